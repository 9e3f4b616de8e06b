// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace giftdesk::giftslot {

/// A row's id is the second it was sent in and a number within that second: ids go up with time, so that the table
/// itself, every index and the hits of every word are in the order of time. Gifts of one second have no order in their
/// ids; whoever reads sorts them. Where a second has more gifts than numbers, the rest takes free ids of later seconds
/// ("spill"; kept in sync_value, 0 nearly always).
constexpr int slotBits = 12;
constexpr qint64 slotsPerSecond = qint64(1) << slotBits;

constexpr qint64 secondOf(qint64 sentAtMs)
{
    return sentAtMs >= 0 ? sentAtMs / 1000 : -((999 - sentAtMs) / 1000);
}

/// The lowest id of a second.
constexpr qint64 firstIdOf(qint64 second)
{
    return second * slotsPerSecond;
}

constexpr qint64 secondOfId(qint64 id)
{
    return id >> slotBits;
}

} // namespace giftdesk::giftslot
