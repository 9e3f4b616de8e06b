// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contradictionwatch.h"

#include "services/session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Older gifts are the day close's to look at; a sync does not go back further either (decisions C10).
constexpr int daysBack = 90;
constexpr int newestEntries = 2000;

Result<QList<LedgerEntry>> notSentEntries(LedgerRepository &entries, qint64 sinceMs)
{
    QList<LedgerEntry> found;
    for (const EntryState state : allEntryStates()) {
        if (!isKnownNotSent(state)) {
            continue;
        }
        const auto some = entries.entries({state, newestEntries, 0});
        if (!some) {
            return failure(some.error());
        }
        std::copy_if(some->begin(), some->end(), std::back_inserter(found),
                     [sinceMs](const LedgerEntry &entry) { return entry.sendingAt && *entry.sendingAt >= sinceMs; });
    }
    return found;
}

/// The entries that a row of the cache fits which nobody has claimed.
Result<QList<LedgerEntry>> suspects(LedgerRepository &repository, const QList<LedgerEntry> &entries,
                                    const QList<GiftRecord> &rows, const ReconcileRules &rules, qint64 providerAheadMs)
{
    QList<TransferId> ids;
    std::transform(rows.begin(), rows.end(), std::back_inserter(ids),
                   [](const GiftRecord &row) { return row.transferId; });
    const auto claimed = repository.claimedAmong(ids);
    if (!claimed) {
        return failure(claimed.error());
    }
    QList<LedgerEntry> found;
    for (const LedgerEntry &entry : entries) {
        const bool fits = std::any_of(rows.begin(), rows.end(), [&](const GiftRecord &row) {
            return !claimed->contains(row.transferId) && mayBe(row, entry, rules, providerAheadMs);
        });
        if (fits) {
            found.append(entry);
        }
    }
    return found;
}

} // namespace

ContradictionWatch::ContradictionWatch(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_rules(ReconcileRules::of(session.profile()))
    , m_reconciler(session)
{
    connect(&m_reconciler, &Reconciler::finished, this, [this](const Result<ReconcileReport> &report) {
        report ? finish(report->contradicted, report->error) : finish({}, report.error());
    });
}

void ContradictionWatch::start()
{
    if (m_running) {
        return;
    }
    m_running = true;
    const qint64 since = m_session.clock().utcMs() - daysBack * 86'400'000LL;
    m_session.ledger().run([since](LedgerStore &ledger) { return notSentEntries(ledger.entries(), since); }, this,
                           [this](const Result<QList<LedgerEntry>> &entries) { askCache(entries); });
}

void ContradictionWatch::askCache(const Result<QList<LedgerEntry>> &entries)
{
    if (!entries) {
        return finish({}, entries.error());
    }
    if (entries->isEmpty()) {
        return finish({}, std::nullopt);
    }
    m_session.cache().reader().run(
        [entries = *entries, rules = m_rules](CacheStore &cache) -> Result<QList<GiftRecord>> {
            QList<GiftRecord> rows;
            for (const LedgerEntry &entry : entries) {
                const DayWindow days = dayWindow(entry, 0, rules.zone);
                const auto some =
                    cache.gifts().ofAmount(entry.order.amount, entry.serviceId, startOfDay(days.from, rules.zone),
                                           startOfDay(days.to.addDays(1), rules.zone));
                if (!some) {
                    return failure(some.error());
                }
                rows += *some;
            }
            return rows;
        },
        this,
        [this, entries = *entries](const Result<QList<GiftRecord>> &rows) {
            rows ? askClaims(entries, *rows) : finish({}, rows.error());
        });
}

void ContradictionWatch::askClaims(const QList<LedgerEntry> &entries, const QList<GiftRecord> &rows)
{
    const qint64 ahead = -m_session.api().clockSkewMs().value_or(0);
    m_session.ledger().run([entries, rows, rules = m_rules, ahead](
                               LedgerStore &ledger) { return suspects(ledger.entries(), entries, rows, rules, ahead); },
                           this, [this](const Result<QList<LedgerEntry>> &found) { read(found); });
}

void ContradictionWatch::read(const Result<QList<LedgerEntry>> &found)
{
    if (!found || found->isEmpty()) {
        return finish({}, found ? std::nullopt : std::optional(found.error()));
    }
    ReconcileScope scope;
    scope.openEntries = false;
    const qint64 ahead = -m_session.api().clockSkewMs().value_or(0);
    for (const LedgerEntry &entry : *found) {
        scope.also.append({entry.order.senderUserId, dayWindow(entry, ahead, m_rules.zone)});
    }
    m_reconciler.start(scope);
}

void ContradictionWatch::finish(const QList<LedgerEntry> &contradicted, const std::optional<Error> &error)
{
    m_running = false;
    Q_EMIT finished(contradicted, error);
}

} // namespace giftdesk
