// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/contradictionwatch.h"
#include "services/historysync.h"
#include "services/quarantine.h"
#include "services/reconciler.h"

namespace giftdesk {

/// What the look before a release found.
struct ReleaseReport
{
    bool wasLocked = false;
    qint64 rows = 0;      ///< of the provider's history that were read
    qint64 unclaimed = 0; ///< of them, sent since the ledger's last record and known to no entry of it
    int resolved = 0;     ///< entries whose outcome was proved on the way
    int contradicted = 0; ///< entries known as not sent that the provider shows as sent

    friend bool operator==(const ReleaseReport &, const ReleaseReport &) = default;
};

/// A person's release of a locked ledger (design §4.9), never without what has to come first: the provider's whole
/// history since the ledger's last record is read, open entries are reconciled, entries known as not sent are compared.
/// Only then, with the reason and the counts on the audit record, sending is unlocked. Once an object. In the session's
/// thread; nothing blocks.
///
/// Faults: those of HistorySync and the ledger; ReleaseBlocked(entries) while outcomes are UNKNOWN.
class QuarantineRelease : public QObject
{
    Q_OBJECT

public:
    /// Borrows the session, which must live longer.
    explicit QuarantineRelease(Session &session, QObject *parent = nullptr);

    /// `reason`: a person's, not empty. A ledger that is not locked ends at once with wasLocked false.
    void start(const QString &reason);

Q_SIGNALS:
    /// Exactly once.
    void finished(const giftdesk::Result<giftdesk::ReleaseReport> &report);

private:
    void onLock(const Result<std::optional<Quarantine>> &lock);
    void onSynced(const Result<SyncSummary> &summary);
    void onReconciled(const Result<ReconcileReport> &report);
    void onCompared(const QList<LedgerEntry> &contradicted, const std::optional<Error> &error);
    void countUnclaimed();
    void release(const QList<TransferId> &since);
    void fail(const Error &error) { Q_EMIT finished(failure(error)); }

    Session &m_session;
    HistorySync m_sync;
    Reconciler m_reconciler;
    ContradictionWatch m_watch;
    QString m_reason;
    Quarantine m_lock;
    ReleaseReport m_report;
};

} // namespace giftdesk
