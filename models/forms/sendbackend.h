// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftorder.h"
#include "domain/ledgerentry.h"
#include "forms/memberbackend.h"

#include <memory>

namespace giftdesk {

/// Where a running send stands, in this order.
enum class SendStage { Checking, Recorded, Token, Sending, Finished };

/// How a send ended. Without an entry nothing is on record, and nothing was sent.
struct SendOutcome
{
    std::optional<LedgerEntry> entry;
    std::optional<Error> error; ///< absent for a gift that was sent
    TransferId transferId;
};

/// What the guards of a send would say now. They are asked again when the gift goes on record.
struct GuardNotice
{
    std::optional<Error> refusal;         ///< a limit would be exceeded, or sending is locked
    std::optional<LedgerEntry> duplicate; ///< the same number and amount within the days looked back
};

/// What the pre-flight check found.
struct PreflightAnswer
{
    bool providerAsked = false;   ///< false: it could not be asked; our own checks have passed
    std::optional<Error> refusal; ///< ours or the provider's
};

/// One send that runs. Goes with its owner; ended only by finished().
class RunningSend : public QObject
{
    Q_OBJECT

public:
    /// Life left of the disposable token in ms; nothing while there is none.
    virtual std::optional<qint64> tokenLeftMs() const = 0;
    /// The request may be on its way: quitting waits.
    virtual bool mustFinish() const = 0;
    /// A person gives up; without effect once the request may be on its way.
    virtual void abandon() = 0;

Q_SIGNALS:
    void stepped(giftdesk::SendStage stage);
    /// The outcome is known but not yet on disk; it is tried on.
    void outcomeDelayed(const QString &transferId, const giftdesk::Error &error);
    void finished(const giftdesk::SendOutcome &outcome);
};

/// What the send form asks of the world beside its members; the seam for its tests.
class SendBackend : public MemberBackend
{
public:
    /// Of the number and the amount of the order; the rest may be empty.
    virtual void guards(const GiftOrder &order, QObject *receiver, Done<GuardNotice> done) = 0;
    /// Whether the provider can be asked before a send, and the question. Sends nothing, writes nothing.
    virtual bool canAskAhead() const = 0;
    virtual Cancel askAhead(const GiftOrder &order, QObject *receiver, std::function<void(PreflightAnswer)> done) = 0;
    /// Starts a send; never called twice for one confirmation. `shownDuplicate`: the entry that was shown where the
    /// order allows a duplicate; empty: none was.
    virtual std::unique_ptr<RunningSend> send(const GiftOrder &order, const EntryId &shownDuplicate) = 0;
};

} // namespace giftdesk
