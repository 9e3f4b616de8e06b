// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quarantinerelease.h"

#include "services/session.h"
#include "store/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int pageRows = 1000;
/// The provider counts in seconds and by its own clock; what the ledger knows is claimed anyway.
constexpr qint64 marginMs = 10 * 60 * 1000;

/// Ids of the gifts sent since that instant, as the cache has them after the sync.
Result<QList<TransferId>> giftsSince(CacheStore &cache, qint64 utcMs)
{
    HistoryQuery query;
    query.from = utcMs;
    QList<TransferId> ids;
    std::optional<PageKey> after;
    while (true) {
        const auto page = cache.gifts().page(query, pageRows, after);
        if (!page) {
            return failure(page.error());
        }
        std::transform(page->begin(), page->end(), std::back_inserter(ids),
                       [](const GiftRecord &row) { return row.transferId; });
        if (page->size() < pageRows) {
            return ids;
        }
        after = PageKey::of(page->last());
    }
}

Result<qint64> unclaimedAmong(LedgerStore &ledger, const QList<TransferId> &ids)
{
    qint64 unclaimed = 0;
    for (qsizetype first = 0; first < ids.size(); first += pageRows) {
        const QList<TransferId> some = ids.mid(first, pageRows);
        const auto claimed = ledger.entries().claimedAmong(some);
        if (!claimed) {
            return failure(claimed.error());
        }
        unclaimed += some.size() - claimed->size();
    }
    return unclaimed;
}

Status unlock(LedgerStore &ledger, const ReleaseReport &report, const QString &reason)
{
    auto transaction = Transaction::begin(ledger.database());
    if (!transaction) {
        return failure(transaction.error());
    }
    const QString counts = u"rows=%1 unclaimed=%2 resolved=%3 contradicted=%4"_s.arg(report.rows)
                               .arg(report.unclaimed)
                               .arg(report.resolved)
                               .arg(report.contradicted);
    return inOrder([&] { return ledger.settings().remove(quarantineSetting, reason); },
                   [&] {
                       return ledger.audit().append({u"quarantine.release"_s, {}, counts, {{u"reason"_s, reason}}});
                   },
                   [&] { return transaction->commit(); });
}

/// The release itself, in one turn of the ledger's thread.
Result<ReleaseReport> releaseNow(LedgerStore &ledger, ReleaseReport report, const QList<TransferId> &since,
                                 const QString &reason)
{
    const auto open = ledger.entries().entries({EntryState::Unknown, 0, 0});
    const auto unclaimed = unclaimedAmong(ledger, since);
    if (!open || !unclaimed) {
        return failure(open ? unclaimed.error() : open.error());
    }
    if (!open->isEmpty()) {
        return failure(Fault::ReleaseBlocked, {QString::number(open->size())});
    }
    report.unclaimed = *unclaimed;
    const Status done = unlock(ledger, report, reason);
    return done ? Result<ReleaseReport>(report) : failure(done.error());
}

} // namespace

QuarantineRelease::QuarantineRelease(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sync(session.giftSource(), session.cache(), session.clock(), session.profile().zone)
    , m_reconciler(session)
    , m_watch(session)
{
    connect(&m_sync, &HistorySync::finished, this, &QuarantineRelease::onSynced);
    connect(&m_reconciler, &Reconciler::finished, this, &QuarantineRelease::onReconciled);
    connect(&m_watch, &ContradictionWatch::finished, this, &QuarantineRelease::onCompared);
}

void QuarantineRelease::start(const QString &reason)
{
    m_reason = reason;
    m_session.ledger().run([](LedgerStore &ledger) { return quarantineOf(ledger); }, this,
                           [this](const Result<std::optional<Quarantine>> &lock) { onLock(lock); });
}

void QuarantineRelease::onLock(const Result<std::optional<Quarantine>> &lock)
{
    if (!lock) {
        return fail(lock.error());
    }
    if (!*lock) {
        Q_EMIT finished(ReleaseReport());
        return;
    }
    m_report.wasLocked = true;
    m_lock = **lock;
    SyncRequest request; // a day more: the ledger's clock may have been behind
    request.from = dayInZone(m_lock.knownUntil, m_session.profile().zone).addDays(-1);
    m_sync.start(request);
}

void QuarantineRelease::onSynced(const Result<SyncSummary> &summary)
{
    if (!summary) {
        return fail(summary.error());
    }
    m_report.rows = summary->rows;
    m_reconciler.start();
}

void QuarantineRelease::onReconciled(const Result<ReconcileReport> &report)
{
    if (!report || report->error) {
        return fail(report ? *report->error : report.error());
    }
    m_report.resolved = report->resolved;
    m_report.contradicted = int(report->contradicted.size());
    m_watch.start();
}

void QuarantineRelease::onCompared(const QList<LedgerEntry> &contradicted, const std::optional<Error> &error)
{
    if (error) {
        return fail(*error);
    }
    m_report.contradicted += int(contradicted.size());
    countUnclaimed();
}

void QuarantineRelease::countUnclaimed()
{
    m_session.cache().reader().run(
        [since = m_lock.knownUntil - marginMs](CacheStore &cache) { return giftsSince(cache, since); }, this,
        [this](const Result<QList<TransferId>> &since) { since ? release(*since) : fail(since.error()); });
}

void QuarantineRelease::release(const QList<TransferId> &since)
{
    m_session.ledger().run([report = m_report, since, reason = m_reason](
                               LedgerStore &ledger) { return releaseNow(ledger, report, since, reason); },
                           this, [this](const Result<ReleaseReport> &report) { Q_EMIT finished(report); });
}

} // namespace giftdesk
