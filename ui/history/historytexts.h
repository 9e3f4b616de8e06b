// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/historyfilter.h"
#include "tables/columns.h"
#include "ui/widgets/statebadge.h"

namespace giftdesk::historytexts {

/// The words of the table's cells. The year stands in a time only where it is not that of `today`.
CellTexts cellTexts(TimeZone zone, QDate today);

BadgeLook statusLook(GiftStatus status);

/// The word of a preset on its button.
QString presetText(PeriodPreset preset);
/// The sentence for no hit: names the search text (if there is one) and the period.
QString noHitText(const HistoryFilter &filter, const QString &text, QDate today);

} // namespace giftdesk::historytexts
