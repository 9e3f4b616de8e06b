// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftrepository.h"

#include "store/database.h"
#include "store/giftplan.h"
#include "store/giftrow.h"
#include "store/giftwriter.h"
#include "store/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Up to this many hits are quicker sorted than looked up along the history.
constexpr int sparseHits = 4000;

} // namespace

Result<UpsertCounts> GiftRepository::upsert(const QList<GiftRecord> &records, qint64 seenAt)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    GiftWriter writer(*m_database);
    UpsertCounts counts;
    for (const GiftRecord &record : records) {
        if (const Status stored = writer.upsert(record, seenAt, counts); !stored) {
            return failure(stored.error());
        }
    }
    if (const Status committed = transaction->commit(); !committed) {
        return failure(committed.error());
    }
    return counts;
}

Status GiftRepository::remove(const QList<TransferId> &ids)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    GiftWriter writer(*m_database);
    for (const TransferId &id : ids) {
        if (const Status removed = writer.remove(id); !removed) {
            return removed;
        }
    }
    return transaction->commit();
}

Result<bool> GiftRepository::isDense(const QString &match)
{
    Query query(*m_database,
                u"SELECT count(*) FROM (SELECT 1 FROM gift_index WHERE gift_index MATCH :match LIMIT :most)"_s);
    query.bind(u":match"_s, match);
    query.bind(u":most"_s, sparseHits + 1);
    const auto done = query.execOne();
    return done ? Result<bool>(query.integer(0) > sparseHits) : failure(done.error());
}

Result<GiftPlan> GiftRepository::planInOrder(const HistoryQuery &query)
{
    GiftPlan plan(query);
    if (plan.match().isEmpty() || plan.isImpossible()) {
        return plan;
    }
    const auto dense = isDense(plan.match());
    if (!dense) {
        return failure(dense.error());
    }
    if (*dense) {
        plan.setDense();
    }
    return plan;
}

Result<QList<GiftRecord>> GiftRepository::page(const HistoryQuery &query, int limit,
                                               const std::optional<PageKey> &after)
{
    const auto plan = planInOrder(query);
    if (!plan) {
        return failure(plan.error());
    }
    QList<GiftRecord> rows;
    if (plan->isImpossible() || limit <= 0) {
        return rows;
    }
    // Rows that are still to be checked cannot be counted by SQL: read on until enough have passed.
    const QString end = plan->isExact() ? u" LIMIT "_s + QString::number(limit) : QString();
    Query select(*m_database, u"SELECT "_s + giftrow::columns() + u" FROM gift"_s + plan->where(after) +
                                  GiftPlan::newestFirst() + end);
    plan->bind(select, after);
    if (const Status done = select.exec(); !done) {
        return failure(done.error());
    }
    while (rows.size() < limit && !isStopped() && select.next()) {
        GiftRecord record = giftrow::read(select);
        if (plan->isExact() || matches(query, record)) {
            rows += std::move(record);
        }
    }
    const Status read = isStopped() ? failure(Fault::Cancelled) : select.status();
    select.finish();
    return read ? Result<QList<GiftRecord>>(std::move(rows)) : failure(read.error());
}

Result<std::optional<PageKey>> GiftRepository::skip(const HistoryQuery &query, int rows,
                                                    const std::optional<PageKey> &after)
{
    const auto plan = planInOrder(query);
    if (!plan) {
        return failure(plan.error());
    }
    if (isStopped()) {
        return failure(Fault::Cancelled);
    }
    if (plan->isImpossible()) {
        return std::optional<PageKey>();
    }
    if (plan->isExact()) {
        return skipExact(*plan, rows, after);
    }
    const auto skipped = page(query, rows, after);
    if (!skipped) {
        return failure(skipped.error());
    }
    return skipped->size() == rows ? std::optional(PageKey::of(skipped->last())) : std::nullopt;
}

/// One row leaves SQLite, not all that are passed.
Result<std::optional<PageKey>> GiftRepository::skipExact(const GiftPlan &plan, int rows,
                                                         const std::optional<PageKey> &after)
{
    Query last(*m_database,
               u"SELECT count(*) OVER (), sent_at, transfer_id FROM (SELECT sent_at, transfer_id FROM gift"_s +
                   plan.where(after) + GiftPlan::newestFirst() +
                   u" LIMIT :rows) ORDER BY sent_at, transfer_id LIMIT 1"_s);
    plan.bind(last, after);
    last.bind(u":rows"_s, rows);
    const auto found = last.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found || last.integer(0) < rows) {
        return std::optional<PageKey>();
    }
    auto key = std::optional(PageKey{last.integer(1), TransferId(last.text(2))});
    last.finish();
    return key;
}

Result<qint64> GiftRepository::count(const HistoryQuery &query)
{
    const auto sums = totals(query);
    return sums ? Result<qint64>(sums->count) : failure(sums.error());
}

Result<HistoryTotals> GiftRepository::totals(const HistoryQuery &query)
{
    const GiftPlan plan(query);
    if (plan.isImpossible()) {
        return HistoryTotals();
    }
    return plan.isExact() ? exactTotals(plan) : checkedTotals(plan, query);
}

Result<HistoryTotals> GiftRepository::exactTotals(const GiftPlan &plan)
{
    Query query(*m_database, u"SELECT count(*), coalesce(sum(amount), 0) FROM gift"_s + plan.where());
    plan.bind(query);
    const auto done = query.execOne();
    if (!done) {
        return failure(done.error());
    }
    return HistoryTotals{query.integer(0), Won(query.integer(1))};
}

Result<HistoryTotals> GiftRepository::checkedTotals(const GiftPlan &plan, const HistoryQuery &query)
{
    Query select(*m_database, u"SELECT "_s + giftrow::columns() + u" FROM gift"_s + plan.where());
    plan.bind(select);
    if (const Status done = select.exec(); !done) {
        return failure(done.error());
    }
    HistoryTotals totals;
    while (!isStopped() && select.next()) {
        const GiftRecord record = giftrow::read(select);
        if (matches(query, record)) {
            ++totals.count;
            totals.sum = totals.sum + record.amount;
        }
    }
    const Status read = isStopped() ? failure(Fault::Cancelled) : select.status();
    return read ? Result<HistoryTotals>(totals) : failure(read.error());
}

Result<std::optional<CachedGift>> GiftRepository::byTransferId(const TransferId &id)
{
    Query query(*m_database, u"SELECT seen_at, "_s + giftrow::columns() + u" FROM gift WHERE transfer_id = :id"_s);
    query.bind(u":id"_s, giftrow::textValue(id.text()));
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(CachedGift{giftrow::read(query, 1), query.integer(0)}) : std::nullopt;
}

Result<QList<GiftRecord>> GiftRepository::newestTo(const QString &receiverPhone, int limit)
{
    if (receiverPhone.isEmpty()) {
        return QList<GiftRecord>();
    }
    HistoryQuery query;
    query.receiverPhone = receiverPhone;
    return page(query, limit);
}

Result<QList<GiftRecord>> GiftRepository::ofAmount(Won amount, const ServiceId &product, qint64 fromMs, qint64 toMs)
{
    Query query(*m_database, u"SELECT "_s + giftrow::columns() +
                                 u" FROM gift WHERE amount = :amount AND sent_at >= :from AND sent_at < :to "
                                 "AND service_id = :product ORDER BY sent_at, transfer_id"_s);
    query.bind(u":amount"_s, amount.value()).bind(u":product"_s, product.text());
    query.bind(u":from"_s, fromMs).bind(u":to"_s, toMs);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<GiftRecord> rows;
    while (query.next()) {
        rows += giftrow::read(query);
    }
    const Status read = query.status();
    return read ? Result<QList<GiftRecord>>(std::move(rows)) : failure(read.error());
}

Result<QList<ServiceId>> GiftRepository::serviceIds()
{
    Query query(*m_database, u"SELECT DISTINCT service_id FROM gift WHERE service_id <> '' ORDER BY service_id"_s);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<ServiceId> ids;
    while (query.next()) {
        ids += ServiceId(query.text(0));
    }
    const Status read = query.status();
    return read ? Result<QList<ServiceId>>(std::move(ids)) : failure(read.error());
}

Result<QString> GiftRepository::queryPlan(const HistoryQuery &query)
{
    const auto plan = planInOrder(query);
    if (!plan) {
        return failure(plan.error());
    }
    Query explain(*m_database, u"EXPLAIN QUERY PLAN SELECT "_s + giftrow::columns() + u" FROM gift"_s + plan->where() +
                                   GiftPlan::newestFirst() + u" LIMIT 100"_s);
    plan->bind(explain);
    if (const Status done = explain.exec(); !done) {
        return failure(done.error());
    }
    QStringList lines;
    while (explain.next()) {
        lines += explain.text(3);
    }
    return lines.join(u'\n');
}

} // namespace giftdesk
