// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dayclose/dayclosetexts.h"

#include "ui/journal/entrytexts.h"
#include "ui/text/datetimetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::dayclosetexts {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DayCloseTexts)
};

} // namespace

QString matchedText()
{
    //: Day close: gifts that stand in our journal and in the provider's list alike.
    return Texts::tr("Matched");
}

QString differenceText(DayDifference difference)
{
    switch (difference) {
    //: Day close: a gift that only the provider shows.
    case DayDifference::OnlyTheirs: return Texts::tr("Only the provider");
    //: Day close: a gift that only our journal holds.
    case DayDifference::OnlyOurs: return Texts::tr("Only our journal");
    //: Day close: the same gift with another amount or product.
    case DayDifference::AmountDiffers: return Texts::tr("Amount differs");
    //: Day close: a gift whose outcome is not known.
    case DayDifference::Open: return Texts::tr("Open outcome");
    }
    Q_UNREACHABLE();
}

QString differenceMeaning(DayDifference difference)
{
    switch (difference) {
    case DayDifference::OnlyTheirs:
        return Texts::tr("The provider shows this gift and this desk has no entry for it. It was sent from elsewhere, "
                         "or the journal is not whole. Find out who sent it.");
    case DayDifference::OnlyOurs:
        return Texts::tr("The journal holds this gift for sent and the provider does not show it. Ask the provider "
                         "with the gift ID.");
    case DayDifference::AmountDiffers:
        return Texts::tr("Both sides have this gift, with another amount or product. Ask the provider with the gift "
                         "ID.");
    case DayDifference::Open:
        return Texts::tr("Whether this gift was sent is not known, or contradicts the provider. Resolve it first, then "
                         "close the day again.");
    }
    Q_UNREACHABLE();
}

BadgeLook differenceLook(DayDifference difference)
{
    switch (difference) {
    case DayDifference::OnlyTheirs:
    case DayDifference::OnlyOurs:
    case DayDifference::AmountDiffers: return {IconName::Refused, Colour::Refused};
    case DayDifference::Open: return {IconName::Unknown, Colour::Unknown};
    }
    Q_UNREACHABLE();
}

DaySheetModel::Texts tableTexts(TimeZone zone)
{
    return {cellTexts(zone), &differenceText};
}

StripMessage verdict(const DaySheet &sheet)
{
    const int differences = int(sheet.lines.size());
    if (differences == 0) {
        //: %1 is a day.
        return {Severity::Done, Texts::tr("%1: our journal and the provider's list agree.").arg(dateText(sheet.day))};
    }
    //: %1 is a day.
    return {Severity::Error,
            Texts::tr("%1: %n difference(s) to be cleared up.", nullptr, differences).arg(dateText(sheet.day))};
}

QString madeText(const ClosedDay &closed, TimeZone zone)
{
    return u"%1, %2"_s.arg(dateTimeText(closed.madeAt, zone), closed.operatorName);
}

QString headText(const AuditHead &head)
{
    return u"%1 · %2"_s.arg(QString::number(head.rows), QString::fromLatin1(head.hash.toHex()));
}

} // namespace giftdesk::dayclosetexts
