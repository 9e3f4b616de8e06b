// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>
#include <QDateTime>

namespace giftdesk {

/// The zone all times of a profile are written in on the wire (decisions A14). Neither has daylight saving.
enum class TimeZone { Kst, Utc };

/// `KST` or `UTC`.
QString timeZoneName(TimeZone zone);
/// Offset from UTC in seconds: 32400 or 0.
int timeZoneOffset(TimeZone zone);

/// The instant as a date and time of the zone.
QDateTime toZone(qint64 utcMs, TimeZone zone);
/// The calendar day the instant falls on in the zone.
QDate dayInZone(qint64 utcMs, TimeZone zone);
/// The first instant of a day of the zone, UTC ms.
qint64 startOfDay(QDate day, TimeZone zone);

/// `yyyyMMddHHmmss`, 14 digits (contract §1.3, X-KM-Tran-Time).
QString wireTime14(qint64 utcMs, TimeZone zone);
/// `yyyyMMddHHmmsszzz`, 17 digits (contract §1.4, the time inside X-KM-Tran-Token).
QString wireTime17(qint64 utcMs, TimeZone zone);
/// `yyMMddHHmmss`, 12 digits (contract §1.3, the head of X-KM-Correlation-Id).
QString wireTime12(qint64 utcMs, TimeZone zone);
/// 14 digits of the zone as UTC ms; nothing where they are no time.
std::optional<qint64> parseWireTime14(QStringView text, TimeZone zone);

/// `2026-11-22T14:03:05+09:00`, as the command line prints instants.
QString isoTime(qint64 utcMs, TimeZone zone);
/// `2026-11-22 14:03:05`, which a spreadsheet takes for a time.
QString sheetTime(qint64 utcMs, TimeZone zone);
/// `yyyyMMdd` or `yyyy-MM-dd`; Fault::DateMalformed otherwise.
Result<QDate> parseDate(QStringView text);

} // namespace giftdesk
