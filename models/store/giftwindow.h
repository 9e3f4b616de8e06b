// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/giftrepository.h"

namespace giftdesk {

/// Rows of a filtered set by their number, for a table that shows any part of it without holding the whole. Remembers
/// the key of every 1,000th row it has passed, so that a jump reads at most that many rows to get its bearings
/// and no OFFSET is ever used; none is needed where the repository knows the place by itself. Used in the repository's
/// thread.
class GiftWindow
{
public:
    static constexpr int stride = 1000;

    explicit GiftWindow(HistoryQuery query)
        : m_query(std::move(query))
    {
    }

    const HistoryQuery &query() const { return m_query; }
    /// Rows `first`, `first + 1` …, at most `limit`; fewer at the end of the set. `version` is the state of the file
    /// (CacheStore::dataVersion): another one than last time forgets the keys.
    Result<QList<GiftRecord>> rows(GiftRepository &gifts, qint64 first, int limit, qint64 version);

private:
    Result<std::optional<PageKey>> placeOf(GiftRepository &gifts, qint64 row);
    Result<std::optional<PageKey>> walkTo(GiftRepository &gifts, qint64 stone);

    HistoryQuery m_query;
    QList<PageKey> m_stones; ///< [i]: key of row (i + 1) * stride - 1
    qint64 m_version = -1;
};

} // namespace giftdesk
