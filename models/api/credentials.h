// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/rsakey.h"
#include "crypto/secretbytes.h"

namespace giftdesk {

/// The secret part of a profile, ready for use.
struct ApiCredentials
{
    SecretBytes secretKey;   ///< its bytes as they are key the HMAC (contract §1.4)
    RsaPublicKey serverKey;  ///< encrypts requests
    RsaPrivateKey clientKey; ///< decrypts answers

    ApiCredentials clone() const { return {secretKey.clone(), serverKey, clientKey}; }
};

} // namespace giftdesk
