// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

using EVP_PKEY = struct evp_pkey_st;

namespace giftdesk::sandbox {

/// An RSA key of the sandbox. Deliberately not the client's code: a mistake made twice would be invisible.
class RsaKey
{
public:
    /// A fresh key pair of 2048 bits.
    static Result<RsaKey> generate();
    /// From a PEM with a private key, or with a public one. Errors: Internal.
    static Result<RsaKey> fromPrivatePem(const QByteArray &pem);
    static Result<RsaKey> fromPublicPem(const QByteArray &pem);

    QByteArray privatePem() const; ///< PKCS#8
    QByteArray publicPem() const;  ///< SubjectPublicKeyInfo
    EVP_PKEY *handle() const { return m_key.get(); }

private:
    explicit RsaKey(EVP_PKEY *key);

    std::shared_ptr<EVP_PKEY> m_key;
};

enum class ContentCipher { A128Gcm, A256Gcm };

struct OpenedJwe
{
    QByteArray plain;
    ContentCipher cipher = ContentCipher::A128Gcm;
};

/// Opens a compact JWE: RSA-OAEP-256 with A128GCM or A256GCM, a `kid` only if it is @p keyId (contract §1.5).
/// Nothing on any deviation; the caller answers 900_003 without saying which.
std::optional<OpenedJwe> openJwe(const QByteArray &compact, const RsaKey &privateKey, const QByteArray &keyId);

/// Seals @p plain for the holder of @p publicKey; empty only if OpenSSL fails.
QByteArray sealJwe(const QByteArray &plain, const RsaKey &publicKey, ContentCipher cipher);

} // namespace giftdesk::sandbox
