// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchrun.h"
#include "services/batchfile/batchreport.h"

#include <functional>

namespace giftdesk {

class LedgerStore;

// In the ledger's thread; faults are those of BatchRepository.

/// Newest first.
Result<QList<BatchLine>> readBatchLines(LedgerStore &ledger);
/// Every row with what became of it. NotFound(id).
Result<QList<BatchItem>> readBatchItems(LedgerStore &ledger, const QString &id);

/// Why a row is where it is: its entry's word, else what refused it; nothing for one that was sent.
std::optional<Error> whyOf(const BatchItem &item);

/// An error in the caller's words.
struct ReportWords
{
    QString code;
    QString message;
};

/// The rows of the report about a batch; receivers are masked.
QList<BatchReportRow> batchReportRows(const QList<BatchItem> &items,
                                      const std::function<ReportWords(const Error &)> &words);

} // namespace giftdesk
