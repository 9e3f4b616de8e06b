// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArrayView>

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace giftdesk {

/// The provider's RSA key. Immutable and cheap to copy; may be used from any thread.
class RsaPublicKey
{
public:
    /// Takes the first RSA key out of the PEM blocks `PUBLIC KEY`, `RSA PUBLIC KEY` and `CERTIFICATE`; other blocks are
    /// passed over. Fault::ProfileKeyUnreadable with a reason word: `noKey`, `malformed`, `notRsa`, `tooShort`.
    static Result<RsaPublicKey> fromPem(QByteArrayView pem);

    int bits() const;
    EVP_PKEY *handle() const { return m_key.get(); } ///< borrowed, for the functions of models/crypto

private:
    explicit RsaPublicKey(std::shared_ptr<EVP_PKEY> key)
        : m_key(std::move(key))
    {
    }
    std::shared_ptr<EVP_PKEY> m_key;
};

/// Our own RSA key. Immutable and cheap to copy; may be used from any thread.
class RsaPrivateKey
{
public:
    /// Takes the first RSA key out of the PEM blocks `PRIVATE KEY` (PKCS#8) and `RSA PRIVATE KEY` (PKCS#1).
    /// Reasons as above, and `encrypted` where the only key needs a password.
    static Result<RsaPrivateKey> fromPem(QByteArrayView pem);

    int bits() const;
    EVP_PKEY *handle() const { return m_key.get(); } ///< borrowed, for the functions of models/crypto

private:
    explicit RsaPrivateKey(std::shared_ptr<EVP_PKEY> key)
        : m_key(std::move(key))
    {
    }
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace giftdesk
