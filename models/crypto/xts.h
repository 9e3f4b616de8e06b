// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <memory>

namespace giftdesk {

/// AES-256-XTS over units of up to 4096 bytes, in place and without growing. Units of 16 bytes and more follow IEEE
/// 1619 (ciphertext stealing for a part of a block); shorter ones, which XTS cannot take, go through a ten-round
/// Feistel network over AES-256, so that no tail is ever in the clear. Keeps its key schedules; one thread at a time.
class XtsCipher
{
public:
    static constexpr qsizetype unitSize = 4096;
    static constexpr qsizetype keySize = 96; ///< 64 for XTS (two different halves), 32 for short tails

    explicit XtsCipher(const SecretBytes &key);
    XtsCipher(XtsCipher &&) noexcept;
    XtsCipher &operator=(XtsCipher &&) noexcept;
    ~XtsCipher();

    /// `length` 0..4096 bytes of the unit with that number (the tweak). False only if the library fails.
    bool encrypt(quint64 unit, unsigned char *bytes, qsizetype length);
    bool decrypt(quint64 unit, unsigned char *bytes, qsizetype length);

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace giftdesk
