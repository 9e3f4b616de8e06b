// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"

#include <QObject>

#include <functional>

namespace giftdesk {

/// Asks the cache without waiting. One query at a time: setQuery() ends what was asked of the query before (the running
/// statement is interrupted), whose answers come as Fault::Cancelled. Every `done` is called exactly once, later, in
/// this thread, and not at all once its receiver is gone. The cache must outlive it.
class HistorySearch : public QObject
{
    Q_OBJECT

public:
    using RowsDone = std::function<void(Result<QList<GiftRecord>>)>;
    using CountDone = std::function<void(Result<qint64>)>;
    using TotalsDone = std::function<void(Result<HistoryTotals>)>;
    using GiftDone = std::function<void(Result<std::optional<CachedGift>>)>;

    explicit HistorySearch(Cache &cache, QObject *parent = nullptr);
    ~HistorySearch() override;

    void setQuery(const HistoryQuery &query);
    const HistoryQuery &query() const { return m_query; }
    /// Ends what is being asked, as setQuery() does; the query stays.
    void cancel();

    /// Up to `limit` rows, newest first, strictly after `after`; for lists and export.
    void page(int limit, const std::optional<PageKey> &after, QObject *receiver, RowsDone done);
    /// Rows number `first` and following of the set, at most `limit`; for a table that shows any part of it.
    void rows(qint64 first, int limit, QObject *receiver, RowsDone done);
    /// True number of rows; counted beside the rows, in a thread of its own.
    void count(QObject *receiver, CountDone done);
    /// The same with their sum, which reads every row where there are words.
    void totals(QObject *receiver, TotalsDone done);

    /// One gift; of no query, so setQuery() leaves it alone.
    void byTransferId(const TransferId &id, QObject *receiver, GiftDone done);
    /// The newest gifts to this number (digits); of no query.
    void newestTo(const QString &receiverPhone, int limit, QObject *receiver, RowsDone done);

private:
    struct Lane;
    template <typename R, typename Work>
    void ask(const std::shared_ptr<Lane> &lane, StoreThread<CacheStore> &thread, Work work, QObject *receiver,
             std::function<void(Result<R>)> done);

    Cache *m_cache;
    HistoryQuery m_query;
    std::shared_ptr<Lane> m_rows;
    std::shared_ptr<Lane> m_totals;
    std::shared_ptr<GiftWindow> m_window; ///< touched only in the reader's thread
};

} // namespace giftdesk
