// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/rsakey.h"
#include "crypto/secretbytes.h"
#include "domain/result.h"

#include <QStringList>

namespace giftdesk {

/// Content encryption of a JWE; the key is always wrapped by RSA-OAEP-256 (contract §1.5, decisions A3).
enum class JweEncryption {
    A128Gcm, ///< what we send
    A256Gcm, ///< accepted, and sent in tests
};

/// Largest compact JWE that is looked at, in bytes (R27: the cap comes before any decryption).
inline constexpr qsizetype jweMaximumSize = 8 * 1024 * 1024;

/// The compact JWE of `plain`, with the header `{"enc":…,"alg":"RSA-OAEP-256"}` and no kid (decisions A2).
/// Fault::Internal if the library fails.
Result<QByteArray> jweEncrypt(QByteArrayView plain, const RsaPublicKey &key,
                              JweEncryption encryption = JweEncryption::A128Gcm);

/// The plain text of a compact JWE. Accepts RSA-OAEP-256 with A128GCM or A256GCM only; a `kid` may be absent, else it
/// must be one of `keyIds`; zip, crit and every other header member that changes the meaning are refused. Every
/// failure, whatever its cause, is the one Fault::AnswerNotDecryptable without detail, and a key that does not unwrap
/// is replaced by a random one, so that neither text nor time tells the causes apart.
Result<SecretBytes> jweDecrypt(QByteArrayView compact, const RsaPrivateKey &key, const QStringList &keyIds = {});

} // namespace giftdesk
