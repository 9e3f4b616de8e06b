// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <optional>

namespace giftdesk {

/// AES-GCM with 12-byte nonce and 16-byte tag; a key of 16 bytes is AES-128, of 32 bytes AES-256 (asserted).
inline constexpr qsizetype gcmNonceSize = 12;
inline constexpr qsizetype gcmTagSize = 16;

struct Sealed
{
    QByteArray cipherText; ///< as long as the plain text
    QByteArray tag;        ///< gcmTagSize bytes
};

/// Encrypts and authenticates; empty only if the library fails. A nonce must never be used twice with one key.
std::optional<Sealed> gcmSeal(const SecretBytes &key, QByteArrayView nonce, QByteArrayView plain,
                              QByteArrayView associated);

/// The plain text, or nothing if anything was changed or a length is wrong.
std::optional<SecretBytes> gcmOpen(const SecretBytes &key, QByteArrayView nonce, QByteArrayView cipherText,
                                   QByteArrayView tag, QByteArrayView associated);

} // namespace giftdesk
