// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace giftdesk {

/// Keeps the libraries' own warnings away from people: they are no sentences of ours, in no language of theirs, and
/// could carry data. Only what ends the program is still printed. GIFTDESK_VERBOSE in the environment lets everything
/// through, for those who look for a fault. To be called first in main().
void quietLibraryMessages();

} // namespace giftdesk
