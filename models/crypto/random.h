// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

namespace giftdesk {

/// `size` bytes from the operating system seeded generator. Ends the program when there is none: nothing that needs
/// chance may go on without it.
QByteArray randomBytes(qsizetype size);

/// The same for keys.
SecretBytes randomSecret(qsizetype size);

} // namespace giftdesk
