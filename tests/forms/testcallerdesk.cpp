// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/caller/callerdesk.h"
#include "tests/forms/fakecaller.h"

#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString phone = u"01012345678"_s;

class TestCallerDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyFormOfTheNumberFindsTheCaller();
    void unknownOutcomesComeFirst();
    void namesakesAreSeenAndMasked();
    void theProviderIsAskedAndTheCardReadAgain();
    void anAnswerForAnotherCallerIsDropped();
    void aFailureIsToldAndTheFactsStay();
    void noNumberIsNoCaller();
};

void TestCallerDesk::anyFormOfTheNumberFindsTheCaller()
{
    for (const QString &text : {u"010-1234-5678"_s, u" 010.1234.5678 "_s, u"+82 10-1234-5678"_s, u"０１０12345678"_s}) {
        const auto backend = std::make_shared<FakeCaller>();
        CallerDesk desk(backend);
        desk.lookUp(text);
        QCOMPARE(backend->looked, QStringList{phone});
        desk.lookUp(phone); // the same caller: nothing is asked twice
        QCOMPARE(backend->looked.size(), 1);
    }
}

void TestCallerDesk::unknownOutcomesComeFirst()
{
    const auto backend = std::make_shared<FakeCaller>();
    backend->known = callersFacts(phone);
    CallerDesk desk(backend);
    desk.lookUp(phone);
    QVERIFY(!desk.isKnown());
    backend->answer();
    QVERIFY(desk.isKnown());
    QCOMPARE(desk.gifts().size(), 5); // the one to themselves once
    QVERIFY(desk.gifts().first().entry);
    QList<qint64> times;
    for (const CallerGift &gift : desk.gifts()) {
        times += gift.at();
    }
    QCOMPARE(times, (QList<qint64>{5, 50, 40, 20, 10}));
    QCOMPARE(desk.gifts()[3].role, CallerRole::Sender);
    QCOMPARE(desk.receivedCount(), 3);
    QCOMPARE(desk.sentCount(), 2);
}

void TestCallerDesk::namesakesAreSeenAndMasked()
{
    const auto backend = std::make_shared<FakeCaller>();
    backend->known = callersFacts(phone);
    backend->known.received[2].receiverName = u"김철수"_s;
    CallerDesk desk(backend);
    desk.lookUp(phone);
    backend->answer();
    QCOMPARE(desk.names(), (QStringList{u"홍*동 (5678)"_s, u"김*수 (5678)"_s}));
    QCOMPARE(desk.gifts()[2].otherPerson(), u"김*희 (8888)"_s);
}

void TestCallerDesk::theProviderIsAskedAndTheCardReadAgain()
{
    const auto backend = std::make_shared<FakeCaller>();
    CallerDesk desk(backend);
    QSignalSpy rows(&desk, &CallerDesk::rowsChanged);
    desk.lookUp(phone);
    backend->answer();
    QVERIFY(desk.isRefreshing() && desk.gifts().isEmpty());
    backend->known = callersFacts(phone);
    backend->refreshing({});
    QVERIFY(desk.isFresh() && !desk.isRefreshing());
    QCOMPARE(rows.count(), 1);
    backend->answer();
    QCOMPARE(desk.gifts().size(), 5);
}

void TestCallerDesk::anAnswerForAnotherCallerIsDropped()
{
    const auto backend = std::make_shared<FakeCaller>();
    backend->known = callersFacts(phone);
    CallerDesk desk(backend);
    desk.lookUp(phone);
    const auto late = backend->asked.last();
    const auto lateRefresh = backend->refreshing;
    desk.lookUp(u"01099998888"_s);
    QVERIFY(backend->cancels > 0);
    late(backend->known);
    lateRefresh({});
    QVERIFY(desk.gifts().isEmpty() && !desk.isKnown() && !desk.isFresh());
    desk.clear();
    backend->answer();
    QVERIFY(desk.gifts().isEmpty() && desk.names().isEmpty());
}

void TestCallerDesk::aFailureIsToldAndTheFactsStay()
{
    const auto backend = std::make_shared<FakeCaller>();
    backend->known = callersFacts(phone);
    CallerDesk desk(backend);
    desk.lookUp(phone);
    backend->answer();
    backend->refreshing(failure(Fault::ConnectionFailed));
    QCOMPARE(desk.error()->fault, Fault::ConnectionFailed);
    QCOMPARE(desk.gifts().size(), 5);
    desk.refresh();
    QVERIFY(!desk.error());
    backend->refreshing(failure(Fault::Cancelled)); // a gift is being sent: nothing went wrong
    QVERIFY(!desk.error() && !desk.isFresh() && !desk.isRefreshing());
}

void TestCallerDesk::noNumberIsNoCaller()
{
    const auto backend = std::make_shared<FakeCaller>();
    CallerDesk desk(backend);
    for (const QString &text : {u"홍길동"_s, u"1588-1234"_s, u"+1 212 555 0100"_s, QString()}) {
        desk.lookUp(text);
        QVERIFY2(desk.isMalformed() && desk.phone().isEmpty(), qPrintable(text));
    }
    QVERIFY(backend->looked.isEmpty());
    QCOMPARE(backend->refreshes, 0);
}

} // namespace

QTEST_GUILESS_MAIN(TestCallerDesk)
#include "testcallerdesk.moc"
