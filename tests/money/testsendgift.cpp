// SPDX-License-Identifier: GPL-3.0-or-later

// The use case that sends a gift, on the whole way from the order to the provider and back. The oracle is the sandbox's
// own ledger: what it booked, and how often it was asked.

#include "app/sandbox/faultspec.h"
#include "tests/money/failingvfs.h"
#include "tests/money/moneydesk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sqlite3.h>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString money = u"gifts.send"_s;
constexpr int longEnough = 30'000;
constexpr Deadlines quick{1'000, 1'500, 1'500, 1'200};

/// Tells when the sandbox books a gift, in the sandbox's thread.
class TellingStorage final : public SandboxStorage
{
public:
    explicit TellingStorage(std::function<void()> &onGift)
        : m_onGift(onGift)
    {
    }
    Result<std::optional<SandboxSnapshot>> load() override { return std::optional<SandboxSnapshot>(); }
    Status seed(const SandboxSnapshot &) override { return {}; }
    Status keep(const SandboxCard &) override { return {}; }
    Status keep(const SandboxGift &, const SandboxCard &) override
    {
        if (m_onGift) {
            m_onGift();
        }
        return {};
    }

private:
    std::function<void()> &m_onGift;
};

} // namespace

class TestSendGift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aGiftIsSentOnceAndOnRecord_data() { addTransports(); }
    void aGiftIsSentOnceAndOnRecord();
    void atReceiptTheEntryIsSending();
    void faultsOfTheSendAreToldHonestly_data();
    void faultsOfTheSendAreToldHonestly();
    void faultsBeforeTheSendSendNothing_data();
    void faultsBeforeTheSendSendNothing();
    void aClosedPortSendsNothing();
    void aTokenThatCameTooLateIsNotUsed();
    void aChangedBalanceStopsBeforeTheEntry();
    void aDryRunLeavesNothing();
    void theSameKeySendsOnce();
    void twoSendsOfOneCardAreOne();
    void oneObjectSendsOnce();
    void givingUpBeforeSendingSendsNothing();
    void givingUpAfterSendingChangesNothing();
    void theOutcomeIsTriedUntilItIsKept();
    void anOutcomeThatCannotBeKeptIsUnknown();
    void aFailedSyncStopsBeforeTheWire();
    void liveKindsDoNotSend();
    void theLargestAmountArrivesWhole();
    void aSecondDeskIsTold();

private:
    void addTransports();
    void use(bool tls);
    void open(const Deadlines &deadlines = {}, const std::function<void(Profile &)> &change = {});
    SandboxCard nextCard() { return m_cards[m_tls].takeFirst(); }
    Sandbox &sandbox() { return *m_sandboxes[m_tls]; }
    qsizetype entryCount()
    {
        return m_session->ledger().call([](LedgerStore &l) { return l.entries().entries({}).value().size(); });
    }
    qint64 posts() { return sandbox().postsStarted(money) - m_postsBefore; }

    std::function<void()> m_onGift;
    std::unique_ptr<Sandbox> m_sandboxes[2];
    QList<SandboxCard> m_cards[2];
    QTemporaryDir m_profiles;
    bool m_tls = false;
    qint64 m_postsBefore = 0;
    JumpClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestSendGift::initTestCase()
{
    FailingVfs::install();
    for (const bool tls : {false, true}) {
        SandboxOptions options;
        options.tls = tls;
        options.pastGifts = 20;
        options.makeStorage = [this]() -> Result<std::unique_ptr<SandboxStorage>> {
            return std::make_unique<TellingStorage>(m_onGift);
        };
        auto started = Sandbox::start(options);
        QVERIFY(started);
        m_sandboxes[tls] = std::move(*started);
        QVERIFY(writeProfile(*m_sandboxes[tls], m_profiles.filePath(tls ? u"tls.json"_s : u"http.json"_s)));
    }
}

void TestSendGift::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    use(false);
}

void TestSendGift::cleanup()
{
    FailingVfs::onGrow = nullptr;
    FailingVfs::onSync = nullptr;
    m_onGift = nullptr;
    m_session.reset();
}

void TestSendGift::addTransports()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http") << false;
    QTest::newRow("tls") << true;
}

void TestSendGift::use(bool tls)
{
    m_tls = tls;
    QVERIFY(sandbox().setFaults({}));
    m_cards[tls] = goodCards(sandbox());
    if (m_cards[tls].size() < 3) { // gifts have emptied them: put money back
        for (const SandboxMember &member : sandbox().tryMembers().mid(1)) {
            for (const SandboxCard &card : sandbox().cardsOf(member.userId)) {
                if (card.balance == 0) {
                    QVERIFY(sandbox().refillCard(card.par, 30'000));
                }
            }
        }
        m_cards[tls] = goodCards(sandbox());
    }
    QVERIFY(m_cards[tls].size() >= 3);
    m_postsBefore = sandbox().postsStarted(money);
}

void TestSendGift::open(const Deadlines &deadlines, const std::function<void(Profile &)> &change)
{
    m_session.reset();
    auto opened = openSession(m_folder->filePath(u"desk"_s),
                              m_profiles.filePath(m_tls ? u"tls.json"_s : u"http.json"_s), m_clock, deadlines, change);
    QVERIFY2(opened, opened ? "" : faultInfo(opened.error().fault).code);
    m_session = std::move(*opened);
}

void TestSendGift::aGiftIsSentOnceAndOnRecord()
{
    QFETCH(bool, tls);
    use(tls);
    open();
    const SandboxCard card = nextCard();
    const qsizetype before = giftsOf(sandbox(), card).size();
    Sending sending(*m_session);
    QList<SendStep> steps;
    connect(sending.gift.get(), &SendGift::stepped, this, [&steps](SendStep step) { steps.append(step); });
    sending.gift->start(orderFor(card));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY2(sending.result->ok(), qPrintable(sending.result->error ? sending.result->error->detail : u""_s));
    QVERIFY(sending.is(EntryState::Sent));
    const QList<SandboxGift> gifts = giftsOf(sandbox(), card);
    QCOMPARE(gifts.size(), before + 1);
    QCOMPARE(gifts.last().transferId, sending.result->transferId.text());
    QCOMPARE(gifts.last().correlationId, sending.result->entry->correlationId);
    QCOMPARE(gifts.last().amount, card.balance);
    QCOMPARE(gifts.last().receiverName, u"임꺽정"_s);
    QCOMPARE(posts(), 1);
    QCOMPARE(steps,
             (QList{SendStep::Checking, SendStep::Recorded, SendStep::Token, SendStep::Sending, SendStep::Finished}));
    QVERIFY(m_session->ledger().call([](LedgerStore &l) { return l.audit().verify().has_value(); }));
}

void TestSendGift::atReceiptTheEntryIsSending()
{
    open();
    QList<LedgerEntry> atReceipt;
    m_onGift = [&] {
        atReceipt = m_session->ledger().call([](LedgerStore &l) { return l.entries().entries({}).value(); });
    };
    Sending sending(*m_session);
    sending.gift->start(orderFor(nextCard()));
    QTRY_VERIFY_WITH_TIMEOUT(sending.is(EntryState::Sent), longEnough);
    QCOMPARE(atReceipt.size(), 1);
    QCOMPARE(atReceipt.first().state, EntryState::Sending);
    QCOMPARE(atReceipt.first().correlationId, sending.result->entry->correlationId);
}

void TestSendGift::faultsOfTheSendAreToldHonestly_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("spec");
    QTest::addColumn<bool>("harmless");
    const QHash<QString, QString> values = {{u"delay"_s, u":10000"_s}, {u"drip"_s, u":200"_s}, {u"huge"_s, u":9"_s}};
    const QStringList harmless = {u"idleClose"_s, u"historyLosesRow"_s, u"historyMasked"_s, u"historyLags"_s,
                                  u"nineteenNines"_s}; // nothing of a send's answer that they could spoil
    for (const bool tls : {false, true}) {
        for (const sandbox::FaultFacts &fault : sandbox::faultFacts()) {
            const QString name = QString::fromLatin1(fault.name);
            QTest::addRow("%s %s", fault.name, tls ? "tls" : "http")
                << tls << QString(name + values.value(name) + u'@' + money) << harmless.contains(name);
        }
    }
}

void TestSendGift::faultsOfTheSendAreToldHonestly()
{
    QFETCH(bool, tls);
    QFETCH(QString, spec);
    QFETCH(bool, harmless);
    use(tls);
    open(harmless ? Deadlines() : quick);
    const SandboxCard card = nextCard();
    const qsizetype before = giftsOf(sandbox(), card).size();
    QVERIFY(sandbox().setFaults(spec));
    Sending sending(*m_session);
    sending.gift->start(orderFor(card));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.result->entry);
    if (spec.startsWith(u"lateCommit")) {
        QTRY_COMPARE_WITH_TIMEOUT(giftsOf(sandbox(), card).size(), before + 1, longEnough); // after we gave up
    }
    QTest::qWait(50); // whoever repeats does it at once
    const qsizetype booked = giftsOf(sandbox(), card).size() - before;
    QVERIFY2(posts() == 1, qPrintable(QString::number(posts())));
    QVERIFY(booked <= 1);
    QCOMPARE(sending.result->entry->state, harmless ? EntryState::Sent : EntryState::Unknown);
    QCOMPARE(sending.result->ok(), harmless);
    QVERIFY(!harmless || booked == 1);
    const auto stored = m_session->ledger().call(
        [id = sending.result->entry->id](LedgerStore &l) { return l.entries().entry(id).value(); });
    QCOMPARE(stored->state, sending.result->entry->state);
}

void TestSendGift::faultsBeforeTheSendSendNothing_data()
{
    QTest::addColumn<QString>("spec");
    for (const char *endpoint : {"token.issue", "cards.list"}) {
        for (const sandbox::FaultFacts &fault : sandbox::faultFacts()) {
            const QString name = QString::fromLatin1(fault.name);
            const QString value = name == u"delay"  ? u":10000"_s
                                  : name == u"drip" ? u":200"_s
                                  : name == u"huge" ? u":9"_s
                                                    : QString();
            QTest::addRow("%s %s", fault.name, endpoint) << QString(name + value + u'@' + QLatin1StringView(endpoint));
        }
    }
}

void TestSendGift::faultsBeforeTheSendSendNothing()
{
    QFETCH(QString, spec);
    open(quick);
    const SandboxCard card = nextCard();
    const qsizetype before = giftsOf(sandbox(), card).size();
    QVERIFY(sandbox().setFaults(spec));
    Sending sending(*m_session);
    sending.gift->start(orderFor(card));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    const qsizetype booked = giftsOf(sandbox(), card).size() - before;
    if (sending.is(EntryState::Sent)) { // reads may survive a fault; the gift is then really there
        QCOMPARE(booked, 1);
        QCOMPARE(posts(), 1);
        return;
    }
    QVERIFY(!sending.result->ok());
    QCOMPARE(booked, 0);
    QCOMPARE(posts(), 0);
    const bool hasEntry = sending.result->entry.has_value();
    QCOMPARE(hasEntry, spec.endsWith(u"token.issue"));
    QVERIFY(!hasEntry || sending.is(EntryState::NotSent));
    QCOMPARE(entryCount(), hasEntry ? 1 : 0);
}

void TestSendGift::aClosedPortSendsNothing()
{
    SandboxOptions options;
    options.pastGifts = 0;
    auto other = Sandbox::start(options); // answers cards and tokens, then is gone: the money connection is its own
    QVERIFY(other);
    QVERIFY(writeProfile(**other, m_profiles.filePath(u"http.json"_s)));
    open(quick);
    QVERIFY(writeProfile(sandbox(), m_profiles.filePath(u"http.json"_s)));
    const SandboxCard card = goodCards(**other).first();
    Sending sending(*m_session);
    connect(sending.gift.get(), &SendGift::stepped, this, [&](SendStep step) {
        if (step == SendStep::Sending) {
            other->reset();
        }
    });
    sending.gift->start(orderFor(card));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.is(EntryState::NotSent));
    QCOMPARE(sending.result->error->fault, Fault::ConnectionFailed);
}

void TestSendGift::aTokenThatCameTooLateIsNotUsed()
{
    open();
    Sending sending(*m_session);
    connect(sending.gift.get(), &SendGift::stepped, this, [this](SendStep step) {
        if (step == SendStep::Token) { // the request has just gone out: as if its answer took nine seconds
            QMetaObject::invokeMethod(
                this, [this] { m_clock.jump(9'000); }, Qt::QueuedConnection);
        }
    });
    sending.gift->start(orderFor(nextCard()));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.is(EntryState::NotSent));
    QCOMPARE(sending.result->error->fault, Fault::TokenExpired);
    QCOMPARE(posts(), 0);
}

void TestSendGift::aChangedBalanceStopsBeforeTheEntry()
{
    open();
    const SandboxCard card = nextCard();
    const qint64 tokens = sandbox().postsStarted(u"token.issue"_s);
    QVERIFY(sandbox().refillCard(card.par, card.balance + 1));
    Sending sending(*m_session);
    sending.gift->start(orderFor(card));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QCOMPARE(sending.result->error->fault, Fault::AmountNotBalance);
    QCOMPARE(sending.result->error->providerCode, u"005_026"_s);
    QVERIFY(!sending.result->entry);
    QCOMPARE(entryCount(), 0);
    QCOMPARE(sandbox().postsStarted(u"token.issue"_s), tokens);
    QCOMPARE(posts(), 0);
}

void TestSendGift::aDryRunLeavesNothing()
{
    open();
    const qint64 tokens = sandbox().postsStarted(u"token.issue"_s);
    Sending sending(*m_session);
    sending.gift->start(orderFor(nextCard()), true);
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.result->ok() && sending.result->dryRun && sending.result->card);
    QCOMPARE(entryCount(), 0);
    QCOMPARE(sandbox().postsStarted(u"token.issue"_s), tokens);
    QCOMPARE(posts(), 0);
}

void TestSendGift::theSameKeySendsOnce()
{
    open();
    const GiftOrder order = orderFor(nextCard(), u"order-7"_s);
    Sending first(*m_session);
    Sending atOnce(*m_session);
    first.gift->start(order);
    atOnce.gift->start(order);
    QTRY_VERIFY_WITH_TIMEOUT(first.result && atOnce.result, longEnough);
    Sending later(*m_session);
    later.gift->start(order);
    QTRY_VERIFY_WITH_TIMEOUT(later.result, longEnough);
    QVERIFY(later.is(EntryState::Sent) && later.result->ok());
    QVERIFY(!later.result->transferId.isEmpty());
    QCOMPARE(posts(), 1);
    QCOMPARE(entryCount(), 1);
    QCOMPARE(first.result->entry->id, atOnce.result->entry->id);
}

void TestSendGift::twoSendsOfOneCardAreOne()
{
    open();
    const GiftOrder order = orderFor(nextCard());
    Sending one(*m_session);
    Sending two(*m_session);
    one.gift->start(order);
    two.gift->start(order);
    QTRY_VERIFY_WITH_TIMEOUT(one.result && two.result, longEnough);
    QCOMPARE(posts(), 1);
    QCOMPARE(entryCount(), 1);
    QVERIFY(one.is(EntryState::Sent) != two.is(EntryState::Sent));
    const Sending &other = one.is(EntryState::Sent) ? two : one;
    QVERIFY(!other.result->entry);
    QCOMPARE(other.result->error->fault, Fault::CardReserved);
}

void TestSendGift::oneObjectSendsOnce()
{
    open();
    Sending sending(*m_session);
    sending.gift->start(orderFor(nextCard()));
    sending.gift->start(orderFor(nextCard())); // a second press
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.is(EntryState::Sent));
    QCOMPARE(posts(), 1);
    QCOMPARE(entryCount(), 1);
}

void TestSendGift::givingUpBeforeSendingSendsNothing()
{
    open();
    for (const SendStep when : {SendStep::Checking, SendStep::Recorded, SendStep::Token}) {
        const qsizetype before = entryCount();
        Sending sending(*m_session);
        connect(sending.gift.get(), &SendGift::stepped, this, [&](SendStep step) {
            if (step == when) {
                QMetaObject::invokeMethod(sending.gift.get(), &SendGift::abandon, Qt::QueuedConnection);
            }
        });
        sending.gift->start(orderFor(nextCard()));
        QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
        QVERIFY(!sending.result->ok());
        QVERIFY(!sending.result->entry || sending.is(EntryState::NotSent));
        QCOMPARE(entryCount() - before, sending.result->entry ? 1 : 0);
        QCOMPARE(posts(), 0);
    }
}

void TestSendGift::givingUpAfterSendingChangesNothing()
{
    open();
    Sending sending(*m_session);
    connect(sending.gift.get(), &SendGift::stepped, this, [&](SendStep step) {
        if (step == SendStep::Sending) {
            QVERIFY(sending.gift->mustFinish());
            sending.gift->abandon();
        }
    });
    sending.gift->start(orderFor(nextCard()));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.is(EntryState::Sent));
    QCOMPARE(posts(), 1);
}

void TestSendGift::theOutcomeIsTriedUntilItIsKept()
{
    open();
    std::atomic<bool> full = false;
    FailingVfs::onGrow = [&full] {
        return full ? SQLITE_FULL : SQLITE_OK;
    };
    Sending sending(*m_session);
    QStringList delayed;
    connect(sending.gift.get(), &SendGift::stepped, this,
            [&full](SendStep step) { full = full || step == SendStep::Sending; });
    connect(sending.gift.get(), &SendGift::outcomeDelayed, this, [&](const QString &transferId, const Error &error) {
        QCOMPARE(error.fault, Fault::StoreFull);
        QVERIFY(sending.gift->mustFinish());
        delayed.append(transferId);
        full = delayed.size() < 3;
    });
    sending.gift->start(orderFor(nextCard()));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QCOMPARE(delayed.size(), 3);
    QVERIFY(!delayed.first().isEmpty());
    QVERIFY(sending.is(EntryState::Sent));
    QCOMPARE(sending.result->entry->transferId.text(), delayed.first());
    QCOMPARE(posts(), 1);
}

void TestSendGift::anOutcomeThatCannotBeKeptIsUnknown()
{
    open();
    std::atomic<bool> full = false;
    FailingVfs::onGrow = [&full] {
        return full ? SQLITE_FULL : SQLITE_OK;
    };
    Sending sending(*m_session);
    sending.gift->setOutcomeAttempts(2);
    connect(sending.gift.get(), &SendGift::stepped, this,
            [&full](SendStep step) { full = full || step == SendStep::Sending; });
    sending.gift->start(orderFor(nextCard()));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.is(EntryState::Unknown));
    QCOMPARE(sending.result->error->fault, Fault::OutcomeUnknown);
    QVERIFY(!sending.result->transferId.isEmpty()); // told, though it could not be kept
    full = false;
    open();
    QCOMPARE(m_session->unknownAtStart(), 1);
    QCOMPARE(posts(), 1);
}

void TestSendGift::aFailedSyncStopsBeforeTheWire()
{
    open();
    std::atomic<bool> broken = false;
    FailingVfs::onSync = [&broken] {
        return broken ? SQLITE_IOERR_FSYNC : SQLITE_OK;
    };
    for (const SendStep when : {SendStep::Checking, SendStep::Token}) { // INTENT cannot be kept; SENDING cannot
        Sending sending(*m_session);
        connect(sending.gift.get(), &SendGift::stepped, this, [&](SendStep step) { broken = broken || step == when; });
        sending.gift->start(orderFor(nextCard()));
        QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
        QVERIFY(!sending.result->ok());
        QCOMPARE(posts(), 0);
        broken = false;
        open();
        const auto entries = m_session->ledger().call([](LedgerStore &l) { return l.entries().entries({}).value(); });
        for (const LedgerEntry &entry : entries) {
            QVERIFY(entry.state == EntryState::NotSent || entry.state == EntryState::Unknown);
        }
    }
}

void TestSendGift::liveKindsDoNotSend()
{
    for (const ProfileKind kind : {ProfileKind::Si, ProfileKind::Live}) {
        open({}, [kind](Profile &profile) { profile.kind = kind; });
        const qint64 cards = sandbox().postsStarted(u"cards.list"_s);
        Sending sending(*m_session);
        sending.gift->start(orderFor(nextCard()));
        QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
        QCOMPARE(sending.result->error->fault, Fault::SendingNotAllowedYet);
        QCOMPARE(entryCount(), 0);
        QCOMPARE(sandbox().postsStarted(u"cards.list"_s), cards);
    }
}

void TestSendGift::theLargestAmountArrivesWhole()
{
    open();
    SandboxCard card = nextCard();
    QVERIFY(sandbox().refillCard(card.par, 9'999'999'999));
    card.balance = 9'999'999'999;
    Sending sending(*m_session);
    sending.gift->start(orderFor(card));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY2(sending.is(EntryState::Sent),
             qPrintable(sending.result->error ? sending.result->error->code() : QString()));
    QCOMPARE(giftsOf(sandbox(), card).last().amount, 9'999'999'999);
    QCOMPARE(sending.result->entry->order.amount.value(), 9'999'999'999);
}

void TestSendGift::aSecondDeskIsTold()
{
    open();
    const auto second = openSession(m_folder->filePath(u"desk"_s), m_profiles.filePath(u"http.json"_s), m_clock);
    QVERIFY(!second);
    QCOMPARE(second.error().fault, Fault::StoreInUse);
    QVERIFY(!second.error().args.isEmpty()); // names the holder
}

QTEST_GUILESS_MAIN(TestSendGift)
#include "testsendgift.moc"
