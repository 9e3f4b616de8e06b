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

/// The whole parts in `ms`, downward before 1970 too.
constexpr qint64 wholeParts(qint64 ms, qint64 partMs)
{
    return ms >= 0 ? ms / partMs : -((partMs - 1 - ms) / partMs);
}

constexpr qint64 secondOf(qint64 sentAtMs)
{
    return wholeParts(sentAtMs, 1000);
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
