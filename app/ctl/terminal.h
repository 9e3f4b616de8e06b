// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/opener.h"

namespace giftdesk::ctl {

/// A person sits at both ends: standard input and standard error are terminals. Without one nothing is ever asked
/// (decisions B8).
bool isInteractive();
/// Standard error is a terminal: progress may be drawn.
bool hasTerminalForProgress();

/// Asks for a passphrase without showing it, twice for a new one. Faults: PassphraseMissing where the input ends,
/// PassphraseWrong where the two differ.
Result<SecretBytes> askPassphrase(UnlockNeed need);

} // namespace giftdesk::ctl
