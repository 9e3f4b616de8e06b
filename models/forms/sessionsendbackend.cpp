// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionsendbackend.h"

#include "services/guardcontext.h"
#include "services/historysearch.h"
#include "services/memberlookup.h"
#include "services/sendgift.h"
#include "services/session.h"

namespace giftdesk {

namespace {

SendStage stageOf(SendStep step)
{
    switch (step) {
    case SendStep::Checking: return SendStage::Checking;
    case SendStep::Recorded: return SendStage::Recorded;
    case SendStep::Token: return SendStage::Token;
    case SendStep::Sending: return SendStage::Sending;
    case SendStep::Finished: return SendStage::Finished;
    }
    Q_UNREACHABLE();
}

class SessionSend final : public RunningSend
{
public:
    SessionSend(Session &session, const GiftOrder &order, const EntryId &shownDuplicate)
        : m_send(session)
    {
        connect(&m_send, &SendGift::stepped, this, [this](SendStep step) { Q_EMIT stepped(stageOf(step)); });
        connect(&m_send, &SendGift::outcomeDelayed, this, &RunningSend::outcomeDelayed);
        connect(&m_send, &SendGift::finished, this, [this](const SendResult &result) {
            Q_EMIT finished(SendOutcome{result.entry, result.error, result.transferId});
        });
        m_send.setShownDuplicate(shownDuplicate);
        m_send.start(order);
    }

    std::optional<qint64> tokenLeftMs() const override { return m_send.tokenLeftMs(); }
    bool mustFinish() const override { return m_send.mustFinish(); }
    void abandon() override { m_send.abandon(); }

private:
    SendGift m_send;
};

} // namespace

SessionSendBackend::SessionSendBackend(Session &session)
    : m_session(session)
    , m_members(std::make_unique<MemberLookup>(session))
    , m_history(std::make_unique<HistorySearch>(session.cache()))
{
}

SessionSendBackend::~SessionSendBackend() = default;

SendBackend::Cancel SessionSendBackend::cards(const MemberId &member, QObject *receiver, Done<QList<IssuedCard>> done)
{
    return [call = m_members->cards(member, receiver, std::move(done))] {
        call.cancel();
    };
}

SendBackend::Cancel SessionSendBackend::info(const MemberId &member, QObject *receiver, Done<MemberInfo> done)
{
    return [call = m_members->info(member, receiver, std::move(done))] {
        call.cancel();
    };
}

void SessionSendBackend::giftsTo(const QString &phone, int limit, QObject *receiver, Done<QList<GiftRecord>> done)
{
    m_history->newestTo(phone, limit, receiver, std::move(done));
}

void SessionSendBackend::recentSenders(QObject *receiver, Done<QList<KnownMember>> done)
{
    m_session.cache().reader().run([](CacheStore &cache) { return cache.recents().senders(); }, receiver,
                                   [done = std::move(done)](const Result<QList<RecentSender>> &senders) {
                                       if (!senders) {
                                           return done(failure(senders.error()));
                                       }
                                       QList<KnownMember> members;
                                       for (const RecentSender &sender : *senders) {
                                           members.append({sender.userId, sender.maskedName});
                                       }
                                       done(members);
                                   });
}

void SessionSendBackend::guards(const GiftOrder &order, QObject *receiver, Done<GuardNotice> done)
{
    m_session.ledger().run(
        [order, context = guardContext(m_session)](LedgerStore &ledger) {
            return ledger.entries().askAhead(order, context);
        },
        receiver,
        [done = std::move(done)](const Result<GuardReport> &report) {
            report ? done(GuardNotice{report->refusal, report->duplicate}) : done(failure(report.error()));
        });
}

bool SessionSendBackend::canAskAhead() const
{
    return m_session.api().isOn(u"gifts.validate");
}

SendBackend::Cancel SessionSendBackend::askAhead(const GiftOrder &order, QObject *receiver,
                                                 std::function<void(PreflightAnswer)> done)
{
    auto check = std::make_shared<SendGift>(m_session);
    check->setAsksProvider(true);
    QObject::connect(check.get(), &SendGift::finished, receiver, [done = std::move(done)](const SendResult &result) {
        done({result.providerAsked, result.error});
    });
    check->start(order, true);
    return [check]() mutable {
        check->disconnect();
        check.reset();
    };
}

std::unique_ptr<RunningSend> SessionSendBackend::send(const GiftOrder &order, const EntryId &shownDuplicate)
{
    return std::make_unique<SessionSend>(m_session, order, shownDuplicate);
}

qint64 SessionSendBackend::utcMs() const
{
    return m_session.clock().utcMs();
}

} // namespace giftdesk
