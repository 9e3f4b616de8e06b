// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/historyquery.h"

#include <QList>

#include <atomic>
#include <functional>
#include <optional>

namespace giftdesk {

class Database;
class GiftPlan;

/// What an upsert did. `received` counts the rows given, an id that came twice twice.
struct UpsertCounts
{
    qint64 received = 0;
    qint64 added = 0;   ///< not in the cache before
    qint64 changed = 0; ///< in the cache with other content
};

/// A place in the one order of the history: newest first by (sentAt, transferId), both down.
struct PageKey
{
    qint64 sentAt = 0; ///< UTC ms
    TransferId transferId;

    static PageKey of(const GiftRecord &record) { return {record.sentAt, record.transferId}; }
    friend bool operator==(const PageKey &, const PageKey &) = default;
};

/// A row and how old our knowledge of it is (decisions A24).
struct CachedGift
{
    GiftRecord record;
    qint64 seenAt = 0; ///< UTC ms of the answer that brought it last
};

/// The provider's gifts as last seen. Used in the thread of its database. Errors are those of sqlFault, Cancelled after
/// an interrupt or a raised stop flag. No verdict about money may read this (design §3).
class GiftRepository
{
public:
    explicit GiftRepository(Database &database)
        : m_database(&database)
    {
    }

    /// Stores what an answer of `seenAt` (UTC ms) brought, in one transaction: all or nothing.
    Result<UpsertCounts> upsert(const QList<GiftRecord> &records, qint64 seenAt);
    /// Takes rows out of the cache and its index. Unknown ids are passed over.
    Status remove(const QList<TransferId> &ids);

    /// Up to `limit` rows that satisfy the query, newest first, strictly after `after`.
    Result<QList<GiftRecord>> page(const HistoryQuery &query, int limit, const std::optional<PageKey> &after = {});
    /// Every row that satisfies the query, newest first, as the cache stands when it begins, until `visit` fails.
    Status forEach(const HistoryQuery &query, const std::function<Status(const GiftRecord &)> &visit);
    /// The place `rows` further down than `after`: the key of the last row skipped, nothing where fewer are left.
    Result<std::optional<PageKey>> skip(const HistoryQuery &query, qint64 rows,
                                        const std::optional<PageKey> &after = {});
    /// The key of row number `row` - 1, so that page() goes on with row number `row` (from 0); nothing for 0 and where
    /// there are fewer. Only where canPlace().
    Result<std::optional<PageKey>> place(const HistoryQuery &query, qint64 row);
    /// The place of a row is known without walking there: no words, amounts or person, and whole hours.
    Result<bool> canPlace(const HistoryQuery &query);
    /// How many rows satisfy the query: quicker than totals() where there are words.
    Result<qint64> count(const HistoryQuery &query);
    /// Number of rows and sum of their amounts.
    Result<HistoryTotals> totals(const HistoryQuery &query);

    Result<std::optional<CachedGift>> byTransferId(const TransferId &id);
    /// The newest gifts to this number (digits), for the form's receiver field.
    Result<QList<GiftRecord>> newestTo(const QString &receiverPhone, int limit);
    /// The gifts of an amount and a product that were sent within [fromMs, toMs), UTC ms: a hint where to look live.
    Result<QList<GiftRecord>> ofAmount(Won amount, const ServiceId &product, qint64 fromMs, qint64 toMs);
    /// Every product that occurs in the history (decisions B4).
    Result<QList<ServiceId>> serviceIds();

    /// Compares the index with up to `sample` rows spread over the table; Fault::StoreDamaged where a row is not found
    /// by its own words. Also run by the tests after random changes.
    Status verifyIndex(int sample);
    /// Builds the index anew from the rows, with today's rules; needed when tokenizerVersion went up.
    Status reindex();
    /// Rows indexed by older rules exist.
    Result<bool> needsReindex();

    /// What SQLite says it will do for the first page of this query; for tests and the log.
    Result<QString> queryPlan(const HistoryQuery &query);

    /// Long reads end with Fault::Cancelled once the flag is up. Borrowed; null for none.
    void setStopFlag(const std::atomic_bool *flag) { m_stop = flag; }

private:
    Result<qint64> spill();
    Status visitRows(const HistoryQuery &asked, const std::function<Status(const GiftRecord &)> &visit);
    struct Reading;
    Result<Reading> reading(const HistoryQuery &asked);
    Result<HistoryQuery> withProducts(const HistoryQuery &query);
    Result<qint64> countWithout(const HistoryQuery &query);
    Result<GiftPlan> planFor(const HistoryQuery &query, qint64 spill);
    Status reindexRows();
    Status verifyRow(qint64 rowid, const GiftRecord &record);
    Result<std::optional<PageKey>> skipRows(const GiftPlan &plan, const HistoryQuery &query, qint64 spill, qint64 rows,
                                            const std::optional<PageKey> &after);
    Result<std::optional<PageKey>> skipIds(const GiftPlan &plan, const HistoryQuery &query, qint64 rows,
                                           const std::optional<PageKey> &after);
    Result<QList<GiftRecord>> ofSecond(const GiftPlan &plan, const HistoryQuery &query, qint64 second,
                                       const std::optional<PageKey> &after);
    Result<qint64> countHits(const GiftPlan &plan);
    Result<HistoryTotals> hourTotals(const HistoryQuery &query);
    Result<HistoryTotals> readTotals(const HistoryQuery &query);
    Result<HistoryTotals> exactTotals(const GiftPlan &plan);
    Result<HistoryTotals> checkedTotals(const GiftPlan &plan, const HistoryQuery &query);
    bool isStopped() const { return m_stop && m_stop->load(std::memory_order_relaxed); }

    Database *m_database;
    const std::atomic_bool *m_stop = nullptr;
};

} // namespace giftdesk
