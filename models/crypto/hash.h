// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

namespace giftdesk {

/// 32 bytes.
QByteArray sha256(QByteArrayView message);

/// 32 bytes (RFC 2104). The key may have any length, none included.
QByteArray hmacSha256(const SecretBytes &key, QByteArrayView message);

/// HKDF-SHA256 (RFC 5869), extract and expand; `info` names the purpose. `length` is at most 8160 bytes.
SecretBytes hkdfSha256(const SecretBytes &key, QByteArrayView info, qsizetype length, QByteArrayView salt = {});

} // namespace giftdesk
