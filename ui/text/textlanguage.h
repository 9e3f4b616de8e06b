// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace giftdesk {

/// The language the installed translators speak; English without any. Follows a switch at run time. GUI thread, or the
/// only thread of a command-line program: translators are the application's.
Language textLanguage();

} // namespace giftdesk
