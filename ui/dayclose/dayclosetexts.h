// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/daysheet.h"
#include "domain/providertime.h"
#include "tables/daysheetmodel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/statebadge.h"

/// The words of the day close, on screen and on paper.
namespace giftdesk::dayclosetexts {

QString matchedText();
QString differenceText(DayDifference difference);
/// One sentence: what it means, and what is to be done about it.
QString differenceMeaning(DayDifference difference);
BadgeLook differenceLook(DayDifference difference);
DaySheetModel::Texts tableTexts(TimeZone zone);

/// The verdict in a sentence.
StripMessage verdict(const DaySheet &sheet);
/// `27 Nov 2026, 08:01:12 KST, root`
QString madeText(const ClosedDay &closed, TimeZone zone);
/// The head as it is written down: `213 · 3f9a…` with all 64 digits.
QString headText(const AuditHead &head);

} // namespace giftdesk::dayclosetexts
