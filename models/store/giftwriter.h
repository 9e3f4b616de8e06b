// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/gifthours.h"
#include "store/giftrepository.h"
#include "store/statement.h"

namespace giftdesk {

/// Writes rows, their words and the hours together, with statements that are prepared once. Lives within one
/// transaction, which is its user's: finish() before the commit.
class GiftWriter
{
public:
    explicit GiftWriter(Database &database);

    Status upsert(const GiftRecord &record, qint64 seenAt, UpsertCounts &counts);
    /// An unknown id is passed over.
    Status remove(const TransferId &id);
    Status addTokens(qint64 rowid, const GiftRecord &record);
    /// Writes what was collected beside the rows.
    Status finish();

private:
    struct Stored;
    Result<std::optional<Stored>> find(const TransferId &id);
    Status insert(const GiftRecord &record, qint64 seenAt);
    Status update(const Stored &old, const GiftRecord &record, qint64 seenAt);
    Status remove(const Stored &row);
    Status removeTokens(qint64 rowid, const GiftRecord &record);
    Result<qint64> freeId(qint64 second);
    Result<qint64> nextIdIn(qint64 second);
    Status noteSpill(qint64 seconds);
    Status noteProduct(const GiftRecord &record);

    Database *m_database;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
    Statement m_addTokens;
    Statement m_removeTokens;
    Statement m_newestId;
    HourChanges m_hours;
    QSet<std::pair<QString, QString>> m_products; ///< noted already
    qint64 m_second = -1;                         ///< of the last row that was put in
    qint64 m_nextId = 0;                          ///< in that second
};

} // namespace giftdesk
