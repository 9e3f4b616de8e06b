// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchrow.h"
#include "domain/guardrules.h"

namespace giftdesk {

/// A limit that the batch would meet.
struct LimitHit
{
    QString limit;      ///< as in LimitExceeded: `limitDaySum`
    qint64 allowed = 0; ///< won or gifts
    int firstRow = 0;   ///< the first row that would be refused
    int rows = 0;       ///< how many would be
};

/// What the guards would say to a batch, told before anything is sent. A forecast: the verdict falls in each INTENT.
struct BatchOutlook
{
    GuardRules rules; ///< that hold now
    bool quarantined = false;
    QList<int> inJournal;  ///< rows whose key has an entry already: they are not sent again
    QList<int> duplicates; ///< rows with a like gift in the journal within the days of the guard
    QList<int> inHistory;  ///< rows with a like gift in the provider's history as last read, sent from elsewhere too
    QList<LimitHit> limits;
};

} // namespace giftdesk
