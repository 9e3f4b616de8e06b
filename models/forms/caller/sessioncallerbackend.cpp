// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/caller/sessioncallerbackend.h"

#include "services/giftfollowup.h"
#include "services/historysync.h"
#include "services/session.h"

namespace giftdesk {

namespace {

HistoryQuery sentFrom(const PhoneNumber &phone)
{
    HistoryTerm sender;
    sender.field = HistoryTerm::Field::Sender;
    sender.word = parseSearchWord(phone.digits());
    HistoryQuery query;
    query.terms += sender;
    return query;
}

Result<CallerFacts> cachedFacts(GiftRepository &gifts, const PhoneNumber &phone)
{
    const auto received = gifts.newestTo(phone.digits(), CallerBackend::mostGifts);
    if (!received) {
        return failure(received.error());
    }
    auto sent = gifts.page(sentFrom(phone), CallerBackend::mostGifts);
    if (!sent) {
        return failure(sent.error());
    }
    // The search finds parts of numbers too.
    sent->removeIf([&phone](const GiftRecord &record) { return record.senderPhone != phone.digits(); });
    return CallerFacts{{}, *received, *sent};
}

/// The entry is about the caller: their number stands in it, or one of the members who sent with this number.
bool concerns(const LedgerEntry &entry, const PhoneNumber &phone, const QSet<MemberId> &members)
{
    return entry.order.receiverPhone == phone || entry.order.senderPhone == phone ||
           members.contains(entry.order.senderUserId);
}

QSet<MemberId> membersOf(const CallerFacts &facts)
{
    QSet<MemberId> members;
    for (const GiftRecord &record : facts.sent) {
        members.insert(record.senderUserId);
    }
    members.remove(MemberId());
    return members;
}

} // namespace

SessionCallerBackend::SessionCallerBackend(Session &session)
    : m_session(session)
{
}

SessionCallerBackend::~SessionCallerBackend() = default;

void SessionCallerBackend::facts(const PhoneNumber &phone, QObject *receiver,
                                 std::function<void(Result<CallerFacts>)> done)
{
    m_session.cache().reader().run([phone](CacheStore &cache) { return cachedFacts(cache.gifts(), phone); }, receiver,
                                   [this, phone, receiver, done = std::move(done)](const Result<CallerFacts> &facts) {
                                       facts ? addOpen(phone, *facts, receiver, done) : done(facts);
                                   });
}

void SessionCallerBackend::addOpen(const PhoneNumber &phone, CallerFacts facts, QObject *receiver,
                                   std::function<void(Result<CallerFacts>)> done)
{
    m_session.ledger().run(
        [](LedgerStore &ledger) {
            return ledger.entries().entries(JournalFilter{{}, 0, 0, true});
        },
        receiver,
        [phone, facts = std::move(facts), done = std::move(done)](const Result<QList<LedgerEntry>> &entries) mutable {
            if (!entries) {
                return done(failure(entries.error()));
            }
            const QSet<MemberId> members = membersOf(facts);
            for (const LedgerEntry &entry : *entries) {
                if (concerns(entry, phone, members)) {
                    facts.open += entry;
                }
            }
            done(facts);
        });
}

void SessionCallerBackend::refresh(const PhoneNumber &phone, QObject *receiver, std::function<void(Status)> done)
{
    if (m_session.api().isSending()) {
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done)] { done(failure(Fault::Cancelled)); }, Qt::QueuedConnection);
        return;
    }
    m_sync = std::make_unique<HistorySync>(m_session.giftSource(), m_session.cache(), m_session.clock(),
                                           m_session.profile().zone);
    QObject::connect(m_sync.get(), &HistorySync::rowsRead, m_sync.get(),
                     [this](const QList<GiftRecord> &rows) { noteFollowed(m_session, rows); });
    QObject::connect(m_sync.get(), &HistorySync::finished, receiver,
                     [done = std::move(done)](const Result<SyncSummary> &summary) {
                         done(summary ? Status() : failure(summary.error()));
                     });
    const QDate today = dayInZone(m_session.clock().utcMs(), m_session.profile().zone);
    SyncRequest request;
    request.from = today.addDays(1 - liveDays);
    request.to = today;
    request.phone = phone.digits();
    m_sync->start(request);
}

void SessionCallerBackend::cancelRefresh()
{
    m_sync.reset();
}

} // namespace giftdesk
