// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reconcileloop.h"

#include "services/session.h"

#include <QNetworkInformation>

#include <algorithm>

namespace giftdesk {

ReconcileLoop::ReconcileLoop(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reconciler(session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReconcileLoop::look);
    connect(&m_reconciler, &Reconciler::finished, this, &ReconcileLoop::onLook);
    watchNetwork();
}

/// Only a hint: where the machine cannot tell, the pauses are short enough.
void ReconcileLoop::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        return;
    }
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reach) {
                if (reach == QNetworkInformation::Reachability::Online && m_timer.isActive()) {
                    lookSoon();
                }
            });
}

void ReconcileLoop::lookSoon()
{
    m_pauseMs = firstPauseMs;
    m_again = isLooking();
    if (!m_again) {
        look();
    }
}

std::optional<qint64> ReconcileLoop::nextLookInMs() const
{
    return m_timer.isActive() ? std::optional(qint64(m_timer.remainingTime())) : std::nullopt;
}

void ReconcileLoop::look()
{
    m_timer.stop();
    ReconcileScope scope;
    scope.unknownOnly = true;
    scope.besideSends = false;
    m_reconciler.start(scope);
}

void ReconcileLoop::onLook(const Result<ReconcileReport> &report)
{
    if (std::exchange(m_again, false)) {
        look();
    } else if (!report) { // the ledger does not answer, or the program ends
        pause(false, true);
    } else {
        const bool more = std::any_of(report->looks.begin(), report->looks.end(),
                                      [](const EntryFinding &look) { return look.entry.state == EntryState::Unknown; });
        pause(report->busy, more);
    }
    if (!report) {
        return;
    }
    const qint64 now = m_session.clock().utcMs();
    m_session.ledger().run(
        [now](LedgerStore &ledger) { return alarms(ledger, now); }, this,
        [this, report = *report](const Result<Alarms> &found) { Q_EMIT looked(report, found.value_or(Alarms())); });
}

void ReconcileLoop::pause(bool busy, bool more)
{
    if (busy) {
        m_timer.start(busyPauseMs);
    } else if (more) {
        m_timer.start(m_pauseMs);
        m_pauseMs = std::min(2 * m_pauseMs, longestPauseMs);
    } else {
        m_pauseMs = firstPauseMs;
    }
}

} // namespace giftdesk
