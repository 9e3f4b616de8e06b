// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/xts.h"

#include <openssl/evp.h>

#include <QtEndian>

namespace giftdesk {

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

constexpr qsizetype xtsKeySize = 64;
constexpr qsizetype blockSize = 16;
constexpr int feistelRounds = 10;

CipherContext makeContext(const EVP_CIPHER *cipher, const unsigned char *key, int encrypting)
{
    CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!context || EVP_CipherInit_ex(context.get(), cipher, nullptr, key, nullptr, encrypting) != 1)
        qFatal("the cryptography library refuses AES");
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    return context;
}

bool runXts(EVP_CIPHER_CTX *context, quint64 unit, unsigned char *bytes, qsizetype length)
{
    unsigned char tweak[blockSize] = {};
    qToLittleEndian(unit, tweak);
    int written = 0;
    return EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, tweak, -1) == 1 &&
           EVP_CipherUpdate(context, bytes, &written, bytes, int(length)) == 1 && written == length;
}

// The two halves of a short tail, as numbers of 4 bits for each byte of its length.
struct Halves
{
    quint64 left = 0;
    quint64 right = 0;
};

quint64 nibble(const unsigned char *bytes, qsizetype index)
{
    return index % 2 == 0 ? bytes[index / 2] >> 4 : bytes[index / 2] & 0x0f;
}

Halves split(const unsigned char *bytes, qsizetype length)
{
    Halves halves;
    for (qsizetype i = 0; i < length; ++i) {
        halves.left = halves.left << 4 | nibble(bytes, i);
        halves.right = halves.right << 4 | nibble(bytes, length + i);
    }
    return halves;
}

void join(const Halves &halves, unsigned char *bytes, qsizetype length)
{
    const auto at = [&](qsizetype index) {
        const quint64 half = index < length ? halves.left : halves.right;
        return unsigned(half >> (4 * (length - 1 - index % length))) & 0x0f;
    };
    for (qsizetype i = 0; i < length; ++i)
        bytes[i] = static_cast<unsigned char>(at(2 * i) << 4 | at(2 * i + 1));
}

// AES of (unit, round, length, half), cut to the half's size.
bool roundFunction(EVP_CIPHER_CTX *aes, quint64 unit, int round, qsizetype length, quint64 half, quint64 &result)
{
    unsigned char block[blockSize];
    qToBigEndian(unit << 16 | quint64(round) << 8 | quint64(length), block);
    qToBigEndian(half, block + 8);
    int written = 0;
    if (EVP_CipherUpdate(aes, block, &written, block, blockSize) != 1 || written != blockSize)
        return false;
    result = qFromBigEndian<quint64>(block) >> (64 - 4 * length);
    return true;
}

bool encryptShort(EVP_CIPHER_CTX *aes, quint64 unit, unsigned char *bytes, qsizetype length)
{
    Halves halves = split(bytes, length);
    for (int round = 0; round < feistelRounds; ++round) {
        quint64 mask = 0;
        if (!roundFunction(aes, unit, round, length, halves.right, mask))
            return false;
        halves = {halves.right, halves.left ^ mask};
    }
    join(halves, bytes, length);
    return true;
}

bool decryptShort(EVP_CIPHER_CTX *aes, quint64 unit, unsigned char *bytes, qsizetype length)
{
    Halves halves = split(bytes, length);
    for (int round = feistelRounds - 1; round >= 0; --round) {
        quint64 mask = 0;
        if (!roundFunction(aes, unit, round, length, halves.left, mask))
            return false;
        halves = {halves.right ^ mask, halves.left};
    }
    join(halves, bytes, length);
    return true;
}

} // namespace

struct XtsCipher::Contexts
{
    CipherContext encrypt;
    CipherContext decrypt;
    CipherContext shortTail; // a Feistel network needs its block cipher in one direction only
};

XtsCipher::XtsCipher(const SecretBytes &key)
{
    Q_ASSERT(key.size() == keySize);
    m_contexts = std::make_unique<Contexts>(Contexts{makeContext(EVP_aes_256_xts(), key.data(), 1),
                                                     makeContext(EVP_aes_256_xts(), key.data(), 0),
                                                     makeContext(EVP_aes_256_ecb(), key.data() + xtsKeySize, 1)});
}

XtsCipher::XtsCipher(XtsCipher &&) noexcept = default;
XtsCipher &XtsCipher::operator=(XtsCipher &&) noexcept = default;
XtsCipher::~XtsCipher() = default;

bool XtsCipher::encrypt(quint64 unit, unsigned char *bytes, qsizetype length)
{
    Q_ASSERT(length >= 0 && length <= unitSize);
    if (length >= blockSize)
        return runXts(m_contexts->encrypt.get(), unit, bytes, length);
    return length == 0 || encryptShort(m_contexts->shortTail.get(), unit, bytes, length);
}

bool XtsCipher::decrypt(quint64 unit, unsigned char *bytes, qsizetype length)
{
    Q_ASSERT(length >= 0 && length <= unitSize);
    if (length >= blockSize)
        return runXts(m_contexts->decrypt.get(), unit, bytes, length);
    return length == 0 || decryptShort(m_contexts->shortTail.get(), unit, bytes, length);
}

} // namespace giftdesk
