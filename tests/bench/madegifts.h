// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"

#include <QList>

namespace giftdesk::bench {

/// Made-up gifts of a national programme: the same for the same numbers, on any machine. Names and amounts repeat as
/// they do in life (a surname is a tenth of all rows, an initial consonant more than half); phones and ids hardly do.
/// Gift `number` (from 0) was sent `number` seconds after `firstSentAt`; none is masked.
constexpr qint64 firstSentAt = 1'767'193'200'000; ///< UTC ms, 2026-01-01 in Korea

GiftRecord madeGift(qint64 number, qint64 msApart = 1000);
QList<GiftRecord> madeGifts(qint64 first, qint64 count, qint64 msApart = 1000);

} // namespace giftdesk::bench
