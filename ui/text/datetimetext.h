// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/providertime.h"

namespace giftdesk {

/// `2026-11-22 (일) 14:03:05` or `22 Nov 2026, 14:03:05 KST`. `utcMs` is ms since 1970 UTC, shown in the profile's
/// zone.
QString dateTimeText(qint64 utcMs, TimeZone zone, Language language);
QString dateTimeText(qint64 utcMs, TimeZone zone);
/// `11-22 14:03:05` for tables, alike in both languages.
QString shortDateTimeText(qint64 utcMs, TimeZone zone);
/// `14:03:05`, for timelines.
QString timeText(qint64 utcMs, TimeZone zone);
/// `2026-11-22 (일)` or `22 Nov 2026`.
QString dateText(QDate day);
/// "just now", "2 min ago", "3 h ago", "4 days ago"; an age below zero (a clock set back) is "just now".
QString ageText(qint64 ageMs);
/// `0:41`, minutes and seconds left; never below zero.
QString countdownText(qint64 leftMs);

} // namespace giftdesk
