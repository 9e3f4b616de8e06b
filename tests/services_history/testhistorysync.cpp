// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefolder.h"
#include "fakegiftsource.h"

#include "services/historysync.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::test;

namespace {

const QDate today(2026, 11, 22);
constexpr int historyCount = 320;

class FixedClock : public Clock
{
public:
    qint64 utcMs() const override { return startOfDay(now, TimeZone::Kst) + 12 * 3'600'000; }
    qint64 steadyMs() const override { return 0; }
    QDate now = today;
};

QSet<QString> idsOf(const QList<GiftRecord> &rows)
{
    QSet<QString> ids;
    for (const GiftRecord &row : rows) {
        ids.insert(row.transferId.text());
    }
    return ids;
}

} // namespace

class TestHistorySync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstSyncReadsNinetyDaysThenGoesOnWithOverlap();
    void shiftingHistoriesAreComplete();
    void pagesThatOvertakeEachOtherLoseNothing();
    void rowThatLagsTodayIsFound();
    void smallPagesAfterARefusal();
    void pageLimitSplitsIntoDays();
    void dayThatDoesNotEndIsNamed();
    void historyThatNeverSettlesIsNamed();
    void constantDuplicatesEnd();
    void errorInTheMiddleKeepsRowsAndCursor();
    void networkErrorsAreRepeatedTwice();
    void memberSyncReadsBothSidesAndLeavesTheCursor();
    void pastPeriodLeavesNoGap();
    void cancelEndsOnce();
    void wrongPeriodIsRefused();

private:
    Result<SyncSummary> sync(const SyncRequest &request = {});
    void makeRows(int days, int perDay);

    CacheFolder m_folder;
    FixedClock m_clock;
    std::unique_ptr<FakeGiftSource> m_source;
    SyncPolicy m_policy;
};

void TestHistorySync::init()
{
    m_folder.clear();
    m_clock.now = today;
    m_source = std::make_unique<FakeGiftSource>();
    m_policy = SyncPolicy();
    m_policy.retryDelaysMs = {0, 0};
}

Result<SyncSummary> TestHistorySync::sync(const SyncRequest &request)
{
    HistorySync sync(*m_source, *m_folder.cache, m_clock, TimeZone::Kst);
    sync.setPolicy(m_policy);
    QSignalSpy finished(&sync, &HistorySync::finished);
    sync.start(request);
    if (!finished.wait(20'000)) {
        return failure(Fault::Internal, {}, u"no end"_s);
    }
    return finished.first().first().value<Result<SyncSummary>>();
}

/// The last `days` days, today included, newest first.
void TestHistorySync::makeRows(int days, int perDay)
{
    for (int back = 0; back < days; ++back) {
        for (int row = perDay - 1; row >= 0; --row) {
            m_source->rows += giftOn(today.addDays(-back), 1000 * (days - back) + row);
        }
    }
}

void TestHistorySync::firstSyncReadsNinetyDaysThenGoesOnWithOverlap()
{
    makeRows(100, 3);
    const auto first = sync();
    QVERIFY(first);
    QCOMPARE(*first, (SyncSummary{91 * 3, 91 * 3, today.addDays(-90), today}));
    QCOMPARE(m_folder.stored().size(), 91 * 3);
    QCOMPARE(m_folder.state().coveredTo, today);
    QCOMPARE(m_folder.state().finishedAt, m_clock.utcMs());

    m_source->rows.prepend(giftOn(today, 999'999));
    m_clock.now = today.addDays(1);
    const auto second = sync();
    QVERIFY(second);
    QCOMPARE(*second, (SyncSummary{8 * 3 + 1, 1, today.addDays(-7), today.addDays(1)}));
}

/// R31: whatever order the provider lists in, rows come in and move while we read, a page fails: every row that was
/// there when we began is in the cache afterwards, once.
void TestHistorySync::shiftingHistoriesAreComplete()
{
    for (int seed = 0; seed < historyCount; ++seed) {
        init();
        QRandomGenerator random{quint32(seed)};
        const int days = 1 + random.bounded(12);
        makeRows(days, random.bounded(25));
        if (random.bounded(3) == 0) {
            std::reverse(m_source->rows.begin(), m_source->rows.end());
        } else if (random.bounded(3) == 0) {
            std::shuffle(m_source->rows.begin(), m_source->rows.end(), random);
        }
        m_source->pageCap = 3 + random.bounded(20);
        m_source->largestPageSize = random.bounded(2) ? 100 : 1000;
        m_policy.lastPage = 8;
        m_policy.windowDays = 1 + random.bounded(9);
        m_policy.pagesAhead = seed % 5;
        QRandomGenerator overtaking{quint32(seed)};
        if (seed % 3 > 0) {
            m_source->delayMs = [&overtaking] {
                return overtaking.bounded(3);
            };
        }
        const auto atStart = idsOf(m_source->rows);
        for (int event = random.bounded(4); event > 0; --event) {
            const int kind = random.bounded(3);
            const int what = random.bounded(1000);
            m_source->before[random.bounded(30)] = [this, kind, what] {
                auto &rows = m_source->rows;
                if (kind == 0 || rows.isEmpty()) {
                    rows.prepend(giftOn(today, 500'000 + what));
                } else if (kind == 1) {
                    rows.move(what % rows.size(), 0);
                } else {
                    rows.move(what % rows.size(), rows.size() - 1);
                }
            };
        }
        m_source->errors[random.bounded(40)] = Error{Fault::TimedOut, {}, {}, {}};
        SyncRequest request;
        request.from = today.addDays(-days);
        const auto result = sync(request);
        QVERIFY2(result, qPrintable(u"seed %1: %2"_s.arg(seed).arg(result ? QString() : result.error().code())));
        const auto stored = m_folder.stored();
        const auto ids = idsOf(stored);
        QVERIFY2(ids.contains(atStart), qPrintable(u"seed %1 lost a row"_s.arg(seed)));
        QCOMPARE(ids.size(), stored.size());
        QCOMPARE(result->rows, ids.size());
        QCOMPARE(result->added, ids.size());
        QCOMPARE(m_folder.state().coveredTo, today);
    }
}

/// The second page is answered, a row comes in at the top, then the first one is answered: the row that moved from it
/// to the second is on neither.
void TestHistorySync::pagesThatOvertakeEachOtherLoseNothing()
{
    for (const int rows : {29, 30}) { // the last page is not full, and full
        init();
        makeRows(2, rows);
        m_source->pageCap = 10;
        m_policy.pagesAhead = 2;
        m_clock.now = today.addDays(1); // a day that is over is read once
        QList<int> delays = {0, 40, 20, 60};
        m_source->delayMs = [&delays] {
            return delays.isEmpty() ? 0 : delays.takeFirst();
        };
        m_source->before[2] = [this] { // page 2 was answered before page 1
            QCOMPARE(m_source->requests[1].page, 2);
            m_source->rows.insert(12, giftOn(today, 80'000));
        };
        SyncRequest request;
        request.from = today;
        request.to = today;
        QCOMPARE(sync(request).value().rows, rows + 1);
        QCOMPARE(m_folder.stored().size(), rows + 1);
    }
}

void TestHistorySync::rowThatLagsTodayIsFound()
{
    makeRows(1, 30);
    m_source->pageCap = 10;
    m_source->before[4] = [this] {
        m_source->rows += giftOn(today, 77);
    }; // after the first pass: 3 pages and the end
    SyncRequest request;
    request.from = today;
    QCOMPARE(sync(request).value().rows, 31);
}

void TestHistorySync::smallPagesAfterARefusal()
{
    makeRows(3, 60);
    m_source->largestPageSize = 100;
    SyncRequest request;
    request.from = today.addDays(-2);
    QCOMPARE(sync(request).value().rows, 180);
    QCOMPARE(m_source->requests[0].pageSize, 1000);
    QCOMPARE(m_source->requests[1].pageSize, 100);
    QCOMPARE(m_source->requests.last().pageSize, 100);
    m_source->largestPageSize = 10;
    const auto refused = sync(request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), u"000_002"_s);
}

void TestHistorySync::pageLimitSplitsIntoDays()
{
    makeRows(8, 20);
    m_source->pageCap = 10;
    m_policy.lastPage = 5;
    SyncRequest request;
    request.from = today.addDays(-7);
    QCOMPARE(sync(request).value().rows, 160);
    const auto &requests = m_source->requests;
    QVERIFY(std::all_of(requests.begin(), requests.end(), [](const auto &asked) { return asked.page <= 5; }));
    QVERIFY(std::any_of(requests.begin(), requests.end(), [](const auto &asked) { return asked.from < asked.to; }));
}

void TestHistorySync::dayThatDoesNotEndIsNamed()
{
    makeRows(8, 20);
    const QDate heavy = today.addDays(-3);
    for (int row = 0; row < 60; ++row) {
        m_source->rows += giftOn(heavy, 50'000 + row);
    }
    m_source->pageCap = 10;
    m_policy.lastPage = 5;
    SyncRequest request;
    request.from = today.addDays(-7);
    const auto result = sync(request);
    QVERIFY(!result);
    QCOMPARE(result.error().fault, Fault::DayIncomplete);
    QCOMPARE(result.error().args, QStringList{u"2026-11-19"_s});
    QCOMPARE(m_folder.state().coveredTo, heavy.addDays(-1));
    QCOMPARE(m_folder.state().finishedAt, 0);
    QCOMPARE(m_folder.stored().size(), 7 * 20 + 60); // the pages of the heavy day that could be read are kept
}

void TestHistorySync::historyThatNeverSettlesIsNamed()
{
    m_policy.pagesAhead = 0;
    makeRows(2, 5);
    for (int request = 0; request < 100; ++request) {
        m_source->before[request] = [this, request] {
            m_source->rows.prepend(giftOn(today, 60'000 + request));
        };
    }
    SyncRequest request;
    request.from = today.addDays(-1);
    const auto result = sync(request);
    QVERIFY(!result);
    QCOMPARE(result.error().fault, Fault::HistoryUnstable);
    QCOMPARE(m_folder.state().coveredTo, today.addDays(-1));
    QVERIFY(m_source->requests.size() <= 2 + 5 * 2);
}

void TestHistorySync::constantDuplicatesEnd()
{
    makeRows(3, 10);
    m_source->rows += m_source->rows.mid(8, 6);
    m_source->pageCap = 7;
    SyncRequest request;
    request.from = today.addDays(-2);
    const auto result = sync(request);
    QVERIFY(result);
    QCOMPARE(result->rows, 30);
    QCOMPARE(m_folder.stored().size(), 30);
}

void TestHistorySync::errorInTheMiddleKeepsRowsAndCursor()
{
    m_policy.pagesAhead = 0; // the twelfth request is that of a certain page
    makeRows(22, 10);
    m_source->pageCap = 10;
    SyncRequest request;
    request.from = today.addDays(-21);
    m_source->errors[12] = Error{Fault::AnswerUnreadable, {}, {}, {}}; // in the second window of seven days
    const auto result = sync(request);
    QVERIFY(!result);
    QCOMPARE(result.error().fault, Fault::AnswerUnreadable);
    QCOMPARE(m_folder.stored().size(), 110);
    QCOMPARE(m_folder.state().coveredTo, today.addDays(-15));
    m_source->errors.clear();
    const auto again = sync();
    QVERIFY(again);
    QCOMPARE(again->from, today.addDays(-22));
    QCOMPARE(m_folder.stored().size(), 220);
}

void TestHistorySync::networkErrorsAreRepeatedTwice()
{
    makeRows(1, 5);
    SyncRequest request;
    request.from = today;
    m_source->errors = {{0, Error{Fault::ConnectionFailed, {}, {}, {}}}, {1, Error{Fault::TimedOut, {}, {}, {}}}};
    QCOMPARE(sync(request).value().rows, 5);
    m_source->requests.clear();
    m_source->errors[2] = Error{Fault::TimedOut, {}, {}, {}};
    QCOMPARE(sync(request).error().fault, Fault::TimedOut);
    QCOMPARE(m_source->requests.size(), 3);
}

void TestHistorySync::memberSyncReadsBothSidesAndLeavesTheCursor()
{
    makeRows(5, 2);
    SyncRequest request;
    request.member = MemberId(u"9999999999999999999"_s);
    const auto result = sync(request);
    QVERIFY(result);
    QCOMPARE(result->rows, 10);
    QCOMPARE(result->from, today.addDays(-90));
    QVERIFY(!m_folder.state().coveredTo);
    QCOMPARE(m_folder.state().finishedAt, 0);
    QCOMPARE(m_source->requests.first().searchType, GiftSearchType::Sent);
    QCOMPARE(m_source->requests.last().searchType, GiftSearchType::Received);
    QCOMPARE(m_source->requests.last().member, request.member);
}

void TestHistorySync::pastPeriodLeavesNoGap()
{
    makeRows(40, 1);
    SyncRequest past;
    past.from = today.addDays(-39);
    past.to = today.addDays(-30);
    QVERIFY(sync(past));
    QCOMPARE(m_folder.state().coveredTo, *past.to);
    SyncRequest later;
    later.from = today.addDays(-5);
    QVERIFY(sync(later));
    QCOMPARE(m_folder.state().coveredTo, *past.to);
    SyncRequest future;
    future.to = today.addDays(400);
    QVERIFY(sync(future));
    QCOMPARE(m_folder.state().coveredTo, today);
    QCOMPARE(m_folder.stored().size(), 40);
}

void TestHistorySync::cancelEndsOnce()
{
    makeRows(3, 5);
    m_source->silent = true;
    HistorySync sync(*m_source, *m_folder.cache, m_clock, TimeZone::Kst);
    QSignalSpy finished(&sync, &HistorySync::finished);
    QSignalSpy progress(&sync, &HistorySync::progress);
    sync.start({});
    QTRY_COMPARE(progress.size(), 1);
    sync.cancel();
    sync.cancel();
    QVERIFY(finished.isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_source->cancelled, 1);
    QVERIFY(!sync.isRunning());
    const auto result = finished.first().first().value<Result<SyncSummary>>();
    QVERIFY(!result && result.error().fault == Fault::Cancelled);
    m_source->silent = false;
    sync.start({});
    QVERIFY(finished.wait());
    QVERIFY(finished.last().first().value<Result<SyncSummary>>());
}

void TestHistorySync::wrongPeriodIsRefused()
{
    SyncRequest request;
    request.from = today;
    request.to = today.addDays(-1);
    QCOMPARE(sync(request).error().fault, Fault::DateMalformed);
    QVERIFY(m_source->requests.isEmpty());
}

QTEST_GUILESS_MAIN(TestHistorySync)
#include "testhistorysync.moc"
