// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytexts.h"

#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::historytexts {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)
};

QString timeInTable(qint64 utcMs, TimeZone zone, QDate today)
{
    const QDateTime time = toZone(utcMs, zone);
    return time.date().year() == today.year() ? shortDateTimeText(utcMs, zone) : time.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString noHitForWord(const HistoryFilter &filter, const QString &text, const DayPeriod &days)
{
    switch (filter.preset) {
    case PeriodPreset::Today: return Texts::tr("No gift matches \"%1\" today.").arg(text);
    case PeriodPreset::ThisWeek: return Texts::tr("No gift matches \"%1\" this week.").arg(text);
    case PeriodPreset::LastMonth: return Texts::tr("No gift matches \"%1\" last month.").arg(text);
    case PeriodPreset::Last90Days: return Texts::tr("No gift matches \"%1\" in the last 90 days.").arg(text);
    case PeriodPreset::Chosen:
        return Texts::tr("No gift matches \"%1\" from %2 to %3.")
            .arg(text, dateText(days.from), dateText(days.to.value_or(days.from)));
    }
    Q_UNREACHABLE();
}

QString noHitForFilter(const HistoryFilter &filter, const DayPeriod &days)
{
    switch (filter.preset) {
    case PeriodPreset::Today: return Texts::tr("No gift fits these filters today.");
    case PeriodPreset::ThisWeek: return Texts::tr("No gift fits these filters this week.");
    case PeriodPreset::LastMonth: return Texts::tr("No gift fits these filters last month.");
    case PeriodPreset::Last90Days: return Texts::tr("No gift fits these filters in the last 90 days.");
    case PeriodPreset::Chosen:
        return Texts::tr("No gift fits these filters from %1 to %2.")
            .arg(dateText(days.from), dateText(days.to.value_or(days.from)));
    }
    Q_UNREACHABLE();
}

} // namespace

CellTexts cellTexts(TimeZone zone, QDate today)
{
    CellTexts texts;
    texts.time = [zone, today](qint64 utcMs) {
        return timeInTable(utcMs, zone, today);
    };
    texts.amount = [](Won amount) {
        return wonText(amount);
    };
    texts.entryState = [](EntryState state) {
        return entryStateText(state);
    };
    texts.giftStatus = [](GiftStatus status, const QString &word) {
        return giftStatusText(status, word);
    };
    return texts;
}

BadgeLook statusLook(GiftStatus status)
{
    switch (status) {
    case GiftStatus::Sent: return {IconName::Hourglass, Colour::Waiting};
    case GiftStatus::Accepted: return {IconName::Done, Colour::Done};
    case GiftStatus::Rejected: return {IconName::Refused, Colour::Refused};
    case GiftStatus::Cancelled: return {IconName::Ban, Colour::SecondText};
    case GiftStatus::Expired: return {IconName::Clock, Colour::SecondText};
    case GiftStatus::Unrecognised: return {IconName::Info, Colour::SecondText};
    }
    Q_UNREACHABLE();
}

QString presetText(PeriodPreset preset)
{
    switch (preset) {
    //: Button above the gift history: only the gifts of today.
    case PeriodPreset::Today: return Texts::tr("Today");
    case PeriodPreset::ThisWeek: return Texts::tr("This week");
    case PeriodPreset::LastMonth: return Texts::tr("Last month");
    case PeriodPreset::Last90Days: return Texts::tr("Last 90 days");
    //: Button above the gift history: opens two fields for the first and the last day.
    case PeriodPreset::Chosen: return Texts::tr("Period…");
    }
    Q_UNREACHABLE();
}

QString noHitText(const HistoryFilter &filter, const QString &text, QDate today)
{
    const DayPeriod days = daysOf(filter, today);
    const QString word = text.simplified();
    return word.isEmpty() ? noHitForFilter(filter, days) : noHitForWord(filter, word, days);
}

} // namespace giftdesk::historytexts
