// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/historyquery.h"

namespace giftdesk {

/// A search text as a query: words (decisions C8), `field:value`, `amount>50000`, `amount:1만..5만`,
/// `status:accepted,expired`, each also with a minus before it; quotes around what has blanks or a colon. All are
/// ANDed. `today` is the day in `zone` that `today` and `어제` count from. Days are of that zone.
///
/// Faults, each with the place of the first wrong character (from 1) as last argument: QueryFieldUnknown(field, place),
/// QueryValueUnreadable(field, place), QueryQuoteOpen(place); QueryMalformed(words, characters) for too much.
Result<HistoryQuery> parseSearch(const QString &text, QDate today, TimeZone zone);

} // namespace giftdesk
