// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reconciler.h"

namespace giftdesk {

/// After a sync or a day close: whether the provider shows gifts that we hold for not sent. The cache only says where
/// to look; what is found there is read live, with the card, before an entry becomes CONTRADICTED. In the session's
/// thread.
class ContradictionWatch : public QObject
{
    Q_OBJECT

public:
    /// Borrows the session, which must live longer.
    explicit ContradictionWatch(Session &session, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }
    /// Begins; a look that is on its way goes on and counts.
    void start();

Q_SIGNALS:
    /// Exactly once for each start() that found it at rest: the entries that became CONTRADICTED, and what stopped it.
    void finished(const QList<giftdesk::LedgerEntry> &contradicted, const std::optional<giftdesk::Error> &error);

private:
    void askCache(const Result<QList<LedgerEntry>> &entries);
    void askClaims(const QList<LedgerEntry> &entries, const QList<GiftRecord> &rows);
    void read(const Result<QList<LedgerEntry>> &suspects);
    void finish(const QList<LedgerEntry> &contradicted, const std::optional<Error> &error);

    Session &m_session;
    ReconcileRules m_rules;
    Reconciler m_reconciler;
    bool m_running = false;
};

} // namespace giftdesk
