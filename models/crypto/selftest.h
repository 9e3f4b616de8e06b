// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace giftdesk {

/// Known answers for SHA-256, HMAC, HKDF, AES-GCM, AES-XTS, Argon2id and the decryption of a fixed JWE. To be called
/// once at start, before anything else of crypto; Fault::CryptoSelfTestFailed(name of the test), and the program stops.
Status cryptoSelfTest();

} // namespace giftdesk
