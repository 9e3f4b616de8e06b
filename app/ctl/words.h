// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"
#include "app/common/opener.h"
#include "app/ctl/commandspec.h"

namespace giftdesk::ctl {

/// A text of this program in the language chosen; `source` stands in a table under the context `Giftctl`.
QString words(const char *source);

/// The title of a member of our JSON for people: `receiverPhone` gives "Receiver's phone".
QString labelText(const QString &key);
/// A value of our JSON for people: amounts with ₩, states in words, `–` for null.
QString valueText(const QString &key, const Json &value);
/// The columns a text takes on a terminal; Hangul takes two.
int displayWidth(const QString &text);

QString noteText(const OpenNote &note);
/// The lines printed once when a vault was made.
QString recoveryNote(const QString &code);

/// The help of the whole program, or of one command.
QStringList helpLines(const CommandSpec *command);

} // namespace giftdesk::ctl
