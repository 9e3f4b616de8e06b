// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendbackend.h"

namespace giftdesk {

class HistorySearch;
class MemberLookup;
class Session;

/// The send form's world: an open session, which must live longer.
class SessionSendBackend final : public SendBackend
{
public:
    explicit SessionSendBackend(Session &session);
    ~SessionSendBackend() override;

    Cancel cards(const MemberId &member, QObject *receiver, Done<QList<IssuedCard>> done) override;
    Cancel info(const MemberId &member, QObject *receiver, Done<MemberInfo> done) override;
    void giftsTo(const QString &phone, int limit, QObject *receiver, Done<QList<GiftRecord>> done) override;
    void recentSenders(QObject *receiver, Done<QList<KnownMember>> done) override;
    void guards(const GiftOrder &order, QObject *receiver, Done<GuardNotice> done) override;
    bool canAskAhead() const override;
    Cancel askAhead(const GiftOrder &order, QObject *receiver, std::function<void(PreflightAnswer)> done) override;
    std::unique_ptr<RunningSend> send(const GiftOrder &order, const EntryId &shownDuplicate) override;
    qint64 utcMs() const override;

private:
    Session &m_session;
    std::unique_ptr<MemberLookup> m_members;
    std::unique_ptr<HistorySearch> m_history;
};

} // namespace giftdesk
