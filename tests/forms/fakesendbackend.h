// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendbackend.h"

#include <QPointer>

namespace giftdesk {

/// A send that does what the test says, step by step.
class FakeSend final : public RunningSend
{
public:
    std::optional<qint64> tokenLeftMs() const override { return tokenLeft; }
    bool mustFinish() const override { return onItsWay; }
    void abandon() override { ++abandoned; }

    std::optional<qint64> tokenLeft;
    bool onItsWay = false;
    int abandoned = 0;
};

/// A world in memory. Answers wait until the test lets them out, so that their order can be turned round.
class FakeSendBackend final : public SendBackend
{
public:
    struct Question
    {
        MemberId member;
        QPointer<QObject> receiver;
        Done<QList<IssuedCard>> cards;
        Done<MemberInfo> info;
        bool cancelled = false;
    };

    Cancel cards(const MemberId &member, QObject *receiver, Done<QList<IssuedCard>> done) override
    {
        auto question = std::make_shared<Question>(Question{member, receiver, std::move(done), {}, false});
        cardQuestions.append(question);
        return [question] {
            question->cancelled = true;
        };
    }
    Cancel info(const MemberId &member, QObject *receiver, Done<MemberInfo> done) override
    {
        auto question = std::make_shared<Question>(Question{member, receiver, {}, std::move(done), false});
        infoQuestions.append(question);
        return [question] {
            question->cancelled = true;
        };
    }
    void giftsTo(const QString &phone, int limit, QObject *, Done<QList<GiftRecord>> done) override
    {
        QList<GiftRecord> found;
        for (const GiftRecord &gift : gifts) {
            if (gift.receiverPhone == phone && found.size() < limit) {
                found.append(gift);
            }
        }
        done(found);
    }
    void recentSenders(QObject *, Done<QList<KnownMember>> done) override { done(recents); }
    void guards(const GiftOrder &order, QObject *, Done<GuardNotice> done) override
    {
        guardQuestions.append(order);
        done(notice);
    }
    bool canAskAhead() const override { return mayAskAhead; }
    Cancel askAhead(const GiftOrder &order, QObject *, std::function<void(PreflightAnswer)> done) override
    {
        asked.append(order);
        preflights.append(std::move(done));
        return [this] {
            ++preflightsEnded;
        };
    }
    std::unique_ptr<RunningSend> send(const GiftOrder &order, const EntryId &shownDuplicate) override
    {
        shown = shownDuplicate;
        orders.append(order);
        auto made = std::make_unique<FakeSend>();
        running = made.get();
        return made;
    }
    qint64 utcMs() const override { return now; }

    /// Answers the newest question about cards, and about the member.
    void answerCards(const QList<IssuedCard> &cards) { cardQuestions.constLast()->cards(cards); }
    void answerInfo(const MemberInfo &info) { infoQuestions.constLast()->info(info); }

    QList<std::shared_ptr<Question>> cardQuestions;
    QList<std::shared_ptr<Question>> infoQuestions;
    QList<GiftRecord> gifts;
    QList<KnownMember> recents;
    GuardNotice notice;
    QList<GiftOrder> guardQuestions;
    bool mayAskAhead = true;
    QList<GiftOrder> asked; ///< of the pre-flight check
    QList<std::function<void(PreflightAnswer)>> preflights;
    int preflightsEnded = 0;
    EntryId shown;           ///< the duplicate of the last send
    QList<GiftOrder> orders; ///< one for each send that was started
    QPointer<FakeSend> running;
    qint64 now = 1'795'000'000'000; // November 2026
};

inline IssuedCard fakeCard(char mark, qint64 won, const QString &status = QStringLiteral("ACTIVE"), bool mobile = true)
{
    IssuedCard card;
    card.par = CardPar(QString(27, QLatin1Char(mark)));
    card.serviceId = ServiceId(QStringLiteral("000170000009001"));
    card.serviceName = QStringLiteral("한빛 선물카드");
    card.balance = Won(won);
    card.expiry = QStringLiteral("2031-08");
    card.status = status;
    card.maskedNumber = QStringLiteral("9491-****-****-0021");
    card.mobile = mobile;
    return card;
}

inline LedgerEntry fakeEntry(EntryState state)
{
    LedgerEntry entry;
    entry.seq = 7;
    entry.id = EntryId(QStringLiteral("entry-7"));
    entry.state = state;
    entry.order.amount = Won(50'000);
    entry.order.receiverName = QStringLiteral("홍길동");
    entry.order.receiverPhone = *PhoneNumber::parse(u"010-1234-5678", QStringLiteral("receiverPhone"));
    entry.order.reason = QStringLiteral("설 선물");
    entry.order.senderUserId = MemberId(QStringLiteral("50000104652"));
    entry.serviceName = QStringLiteral("한빛 선물카드");
    entry.createdAt = 1'795'000'000'000;
    if (state == EntryState::Sent) {
        entry.transferId = TransferId(QStringLiteral("GC261122140305ABCDEF"));
    }
    return entry;
}

} // namespace giftdesk
