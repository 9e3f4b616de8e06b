// SPDX-License-Identifier: GPL-3.0-or-later

// Clocks that jump during a send (promise R30): a day, an hour, back and forth, and a lid that is closed. The oracle is
// the sandbox's own ledger.

#include "tests/money/moneydesk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longEnough = 30'000;
constexpr qint64 hourMs = std::chrono::milliseconds(1h).count();

} // namespace

class TestClockJumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aJumpDuringASendChangesNothing_data();
    void aJumpDuringASendChangesNothing();
    void aTokenDoesNotOutliveASuspend();
    void theJournalKeepsItsOrder();
    void aClockSetBackGivesNoNewDay();

private:
    SendResult send(const SandboxCard &card, std::optional<SendStep> when, const std::function<void()> &jump);
    QList<LedgerEntry> entries()
    {
        return m_session->ledger().call([](LedgerStore &ledger) { return ledger.entries().entries({}).value(); });
    }

    std::unique_ptr<JumpClock> m_clock;
    QTemporaryDir m_profile;
    std::unique_ptr<Sandbox> m_sandbox;
    QList<SandboxCard> m_cards;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestClockJumps::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 1;
    options.spareCards = 60;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    QVERIFY(writeProfile(*m_sandbox, m_profile.filePath(u"profile.json"_s)));
    m_cards = goodCards(*m_sandbox);
}

void TestClockJumps::init()
{
    m_session.reset();
    m_clock = std::make_unique<JumpClock>();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = openSession(m_folder->filePath(u"data"_s), m_profile.filePath(u"profile.json"_s), *m_clock);
    QVERIFY(opened);
    m_session = std::move(*opened);
}

SendResult TestClockJumps::send(const SandboxCard &card, std::optional<SendStep> when,
                                const std::function<void()> &jump)
{
    Sending sending(*m_session);
    connect(sending.gift.get(), &SendGift::stepped, this, [&](SendStep step) {
        if (step == when) {
            jump();
        }
    });
    GiftOrder order = orderFor(card);
    order.allowDuplicate = true;
    sending.gift->start(order);
    return QTest::qWaitFor([&] { return sending.result.has_value(); }, longEnough) ? *sending.result : SendResult();
}

void TestClockJumps::aJumpDuringASendChangesNothing_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<qint64>("wall");
    for (const SendStep step : {SendStep::Recorded, SendStep::Token, SendStep::Sending}) {
        for (const qint64 hours : {-24, -1, 1, 24}) {
            QTest::addRow("%+d h at step %d", int(hours), int(step)) << int(step) << hours * hourMs;
        }
    }
}

void TestClockJumps::aJumpDuringASendChangesNothing()
{
    QFETCH(int, step);
    QFETCH(qint64, wall);
    const SandboxCard card = m_cards.takeFirst();
    const SendResult result = send(card, SendStep(step), [this, wall] { m_clock->setWall(wall); });
    QVERIFY2(result.ok(), result.error ? qPrintable(result.error->code()) : "");
    QCOMPARE(result.entry->state, EntryState::Sent);
    QCOMPARE(giftsOf(*m_sandbox, card).size(), 1);
}

void TestClockJumps::aTokenDoesNotOutliveASuspend()
{
    const SandboxCard card = m_cards.takeFirst();
    const SendResult result = send(card, SendStep::Token, [this] { // its answer is read after the lid was opened
        QMetaObject::invokeMethod(
            this, [this] { m_clock->suspend(hourMs); }, Qt::QueuedConnection);
    });
    QCOMPARE(result.entry->state, EntryState::NotSent);
    QCOMPARE(result.error->fault, Fault::TokenExpired);
    QCOMPARE(giftsOf(*m_sandbox, card).size(), 0);
}

void TestClockJumps::theJournalKeepsItsOrder()
{
    QStringList sent;
    for (const qint64 hours : {0, -24, 30, -1, -24}) {
        m_clock->setWall(hours * hourMs);
        const SendResult result = send(m_cards.takeFirst(), {}, {});
        QVERIFY(result.ok());
        sent.prepend(result.entry->id.text());
    }
    QStringList listed;
    for (const LedgerEntry &entry : entries()) {
        listed << entry.id.text();
    }
    QCOMPARE(listed, sent); // newest first, by sequence
    QVERIFY(m_session->ledger().call([](LedgerStore &ledger) { return ledger.checkWhole(); }));
}

void TestClockJumps::aClockSetBackGivesNoNewDay()
{
    GuardRules rules = GuardRules::usual();
    rules.dayCount = 1;
    QVERIFY(m_session->ledger().call(
        [rules](LedgerStore &ledger) { return ledger.settings().setGuardRules(rules, u"test"_s); }));
    QVERIFY(send(m_cards.takeFirst(), {}, {}).ok());
    m_clock->setWall(-24 * hourMs);
    const SandboxCard card = m_cards.takeFirst();
    const SendResult result = send(card, {}, {});
    QCOMPARE(result.error->fault, Fault::LimitExceeded);
    QCOMPARE(giftsOf(*m_sandbox, card).size(), 0);
}

QTEST_GUILESS_MAIN(TestClockJumps)
#include "testclockjumps.moc"
