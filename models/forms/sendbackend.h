// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftorder.h"
#include "domain/giftrecord.h"
#include "domain/issuedcard.h"
#include "domain/ledgerentry.h"

#include <QObject>

#include <functional>
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

/// A member someone sent for lately, or one the sandbox offers.
struct KnownMember
{
    MemberId id;
    QString maskedName; ///< may be empty
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

/// What the send form asks of the world; the seam for its tests. Every `done` is called at most once, later, in the
/// thread of its receiver, and not at all once the receiver is gone.
class SendBackend
{
public:
    /// Ends a question whose answer is no longer wanted.
    using Cancel = std::function<void()>;
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~SendBackend() = default;
    virtual Cancel cards(const MemberId &member, QObject *receiver, Done<QList<IssuedCard>> done) = 0;
    virtual Cancel info(const MemberId &member, QObject *receiver, Done<MemberInfo> done) = 0;
    /// The newest gifts to a number (digits), from the cache; a hint only.
    virtual void giftsTo(const QString &phone, int limit, QObject *receiver, Done<QList<GiftRecord>> done) = 0;
    virtual void recentSenders(QObject *receiver, Done<QList<KnownMember>> done) = 0;
    /// Starts a send; never called twice for one confirmation.
    virtual std::unique_ptr<RunningSend> send(const GiftOrder &order) = 0;
    virtual qint64 utcMs() const = 0;
};

} // namespace giftdesk
