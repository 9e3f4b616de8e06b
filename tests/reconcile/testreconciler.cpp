// SPDX-License-Identifier: GPL-3.0-or-later

// Reconciliation against the sandbox, whose own ledger is the oracle. Time is the test's.

#include "services/alerts.h"
#include "services/contradictionwatch.h"
#include "services/historysync.h"
#include "tests/reconcile/reconciledesk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 settle = 600 * second;
constexpr int longEnough = 30'000;

} // namespace

class TestReconciler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<ReconcileDesk>(); }
    void cleanup() { m_desk.reset(); }

    void aCommittedGiftIsProvedAtOnce_data();
    void aCommittedGiftIsProvedAtOnce();
    void notSentIsProvedOnlyByTwoReadsFarApart();
    void withoutCalibrationNothingIsProvedNotSent();
    void aHistoryThatNeverShowsOursProvesNothing();
    void anotherSendersGiftCalibrates();
    void lateCommitsAreNeverCalledNotSent_data();
    void lateCommitsAreNeverCalledNotSent();
    void aLaggingHistoryIsWaitedFor();
    void aMaskedHistoryMisleadsNobody();
    void aLostRowGoesToAPersonInTheEnd();
    void theFirstReadSurvivesARestart();
    void aTamperedFirstReadIsNotBelieved();
    void aClockThatJumpsProvesNothing();
    void aReadThatFailedProvesNothing_data();
    void aReadThatFailedProvesNothing();
    void lookAlikesAreLeftToAPerson();
    void aDecisionClaimsTheRow();
    void theEvidenceIsKept();
    void nothingHappensDuringASend();
    void oneEntryCanBeNamed();
    void contradictionsAreFoundAfterASync();
    void anotherDesksGiftIsNoContradiction();
    void alarmsFollowTheRule();

private:
    /// Makes the profile one whose history is known to show our gifts.
    void calibrate() { QCOMPARE(m_desk->send(m_desk->card()).state, EntryState::Sent); }
    void sync();
    QList<LedgerEntry> watch();
    bool isCalibrated()
    {
        return m_desk->session()
            .ledger()
            .call([](LedgerStore &ledger) { return ledger.settings().get(calibrationSetting); })
            .value()
            .has_value();
    }

    std::unique_ptr<ReconcileDesk> m_desk;
};

void TestReconciler::aCommittedGiftIsProvedAtOnce_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault :
         {"dropAfterCommit", "resetAfterCommit", "garbage", "cutBody", "status500", "unencrypted"}) {
        QTest::newRow(fault) << QString::fromLatin1(fault);
    }
}

void TestReconciler::aCommittedGiftIsProvedAtOnce()
{
    QFETCH(QString, fault);
    const LedgerEntry sent = m_desk->send(m_desk->card(), fault);
    QCOMPARE(sent.state, EntryState::Unknown);
    const ReconcileReport report = m_desk->look();
    const LedgerEntry proved = m_desk->entry(sent.id);
    QCOMPARE(proved.state, EntryState::ProvedSent);
    QCOMPARE(proved.transferId.text(), m_desk->truth(sent)->transferId);
    QCOMPARE(report.resolved, 1);
    QCOMPARE(report.open, 0);
    QVERIFY(report.looks.first().changed);
}

void TestReconciler::notSentIsProvedOnlyByTwoReadsFarApart()
{
    calibrate();
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    QCOMPARE(lost.state, EntryState::Unknown);
    const ReconcileReport first = m_desk->look();
    QCOMPARE(first.looks.first().judgement.cause, VerdictCause::NotSettled);
    QCOMPARE(first.looks.first().settleLeftMs, settle);
    m_desk->clock.pass(settle - second);
    QCOMPARE(m_desk->look().looks.first().settleLeftMs, second);
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
    m_desk->clock.pass(second);
    QCOMPARE(m_desk->look().resolved, 1);
    QCOMPARE(m_desk->stateOf(lost), EntryState::ProvedNotSent);
    QVERIFY(!m_desk->truth(lost));
}

void TestReconciler::withoutCalibrationNothingIsProvedNotSent()
{
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    m_desk->look();
    m_desk->clock.pass(settle);
    QCOMPARE(m_desk->look().looks.first().judgement.cause, VerdictCause::NotCalibrated);
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
    calibrate(); // by a gift that went through
    QCOMPARE(m_desk->look().resolved, 1);
    QCOMPARE(m_desk->stateOf(lost), EntryState::ProvedNotSent);
}

/// A history that shows our gifts otherwise than we sent them may not show them at all.
void TestReconciler::aHistoryThatNeverShowsOursProvesNothing()
{
    calibrate();
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    QVERIFY(m_desk->sandbox().setFaults(u"historyMasked@gifts.list"_s));
    for (int i = 0; i < 5; ++i) {
        m_desk->look();
        m_desk->clock.pass(settle);
    }
    QVERIFY(!isCalibrated());
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
}

void TestReconciler::anotherSendersGiftCalibrates()
{
    const SandboxCard mine = m_desk->card();
    SandboxCard other = m_desk->card();
    while (other.userId == mine.userId) {
        other = m_desk->card();
    }
    QCOMPARE(m_desk->send(other).state, EntryState::Sent);
    const LedgerEntry lost = m_desk->send(mine, u"dropAfterRead"_s);
    m_desk->look();
    QVERIFY(!isCalibrated()); // nothing waits for it yet
    m_desk->clock.pass(settle);
    m_desk->look();
    QVERIFY(isCalibrated());
    QCOMPARE(m_desk->stateOf(lost), EntryState::ProvedNotSent);
}

void TestReconciler::lateCommitsAreNeverCalledNotSent_data()
{
    QTest::addColumn<int>("after");
    for (const int after : {5, 29, 31, 60, 300}) {
        QTest::addRow("%d s", after) << after;
    }
}

void TestReconciler::lateCommitsAreNeverCalledNotSent()
{
    QFETCH(int, after);
    calibrate();
    const LedgerEntry late = m_desk->send(m_desk->card(), u"lateCommit:%1"_s.arg(after * second));
    QCOMPARE(late.state, EntryState::Unknown);
    bool committed = false;
    for (qint64 passed = 0; passed < 2 * settle && !committed; passed += 20 * second) {
        m_desk->look();
        committed = m_desk->truth(late).has_value();
        if (!committed) {
            QVERIFY(isOpen(m_desk->stateOf(late)));
            m_desk->clock.pass(20 * second);
            if (passed + 20 * second >= after * second) {
                QTRY_COMPARE(m_desk->sandbox().lateCommitsPending(), 0);
            }
        }
    }
    if (committed) {
        m_desk->look();
        QCOMPARE(m_desk->stateOf(late), EntryState::ProvedSent);
        QCOMPARE(m_desk->entry(late.id).transferId.text(), m_desk->truth(late)->transferId);
    } else { // the provider found the token too old
        QCOMPARE(m_desk->stateOf(late), EntryState::ProvedNotSent);
    }
}

void TestReconciler::aLaggingHistoryIsWaitedFor()
{
    calibrate();
    m_desk->clock.pass(settle);
    const LedgerEntry sent = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    QVERIFY(m_desk->sandbox().setFaults(u"historyLags:%1@gifts.list"_s.arg(2 * settle)));
    for (qint64 passed = 0; passed <= 2 * settle - 60 * second; passed += 60 * second) {
        m_desk->look();
        QCOMPARE(m_desk->stateOf(sent), EntryState::Unknown);
        m_desk->clock.pass(60 * second);
    }
    m_desk->clock.pass(2 * second);
    m_desk->look();
    QCOMPARE(m_desk->stateOf(sent), EntryState::ProvedSent);
}

void TestReconciler::aMaskedHistoryMisleadsNobody()
{
    const LedgerEntry sent = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    QVERIFY(m_desk->sandbox().setFaults(u"historyMasked@gifts.list"_s));
    m_desk->look();
    QCOMPARE(m_desk->stateOf(sent), EntryState::ProvedSent);
    QCOMPARE(m_desk->entry(sent.id).transferId.text(), m_desk->truth(sent)->transferId);
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
}

void TestReconciler::aLostRowGoesToAPersonInTheEnd()
{
    calibrate();
    const LedgerEntry sent = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    QVERIFY(m_desk->sandbox().setFaults(u"historyLosesRow@gifts.list"_s));
    const qint64 patience = ReconcileRules::of(m_desk->session().profile()).patienceMs;
    for (qint64 passed = 0; passed < patience; passed += settle) {
        m_desk->look();
        QCOMPARE(m_desk->stateOf(sent), EntryState::Unknown);
        m_desk->clock.pass(settle);
    }
    m_desk->clock.pass(second); // the provider's Date tells whole seconds, and the clock that says less counts
    m_desk->look();
    QCOMPARE(m_desk->stateOf(sent), EntryState::Human);
    const ReconcileReport again = m_desk->look({sent.id, true, true, true, {}});
    QVERIFY(again.looks.isEmpty()); // it waits for a person
}

void TestReconciler::theFirstReadSurvivesARestart()
{
    calibrate();
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    m_desk->look();
    m_desk->reopen();
    m_desk->clock.pass(settle - second);
    m_desk->look();
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
    m_desk->reopen();
    m_desk->clock.pass(second);
    m_desk->look();
    QCOMPARE(m_desk->stateOf(lost), EntryState::ProvedNotSent);
}

void TestReconciler::aTamperedFirstReadIsNotBelieved()
{
    calibrate();
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    m_desk->look();
    const Status changed = m_desk->session().ledger().call([](LedgerStore &ledger) {
        return Query(ledger.database(), u"UPDATE entry_look SET look = replace(look, '\"steadyMs\":', "
                                        "'\"steadyMs\":-')"_s)
            .exec();
    });
    QVERIFY(changed);
    const ReconcileReport report = m_desk->look();
    QCOMPARE(report.looks.first().error->fault, Fault::RowMacWrong);
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
}

void TestReconciler::aClockThatJumpsProvesNothing()
{
    calibrate();
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    m_desk->look();
    m_desk->clock.jump(3 * settle);
    m_desk->look();
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
    m_desk->clock.jump(-6 * settle);
    m_desk->clock.pass(settle - second);
    m_desk->look();
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
}

void TestReconciler::aReadThatFailedProvesNothing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("history down") << u"status500@gifts.list"_s;
    QTest::newRow("second page unreadable") << u"status500@gifts.list#2"_s;
    QTest::newRow("history cut") << u"cutBody@gifts.list"_s;
    QTest::newRow("cards down") << u"status500@cards.list"_s;
}

void TestReconciler::aReadThatFailedProvesNothing()
{
    QFETCH(QString, fault);
    calibrate();
    const LedgerEntry lost = m_desk->send(m_desk->card(), u"dropAfterRead"_s);
    const auto lookBadly = [&] {
        QVERIFY(m_desk->sandbox().setFaults(fault));
        m_desk->look();
        QVERIFY(m_desk->sandbox().setFaults({}));
    };
    lookBadly();
    m_desk->clock.pass(settle);
    m_desk->look(); // the first that counts
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
    m_desk->clock.pass(settle);
    lookBadly();
    QCOMPARE(m_desk->stateOf(lost), EntryState::Unknown);
}

void TestReconciler::lookAlikesAreLeftToAPerson()
{
    const SandboxCard one = m_desk->card();
    const auto two = m_desk->cardLike(one);
    QVERIFY(two);
    const LedgerEntry first = m_desk->send(one, u"dropAfterCommit"_s);
    const LedgerEntry other = m_desk->send(*two, u"dropAfterCommit"_s);
    const ReconcileReport report = m_desk->look();
    QCOMPARE(report.looks.size(), 2);
    for (const LedgerEntry &entry : {first, other}) {
        QCOMPARE(m_desk->stateOf(entry), EntryState::Unknown);
    }
    m_desk->clock.pass(settle);
    m_desk->look();
    for (const LedgerEntry &entry : {first, other}) {
        QCOMPARE(m_desk->stateOf(entry), EntryState::Human);
    }
}

void TestReconciler::aDecisionClaimsTheRow()
{
    const SandboxCard one = m_desk->card();
    const auto two = m_desk->cardLike(one);
    QVERIFY(two);
    const LedgerEntry first = m_desk->send(one, u"dropAfterCommit"_s);
    const LedgerEntry other = m_desk->send(*two, u"dropAfterCommit"_s);
    const TransferId gift(m_desk->truth(first)->transferId);
    const auto decided = m_desk->session().ledger().call(
        [&](LedgerStore &ledger) { return ledger.entries().decide(first.id, true, u"전화로 확인함"_s, "{}", gift); });
    QVERIFY(decided);
    m_desk->look(); // what is left is each other's single candidate
    QCOMPARE(m_desk->entry(other.id).transferId.text(), m_desk->truth(other)->transferId);
    QCOMPARE(m_desk->stateOf(other), EntryState::ProvedSent);
}

void TestReconciler::theEvidenceIsKept()
{
    const LedgerEntry sent = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    m_desk->look();
    const auto kept =
        m_desk->session().ledger().call([&](LedgerStore &ledger) { return ledger.entries().evidence(sent.id); });
    QCOMPARE(kept->size(), 1);
    const QJsonObject evidence = QJsonDocument::fromJson(kept->first()).object();
    QCOMPARE(evidence.value(u"cause"_s).toString(), u"proved"_s);
    QCOMPARE(evidence.value(u"cardBalanceNow"_s).toInteger(-1), 0);
    QCOMPARE(evidence.value(u"candidates"_s)[0][u"transferId"_s].toString(), m_desk->truth(sent)->transferId);
}

void TestReconciler::nothingHappensDuringASend()
{
    const LedgerEntry sent = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    const auto intent = m_desk->session().ledger().call([order = orderFor(m_desk->card())](LedgerStore &ledger) {
        return ledger.entries().recordIntent(order, ServiceId(u"SVC000000000001"_s), {});
    });
    QVERIFY(intent);
    const qint64 before = m_desk->sandbox().postsStarted(u"gifts.list"_s);
    QVERIFY(m_desk->look({{}, true, true, false, {}}).busy);
    QCOMPARE(m_desk->sandbox().postsStarted(u"gifts.list"_s), before);
    QCOMPARE(m_desk->stateOf(sent), EntryState::Unknown);
}

void TestReconciler::oneEntryCanBeNamed()
{
    const LedgerEntry one = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    const LedgerEntry other = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    ReconcileScope scope;
    scope.entry = other.id;
    const ReconcileReport report = m_desk->look(scope);
    QCOMPARE(report.looks.size(), 1);
    QCOMPARE(report.open, 1);
    QCOMPARE(m_desk->stateOf(one), EntryState::Unknown);
    QCOMPARE(m_desk->stateOf(other), EntryState::ProvedSent);
    QVERIFY(m_desk->look(scope).looks.isEmpty()); // decided already: nothing to look at
}

void TestReconciler::sync()
{
    HistorySync sync(m_desk->session().giftSource(), m_desk->session().cache(), m_desk->clock,
                     m_desk->session().profile().zone);
    std::optional<bool> done;
    connect(&sync, &HistorySync::finished, this,
            [&](const Result<SyncSummary> &summary) { done = summary.has_value(); });
    sync.start({});
    QTRY_VERIFY_WITH_TIMEOUT(done, longEnough);
    QVERIFY(*done);
}

QList<LedgerEntry> TestReconciler::watch()
{
    ContradictionWatch watch(m_desk->session());
    std::optional<QList<LedgerEntry>> found;
    connect(&watch, &ContradictionWatch::finished, this,
            [&](const QList<LedgerEntry> &contradicted, const std::optional<Error> &error) {
                QVERIFY(!error);
                found = contradicted;
            });
    watch.start();
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(found, longEnough);
    }();
    return found.value_or(QList<LedgerEntry>());
}

void TestReconciler::contradictionsAreFoundAfterASync()
{
    const LedgerEntry sent = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    const auto decided = m_desk->session().ledger().call(
        [&](LedgerStore &ledger) { return ledger.entries().decide(sent.id, false, u"착오로 판단함"_s, "{}"); });
    QVERIFY(decided);
    QVERIFY(watch().isEmpty()); // the cache knows nothing yet
    sync();
    const QList<LedgerEntry> found = watch();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().id, sent.id);
    QCOMPARE(m_desk->entry(sent.id).state, EntryState::Contradicted);
    QCOMPARE(m_desk->entry(sent.id).transferId.text(), m_desk->truth(sent)->transferId);
    QVERIFY(watch().isEmpty());

    auto alarm = m_desk->session().ledger().call([](LedgerStore &ledger) { return alarms(ledger, 0); });
    QCOMPARE(alarm->contradicted.size(), 1);
    QVERIFY(m_desk->session().ledger().call(
        [&](LedgerStore &ledger) { return acknowledge(ledger, {sent.id}, u"팀장에게 알림"_s); }));
    alarm = m_desk->session().ledger().call([](LedgerStore &ledger) { return alarms(ledger, 0); });
    QVERIFY(alarm->contradicted.isEmpty());
}

/// A gift of another desk that looks like ours: our card still holds the money.
void TestReconciler::anotherDesksGiftIsNoContradiction()
{
    const SandboxCard one = m_desk->card();
    const auto two = m_desk->cardLike(one);
    QVERIFY(two);
    const LedgerEntry lost = m_desk->send(one, u"dropAfterRead"_s);
    const auto decided = m_desk->session().ledger().call(
        [&](LedgerStore &ledger) { return ledger.entries().decide(lost.id, false, u"제공사가 확인함"_s, "{}"); });
    QVERIFY(decided);
    {
        QTemporaryDir elsewhere;
        QTemporaryDir profile;
        QVERIFY(writeProfile(m_desk->sandbox(), profile.filePath(u"p.json"_s)));
        auto other = openSession(elsewhere.path(), profile.filePath(u"p.json"_s), m_desk->clock);
        QVERIFY(other);
        Sending sending(**other);
        sending.gift->start(orderFor(*two));
        QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
        QVERIFY(sending.is(EntryState::Sent));
    }
    sync();
    QVERIFY(watch().isEmpty());
    QCOMPARE(m_desk->stateOf(lost), EntryState::ResolvedNotSent);
}

void TestReconciler::alarmsFollowTheRule()
{
    const LedgerEntry sent = m_desk->send(m_desk->card(), u"dropAfterCommit"_s);
    const auto overdue = [&](qint64 minutes) {
        const qint64 now = *sent.sendingAt + minutes * 60 * second;
        return m_desk->session().ledger().call([now](LedgerStore &ledger) { return alarms(ledger, now); })->overdue;
    };
    QVERIFY(overdue(30).isEmpty());
    QCOMPARE(overdue(31).size(), 1);
    QVERIFY(
        m_desk->session().ledger().call([](LedgerStore &ledger) { return setAlertRules(ledger, {90}, u"야간"_s); }));
    QVERIFY(overdue(90).isEmpty());
    QCOMPARE(overdue(91).size(), 1);
    QVERIFY(!m_desk->session().ledger().call([](LedgerStore &ledger) { return setAlertRules(ledger, {0}, {}); }));
}

QTEST_GUILESS_MAIN(TestReconciler)
#include "testreconciler.moc"
