// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>

namespace giftdesk {

namespace {

constexpr qsizetype digestSize = 32;

// Fetched once: looking an algorithm up costs more than hashing a short row.
const EVP_MD *sha256Digest()
{
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> digest(EVP_MD_fetch(nullptr, "SHA2-256", nullptr),
                                                                        &EVP_MD_free);
    return digest.get();
}

EVP_MAC *hmac()
{
    static const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr),
                                                                       &EVP_MAC_free);
    return mac.get();
}

void require(bool done)
{
    if (!done)
        qFatal("the cryptography library refuses a plain hash");
}

OSSL_PARAM octets(const char *key, QByteArrayView bytes)
{
    return OSSL_PARAM_construct_octet_string(key, const_cast<char *>(bytes.data()), size_t(bytes.size()));
}

} // namespace

QByteArray sha256(QByteArrayView message)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    require(EVP_Digest(message.data(), size_t(message.size()), reinterpret_cast<unsigned char *>(digest.data()),
                       nullptr, sha256Digest(), nullptr) == 1);
    return digest;
}

QByteArray hmacSha256(const SecretBytes &key, QByteArrayView message)
{
    // A null pointer would mean "the key of before" to the library, also where the key is empty.
    static const unsigned char noKey = 0;
    QByteArray mac(digestSize, Qt::Uninitialized);
    char name[] = "SHA2-256";
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                 OSSL_PARAM_construct_end()};
    const std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context(EVP_MAC_CTX_new(hmac()), &EVP_MAC_CTX_free);
    size_t written = 0;
    require(context &&
            EVP_MAC_init(context.get(), key.isEmpty() ? &noKey : key.data(), size_t(key.size()), params) == 1 &&
            EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char *>(message.data()),
                           size_t(message.size())) == 1 &&
            EVP_MAC_final(context.get(), reinterpret_cast<unsigned char *>(mac.data()), &written, digestSize) == 1);
    return mac;
}

SecretBytes hkdfSha256(const SecretBytes &key, QByteArrayView info, qsizetype length, QByteArrayView salt)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            &EVP_KDF_CTX_free);
    char name[] = "SHA2-256";
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, name, 0),
                           octets(OSSL_KDF_PARAM_KEY, key.view()), octets(OSSL_KDF_PARAM_INFO, info),
                           octets(OSSL_KDF_PARAM_SALT, salt), OSSL_PARAM_construct_end()};
    if (salt.isEmpty()) // HKDF then takes a salt of zero bytes by itself; the library refuses a null one
        params[3] = OSSL_PARAM_construct_end();
    SecretBytes derived(length);
    require(context && EVP_KDF_derive(context.get(), derived.data(), size_t(length), params) == 1);
    return derived;
}

} // namespace giftdesk
