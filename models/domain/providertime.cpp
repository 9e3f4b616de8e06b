// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/providertime.h"

#include <QTimeZone>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

namespace chrono = std::chrono;

constexpr qint64 secondsADay = 86'400;

void putNumber(QChar *at, int digits, int value)
{
    while (digits-- > 0) {
        at[digits] = QChar(u'0' + value % 10);
        value /= 10;
    }
}

/// `2026-11-22T14:03:05`. By hand: a history of millions is written with two of them a row, and QDateTime takes a
/// microsecond for each.
QString dayAndTime(qint64 utcMs, TimeZone zone, QChar between)
{
    const chrono::milliseconds local(utcMs + 1000LL * timeZoneOffset(zone));
    const auto days = chrono::floor<chrono::days>(local);
    const chrono::year_month_day date{chrono::sys_days(days)};
    const int year = int(date.year());
    if (year < 1 || year > 9999) {
        return toZone(utcMs, zone).toString(u"yyyy-MM-dd%1HH:mm:ss"_s.arg(between));
    }
    const auto seconds = int(chrono::floor<chrono::seconds>(local - days).count());
    QString text = u"0000-00-00_00:00:00"_s;
    QChar *at = text.data();
    putNumber(at, 4, year);
    putNumber(at + 5, 2, int(unsigned(date.month())));
    putNumber(at + 8, 2, int(unsigned(date.day())));
    at[10] = between;
    putNumber(at + 11, 2, seconds / 3600);
    putNumber(at + 14, 2, seconds / 60 % 60);
    putNumber(at + 17, 2, seconds % 60);
    return text;
}

} // namespace

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
        int value = 0;
        for (const QChar digit : text.mid(at, length)) {
            value = 10 * value + digit.unicode() - u'0';
        }
        return value;
    };
    const chrono::year_month_day date{chrono::year(number(0, 4)), chrono::month(unsigned(number(4, 2))),
                                      chrono::day(unsigned(number(6, 2)))};
    const int hour = number(8, 2);
    const int minute = number(10, 2);
    const int second = number(12, 2);
    if (number(0, 4) == 0 || !date.ok() || hour > 23 || minute > 59 || second > 59) {
        return std::nullopt;
    }
    const qint64 days = chrono::sys_days(date).time_since_epoch().count();
    return (days * secondsADay + hour * 3600 + minute * 60 + second - timeZoneOffset(zone)) * 1000;
}

QString isoTime(qint64 utcMs, TimeZone zone)
{
    return dayAndTime(utcMs, zone, u'T') + (zone == TimeZone::Kst ? u"+09:00"_s : u"+00:00"_s);
}

QString sheetTime(qint64 utcMs, TimeZone zone)
{
    return dayAndTime(utcMs, zone, u' ');
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
