// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reconciler.h"
#include "tests/reconcile/reconciledesk.h"

#include <QHash>

namespace giftdesk::test {

/// One place of the matrix: what goes wrong, where, and how it is reached.
struct MatrixCell
{
    QString fault;     ///< with its value, without the endpoint
    QString endpoint;  ///< the step that it strikes
    bool kept = false; ///< reads go over a connection that was used before

    QString spec() const { return fault + u'@' + endpoint; }
};

/// A desk and a sandbox on one hand-driven clock, for sends by the thousand. Every send is another amount to another
/// number, so that what the provider shows can be told apart; look-alikes have tests of their own.
class MatrixDesk
{
public:
    static constexpr int inFlight = 24;

    /// `cards`: how many there are to begin with; they are refilled once their entry has ended.
    MatrixDesk(bool tls, int cards);

    Sandbox &sandbox() { return *m_sandbox; }
    Session &session() { return *m_session; }

    /// Sends `count` gifts under the cell's fault, some side by side, and takes the fault away.
    void send(const MatrixCell &cell, int count);
    /// Sends gifts that the provider carries out `ms` after the request, long after we gave up waiting, and looks twice
    /// in between, by the hand-driven clock: nothing that was seen then proves that they were not sent.
    void sendLate(qint64 ms);
    /// Sends without a fault: what reconciliation is calibrated by.
    void sendCleanly();
    /// Looks at what is open, by the hand-driven clock as often as it takes to decide, at last by a person's patience.
    /// `listFault`: the first looks go by a history that is spoilt so.
    void reconcile(const QString &listFault = {});
    /// Puts money back on the cards of the entries that have ended.
    void refill();

    /// What contradicts the provider's own ledger, in words; nothing else matters.
    QStringList contradictions();
    /// Entries by their state, and sends that made none.
    const QMap<QString, int> &outcomes() const { return m_outcomes; }
    int sends() const { return m_sends; }
    qint64 posts() const;

private:
    struct Sent
    {
        QString cell;
        QString par;
        std::optional<LedgerEntry> entry; ///< as the send ended
    };

    void reopen();
    GiftOrder nextOrder(SandboxCard &card);
    void sendSome(const QString &cell, int count);
    void sendAgain(const QString &cell);
    void look();

    HandClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    QList<SandboxCard> m_free;
    QHash<QString, SandboxCard> m_inUse; ///< by PAR
    QList<Sent> m_sent;                  ///< since the last contradictions()
    QMap<QString, int> m_outcomes;
    QStringList m_wrong;
    int m_sends = 0;
    qint64 m_sendings = 0; ///< entries that reached SENDING
    qint64 m_lastAmount = 10'000;
};

} // namespace giftdesk::test
