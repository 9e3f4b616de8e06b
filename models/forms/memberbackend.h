// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/issuedcard.h"
#include "domain/result.h"

#include <QObject>

#include <functional>

namespace giftdesk {

/// A member someone sent for lately, or one the sandbox offers.
struct KnownMember
{
    MemberId id;
    QString maskedName; ///< may be empty
};

/// What is asked about members, their cards and the numbers they send to. Every `done` is called at most once, later,
/// in the thread of its receiver, and not at all once the receiver is gone.
class MemberBackend
{
public:
    /// Ends a question whose answer is no longer wanted.
    using Cancel = std::function<void()>;
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~MemberBackend() = default;
    virtual Cancel cards(const MemberId &member, QObject *receiver, Done<QList<IssuedCard>> done) = 0;
    virtual Cancel info(const MemberId &member, QObject *receiver, Done<MemberInfo> done) = 0;
    /// The newest gifts to a number (digits), from the cache; a hint only.
    virtual void giftsTo(const QString &phone, int limit, QObject *receiver, Done<QList<GiftRecord>> done) = 0;
    virtual void recentSenders(QObject *receiver, Done<QList<KnownMember>> done) = 0;
    virtual qint64 utcMs() const = 0;
};

} // namespace giftdesk
