// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/selftest.h"

#include "crypto/aead.h"
#include "crypto/hash.h"
#include "crypto/jwe.h"
#include "crypto/selftestvectors.h"
#include "crypto/xts.h"

#include <argon2.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

SecretBytes counting(qsizetype size)
{
    SecretBytes bytes(size);
    for (qsizetype i = 0; i < size; ++i)
        bytes.data()[i] = static_cast<unsigned char>(i % 251);
    return bytes;
}

bool isHex(QByteArrayView bytes, const char *hex)
{
    return bytes.toByteArray().toHex() == hex;
}

// FIPS 180-4, "abc".
bool sha256Works()
{
    return isHex(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

// RFC 4231, case 2.
bool hmacWorks()
{
    return isHex(hmacSha256(SecretBytes::fromBytes("Jefe"), "what do ya want for nothing?"),
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

// RFC 5869, case 1.
bool hkdfWorks()
{
    const SecretBytes key = SecretBytes::fromBytes(QByteArray(22, '\x0b'));
    const SecretBytes derived = hkdfSha256(key, QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"), 42,
                                           QByteArray::fromHex("000102030405060708090a0b0c"));
    return isHex(derived.view(),
                 "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
}

// From an independent implementation.
bool gcmWorks()
{
    const SecretBytes nonce = counting(gcmNonceSize);
    const auto sealed = gcmSeal(counting(32), nonce.view(), "giftdesk", "aad");
    if (!sealed ||
        !isHex(QByteArray(sealed->cipherText + sealed->tag), "206bb06fa180b17010af4c5ad5e7f579ba1e232e67b64fc0"))
        return false;
    const auto opened = gcmOpen(counting(32), nonce.view(), sealed->cipherText, sealed->tag, "aad");
    return opened && opened->view() == "giftdesk" &&
           !gcmOpen(counting(32), nonce.view(), "Giftdesk", sealed->tag, "aad");
}

// From an independent implementation: unit 7, 41 bytes, so that ciphertext stealing takes part.
bool xtsWorks()
{
    XtsCipher cipher(counting(XtsCipher::keySize));
    SecretBytes unit = counting(41);
    const bool encrypted =
        cipher.encrypt(7, unit.data(), unit.size()) &&
        isHex(unit.view(), "b2d9289b998ebd6bcc8a6d434711b8af8ce3740b54cf33c0e3cfd59aafcca78a6f974e732a6253c9ed");
    return encrypted && cipher.decrypt(7, unit.data(), unit.size()) && unit == counting(41);
}

// From the reference implementation's own tests: t = 2, 256 KiB.
bool argon2Works()
{
    SecretBytes hash(32);
    return argon2id_hash_raw(2, 256, 1, "password", 8, "somesalt", 8, hash.data(), 32) == ARGON2_OK &&
           isHex(hash.view(), "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
}

bool jweWorks()
{
    const Result<RsaPrivateKey> key = RsaPrivateKey::fromPem(selftest::jwePrivateKey);
    const Result<SecretBytes> plain = key ? jweDecrypt(selftest::jweCompact, *key) : failure(key.error());
    return plain && plain->view() == QByteArrayView(selftest::jwePlain);
}

struct KnownAnswer
{
    const char *name;
    bool (*works)();
};

constexpr KnownAnswer knownAnswers[] = {
    {"SHA-256", sha256Works}, {"HMAC", hmacWorks}, {"HKDF", hkdfWorks},       {"AES-GCM", gcmWorks},
    {"AES-XTS", xtsWorks},    {"JWE", jweWorks},   {"Argon2id", argon2Works},
};

} // namespace

Status cryptoSelfTest()
{
    for (const KnownAnswer &answer : knownAnswers) {
        if (!answer.works())
            return failure(Fault::CryptoSelfTestFailed, {QString::fromLatin1(answer.name)});
    }
    return {};
}

} // namespace giftdesk
