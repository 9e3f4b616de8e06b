// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of a gift after it was sent: accepted, rejected, expired or cancelled, read live, now and then and by
// hand, with few calls; and how a reading settles a cancellation.

#include "services/giftfollowup.h"
#include "services/historysync.h"
#include "tests/cancel/canceldesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longEnough = 30'000;
constexpr qint64 minute = 60'000;

} // namespace

class TestGiftFollowUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start()); }
    void init()
    {
        QVERIFY(m_desk.open({}, [](Profile &profile) { profile.settleSeconds = 0; }));
        QVERIFY(m_desk.sandbox().setFaults({}));
    }
    void pausesGrowWithAge();
    void endsAreKept_data();
    void endsAreKept();
    void oneReadingServesASendersDay();
    void nothingIsReadWhileAGiftIsSent();
    void aSyncTellsToo();
    void anUnknownCancellationIsSettledByItself();
    void aGiftNobodyFollowsIsNotFound();
    void aProviderThatIsDownIsTold();

private:
    std::optional<GiftFollow> followOf(const TransferId &gift)
    {
        return m_desk.session().ledger().call([gift](LedgerStore &l) { return l.follow().of(gift).value(); });
    }
    Result<GiftFollow> check(const TransferId &gift);

    CancelDesk m_desk;
};

void TestGiftFollowUp::pausesGrowWithAge()
{
    const FollowPolicy policy;
    qint64 last = 0;
    for (const qint64 age : {0LL, 5 * minute, 30 * minute, 5 * 60 * minute, 3 * 24 * 60 * minute}) {
        QVERIFY(policy.pauseFor(age) >= last);
        last = policy.pauseFor(age);
    }
    QCOMPARE(policy.pauseFor(0), 2 * minute);
    QCOMPARE(last, 6 * 60 * minute);
}

Result<GiftFollow> TestGiftFollowUp::check(const TransferId &gift)
{
    GiftFollowUp follow(m_desk.session());
    std::optional<Result<GiftFollow>> found;
    connect(&follow, &GiftFollowUp::checked, &follow,
            [&](const TransferId &, const Result<GiftFollow> &answer) { found = answer; });
    follow.check(gift);
    return QTest::qWaitFor([&] { return found.has_value(); }, longEnough) ? *found : failure(Fault::TimedOut);
}

void TestGiftFollowUp::endsAreKept_data()
{
    QTest::addColumn<QString>("status");
    for (const char *status : {"SENT", "ACCEPTED", "REJECTED", "CANCELLED", "EXPIRED"}) {
        QTest::newRow(status) << QString::fromLatin1(status);
    }
}

void TestGiftFollowUp::endsAreKept()
{
    QFETCH(QString, status);
    const TransferId gift = m_desk.sendGift();
    QVERIFY(!gift.isEmpty());
    QVERIFY(status == u"SENT"_s || m_desk.sandbox().decideGift(gift.text(), status));
    const auto found = check(gift);
    QVERIFY(found);
    QCOMPARE(found->statusText, status);
    QCOMPARE(found->processedAt.has_value(), status != u"SENT"_s);
    QCOMPARE(followOf(gift), std::optional(*found));
}

void TestGiftFollowUp::oneReadingServesASendersDay()
{
    QList<TransferId> gifts;
    for (int at = 0; at < 3; ++at) {
        gifts += m_desk.sendGift(); // of the same sender: the sandbox deals the first good card
    }
    const qint64 before = m_desk.sandbox().postsSeen(u"gifts.list"_s);
    GiftFollowUp follow(m_desk.session());
    follow.setPolicy({20, 8LL * 24 * 60 * minute});
    follow.watch();
    for (const TransferId &gift : std::as_const(gifts)) {
        QTRY_VERIFY_WITH_TIMEOUT(followOf(gift), longEnough);
    }
    QTest::qWait(200); // ten more ticks: none of the gifts is due
    QVERIFY2(m_desk.sandbox().postsSeen(u"gifts.list"_s) - before <= 4,
             qPrintable(QString::number(m_desk.sandbox().postsSeen(u"gifts.list"_s) - before)));
}

void TestGiftFollowUp::nothingIsReadWhileAGiftIsSent()
{
    const TransferId gift = m_desk.sendGift();
    const qint64 before = m_desk.sandbox().postsSeen(u"gifts.list"_s);
    GiftFollowUp follow(m_desk.session());
    follow.setHeld(true);
    follow.setPolicy({20, 8LL * 24 * 60 * minute});
    follow.watch();
    QTest::qWait(200);
    QCOMPARE(m_desk.sandbox().postsSeen(u"gifts.list"_s), before);
    follow.setHeld(false);
    QTRY_VERIFY_WITH_TIMEOUT(followOf(gift), longEnough);
}

void TestGiftFollowUp::aSyncTellsToo()
{
    const TransferId gift = m_desk.sendGift();
    QVERIFY(m_desk.sandbox().decideGift(gift.text(), u"ACCEPTED"_s));
    Session &session = m_desk.session();
    HistorySync sync(session.giftSource(), session.cache(), session.clock(), session.profile().zone);
    connect(&sync, &HistorySync::rowsRead, this,
            [&session](const QList<GiftRecord> &rows) { noteFollowed(session, rows); });
    QSignalSpy finished(&sync, &HistorySync::finished);
    const QDate today = dayInZone(session.clock().utcMs(), session.profile().zone);
    sync.start({today, today, {}, {}});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(followOf(gift), longEnough);
    QCOMPARE(followOf(gift)->status, GiftStatus::Accepted);
}

void TestGiftFollowUp::anUnknownCancellationIsSettledByItself()
{
    const TransferId gift = m_desk.sendGift();
    const TransferId other = m_desk.sendGift();
    QVERIFY(m_desk.sandbox().setFaults(u"dropAfterCommit@gifts.cancel#1,dropBeforeRead@gifts.cancel#2"_s));
    QCOMPARE(m_desk.cancel(gift)->cancellation->state, CancelState::Unknown);
    QCOMPARE(m_desk.cancel(other)->cancellation->state, CancelState::Unknown);
    GiftFollowUp follow(m_desk.session());
    QSignalSpy changed(&follow, &GiftFollowUp::changed);
    follow.setPolicy({20, 8LL * 24 * 60 * minute});
    follow.watch();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk.stored(gift).first().state, CancelState::ProvedDone, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk.stored(other).first().state, CancelState::ProvedNotDone, longEnough);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_desk.statusOf(gift), u"CANCELLED"_s);
    QCOMPARE(m_desk.statusOf(other), u"SENT"_s);
}

void TestGiftFollowUp::aGiftNobodyFollowsIsNotFound()
{
    QCOMPARE(check(TransferId(u"T0000000000000000000"_s)).error().fault, Fault::NotFound);
}

void TestGiftFollowUp::aProviderThatIsDownIsTold()
{
    const TransferId gift = m_desk.sendGift();
    QVERIFY(m_desk.sandbox().setFaults(u"status500@gifts.list"_s));
    QCOMPARE(check(gift).error().kind(), ErrorKind::Protocol);
    QVERIFY(!followOf(gift));
}

QTEST_GUILESS_MAIN(TestGiftFollowUp)
#include "testgiftfollowup.moc"
