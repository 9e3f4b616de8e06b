// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace giftdesk::sandbox {

// Headers between the fault proxy and our own provider behind it. They never come from a client.

/// UTC ms at which the proxy had the request. A token is judged by that time, so that a request held back for five
/// minutes is one that the provider accepted and booked late, not one that it refuses.
inline constexpr char receivedHeader[] = "X-Sandbox-Received";
/// `gifts.list` shows a gift only so many ms after it was booked.
inline constexpr char historyLagHeader[] = "X-Sandbox-History-Lag";
/// Both begin with it.
inline constexpr char notesPrefix[] = "X-Sandbox-";

} // namespace giftdesk::sandbox
