// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftrepository.h"

#include "store/database.h"
#include "store/gifthours.h"
#include "store/giftplan.h"
#include "store/giftrow.h"
#include "store/giftslot.h"
#include "store/giftstream.h"
#include "store/giftwriter.h"
#include "store/transaction.h"

#include <algorithm>
#include <limits>

namespace giftdesk {

namespace {

/// Up to this many rows are quicker taken out of an index and sorted than met on the way through the history.
constexpr qint64 fewRows = 5000;

/// FTS5 begins a new segment for each row whose id is below the one before it: five times the work.
QList<const GiftRecord *> oldestFirst(const QList<GiftRecord> &records)
{
    QList<const GiftRecord *> sorted;
    sorted.reserve(records.size());
    for (const GiftRecord &record : records) {
        sorted += &record;
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const GiftRecord *left, const GiftRecord *right) { return left->sentAt < right->sentAt; });
    return sorted;
}

Result<QList<GiftRecord>> readAll(Statement &statement)
{
    QList<GiftRecord> rows;
    while (statement.step()) {
        rows += giftrow::read(statement);
    }
    const Status read = statement.status();
    return read ? Result<QList<GiftRecord>>(std::move(rows)) : failure(read.error());
}

} // namespace

Result<UpsertCounts> GiftRepository::upsert(const QList<GiftRecord> &records, qint64 seenAt)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    GiftWriter writer(*m_database);
    UpsertCounts counts;
    for (const GiftRecord *record : oldestFirst(records)) {
        if (const Status stored = writer.upsert(*record, seenAt, counts); !stored) {
            return failure(stored.error());
        }
    }
    const Status kept = inOrder([&] { return writer.finish(); }, [&] { return transaction->commit(); });
    return kept ? Result<UpsertCounts>(counts) : failure(kept.error());
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
    return inOrder([&] { return writer.finish(); }, [&] { return transaction->commit(); });
}

Result<qint64> GiftRepository::spill()
{
    Statement query(*m_database, "SELECT value FROM sync_value WHERE key = 'spill'");
    const auto found = query.one();
    return found ? Result<qint64>(*found ? query.integer(0) : 0) : failure(found.error());
}

/// Parts of products' names as the products they mean, where no product goes by several names of which only some match.
Result<HistoryQuery> GiftRepository::withProducts(const HistoryQuery &query)
{
    HistoryQuery resolved = query;
    resolved.terms.removeIf([](const HistoryTerm &term) { return term.field == HistoryTerm::Field::Product; });
    for (const HistoryTerm &term : query.terms) {
        if (term.field != HistoryTerm::Field::Product) {
            continue;
        }
        Statement names(*m_database, "SELECT service_id, service_name FROM gift_product");
        QSet<ServiceId> meant;
        QSet<ServiceId> others;
        while (names.step()) {
            const ServiceId id(names.text(0));
            (productMatches(term.product, id, names.text(1)) != term.negated ? meant : others) += id;
        }
        if (const Status read = names.status(); !read) {
            return failure(read.error());
        }
        if (meant.intersects(others)) {
            resolved.terms += term;
            continue;
        }
        resolved.products = resolved.products.isEmpty() ? meant : resolved.products.intersect(meant);
        resolved.never = resolved.never || resolved.products.isEmpty();
    }
    return resolved;
}

Result<GiftPlan> GiftRepository::planFor(const HistoryQuery &query, qint64 spill)
{
    GiftPlan plan(query, spill);
    if (!plan.hasAmountRange() || !plan.match().isEmpty() || plan.isImpossible()) {
        return plan;
    }
    Statement some(*m_database, "SELECT count(*) FROM (SELECT 1 FROM gift INDEXED BY gift_amount WHERE " +
                                    GiftPlan::amountRange() + " LIMIT :most)");
    plan.bindAmounts(some);
    some.bind(":most", fewRows + 1);
    const auto counted = some.one();
    if (!counted) {
        return failure(counted.error());
    }
    if (some.integer(0) <= fewRows) {
        plan.useAmounts();
    }
    return plan;
}

/// What every reading of rows begins with.
struct GiftRepository::Reading
{
    HistoryQuery query; ///< its products resolved
    qint64 spill = 0;
    GiftPlan plan;
};

Result<GiftRepository::Reading> GiftRepository::reading(const HistoryQuery &asked)
{
    const auto query = withProducts(asked);
    const auto beyond = query ? spill() : failure(query.error());
    const auto plan = beyond ? planFor(*query, *beyond) : failure(beyond.error());
    return plan ? Result<Reading>(Reading{*query, *beyond, *plan}) : failure(plan.error());
}

Result<QList<GiftRecord>> GiftRepository::page(const HistoryQuery &asked, int limit,
                                               const std::optional<PageKey> &after)
{
    const auto made = reading(asked);
    if (!made) {
        return failure(made.error());
    }
    const auto &[query, beyond, plan] = *made;
    QList<GiftRecord> rows;
    if (plan.isImpossible() || limit <= 0) {
        return rows;
    }
    GiftStream stream(*m_database, plan, query, beyond, after);
    while (rows.size() < limit && !isStopped() && stream.next()) {
        rows += stream.take();
    }
    const Status read = isStopped() ? failure(Fault::Cancelled) : stream.status();
    return read ? Result<QList<GiftRecord>>(std::move(rows)) : failure(read.error());
}

Status GiftRepository::forEach(const HistoryQuery &asked, const std::function<Status(const GiftRecord &)> &visit)
{
    if (const Status begun = m_database->exec(QStringLiteral("BEGIN")); !begun) { // one state of the file for all rows
        return begun;
    }
    const Status done = visitRows(asked, visit);
    const Status ended = m_database->exec(QStringLiteral("COMMIT"));
    return done ? ended : done;
}

Status GiftRepository::visitRows(const HistoryQuery &asked, const std::function<Status(const GiftRecord &)> &visit)
{
    const auto made = reading(asked);
    if (!made) {
        return failure(made.error());
    }
    const auto &[query, beyond, plan] = *made;
    if (plan.isImpossible()) {
        return {};
    }
    GiftStream stream(*m_database, plan, query, beyond, {});
    while (!isStopped() && stream.next()) {
        if (const Status visited = visit(stream.record()); !visited) {
            return visited;
        }
    }
    return isStopped() ? failure(Fault::Cancelled) : stream.status();
}

Result<std::optional<PageKey>> GiftRepository::skip(const HistoryQuery &asked, qint64 rows,
                                                    const std::optional<PageKey> &after)
{
    const auto made = reading(asked);
    if (!made) {
        return failure(made.error());
    }
    if (isStopped()) {
        return failure(Fault::Cancelled);
    }
    const auto &[query, beyond, plan] = *made;
    if (plan.isImpossible()) {
        return std::optional<PageKey>();
    }
    const bool byIds = plan.isExact() && beyond == 0;
    return byIds ? skipIds(plan, query, rows, after) : skipRows(plan, query, beyond, rows, after);
}

Result<std::optional<PageKey>> GiftRepository::skipRows(const GiftPlan &plan, const HistoryQuery &query, qint64 spill,
                                                        qint64 rows, const std::optional<PageKey> &after)
{
    GiftStream stream(*m_database, plan, query, spill, after);
    qint64 passed = 0;
    while (passed < rows && !isStopped() && stream.next()) {
        ++passed;
    }
    if (const Status read = isStopped() ? failure(Fault::Cancelled) : stream.status(); !read) {
        return failure(read.error());
    }
    return passed == rows ? std::optional(PageKey::of(stream.record())) : std::nullopt;
}

/// The rows of one second, in order.
Result<QList<GiftRecord>> GiftRepository::ofSecond(const GiftPlan &plan, const HistoryQuery &query, qint64 second,
                                                   const std::optional<PageKey> &after)
{
    const PageKey above = after.value_or(PageKey{(second + 1) * 1000, {}});
    GiftStream stream(*m_database, plan, query, 0, above);
    QList<GiftRecord> rows;
    while (stream.next() && giftslot::secondOf(stream.record().sentAt) == second) {
        rows += stream.take();
    }
    const Status read = stream.status();
    return read ? Result<QList<GiftRecord>>(std::move(rows)) : failure(read.error());
}

/// Ids are passed without reading their rows, up to the second that holds the one looked for.
Result<std::optional<PageKey>> GiftRepository::skipIds(const GiftPlan &plan, const HistoryQuery &query, qint64 rows,
                                                       const std::optional<PageKey> &after)
{
    qint64 left = rows;
    IdRange within;
    if (after) {
        const qint64 second = giftslot::secondOf(after->sentAt);
        const auto rest = ofSecond(plan, query, second, after);
        if (!rest || rest->size() >= left) {
            return rest ? Result<std::optional<PageKey>>(PageKey::of(rest->at(left - 1))) : failure(rest.error());
        }
        left -= rest->size();
        within.to = giftslot::firstIdOf(second);
    }
    const QByteArray id = plan.isOfWordsOnly() ? "rowid" : plan.id();
    Statement ids(*m_database, "SELECT " + id + plan.hits() + " ORDER BY " + id + " DESC");
    plan.bind(ids, within);
    qint64 second = 0;
    qint64 inSecond = 0;
    while (left > 0 && ids.step()) {
        const qint64 next = giftslot::secondOfId(ids.integer(0));
        inSecond = next == second && inSecond > 0 ? inSecond + 1 : 1;
        second = next;
        --left;
    }
    const Status read = ids.status();
    ids.reset();
    if (!read || left > 0) {
        return read ? Result<std::optional<PageKey>>(std::nullopt) : failure(read.error());
    }
    const auto group = ofSecond(plan, query, second, {});
    return group ? Result<std::optional<PageKey>>(PageKey::of(group->at(inSecond - 1))) : failure(group.error());
}

Result<bool> GiftRepository::canPlace(const HistoryQuery &asked)
{
    const auto query = withProducts(asked);
    const auto beyond = query ? spill() : failure(query.error());
    if (!beyond) {
        return failure(beyond.error());
    }
    const bool wholeHours =
        query->from.value_or(0) % GiftHours::hourMs == 0 && query->to.value_or(0) % GiftHours::hourMs == 0;
    return GiftHours::canAnswer(*query) && wholeHours && *beyond == 0;
}

Result<std::optional<PageKey>> GiftRepository::place(const HistoryQuery &asked, qint64 row)
{
    const auto query = withProducts(asked);
    if (!query || query->never || row <= 0) {
        return query ? Result<std::optional<PageKey>>(std::nullopt) : failure(query.error());
    }
    const auto found = GiftHours(*m_database).placeOf(*query, row - 1);
    if (!found || !*found) {
        return found ? Result<std::optional<PageKey>>(std::nullopt) : failure(found.error());
    }
    return skip(*query, row - (*found)->newer, PageKey{((*found)->hour + 1) * GiftHours::hourMs, {}});
}

Result<qint64> GiftRepository::count(const HistoryQuery &asked)
{
    const auto query = withProducts(asked);
    if (!query) {
        return failure(query.error());
    }
    const auto halves = withoutNegation(*query);
    if (!halves) {
        return countWithout(*query);
    }
    const auto all = count(halves->first);
    const auto some = all ? count(halves->second) : all;
    return some ? Result<qint64>(*all - *some) : some;
}

/// The number of rows of a query without negated terms.
Result<qint64> GiftRepository::countWithout(const HistoryQuery &query)
{
    const auto beyond = spill();
    if (!beyond) {
        return failure(beyond.error());
    }
    const GiftPlan plan(query, *beyond);
    if (plan.isImpossible()) {
        return qint64(0);
    }
    if (GiftHours::canAnswer(query)) {
        const auto sums = hourTotals(query);
        return sums ? Result<qint64>(sums->count) : failure(sums.error());
    }
    if (plan.isOfWordsOnly()) {
        return countHits(plan);
    }
    const auto parted = plan.parted();
    const auto certain = parted ? countHits(parted->first) : Result<qint64>(0);
    const auto rest = !certain ? failure(certain.error())
                      : parted ? checkedTotals(parted->second, query)
                               : readTotals(query);
    return rest ? Result<qint64>(*certain + rest->count) : failure(rest.error());
}

Result<qint64> GiftRepository::countHits(const GiftPlan &plan)
{
    Statement hits(*m_database, "SELECT count(*)" + plan.hits());
    plan.bind(hits, plan.ids());
    const auto done = hits.one();
    return done ? Result<qint64>(hits.integer(0)) : failure(done.error());
}

Result<HistoryTotals> GiftRepository::totals(const HistoryQuery &asked)
{
    const auto query = withProducts(asked);
    if (!query || query->never) {
        return query ? Result<HistoryTotals>(HistoryTotals()) : failure(query.error());
    }
    if (const auto halves = withoutNegation(*query)) {
        const auto all = totals(halves->first);
        const auto some = all ? totals(halves->second) : all;
        return some ? Result<HistoryTotals>(
                          HistoryTotals{all->count - some->count, Won(all->sum.value() - some->sum.value())})
                    : some;
    }
    return GiftHours::canAnswer(*query) ? hourTotals(*query) : readTotals(*query);
}

/// Whole hours from their sums, the broken ones at both ends from their rows.
Result<HistoryTotals> GiftRepository::hourTotals(const HistoryQuery &query)
{
    constexpr qint64 hour = GiftHours::hourMs;
    HistoryQuery whole = query;
    HistoryTotals sum;
    QList<HistoryQuery> edges;
    if (query.from && *query.from % hour != 0) {
        edges += query;
        whole.from = (GiftHours::hourOf(*query.from) + 1) * hour;
        edges.last().to = std::min(*whole.from, query.to.value_or(*whole.from));
    }
    if (query.to && *query.to % hour != 0 && *query.to > whole.from.value_or(*query.to - hour)) {
        edges += query;
        whole.to = GiftHours::hourOf(*query.to) * hour;
        edges.last().from = std::max(*whole.to, query.from.value_or(*whole.to));
    }
    if (whole.from.value_or(0) < whole.to.value_or(std::numeric_limits<qint64>::max())) {
        const auto middle = GiftHours(*m_database).totals(whole);
        if (!middle) {
            return failure(middle.error());
        }
        sum = *middle;
    }
    for (const HistoryQuery &edge : edges) {
        const auto rows = readTotals(edge);
        if (!rows) {
            return failure(rows.error());
        }
        sum = {sum.count + rows->count, sum.sum + rows->sum};
    }
    return sum;
}

Result<HistoryTotals> GiftRepository::readTotals(const HistoryQuery &query)
{
    const auto beyond = spill();
    auto plan = beyond ? planFor(query, *beyond) : failure(beyond.error());
    if (!plan) {
        return failure(plan.error());
    }
    if (plan->isImpossible()) {
        return HistoryTotals();
    }
    if (plan->isOfAmountsOnly()) {
        plan->useAmounts();
    }
    return plan->isExact() ? exactTotals(*plan) : checkedTotals(*plan, query);
}

Result<HistoryTotals> GiftRepository::exactTotals(const GiftPlan &plan)
{
    Statement sums(*m_database, "SELECT count(*), coalesce(sum(gift.amount), 0)" + plan.rows());
    plan.bind(sums, plan.ids());
    const auto done = sums.one();
    return done ? Result<HistoryTotals>(HistoryTotals{sums.integer(0), Won(sums.integer(1))}) : failure(done.error());
}

Result<HistoryTotals> GiftRepository::checkedTotals(const GiftPlan &plan, const HistoryQuery &query)
{
    Statement rows(*m_database, "SELECT " + giftrow::columns() + plan.rows());
    plan.bind(rows, plan.ids());
    HistoryTotals totals;
    while (!isStopped() && rows.step()) {
        const GiftRecord record = giftrow::read(rows);
        if (matches(query, record)) {
            ++totals.count;
            totals.sum = totals.sum + record.amount;
        }
    }
    const Status read = isStopped() ? failure(Fault::Cancelled) : rows.status();
    return read ? Result<HistoryTotals>(totals) : failure(read.error());
}

Result<std::optional<CachedGift>> GiftRepository::byTransferId(const TransferId &id)
{
    Statement gift(*m_database, "SELECT seen_at, " + giftrow::columns() + " FROM gift WHERE transfer_id = ?1");
    gift.bind(1, id.text());
    const auto found = gift.one();
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(CachedGift{giftrow::read(gift, 1), gift.integer(0)}) : std::nullopt;
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
    Statement rows(*m_database, "SELECT " + giftrow::columns() +
                                    " FROM gift WHERE amount = ?1 AND sent_at >= ?2 AND sent_at < ?3 "
                                    "AND id >= ?4 AND service_id = ?5 ORDER BY sent_at, transfer_id");
    rows.bind(1, amount.value());
    rows.bind(2, fromMs);
    rows.bind(3, toMs);
    rows.bind(4, giftslot::firstIdOf(giftslot::secondOf(fromMs)));
    rows.bind(5, product.text());
    return readAll(rows);
}

Result<QList<ServiceId>> GiftRepository::serviceIds()
{
    Statement products(*m_database,
                       "SELECT DISTINCT service_id FROM gift_hour WHERE service_id <> '' ORDER BY service_id");
    QList<ServiceId> ids;
    while (products.step()) {
        ids += ServiceId(products.text(0));
    }
    const Status read = products.status();
    return read ? Result<QList<ServiceId>>(std::move(ids)) : failure(read.error());
}

Result<QString> GiftRepository::queryPlan(const HistoryQuery &asked)
{
    const auto query = withProducts(asked);
    const auto plan = query ? planFor(*query, 0) : failure(query.error());
    if (!plan) {
        return failure(plan.error());
    }
    Statement explain(*m_database, "EXPLAIN QUERY PLAN SELECT " + giftrow::columns() + plan->rows() + " ORDER BY " +
                                       plan->id() + " DESC");
    plan->bind(explain, plan->ids());
    QStringList lines;
    while (explain.step()) {
        lines += explain.text(3);
    }
    const Status read = explain.status();
    return read ? Result<QString>(lines.join(u'\n')) : failure(read.error());
}

} // namespace giftdesk
