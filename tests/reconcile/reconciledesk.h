// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reconciler.h"
#include "tests/money/moneydesk.h"

#include <QTemporaryDir>

#include <atomic>

namespace giftdesk::test {

/// Two clocks that stand until they are told, read by the sandbox's thread too.
class HandClock final : public Clock
{
public:
    qint64 utcMs() const override { return m_utcMs; }
    qint64 steadyMs() const override { return m_steadyMs; }
    /// Time passes.
    void pass(qint64 ms)
    {
        m_utcMs += ms;
        m_steadyMs += ms;
    }
    /// Somebody sets the wall clock.
    void jump(qint64 ms) { m_utcMs += ms; }

private:
    std::atomic<qint64> m_utcMs{QDateTime::currentMSecsSinceEpoch()};
    std::atomic<qint64> m_steadyMs{1'000'000};
};

/// A desk beside a sandbox of its own that lives by the same clock: sends with faults, looks, and compares.
class ReconcileDesk
{
public:
    ReconcileDesk();

    Sandbox &sandbox() { return *m_sandbox; }
    Session &session() { return *m_session; }
    HandClock clock;

    void reopen();
    /// A card that can be given; with `like`, one of the same member and product, with the same balance.
    SandboxCard card();
    std::optional<SandboxCard> cardLike(const SandboxCard &card);

    /// Sends under a fault of `gifts.send` and gives the entry.
    LedgerEntry send(const SandboxCard &card, const QString &fault = {});
    /// One run of the reconciler; the report, or the test fails.
    ReconcileReport look(const ReconcileScope &scope = {});
    LedgerEntry entry(const EntryId &id);
    EntryState stateOf(const LedgerEntry &entry) { return this->entry(entry.id).state; }
    /// The provider's own ledger: the gift that this card's request made, if any.
    std::optional<SandboxGift> truth(const LedgerEntry &entry);

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_profile;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    QList<SandboxCard> m_cards;
};

} // namespace giftdesk::test
