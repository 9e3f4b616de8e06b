// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftrepository.h"

#include "store/database.h"
#include "store/giftplan.h"
#include "store/giftrow.h"
#include "store/searchindex.h"
#include "store/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Up to this many hits are quicker sorted than looked up along the history.
constexpr int sparseHits = 4000;

QVariant idValue(const TransferId &id)
{
    return id.text().isNull() ? u""_s : id.text();
}

struct StoredRow
{
    qint64 rowid = 0;
    int tokenizer = 0;
    qint64 seenAt = 0;
    GiftRecord record;
};

QString storedColumns()
{
    return u"id, tokenizer, seen_at, "_s + giftrow::columns();
}

StoredRow readStored(const Query &query)
{
    return {query.integer(0), int(query.integer(1)), query.integer(2), giftrow::read(query, 3)};
}

Result<std::optional<StoredRow>> findRow(Database &database, const TransferId &id)
{
    Query query(database, u"SELECT "_s + storedColumns() + u" FROM gift WHERE transfer_id = :id"_s);
    query.bind(u":id"_s, idValue(id));
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<StoredRow>();
    }
    auto row = std::optional(readStored(query));
    query.finish();
    return row;
}

} // namespace

Result<UpsertCounts> GiftRepository::upsert(const QList<GiftRecord> &records, qint64 seenAt)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    UpsertCounts counts;
    for (const GiftRecord &record : records) {
        if (const Status stored = store(record, seenAt, counts); !stored) {
            return failure(stored.error());
        }
    }
    if (const Status committed = transaction->commit(); !committed) {
        return failure(committed.error());
    }
    return counts;
}

Status GiftRepository::store(const GiftRecord &record, qint64 seenAt, UpsertCounts &counts)
{
    ++counts.received;
    const auto found = findRow(*m_database, record.transferId);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        ++counts.added;
        return insertRow(record, seenAt);
    }
    const StoredRow &old = **found;
    const bool changed = old.record != record;
    counts.changed += changed ? 1 : 0;
    if (changed && searchindex::tokensDiffer(old.record, record)) {
        const Status removed = removeTokens(old.rowid, searchindex::rowTokens(old.record));
        const Status added = removed ? addTokens(old.rowid, searchindex::rowTokens(record)) : removed;
        if (!added) {
            return added;
        }
    }
    return changed || old.seenAt != seenAt ? updateRow(old.rowid, record, seenAt) : Status();
}

Status GiftRepository::insertRow(const GiftRecord &record, qint64 seenAt)
{
    Query query(*m_database, u"INSERT INTO gift (seen_at, tokenizer, "_s + giftrow::columns()
                                 + u") VALUES (:seen_at, :tokenizer, "_s + giftrow::placeholders() + u')');
    query.bind(u":seen_at"_s, QVariant(seenAt));
    query.bind(u":tokenizer"_s, QVariant(searchindex::tokenizerVersion));
    giftrow::bind(query, record);
    if (const Status done = query.exec(); !done) {
        return done;
    }
    return addTokens(query.insertedId(), searchindex::rowTokens(record));
}

Status GiftRepository::updateRow(qint64 rowid, const GiftRecord &record, qint64 seenAt)
{
    Query query(*m_database, u"UPDATE gift SET seen_at = :seen_at, "_s + giftrow::assignments() + u" WHERE id = :id"_s);
    query.bind(u":seen_at"_s, QVariant(seenAt));
    query.bind(u":id"_s, QVariant(rowid));
    giftrow::bind(query, record);
    return query.exec();
}

Status GiftRepository::addTokens(qint64 rowid, const QString &tokens)
{
    Query query(*m_database, u"INSERT INTO gift_index (rowid, tokens) VALUES (:id, :tokens)"_s);
    query.bind(u":id"_s, QVariant(rowid));
    query.bind(u":tokens"_s, QVariant(tokens));
    return query.exec();
}

Status GiftRepository::removeTokens(qint64 rowid, const QString &tokens)
{
    Query query(*m_database, u"INSERT INTO gift_index (gift_index, rowid, tokens) VALUES ('delete', :id, :tokens)"_s);
    query.bind(u":id"_s, QVariant(rowid));
    query.bind(u":tokens"_s, QVariant(tokens));
    return query.exec();
}

Status GiftRepository::remove(const QList<TransferId> &ids)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    for (const TransferId &id : ids) {
        if (const Status removed = removeRow(id); !removed) {
            return removed;
        }
    }
    return transaction->commit();
}

Status GiftRepository::removeRow(const TransferId &id)
{
    const auto found = findRow(*m_database, id);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return {};
    }
    const StoredRow &row = **found;
    if (const Status removed = removeTokens(row.rowid, searchindex::rowTokens(row.record)); !removed) {
        return removed;
    }
    Query query(*m_database, u"DELETE FROM gift WHERE id = :id"_s);
    query.bind(u":id"_s, QVariant(row.rowid));
    return query.exec();
}

Result<bool> GiftRepository::isDense(const QString &match)
{
    Query query(*m_database, u"SELECT count(*) FROM (SELECT 1 FROM gift_index WHERE gift_index MATCH :match LIMIT :most)"_s);
    query.bind(u":match"_s, QVariant(match));
    query.bind(u":most"_s, QVariant(sparseHits + 1));
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

Result<QList<GiftRecord>> GiftRepository::page(const HistoryQuery &query, int limit, const std::optional<PageKey> &after)
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
    Query select(*m_database, u"SELECT "_s + giftrow::columns() + u" FROM gift"_s + plan->where(after)
                                  + GiftPlan::newestFirst() + end);
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
    Query last(*m_database, u"SELECT count(*) OVER (), sent_at, transfer_id FROM (SELECT sent_at, transfer_id FROM gift"_s
                                + plan.where(after) + GiftPlan::newestFirst()
                                + u" LIMIT :rows) ORDER BY sent_at, transfer_id LIMIT 1"_s);
    plan.bind(last, after);
    last.bind(u":rows"_s, QVariant(rows));
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
    auto found = findRow(*m_database, id);
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(CachedGift{(*found)->record, (*found)->seenAt}) : std::nullopt;
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
    Query explain(*m_database, u"EXPLAIN QUERY PLAN SELECT "_s + giftrow::columns() + u" FROM gift"_s + plan->where()
                                   + GiftPlan::newestFirst() + u" LIMIT 100"_s);
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
