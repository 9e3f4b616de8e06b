// SPDX-License-Identifier: GPL-3.0-or-later

// A caller's gifts through the session's own caches and a provider on loopback; the oracle is the provider's ledger.

#include "forms/caller/callerdesk.h"
#include "forms/caller/sessioncallerbackend.h"
#include "tests/money/moneydesk.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longEnough = 30'000;

class TestCallerLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGiftSentElsewhereIsFoundLive();
    void anUnknownOutcomeComesFirst();
    void theSenderFindsTheirGiftsToo();

private:
    void lookUp(CallerDesk &desk, const QString &phone);
    SendResult send(const SandboxCard &card, const QString &phone);

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    QList<SandboxCard> m_cards;
    std::unique_ptr<Session> m_session;
};

void TestCallerLookup::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 200;
    options.spareCards = 10;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    QVERIFY(writeProfile(*m_sandbox, m_folder.filePath(u"profile.json"_s)));
    m_cards = goodCards(*m_sandbox);
    auto opened = openSession(m_folder.filePath(u"data"_s), m_folder.filePath(u"profile.json"_s), m_clock);
    QVERIFY(opened);
    m_session = std::move(*opened);
}

void TestCallerLookup::lookUp(CallerDesk &desk, const QString &phone)
{
    desk.lookUp(phone);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isFresh() || desk.error(), longEnough);
    QVERIFY(!desk.error());
}

SendResult TestCallerLookup::send(const SandboxCard &card, const QString &phone)
{
    GiftOrder order = orderFor(card);
    order.receiverPhone = PhoneNumber::parse(phone, QString()).value();
    Sending sending(*m_session);
    sending.gift->start(order);
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    }();
    return sending.result.value_or(SendResult());
}

/// The cache is empty: all comes from the provider, and nothing of anybody else.
void TestCallerLookup::aGiftSentElsewhereIsFoundLive()
{
    const QString phone = u"01077770001"_s;
    QVERIFY(send(m_cards.takeFirst(), phone).ok());
    CallerDesk desk(std::make_shared<SessionCallerBackend>(*m_session));
    lookUp(desk, u"010-7777-0001"_s);
    QTRY_COMPARE(desk.gifts().size(), 1);
    const SandboxGift theirs = m_sandbox->sentGifts().last();
    QCOMPARE(theirs.receiverPhone, phone);
    QCOMPARE(desk.gifts().first().record.transferId.text(), theirs.transferId);
    QCOMPARE(desk.gifts().first().role, CallerRole::Receiver);
    QCOMPARE(desk.gifts().first().amount(), Won(theirs.amount));
    QCOMPARE(desk.names(), QStringList{u"임*정 (0001)"_s});
}

void TestCallerLookup::anUnknownOutcomeComesFirst()
{
    const QString phone = u"01077770002"_s;
    QVERIFY(send(m_cards.takeFirst(), phone).ok());
    QVERIFY(m_sandbox->setFaults(u"dropAfterCommit@gifts.send"_s));
    const SendResult lost = send(m_cards.takeFirst(), phone);
    QVERIFY(m_sandbox->setFaults({}));
    QVERIFY(lost.entry);
    QCOMPARE(lost.entry->state, EntryState::Unknown);
    CallerDesk desk(std::make_shared<SessionCallerBackend>(*m_session));
    lookUp(desk, phone);
    QTRY_VERIFY(desk.gifts().size() >= 2);
    QVERIFY(desk.gifts().first().entry);
    QCOMPARE(desk.gifts().first().entry->id, lost.entry->id);
}

void TestCallerLookup::theSenderFindsTheirGiftsToo()
{
    const SandboxGift sent = m_sandbox->sentGifts().last();
    QVERIFY(!sent.senderPhone.isEmpty());
    CallerDesk desk(std::make_shared<SessionCallerBackend>(*m_session));
    lookUp(desk, sent.senderPhone);
    const auto of = [&](const CallerGift &gift) {
        return gift.record.transferId.text() == sent.transferId;
    };
    QTRY_VERIFY(std::any_of(desk.gifts().begin(), desk.gifts().end(), of));
    const auto found = std::find_if(desk.gifts().begin(), desk.gifts().end(), of);
    QCOMPARE(found->role, CallerRole::Sender);
}

} // namespace

QTEST_GUILESS_MAIN(TestCallerLookup)
#include "testcallerlookup.moc"
