// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/giftrepository.h"

namespace giftdesk {

/// Writes rows and their words together, with statements that are prepared once. Lives within one transaction, which
/// is its user's.
class GiftWriter
{
public:
    explicit GiftWriter(Database &database);

    Status upsert(const GiftRecord &record, qint64 seenAt, UpsertCounts &counts);
    /// An unknown id is passed over.
    Status remove(const TransferId &id);
    Status addTokens(qint64 rowid, const GiftRecord &record);

private:
    struct Stored;
    Result<std::optional<Stored>> find(const TransferId &id);
    Status insert(const GiftRecord &record, qint64 seenAt);
    Status update(const Stored &old, const GiftRecord &record, qint64 seenAt);
    Status removeTokens(qint64 rowid, const GiftRecord &record);

    Query m_find;
    Query m_insert;
    Query m_update;
    Query m_remove;
    Query m_addTokens;
    Query m_removeTokens;
};

} // namespace giftdesk
