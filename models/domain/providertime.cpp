// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/providertime.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString timeZoneName(TimeZone zone)
{
    switch (zone) {
    case TimeZone::Kst: return u"KST"_s;
    case TimeZone::Utc: return u"UTC"_s;
    }
    Q_UNREACHABLE();
}

int timeZoneOffset(TimeZone zone)
{
    switch (zone) {
    case TimeZone::Kst: return 9 * 3600;
    case TimeZone::Utc: return 0;
    }
    Q_UNREACHABLE();
}

QDateTime toZone(qint64 utcMs, TimeZone zone)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, timeZoneOffset(zone));
}

QDate dayInZone(qint64 utcMs, TimeZone zone)
{
    return toZone(utcMs, zone).date();
}

qint64 startOfDay(QDate day, TimeZone zone)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, timeZoneOffset(zone)).toMSecsSinceEpoch();
}

QString wireTime14(qint64 utcMs, TimeZone zone)
{
    return toZone(utcMs, zone).toString(u"yyyyMMddHHmmss"_s);
}

QString wireTime17(qint64 utcMs, TimeZone zone)
{
    return toZone(utcMs, zone).toString(u"yyyyMMddHHmmsszzz"_s);
}

QString wireTime12(qint64 utcMs, TimeZone zone)
{
    return toZone(utcMs, zone).toString(u"yyMMddHHmmss"_s);
}

std::optional<qint64> parseWireTime14(QStringView text, TimeZone zone)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (text.size() != 14 || !digits) {
        return std::nullopt;
    }
    const auto number = [text](qsizetype at, qsizetype length) {
        return text.mid(at, length).toInt();
    };
    const QDate date(number(0, 4), number(4, 2), number(6, 2));
    const QTime time(number(8, 2), number(10, 2), number(12, 2));
    if (!date.isValid() || !time.isValid()) {
        return std::nullopt;
    }
    return QDateTime(date, time, Qt::OffsetFromUTC, timeZoneOffset(zone)).toMSecsSinceEpoch();
}

QString isoTime(qint64 utcMs, TimeZone zone)
{
    const QDateTime time = toZone(utcMs, zone);
    return time.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + (zone == TimeZone::Kst ? u"+09:00"_s : u"+00:00"_s);
}

Result<QDate> parseDate(QStringView text)
{
    const auto trimmed = text.trimmed().toString();
    for (const auto &form : {u"yyyyMMdd"_s, u"yyyy-MM-dd"_s}) {
        const QDate date = QDate::fromString(trimmed, form);
        if (date.isValid() && date.toString(form) == trimmed) {
            return date;
        }
    }
    return failure(Fault::DateMalformed);
}

} // namespace giftdesk
