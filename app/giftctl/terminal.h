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

/// Standard input to its end, at most 1 MiB; Fault::BadOption(`option`) where it cannot be read or is longer.
Result<QByteArray> readStandardInput(const QString &option);
/// The same for a file.
Result<QByteArray> readWholeFile(const QString &path, const QString &option);
/// The value of an option that may be `-`: then the text on standard input, without its line end.
Result<QString> valueOrStandardInput(const QString &value, const QString &option);

} // namespace giftdesk::ctl
