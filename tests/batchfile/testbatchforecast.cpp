// SPDX-License-Identifier: GPL-3.0-or-later

// What the guards will say to a file, told before it is sent; compared with what they do say when it is.

#include "crypto/random.h"
#include "store/batchforecast.h"
#include "store/cachestore.h"
#include "store/ledgerstore.h"
#include "store/xtsvfs.h"
#include "tests/batchfile/batchfiles.h"
#include "tests/money/orders.h"
#include "tests/store_cache/cachefixture.h"

#include <QTest>

using namespace giftdesk;
using namespace giftdesk::batchtest;

class TestBatchForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }
    void nothingToSay();
    void likeGiftsInTheJournal();
    void rowsThatWereSentBefore();
    void limitsAsTheGuardsCountThem_data();
    void limitsAsTheGuardsCountThem();
    void likeGiftsInTheHistory();
    void manyRows();

private:
    BatchFile file(int rows) const;
    BatchOutlook forecast(const BatchFile &file);
    Result<IntentAnswer> intend(GiftOrder order);

    IntentContext m_context;
    test::FakeClock m_clock;
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<EncryptedVfs> m_vfs;
    std::unique_ptr<LedgerStore> m_store;
};

void TestBatchForecast::init()
{
    DataKeys keys{randomSecret(32), randomSecret(32), randomSecret(32)};
    m_context = {};
    m_store.reset();
    m_vfs = std::move(*EncryptedVfs::create(keys.file));
    const QString path = m_folder.filePath(u"ledger%1.db"_s.arg(++m_count));
    auto store = LedgerStore::open(path, *m_vfs, keys.clone(), {u"kim"_s, u"desk-3 test"_s}, m_clock);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

BatchFile TestBatchForecast::file(int rows) const
{
    BatchBuilder builder;
    for (int number = 1; number <= rows; ++number) {
        BatchRowSource row;
        row.fileRow = number + 1;
        row.text.senderUserId = u"50000104652"_s;
        row.text.card = card(number);
        row.text.receiverName = u"홍길동"_s;
        row.text.receiverPhone = u"0100%1"_s.arg(number, 7, 10, QLatin1Char('0'));
        row.text.amount = u"50000"_s;
        row.text.reason = u"설 선물"_s;
        builder.add(row);
    }
    return builder.finish(u"gifts.csv"_s);
}

BatchOutlook TestBatchForecast::forecast(const BatchFile &asked)
{
    const auto found = forecastBatch(*m_store, asked, m_context, m_clock.utcMs());
    if (!found) {
        qWarning("%s", faultInfo(found.error().fault).code);
        return {};
    }
    return *found;
}

Result<IntentAnswer> TestBatchForecast::intend(GiftOrder order)
{
    return m_store->entries().recordIntent(order, ServiceId(u"000170000002000"_s), u"상품"_s, m_context);
}

void TestBatchForecast::nothingToSay()
{
    const BatchOutlook found = forecast(file(3));
    QCOMPARE(found.rules, GuardRules::usual());
    QVERIFY(found.inJournal.isEmpty() && found.duplicates.isEmpty() && found.limits.isEmpty());
    QVERIFY(!found.quarantined);
}

void TestBatchForecast::likeGiftsInTheJournal()
{
    GiftOrder earlier = test::orderOn(900);
    earlier.receiverPhone = *PhoneNumber::parse(u"01000000002", {});
    QVERIFY(intend(earlier));
    const BatchFile asked = file(3);
    QCOMPARE(forecast(asked).duplicates, QList<int>{2});
    QCOMPARE(intend(*asked.rows[1].order).error().fault, Fault::DuplicateGift);
    QVERIFY(intend(*asked.rows[0].order));
    m_clock.advance(9LL * 86'400'000);
    QVERIFY(forecast(asked).duplicates.isEmpty());
}

void TestBatchForecast::rowsThatWereSentBefore()
{
    const BatchFile asked = file(3);
    QVERIFY(intend(*asked.rows[0].order));
    QVERIFY(intend(*asked.rows[2].order));
    const BatchOutlook found = forecast(asked);
    QCOMPARE(found.inJournal, (QList<int>{1, 3}));
    QVERIFY(found.duplicates.isEmpty()); // of themselves they are none
}

void TestBatchForecast::limitsAsTheGuardsCountThem_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<qint64>("allowed");
    QTest::newRow("one gift") << u"limitGift"_s << qint64(49'999);
    QTest::newRow("gifts a day") << u"limitDayCount"_s << qint64(3);
    QTest::newRow("sum a day") << u"limitDaySum"_s << qint64(170'000);
    QTest::newRow("gifts of one operator") << u"limitOperatorCount"_s << qint64(4);
    QTest::newRow("sum of one operator") << u"limitOperatorSum"_s << qint64(200'000);
    QTest::newRow("gifts to one number") << u"limitReceiverCount"_s << qint64(0);
    QTest::newRow("sum to one number") << u"limitReceiverSum"_s << qint64(10'000);
}

/// The oracle is the guard itself: the rows are intended one after the other.
void TestBatchForecast::limitsAsTheGuardsCountThem()
{
    QFETCH(QString, limit);
    QFETCH(qint64, allowed);
    QVERIFY(intend(test::orderOn(900)));
    m_context.rules = *guardRulesFromJson({{limit, allowed}});
    const BatchFile asked = file(6);
    const BatchOutlook found = forecast(asked);
    int firstRefused = 0;
    int refused = 0;
    for (const BatchRow &row : asked.rows) {
        const auto answer = intend(*row.order);
        if (!answer) {
            QCOMPARE(answer.error().fault, Fault::LimitExceeded);
            QCOMPARE(answer.error().args.first(), limit);
            firstRefused = firstRefused > 0 ? firstRefused : row.number;
            ++refused;
        }
    }
    QVERIFY(refused > 0);
    QCOMPARE(found.limits.size(), 1);
    QCOMPARE(found.limits[0].limit, limit);
    QCOMPARE(found.limits[0].allowed, allowed);
    QCOMPARE(found.limits[0].firstRow, firstRefused);
    QCOMPARE(found.limits[0].rows, refused);
}

void TestBatchForecast::likeGiftsInTheHistory()
{
    test::CacheFixture fixture;
    auto cache = fixture.open();
    QVERIFY(cache);
    GiftRecord gift;
    gift.transferId = TransferId(u"TR000000000000000001"_s);
    gift.receiverPhone = u"01000000002"_s;
    gift.amount = Won(50'000);
    gift.sentAt = m_clock.utcMs() - 86'400'000;
    QVERIFY(cache->store->gifts().upsert({gift}, m_clock.utcMs()));
    const auto rows = rowsInHistory(*cache->store, file(3), 7, m_clock.utcMs());
    QCOMPARE(rows.value_or(QList<int>()), QList<int>{2});
    QVERIFY(rowsInHistory(*cache->store, file(3), 0, m_clock.utcMs())->isEmpty());
    QVERIFY(rowsInHistory(*cache->store, file(3), 7, m_clock.utcMs() + 8 * 86'400'000LL)->isEmpty());
}

void TestBatchForecast::manyRows()
{
    m_context.rules.dayCount = 100;
    const BatchOutlook found = forecast(file(20'000));
    QCOMPARE(found.limits[0].firstRow, 101);
    QCOMPARE(found.limits[0].rows, 19'900);
}

QTEST_APPLESS_MAIN(TestBatchForecast)
#include "testbatchforecast.moc"
