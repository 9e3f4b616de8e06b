// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/datetimetext.h"

#include "ui/text/textlanguage.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString dateText(QDate date, Language language)
{
    switch (language) {
    case Language::Korean: {
        const QLocale korean(QLocale::Korean, QLocale::SouthKorea);
        return date.toString(Qt::ISODate) + u" ("_s + korean.dayName(date.dayOfWeek(), QLocale::ShortFormat) + u')';
    }
    case Language::English: return QLocale::c().toString(date, u"d MMM yyyy"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

QString dateTimeText(qint64 utcMs, TimeZone zone, Language language)
{
    const QString date = dateText(dayInZone(utcMs, zone), language);
    switch (language) {
    case Language::Korean: return date + u' ' + timeText(utcMs, zone);
    case Language::English: return date + u", "_s + timeText(utcMs, zone) + u' ' + timeZoneName(zone);
    }
    Q_UNREACHABLE();
}

QString dateTimeText(qint64 utcMs, TimeZone zone)
{
    return dateTimeText(utcMs, zone, textLanguage());
}

QString shortDateTimeText(qint64 utcMs, TimeZone zone)
{
    return toZone(utcMs, zone).toString(u"MM-dd HH:mm:ss"_s);
}

QString timeText(qint64 utcMs, TimeZone zone)
{
    return toZone(utcMs, zone).toString(u"HH:mm:ss"_s);
}

QString dateText(QDate date)
{
    return dateText(date, textLanguage());
}

QString ageText(qint64 ageMs)
{
    constexpr qint64 now = 10 * second;
    const auto counted = [ageMs](const char *source, qint64 unit) {
        return QCoreApplication::translate("DateTimeText", source, nullptr, int(ageMs / unit));
    };
    if (ageMs < now) {
        return QCoreApplication::translate("DateTimeText", "just now");
    }
    if (ageMs < minute) {
        return counted(QT_TRANSLATE_N_NOOP("DateTimeText", "%n s ago"), second);
    }
    if (ageMs < hour) {
        return counted(QT_TRANSLATE_N_NOOP("DateTimeText", "%n min ago"), minute);
    }
    if (ageMs < day) {
        return counted(QT_TRANSLATE_N_NOOP("DateTimeText", "%n h ago"), hour);
    }
    return counted(QT_TRANSLATE_N_NOOP("DateTimeText", "%n day(s) ago"), day);
}

QString countdownText(qint64 leftMs)
{
    const qint64 seconds = (std::max<qint64>(leftMs, 0) + second - 1) / second; // the last second reads 0:01, not 0:00
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace giftdesk
