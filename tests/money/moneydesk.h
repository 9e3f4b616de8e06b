// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "services/sendgift.h"
#include "services/session.h"

#include <QObject>

#include <atomic>
#include <functional>

namespace giftdesk::test {

/// The machine's clocks with a hand on each. Thread-safe.
class JumpClock final : public Clock
{
public:
    qint64 utcMs() const override { return m_system.utcMs() + m_wallAhead; }
    qint64 steadyMs() const override { return m_system.steadyMs() + m_ahead; }
    void jump(qint64 ms) { m_ahead += ms; }
    /// Somebody or a time server sets the wall clock.
    void setWall(qint64 byMs) { m_wallAhead += byMs; }
    /// The lid is closed for so long.
    void suspend(qint64 ms)
    {
        jump(ms);
        setWall(ms);
    }

private:
    SystemClock m_system;
    std::atomic<qint64> m_ahead = 0;
    std::atomic<qint64> m_wallAhead = 0;
};

/// The contract, loaded once.
const contract::Contract &theContract();

/// A session on a folder of its own with the profile of that file; a 0600 key file guards the vault.
Result<std::unique_ptr<Session>> openSession(const QString &folder, const QString &profileFile, const Clock &clock,
                                             const Deadlines &deadlines = {},
                                             const std::function<void(Profile &)> &change = {},
                                             const QString &witnessFolder = {});

/// Cards of the sandbox that can be given as they are.
QList<SandboxCard> goodCards(const Sandbox &sandbox);

/// What the sandbox's own ledger says was given of that card, oldest first.
QList<SandboxGift> giftsOf(const Sandbox &sandbox, const SandboxCard &card);

/// A whole order for that card and its whole balance.
GiftOrder orderFor(const SandboxCard &card, const QString &key = {});

/// Writes the sandbox's profile file.
bool writeProfile(const Sandbox &sandbox, const QString &path);

/// A send and how it ended.
struct Sending
{
    explicit Sending(Session &session);

    std::unique_ptr<SendGift> gift;
    std::optional<SendResult> result;

    bool is(EntryState state) const { return result && result->entry && result->entry->state == state; }
};

} // namespace giftdesk::test
