// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/caller/callerbackend.h"

namespace giftdesk::test {

/// Answers when it is told to.
class FakeCaller : public CallerBackend
{
public:
    CallerFacts known;
    QList<std::function<void(Result<CallerFacts>)>> asked;
    std::function<void(Status)> refreshing;
    QStringList looked;
    int refreshes = 0;
    int cancels = 0;

    void facts(const PhoneNumber &phone, QObject *, std::function<void(Result<CallerFacts>)> done) override
    {
        looked += phone.digits();
        asked += std::move(done);
    }
    void refresh(const PhoneNumber &, QObject *, std::function<void(Status)> done) override
    {
        ++refreshes;
        refreshing = std::move(done);
    }
    void cancelRefresh() override { ++cancels; }
    /// Answers what was asked last.
    void answer() { asked.last()(known); }
};

inline GiftRecord callersGift(qint64 sentAt, const QString &receiverName, const QString &receiverPhone,
                              const QString &senderName, const QString &senderPhone)
{
    GiftRecord record;
    record.transferId = TransferId(QStringLiteral("GC26112800000%1").arg(sentAt));
    record.status = GiftStatus::Sent;
    record.amount = Won(50'000);
    record.senderName = senderName;
    record.senderPhone = senderPhone;
    record.receiverName = receiverName;
    record.receiverPhone = receiverPhone;
    record.sentAt = sentAt;
    return record;
}

/// Two received under two names, one sent, one to themselves, and one whose outcome nobody knows.
inline CallerFacts callersFacts(const QString &phone)
{
    CallerFacts facts;
    const QString other = QStringLiteral("01099998888");
    const GiftRecord own = callersGift(50, QStringLiteral("홍길동"), phone, QStringLiteral("홍길동"), phone);
    facts.received = {own, callersGift(40, QStringLiteral("홍길동"), phone, QStringLiteral("김영희"), other),
                      callersGift(10, QStringLiteral("홍길순"), phone, QStringLiteral("김영희"), other)};
    facts.sent = {own, callersGift(20, QStringLiteral("김영희"), other, QStringLiteral("홍길동"), phone)};
    LedgerEntry entry;
    entry.id = EntryId(QStringLiteral("entry-1"));
    entry.state = EntryState::Unknown;
    entry.order.receiverName = QStringLiteral("홍길동");
    entry.order.receiverPhone = PhoneNumber::parse(phone, QString()).value();
    entry.order.amount = Won(70'000);
    entry.createdAt = 5;
    facts.open = {entry};
    return facts;
}

} // namespace giftdesk::test
