// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchoutlook.h"
#include "store/sendguards.h"

namespace giftdesk {

class CacheStore;
class LedgerStore;

/// Asks the journal about every row that can be sent. In the ledger's thread; some 10 µs a row. `nowUtc`: UTC ms, our
/// clock. Faults: those of sqlFault and of SettingsRepository.
Result<BatchOutlook> forecastBatch(LedgerStore &store, const BatchFile &file, const IntentContext &context,
                                   qint64 nowUtc);

/// Rows of the file that the provider's history has within `days` days before `nowUtc`; days 0: none. In the thread of
/// the cache. For people, never for a verdict about money.
Result<QList<int>> rowsInHistory(CacheStore &store, const BatchFile &file, int days, qint64 nowUtc);

} // namespace giftdesk
