// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cancelgift.h"
#include "tests/money/moneydesk.h"

#include <QTemporaryDir>

namespace giftdesk::test {

/// A sandbox with gifts on their way, and a desk that takes them back.
class CancelDesk
{
public:
    /// False where the sandbox or the session did not start.
    bool start(bool tls = false, const std::function<qint64()> &sandboxClock = {});
    /// The session anew, on the same folder: as after a restart.
    bool open(const Deadlines &deadlines = {}, const std::function<void(Profile &)> &change = {});
    void close() { m_session.reset(); }

    Sandbox &sandbox() { return *m_sandbox; }
    Session &session() { return *m_session; }
    QString folder() const { return m_base.filePath(QStringLiteral("desk")); }
    QString profileFile() const { return m_base.filePath(QStringLiteral("profile.json")); }
    JumpClock &clock() { return m_clock; }

    /// Sends a gift and waits for it; empty where it did not go.
    TransferId sendGift();
    /// Asks for it to be taken back and waits for the outcome.
    std::optional<CancelResult> cancel(const TransferId &gift);
    /// The cancellations of the gift as the ledger holds them, newest first.
    QList<Cancellation> stored(const TransferId &gift);
    /// What the sandbox's own books say.
    QString statusOf(const TransferId &gift) const;
    /// How often the sandbox has answered a request to cancel this gift.
    qsizetype asked(const TransferId &gift) const;
    qsizetype tookEffect(const TransferId &gift) const;
    qint64 posts() const { return m_sandbox->postsStarted(QStringLiteral("gifts.cancel")); }

private:
    QTemporaryDir m_base;
    JumpClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
};

} // namespace giftdesk::test
