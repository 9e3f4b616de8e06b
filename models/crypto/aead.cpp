// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"

#include <openssl/evp.h>

#include <memory>

namespace giftdesk {

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

constexpr qsizetype largestPlainText = 64 * 1024 * 1024;

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

const EVP_CIPHER *gcmFor(const SecretBytes &key)
{
    Q_ASSERT(key.size() == 16 || key.size() == 32);
    return key.size() == 16 ? EVP_aes_128_gcm() : EVP_aes_256_gcm();
}

// A context ready for the plain text: key, nonce and associated data are in.
CipherContext begin(const SecretBytes &key, QByteArrayView nonce, QByteArrayView associated, int encrypting)
{
    CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool done = context && nonce.size() == gcmNonceSize &&
                      EVP_CipherInit_ex(context.get(), gcmFor(key), nullptr, key.data(), raw(nonce), encrypting) == 1 &&
                      (associated.isEmpty() ||
                       EVP_CipherUpdate(context.get(), nullptr, &length, raw(associated), int(associated.size())) == 1);
    if (!done)
        context.reset();
    return context;
}

bool update(EVP_CIPHER_CTX *context, unsigned char *out, QByteArrayView in)
{
    int length = 0;
    return in.isEmpty() ||
           (EVP_CipherUpdate(context, out, &length, raw(in), int(in.size())) == 1 && length == in.size());
}

} // namespace

std::optional<Sealed> gcmSeal(const SecretBytes &key, QByteArrayView nonce, QByteArrayView plain,
                              QByteArrayView associated)
{
    const CipherContext context = plain.size() <= largestPlainText ? begin(key, nonce, associated, 1)
                                                                   : CipherContext(nullptr, &EVP_CIPHER_CTX_free);
    Sealed sealed{QByteArray(plain.size(), Qt::Uninitialized), QByteArray(gcmTagSize, Qt::Uninitialized)};
    unsigned char rest[16];
    int length = 0;
    if (!context || !update(context.get(), reinterpret_cast<unsigned char *>(sealed.cipherText.data()), plain) ||
        EVP_CipherFinal_ex(context.get(), rest, &length) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, int(gcmTagSize), sealed.tag.data()) != 1)
        return std::nullopt;
    return sealed;
}

std::optional<SecretBytes> gcmOpen(const SecretBytes &key, QByteArrayView nonce, QByteArrayView cipherText,
                                   QByteArrayView tag, QByteArrayView associated)
{
    // The library would take a shorter tag, which is easier to forge.
    if (tag.size() != gcmTagSize || nonce.size() != gcmNonceSize || cipherText.size() > largestPlainText)
        return std::nullopt;
    const CipherContext context = begin(key, nonce, associated, 0);
    SecretBytes plain(cipherText.size());
    unsigned char rest[16];
    int length = 0;
    if (!context || !update(context.get(), plain.data(), cipherText) ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(gcmTagSize), const_cast<char *>(tag.data())) !=
            1 ||
        EVP_CipherFinal_ex(context.get(), rest, &length) != 1)
        return std::nullopt;
    return plain;
}

} // namespace giftdesk
