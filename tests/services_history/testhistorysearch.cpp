// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefolder.h"
#include "fakegiftsource.h"

#include "services/historysearch.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::test;

namespace {

constexpr int rowCount = 3000;

HistoryQuery words(const QString &text)
{
    HistoryQuery query;
    query.words = *parseSearchText(text);
    return query;
}

} // namespace

class TestHistorySearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersLater();
    void newestQueryWins();
    void supersededCountsMakeWay();
    void windowFollowsTheCache();
    void deadReceiverHearsNothing();

private:
    CacheFolder m_folder;
};

void TestHistorySearch::initTestCase()
{
    QList<GiftRecord> rows;
    for (int number = 0; number < rowCount; ++number) {
        rows += giftOn(QDate(2026, 11, 20), number);
    }
    QVERIFY(m_folder.cache->writer().call([&](CacheStore &store) { return store.gifts().upsert(rows, 9); }));
}

void TestHistorySearch::answersLater()
{
    HistorySearch search(*m_folder.cache);
    search.setQuery(words(u"ㅎㄱㄷ 5678"_s));
    QList<GiftRecord> rows;
    HistoryTotals totals;
    std::optional<CachedGift> gift;
    QList<GiftRecord> newest;
    search.rows(1500, 20, this, [&](const auto &result) { rows = result.value(); });
    search.totals(this, [&](const auto &result) { totals = result.value(); });
    search.byTransferId(giftOn(QDate(2026, 11, 20), 7).transferId, this,
                        [&](const auto &result) { gift = result.value(); });
    search.newestTo(u"01012345678"_s, 3, this, [&](const auto &result) { newest = result.value(); });
    QVERIFY(rows.isEmpty());
    QTRY_VERIFY(rows.size() == 20 && totals.count && gift && newest.size() == 3);
    QCOMPARE(rows.first(), giftOn(QDate(2026, 11, 20), rowCount - 1 - 1500));
    QCOMPARE(totals.count, rowCount);
    QCOMPARE(gift->seenAt, 9);
    QCOMPARE(newest.first().amount, Won(1000 + rowCount - 1));
}

void TestHistorySearch::newestQueryWins()
{
    HistorySearch search(*m_folder.cache);
    QList<int> ends;
    for (int typed = 0; typed < 20; ++typed) {
        search.setQuery(words(u"홍길동"_s.left(1 + typed % 3)));
        search.page(10, {}, this, [&ends, typed](const auto &result) {
            ends += result ? typed : -1;
            QVERIFY(result || result.error().fault == Fault::Cancelled);
        });
    }
    QTRY_COMPARE(ends.size(), 20);
    QCOMPARE(ends.count(-1), 19);
    QCOMPARE(ends.last(), 19);
}

/// Two hundred counts wait; the next query is not to wait for them.
void TestHistorySearch::supersededCountsMakeWay()
{
    HistorySearch search(*m_folder.cache);
    search.setQuery(words(u"길동 12345678"_s));
    std::atomic_bool began = false;
    m_folder.cache->counter().run([&began](CacheStore &) { began = true; });
    for (int again = 0; again < 200; ++again) {
        search.totals(this, [](const auto &) {});
    }
    QTRY_VERIFY(began);
    search.setQuery(words(u"홍"_s));
    qint64 count = 0;
    search.totals(this, [&](const auto &result) { count = result.value().count; });
    QTRY_COMPARE(count, rowCount);
}

void TestHistorySearch::windowFollowsTheCache()
{
    HistorySearch search(*m_folder.cache);
    search.setQuery({});
    QList<GiftRecord> rows;
    search.rows(2500, 1, this, [&](const auto &result) { rows = result.value(); });
    QTRY_COMPARE(rows.size(), 1);
    const GiftRecord before = rows.first();
    m_folder.cache->writer().call(
        [](CacheStore &store) { return store.gifts().upsert({giftOn(QDate(2026, 11, 21), 9'000)}, 10); });
    rows.clear();
    search.rows(2501, 1, this, [&](const auto &result) { rows = result.value(); });
    QTRY_COMPARE(rows.size(), 1);
    QCOMPARE(rows.first(), before);
}

void TestHistorySearch::deadReceiverHearsNothing()
{
    bool heard = false;
    HistorySearch search(*m_folder.cache);
    auto receiver = std::make_unique<QObject>();
    search.page(10, {}, receiver.get(), [&](const auto &) { heard = true; });
    receiver.reset();
    bool done = false;
    search.page(10, {}, this, [&](const auto &) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(!heard);
}

QTEST_GUILESS_MAIN(TestHistorySearch)
#include "testhistorysearch.moc"
