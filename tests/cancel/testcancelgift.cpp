// SPDX-License-Identifier: GPL-3.0-or-later

// Taking a gift back, on the whole way from the person to the provider and back, under every fault. The oracle is the
// sandbox's own books: which gifts are cancelled, and how often it was asked.

#include "app/sandbox/faultspec.h"
#include "services/giftfollowup.h"
#include "tests/cancel/canceldesk.h"
#include "tests/money/failingvfs.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <sqlite3.h>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString money = u"gifts.cancel"_s;
constexpr int longEnough = 30'000;
constexpr Deadlines quick{1'000, 1'500, 1'500, 1'200};

} // namespace

class TestCancelGift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aGiftIsTakenBackOnce();
    void faultsAreToldHonestlyAndSettled_data();
    void faultsAreToldHonestlyAndSettled();
    void aClosedPortAsksNothing();
    void refusalsAreTold_data();
    void refusalsAreTold();
    void aGiftOfTheHistoryIsTakenBack();
    void anUnknownGiftIsNotAskedFor();
    void twoAtOnceAreOne();
    void anEndpointThatIsOffSaysSo();
    void theOutcomeIsTriedUntilItIsKept();
    void givingUpBeforeSendingAsksNothing();

private:
    CancelDesk &desk() { return m_desk[m_tls]; }
    bool m_tls = false;
    CancelDesk m_desk[2];
};

void TestCancelGift::initTestCase()
{
    FailingVfs::install();
    QVERIFY(m_desk[0].start(false));
    QVERIFY(m_desk[1].start(true));
}

void TestCancelGift::cleanup()
{
    FailingVfs::onGrow = nullptr;
    m_tls = false;
    QVERIFY(desk().sandbox().setFaults({}));
}

void TestCancelGift::aGiftIsTakenBackOnce()
{
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    const qint64 before = desk().posts();
    const auto result = desk().cancel(gift);
    QVERIFY(result && result->ok());
    QCOMPARE(result->cancellation->state, CancelState::Done);
    QCOMPARE(result->cancellation->providerCode, u"000_000"_s);
    QVERIFY(!result->cancellation->entry.isEmpty());
    QCOMPARE(desk().statusOf(gift), u"CANCELLED"_s);
    QCOMPARE(desk().posts() - before, 1);
    QCOMPARE(desk().sandbox().cancelsSeen().last().correlationId, result->cancellation->correlationId);
    const auto again = desk().cancel(gift);
    QCOMPARE(again->error->fault, Fault::GiftNotWaiting);
    QCOMPARE(desk().posts() - before, 1);
}

void TestCancelGift::faultsAreToldHonestlyAndSettled_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("spec");
    QTest::addColumn<bool>("harmless");
    const QHash<QString, QString> values = {{u"delay"_s, u":10000"_s}, {u"drip"_s, u":200"_s}, {u"huge"_s, u":9"_s}};
    const QStringList harmless = {u"idleClose"_s, u"historyLosesRow"_s, u"historyMasked"_s, u"historyLags"_s,
                                  u"nineteenNines"_s}; // nothing of this answer that they could spoil
    for (const bool tls : {false, true}) {
        for (const sandbox::FaultFacts &fault : sandbox::faultFacts()) {
            const QString name = QString::fromLatin1(fault.name);
            QTest::addRow("%s %s", fault.name, tls ? "tls" : "http")
                << tls << QString(name + values.value(name) + u'@' + money) << harmless.contains(name);
        }
    }
}

/// One POST whatever happens, never a false word, and a reading of the history settles what was left open.
void TestCancelGift::faultsAreToldHonestlyAndSettled()
{
    QFETCH(bool, tls);
    QFETCH(QString, spec);
    QFETCH(bool, harmless);
    m_tls = tls;
    QVERIFY(desk().open(harmless ? Deadlines() : quick, [](Profile &profile) { profile.settleSeconds = 0; }));
    const TransferId gift = desk().sendGift();
    QVERIFY(!gift.isEmpty());
    const qint64 before = desk().posts();
    QVERIFY(desk().sandbox().setFaults(spec));
    const auto result = desk().cancel(gift);
    QVERIFY(result && result->cancellation);
    QTRY_COMPARE_WITH_TIMEOUT(desk().sandbox().lateCommitsPending(), 0, longEnough);
    QTest::qWait(50); // whoever repeats does it at once
    QCOMPARE(desk().posts() - before, 1);
    QVERIFY(desk().tookEffect(gift) <= 1);
    QCOMPARE(result->cancellation->state, harmless ? CancelState::Done : CancelState::Unknown);
    QCOMPARE(desk().stored(gift).first().state, result->cancellation->state);
    QCOMPARE(result->ok(), harmless);
    QVERIFY(desk().sandbox().setFaults({}));
    for (int reading = 0; reading < 2; ++reading) {
        GiftFollowUp follow(desk().session());
        QSignalSpy checked(&follow, &GiftFollowUp::checked);
        follow.check(gift);
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, longEnough);
    }
    const bool cancelled = desk().statusOf(gift) == u"CANCELLED"_s;
    QCOMPARE(isKnownCancelled(desk().stored(gift).first().state), cancelled);
    QCOMPARE(desk().posts() - before, 1);
}

void TestCancelGift::aClosedPortAsksNothing()
{
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    const qint64 before = desk().posts();
    QVERIFY(desk().open({}, [](Profile &profile) { profile.baseUrl = QUrl(u"http://127.0.0.1:1/open-api"_s); }));
    const auto result = desk().cancel(gift);
    QVERIFY(result && result->cancellation);
    QCOMPARE(result->cancellation->state, CancelState::NotSent);
    QCOMPARE(desk().posts(), before);
    QVERIFY(desk().open());
    QVERIFY(desk().cancel(gift)->ok()); // a person may ask again
    QCOMPARE(desk().statusOf(gift), u"CANCELLED"_s);
}

void TestCancelGift::refusalsAreTold_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("proved");
    const auto row = [](const char *status, const char *code, CancelState state, CancelState proved) {
        QTest::newRow(status) << QString::fromLatin1(status) << QString::fromLatin1(code) << int(state) << int(proved);
    };
    row("ACCEPTED", "905_001", CancelState::Refused, CancelState::Refused);
    row("REJECTED", "005_059", CancelState::Refused, CancelState::Refused);
    row("EXPIRED", "005_060", CancelState::Unknown, CancelState::ProvedNotDone);
    row("CANCELLED", "005_058", CancelState::Unknown, CancelState::ProvedDone);
}

void TestCancelGift::refusalsAreTold()
{
    QFETCH(QString, status);
    QFETCH(QString, code);
    QFETCH(int, state);
    QFETCH(int, proved);
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    QVERIFY(desk().sandbox().decideGift(gift.text(), status));
    const auto result = desk().cancel(gift);
    QVERIFY(result && result->cancellation && result->error);
    QCOMPARE(int(result->cancellation->state), state);
    QCOMPARE(result->cancellation->providerCode, code);
    QCOMPARE(result->error->providerCode, code);
    GiftFollowUp follow(desk().session());
    QSignalSpy checked(&follow, &GiftFollowUp::checked);
    follow.check(gift);
    QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, longEnough);
    QCOMPARE(int(desk().stored(gift).first().state), proved);
}

void TestCancelGift::aGiftOfTheHistoryIsTakenBack()
{
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    const QList<SandboxGift> booked = desk().sandbox().sentGifts();
    GiftRecord row;
    row.transferId = gift;
    row.status = GiftStatus::Sent;
    row.statusText = u"SENT"_s;
    row.serviceId = ServiceId(booked.last().serviceId);
    row.amount = Won(booked.last().amount);
    row.senderUserId = MemberId(booked.last().senderUserId);
    row.sentAt = booked.last().sentAt;
    // Another desk sent it: our ledger does not know it.
    const QTemporaryDir other;
    auto session = openSession(other.path(), desk().profileFile(), desk().clock());
    QVERIFY(session);
    QVERIFY((*session)->cache().writer().call([&](CacheStore &store) { return store.gifts().upsert({row}, 1); }));
    CancelGift cancel(**session);
    QSignalSpy finished(&cancel, &CancelGift::finished);
    cancel.start(gift, u"고객 요청"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longEnough);
    const auto result = finished.first().first().value<CancelResult>();
    QVERIFY(result.ok());
    QVERIFY(result.cancellation->entry.isEmpty());
    QCOMPARE(result.cancellation->order.sentAt, row.sentAt);
    QCOMPARE(desk().statusOf(gift), u"CANCELLED"_s);
}

void TestCancelGift::anUnknownGiftIsNotAskedFor()
{
    QVERIFY(desk().open());
    const qint64 before = desk().posts();
    const auto result = desk().cancel(TransferId(u"T0000000000000000000"_s));
    QCOMPARE(result->error->fault, Fault::NotFound);
    QVERIFY(!result->cancellation);
    QCOMPARE(desk().posts(), before);
}

void TestCancelGift::twoAtOnceAreOne()
{
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    const qint64 before = desk().posts();
    CancelGift first(desk().session());
    CancelGift second(desk().session());
    QSignalSpy firstDone(&first, &CancelGift::finished);
    QSignalSpy secondDone(&second, &CancelGift::finished);
    first.start(gift, u"하나"_s);
    second.start(gift, u"둘"_s);
    second.start(gift, u"셋"_s);
    QTRY_VERIFY_WITH_TIMEOUT(firstDone.size() == 1 && secondDone.size() == 1, longEnough);
    QCOMPARE(desk().posts() - before, 1);
    QCOMPARE(desk().stored(gift).size(), 1);
}

void TestCancelGift::anEndpointThatIsOffSaysSo()
{
    const auto off = [](Profile &profile) {
        profile.kind = ProfileKind::Uat;
    };
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    QVERIFY(desk().open({}, off));
    const auto result = desk().cancel(gift);
    QCOMPARE(result->error->fault, Fault::EndpointOff);
    QVERIFY(desk().stored(gift).isEmpty());
    QVERIFY(desk().open({}, [&off](Profile &profile) {
        off(profile);
        profile.endpoints[u"gifts.cancel"_s].enabled = true;
    }));
    QVERIFY(desk().cancel(gift)->ok());
    QVERIFY(desk().open({}, [](Profile &profile) {
        profile.kind = ProfileKind::Live;
        profile.endpoints[u"gifts.cancel"_s].enabled = true;
    }));
    QCOMPARE(desk().cancel(gift)->error->fault, Fault::SendingNotAllowedYet);
}

void TestCancelGift::theOutcomeIsTriedUntilItIsKept()
{
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    std::atomic<bool> full = false;
    FailingVfs::onGrow = [&full] {
        return full ? SQLITE_FULL : SQLITE_OK;
    };
    CancelGift cancel(desk().session());
    QSignalSpy finished(&cancel, &CancelGift::finished);
    int delayed = 0;
    connect(&cancel, &CancelGift::stepped, this,
            [&full](CancelStep step) { full = full || step == CancelStep::Sending; });
    connect(&cancel, &CancelGift::outcomeDelayed, this, [&](const Error &error) {
        QCOMPARE(error.fault, Fault::StoreFull);
        QVERIFY(cancel.mustFinish());
        full = ++delayed < 3;
    });
    cancel.start(gift, u"고객 요청"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longEnough);
    QCOMPARE(delayed, 3);
    QCOMPARE(desk().stored(gift).first().state, CancelState::Done);
}

void TestCancelGift::givingUpBeforeSendingAsksNothing()
{
    QVERIFY(desk().open());
    const TransferId gift = desk().sendGift();
    const qint64 before = desk().posts();
    CancelGift cancel(desk().session());
    QSignalSpy finished(&cancel, &CancelGift::finished);
    connect(&cancel, &CancelGift::stepped, this, [&cancel](CancelStep step) {
        if (step == CancelStep::Recorded) {
            cancel.abandon();
        }
    });
    cancel.start(gift, u"고객 요청"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longEnough);
    QCOMPARE(desk().stored(gift).first().state, CancelState::NotSent);
    QCOMPARE(desk().posts(), before);
}

QTEST_GUILESS_MAIN(TestCancelGift)
#include "testcancelgift.moc"
