// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledgerstore.h"

namespace giftdesk {

/// An export as the audit record has it (promises R34, R38): what was asked for, why, and whether names were masked.
struct ExportRecord
{
    QString search; ///< the search text and the words of the filter; personal
    QString reason; ///< personal
    bool unmasked = false;
};

/// Before the first row leaves the cache, and after the last one is in the file. In the ledger's thread.
Status noteExportBegun(LedgerStore &ledger, const ExportRecord &record);
Status noteExportEnded(LedgerStore &ledger, const ExportRecord &record, qint64 rows);

} // namespace giftdesk
