// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/alerts.h"
#include "services/reconciler.h"

#include <QTimer>

namespace giftdesk {

/// Reconciliation by itself: at start, after a send whose outcome is unknown, when the network is back, and from time
/// to time as long as an outcome is unknown. Never beside a send. In the session's thread.
class ReconcileLoop : public QObject
{
    Q_OBJECT

public:
    /// Longest pause between two looks, ms: with the time of a look itself a row is seen within a minute (promise R6).
    static constexpr int longestPauseMs = 45'000;
    static constexpr int firstPauseMs = 5'000;
    static constexpr int busyPauseMs = 2'000;

    /// Borrows the session, which must live longer.
    explicit ReconcileLoop(Session &session, QObject *parent = nullptr);

    /// Looks now, or as soon as a look that runs has ended, and begins the pauses anew.
    void lookSoon();
    bool isLooking() const { return m_reconciler.isRunning(); }
    /// Until the next look, ms; nothing while one runs or none is due.
    std::optional<qint64> nextLookInMs() const;
    Reconciler &reconciler() { return m_reconciler; }

Q_SIGNALS:
    /// A look has ended; what is overdue and contradicted as it stands now.
    void looked(const giftdesk::ReconcileReport &report, const giftdesk::Alarms &alarms);

private:
    void look();
    void onLook(const Result<ReconcileReport> &report);
    void pause(bool busy, bool more);
    void watchNetwork();

    Session &m_session;
    Reconciler m_reconciler;
    QTimer m_timer;
    int m_pauseMs = firstPauseMs;
    bool m_again = false; ///< asked for while a look ran
};

} // namespace giftdesk
