// SPDX-License-Identifier: GPL-3.0-or-later

// A batch against the sandbox, its ledger being the oracle: each row once, the breaker of decisions G, pause, stop and
// resume, duplicates and limits (R8).

#include "madefile.h"
#include "services/batchrunner.h"
#include "tests/money/moneydesk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longEnough = 60'000;
constexpr int spareCards = 120;

} // namespace

class TestBatchRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsEachRowOnce();
    void theSameContentAgainSendsNothing();
    void theSameGiftsInAnotherFileSendNothing();
    void aReferenceColumnIsTheKey();
    void keepsToItsConcurrency();
    void theFirstUnknownPausesTheIntake();
    void twoUnknownsStopIt();
    void doesNotBeginWithTwoOpenOutcomes();
    void goesOnOnceTheOutcomeIsDecided();
    void refusedCredentialsStopIt();
    void aNetworkThatIsDownPausesItAndResumeSendsTheRest();
    void aRefusedRowDoesNotKeepTheOthers();
    void duplicatesNeedAReason();
    void aLimitOfTheDayPausesIt();
    void aLimitOfAReceiverRefusesItsRow();
    void pauseEndsWhatIsUnderWay();
    void stopSendsNothingMore();
    void tellsTimeLeft();

private:
    QList<MadeRow> rows(int count);
    BatchHead created(const BatchFile &file, const QString &reason = {});
    std::optional<BatchEnd> run(const QString &id, const QString &reason = {}, int concurrency = 0);
    qsizetype booked(const BatchFile &file) const;
    bool sentOnce(const BatchFile &file) const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    QList<SandboxCard> m_cards;
};

void TestBatchRunner::init()
{
    m_session.reset();
    SandboxOptions options;
    options.pastGifts = 0;
    options.spareCards = spareCards;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    m_folder = std::make_unique<QTemporaryDir>();
    const QString profile = m_folder->filePath(u"profile.json"_s);
    QVERIFY(writeProfile(*m_sandbox, profile));
    auto session = openSession(m_folder->filePath(u"data"_s), profile, m_clock);
    QVERIFY2(session, session ? "" : faultInfo(session.error().fault).code);
    m_session = std::move(*session);
    m_cards = goodCards(*m_sandbox);
}

/// Rows on cards that no row used yet, each to a number of its own.
QList<MadeRow> TestBatchRunner::rows(int count)
{
    QList<MadeRow> made;
    while (made.size() < count && !m_cards.isEmpty()) {
        const SandboxCard card = m_cards.takeFirst();
        made.append({card.userId, card.par, madePhone(int(m_cards.size())), card.balance});
    }
    return made;
}

BatchHead TestBatchRunner::created(const BatchFile &file, const QString &reason)
{
    return m_session->ledger()
        .call([&](LedgerStore &ledger) {
            return ledger.batches().create(file, {reason, 0});
        })
        .value();
}

std::optional<BatchEnd> TestBatchRunner::run(const QString &id, const QString &reason, int concurrency)
{
    BatchRunner runner(*m_session);
    std::optional<BatchEnd> end;
    connect(&runner, &BatchRunner::finished, this, [&end](const BatchEnd &ended) {
        Q_ASSERT(!end); // exactly once
        end = ended;
    });
    runner.start(id, BatchRetry::Yes, {reason, concurrency});
    (void)QTest::qWaitFor([&end] { return end.has_value(); }, longEnough);
    return end;
}

/// How many gifts the other side has from the cards of the file.
qsizetype TestBatchRunner::booked(const BatchFile &file) const
{
    const QList<SandboxGift> gifts = m_sandbox->sentGifts();
    return std::count_if(gifts.begin(), gifts.end(), [&file](const SandboxGift &gift) {
        return std::any_of(file.rows.begin(), file.rows.end(), [&gift](const BatchRow &row) {
            return row.order->receiverPhone.digits() == gift.receiverPhone;
        });
    });
}

bool TestBatchRunner::sentOnce(const BatchFile &file) const
{
    return booked(file) == file.rows.size() && m_sandbox->postsSeen(u"gifts.send"_s) == file.rows.size();
}

void TestBatchRunner::sendsEachRowOnce()
{
    const BatchFile file = madeFile(rows(20));
    const auto end = run(created(file).id);
    QVERIFY(end && !end->error);
    QCOMPARE(end->batch.state, BatchState::Done);
    QCOMPARE(end->counts.sent, 20);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::theSameContentAgainSendsNothing()
{
    const BatchFile file = madeFile(rows(5));
    const QString id = created(file).id;
    QVERIFY(!run(id)->error);
    QCOMPARE(created(file).id, id);
    QVERIFY(!run(id)->error);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::theSameGiftsInAnotherFileSendNothing()
{
    QList<MadeRow> made = rows(4);
    for (qsizetype i = 0; i < made.size(); ++i) {
        made[i].key = u"ref-%1"_s.arg(i);
    }
    const BatchFile file = madeFile(made);
    QVERIFY(!run(created(file).id)->error);
    std::reverse(made.begin(), made.end());
    const BatchFile turned = madeFile(made);
    QVERIFY(turned.contentHash != file.contentHash);
    const auto end = run(created(turned).id);
    QVERIFY(end && !end->error);
    QCOMPARE(end->counts.sent, 4);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::aReferenceColumnIsTheKey()
{
    QList<MadeRow> made = rows(2);
    made[0].key = u"order-1"_s;
    const BatchFile file = madeFile({made[0]});
    QVERIFY(!run(created(file).id)->error);
    made[1].key = u"order-1"_s; // another gift under the same reference
    const BatchFile other = madeFile({made[1]});
    const auto end = run(created(other).id);
    QCOMPARE(end->counts.refused, 1);
    QCOMPARE(booked(other), 0);
}

void TestBatchRunner::keepsToItsConcurrency()
{
    const BatchFile file = madeFile(rows(12));
    BatchRunner runner(*m_session);
    QSignalSpy finished(&runner, &BatchRunner::finished);
    int most = 0;
    connect(&runner, &BatchRunner::progressed, this,
            [&most](const BatchProgress &progress) { most = std::max(most, progress.inFlight); });
    runner.start(created(file).id, BatchRetry::Yes, {{}, 2});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longEnough);
    QVERIFY(most <= 2);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::theFirstUnknownPausesTheIntake()
{
    const BatchFile file = madeFile(rows(30));
    QVERIFY(m_sandbox->setFaults(u"dropAfterCommit@gifts.send#3"_s));
    const auto end = run(created(file).id);
    QVERIFY(end);
    QCOMPARE(end->batch.state, BatchState::Paused);
    QCOMPARE(end->counts.unknown, 1);
    QCOMPARE(end->error->fault, Fault::BatchStopped);
    QVERIFY(end->counts.pending >= 30 - 3 - 2 * BatchTerms::usualConcurrency); // those under way ended, no more
    QCOMPARE(booked(file), end->counts.sent + 1);
}

void TestBatchRunner::twoUnknownsStopIt()
{
    const BatchFile file = madeFile(rows(30));
    QVERIFY(m_sandbox->setFaults(u"dropAfterCommit@gifts.send#1,dropBeforeRead@gifts.send#2"_s));
    const auto end = run(created(file).id);
    QVERIFY(end);
    QCOMPARE(end->batch.state, BatchState::Stopped);
    QCOMPARE(end->counts.unknown, 2);
    QCOMPARE(booked(file), end->counts.sent + 1);
}

void TestBatchRunner::doesNotBeginWithTwoOpenOutcomes()
{
    const BatchFile file = madeFile(rows(10));
    const QString id = created(file).id;
    QVERIFY(m_sandbox->setFaults(u"dropAfterCommit@gifts.send#1,dropAfterCommit@gifts.send#2"_s));
    QCOMPARE(run(id, {}, 2)->counts.unknown, 2);
    const qint64 posts = m_sandbox->postsSeen(u"gifts.send"_s);
    const auto again = run(id);
    QVERIFY(again && again->error && again->error->fault == Fault::BatchStopped);
    QCOMPARE(m_sandbox->postsSeen(u"gifts.send"_s), posts);
}

void TestBatchRunner::goesOnOnceTheOutcomeIsDecided()
{
    const BatchFile file = madeFile(rows(10));
    const QString id = created(file).id;
    QVERIFY(m_sandbox->setFaults(u"dropAfterCommit@gifts.send#2"_s));
    QCOMPARE(run(id)->counts.unknown, 1);
    QVERIFY(m_sandbox->setFaults({}));
    const auto end = run(id); // a person may go on beside one open outcome; it is not sent again
    QVERIFY(end);
    QCOMPARE(end->counts.unknown, 1);
    QCOMPARE(end->counts.sent, 9);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::refusedCredentialsStopIt()
{
    const BatchFile file = madeFile(rows(30));
    QVERIFY(m_sandbox->setFaults(u"status401@cards.list#3"_s));
    const auto end = run(created(file).id);
    QVERIFY(end);
    QCOMPARE(end->batch.state, BatchState::Stopped);
    QCOMPARE(end->error->kind(), ErrorKind::Credentials);
    QVERIFY(end->counts.pending > 0);
    QCOMPARE(booked(file), end->counts.sent);
}

void TestBatchRunner::aNetworkThatIsDownPausesItAndResumeSendsTheRest()
{
    const BatchFile file = madeFile(rows(12));
    const QString id = created(file).id;
    QVERIFY(m_sandbox->setFaults(u"status500@token.issue#4"_s));
    const auto paused = run(id);
    QVERIFY(paused);
    QCOMPARE(paused->batch.state, BatchState::Paused);
    QCOMPARE(paused->counts.notSent, 1);
    QVERIFY(m_sandbox->setFaults({}));
    const auto end = run(id);
    QVERIFY(end && !end->error);
    QCOMPARE(end->counts.sent, 12);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::aRefusedRowDoesNotKeepTheOthers()
{
    QList<MadeRow> made = rows(6);
    made[2].amount -= 1; // not the whole balance
    const BatchFile file = madeFile(made);
    const auto end = run(created(file).id);
    QVERIFY(end);
    QCOMPARE(end->batch.state, BatchState::Done);
    QCOMPARE(end->counts.sent, 5);
    QCOMPARE(end->counts.refused, 1);
    QCOMPARE(end->error->fault, Fault::BatchRowsRefused);
    QCOMPARE(booked(file), 5);
}

void TestBatchRunner::duplicatesNeedAReason()
{
    m_cards.removeIf([](const SandboxCard &card) { return card.balance != 50'000; });
    QList<MadeRow> made = rows(3);
    for (MadeRow &row : made) {
        row.phone = madePhone(1);
    }
    const BatchFile file = madeFile(made);
    const QString id = created(file).id;
    const auto end = run(id, {}, 1);
    QCOMPARE(end->counts.sent, 1);
    QCOMPARE(end->counts.refused, 2);
    const auto again = run(id, u"세 번 주기로 함"_s, 1);
    QVERIFY(again && !again->error);
    QCOMPARE(booked(file), 3);
}

void TestBatchRunner::aLimitOfTheDayPausesIt()
{
    GuardRules rules = GuardRules::usual();
    rules.dayCount = 4;
    QVERIFY(m_session->ledger().call([&](LedgerStore &ledger) { return ledger.settings().setGuardRules(rules, u"검사"_s); }));
    const BatchFile file = madeFile(rows(10));
    const auto end = run(created(file).id);
    QVERIFY(end);
    QCOMPARE(end->batch.state, BatchState::Paused);
    QCOMPARE(end->error->fault, Fault::LimitExceeded);
    QCOMPARE(end->counts.sent, 4);
    QCOMPARE(end->counts.pending, 6);
    QCOMPARE(booked(file), 4);
}

void TestBatchRunner::aLimitOfAReceiverRefusesItsRow()
{
    GuardRules rules = GuardRules::usual();
    rules.gift = 60'000;
    QVERIFY(m_session->ledger().call([&](LedgerStore &ledger) { return ledger.settings().setGuardRules(rules, u"검사"_s); }));
    const QList<MadeRow> made = rows(int(m_cards.size()));
    const auto above = std::count_if(made.begin(), made.end(), [](const MadeRow &row) { return row.amount > 60'000; });
    const BatchFile file = madeFile(made);
    const auto end = run(created(file).id);
    QVERIFY(end);
    QVERIFY(above > 0);
    QCOMPARE(end->counts.refused, int(above));
    QCOMPARE(end->counts.sent, int(made.size() - above));
}

void TestBatchRunner::pauseEndsWhatIsUnderWay()
{
    const BatchFile file = madeFile(rows(40));
    const QString id = created(file).id;
    BatchRunner runner(*m_session);
    std::optional<BatchEnd> end;
    connect(&runner, &BatchRunner::finished, this, [&end](const BatchEnd &ended) { end = ended; });
    connect(&runner, &BatchRunner::rowEnded, &runner, [&runner] { runner.pause(); });
    runner.start(id, BatchRetry::Yes, {});
    QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), longEnough);
    QCOMPARE(end->batch.state, BatchState::Paused);
    QVERIFY(end->counts.pending > 0);
    QCOMPARE(end->counts.notSent, 0);
    QCOMPARE(booked(file), end->counts.sent);
    QVERIFY(!run(id)->error);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::stopSendsNothingMore()
{
    const BatchFile file = madeFile(rows(40));
    const QString id = created(file).id;
    BatchRunner runner(*m_session);
    std::optional<BatchEnd> end;
    connect(&runner, &BatchRunner::finished, this, [&end](const BatchEnd &ended) { end = ended; });
    connect(&runner, &BatchRunner::rowEnded, &runner, [&runner] { runner.stop(); });
    runner.start(id, BatchRetry::Yes, {});
    QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), longEnough);
    QCOMPARE(end->batch.state, BatchState::Stopped);
    QCOMPARE(booked(file), end->counts.sent);
    QVERIFY(!run(id)->error);
    QVERIFY(sentOnce(file));
}

void TestBatchRunner::tellsTimeLeft()
{
    const BatchFile file = madeFile(rows(8));
    BatchRunner runner(*m_session);
    QSignalSpy finished(&runner, &BatchRunner::finished);
    QList<BatchProgress> told;
    connect(&runner, &BatchRunner::progressed, this, [&told](const BatchProgress &progress) { told.append(progress); });
    runner.start(created(file).id, BatchRetry::Yes, {});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longEnough);
    QVERIFY(!told.first().remainingMs);
    QVERIFY(told.last().remainingMs == 0);
    QCOMPARE(told.size(), 9); // one before the first row, one a row
}

QTEST_GUILESS_MAIN(TestBatchRunner)
#include "testbatchrunner.moc"
