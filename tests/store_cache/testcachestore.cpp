// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::test;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray damaged(QByteArray bytes, QRandomGenerator &chance)
{
    const int at = chance.bounded(int(bytes.size()));
    const int page = at / 4096 * 4096;
    switch (chance.bounded(6)) {
    case 0: bytes[at] = char(bytes[at] ^ (1 << chance.bounded(8))); return bytes;
    case 1: bytes.truncate(at); return bytes;
    case 2: return bytes.replace(page, 4096, QByteArray(4096, '\0'));
    case 3: return bytes.replace(page, 4096, bytes.left(4096)); // a page in another's place
    case 4: return bytes.append(QByteArray(1 + chance.bounded(5000), 'x'));
    default: bytes.fill('\0', bytes.size()); return bytes;
    }
}

/// Reads, searches and writes; false where any of it says damaged.
bool use(CacheStore &store)
{
    GiftRepository &gifts = store.gifts();
    HistoryQuery named;
    named.words = *parseSearchText(u"홍길"_s);
    return gifts.page({}, 600) && gifts.page(named, 50) && gifts.upsert(GiftMaker(2).gifts(300), 2);
}

/// A cache file with a few hundred gifts in it, closed.
void fill(CacheFixture &fixture)
{
    auto opened = fixture.open();
    QVERIFY(opened);
    QVERIFY(opened->store->gifts().upsert(GiftMaker(1).gifts(600), 1));
    QVERIFY(opened->store->checkpoint());
}

} // namespace

class TestCacheStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasStored();
    void damagedFileIsSetAsideAndRebuilt_data();
    void damagedFileIsSetAsideAndRebuilt();
    void damageIsSetAsideAtOnceOrOnceUsed();
    void aCheckBesideTheWorkLeavesAMark();
    void newerFileIsRefused();
    void olderFileIsEmptiedAndKeepsWhatItCan();
    void readerCannotWriteAndSeesCommits();
    void knowsTheAgeOfARow();
    void raisedFlagEndsLongReads();
    void productsKeepTheirDetail();
    void recentSendersAreMaskedAndFew();
    void cursorLeavesNoGapAndNeverGoesBack();
};

void TestCacheStore::keepsWhatWasStored()
{
    CacheFixture fixture;
    fill(fixture);
    const auto opened = fixture.open();
    QVERIFY(opened && !opened->wasRebuilt);
    QCOMPARE(opened->store->gifts().count({}).value(), 600);
    const GiftRecord first = GiftMaker(1).gift(0);
    const auto found = opened->store->gifts().byTransferId(first.transferId);
    QVERIFY(found && *found && (*found)->record == first);
    QVERIFY(!*opened->store->gifts().byTransferId(TransferId(u"unknown"_s)));
    QVERIFY(!readAll(fixture.path()).contains("SQLite format 3"));
}

void TestCacheStore::damagedFileIsSetAsideAndRebuilt_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("length");
    QTest::newRow("first page") << 0 << 4096;
    QTest::newRow("a page in the middle") << 24 * 4096 << 4096;
    QTest::newRow("a page near the end") << 49 * 4096 << 4096;
    QTest::newRow("cut in half") << -1 << 0;
}

void TestCacheStore::damagedFileIsSetAsideAndRebuilt()
{
    QFETCH(int, from);
    QFETCH(int, length);
    CacheFixture fixture;
    fill(fixture);
    QByteArray bytes = readAll(fixture.path());
    QVERIFY(bytes.size() > 51 * 4096);
    bytes = from < 0 ? bytes.left(bytes.size() / 2) : bytes.replace(from, length, QByteArray(length, 'x'));
    writeAll(fixture.path(), bytes);

    const auto opened = fixture.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QVERIFY(opened->wasRebuilt);
    QCOMPARE(opened->store->gifts().count({}).value(), 0);
    QVERIFY(opened->store->gifts().upsert(GiftMaker(2).gifts(10), 1));
    QVERIFY(opened->setAside.contains(u"cache.damaged-"_s));
    QCOMPARE(readAll(opened->setAside), bytes);
}

/// Flips, cuts, zeroes, swaps and appends, by chance (R17): the cache opens, and either serves what was stored or is
/// set aside whole and begun anew: at once, or at the next opening where only its use has shown the damage.
void TestCacheStore::damageIsSetAsideAtOnceOrOnceUsed()
{
    constexpr int mutations = 500;
    CacheFixture fixture;
    fill(fixture);
    const QByteArray sound = readAll(fixture.path());
    QRandomGenerator chance(20261101);
    int atOnce = 0;
    int later = 0;
    for (int i = 0; i < mutations; ++i) {
        for (const QFileInfo &file : QDir(fixture.folder.path()).entryInfoList(QDir::Files)) {
            QVERIFY(QFile::remove(file.filePath()));
        }
        const QByteArray bytes = damaged(sound, chance);
        writeAll(fixture.path(), bytes);
        auto opened = fixture.open();
        QVERIFY2(opened, qPrintable(u"mutation %1"_s.arg(i)));
        if (opened->wasRebuilt) {
            ++atOnce;
            QCOMPARE(readAll(opened->setAside), bytes);
            QCOMPARE(opened->store->gifts().count({}).value(), 0);
        } else if (!use(*opened->store)) {
            ++later;
            opened->store.reset();
            opened = fixture.open();
            QVERIFY(opened && opened->wasRebuilt);
        }
        QVERIFY(use(*opened->store)); // a synchronisation can begin
    }
    qInfo("%d of %d damaged caches were set aside at once, %d once they were used", atOnce, mutations, later);
    QVERIFY(atOnce > 0 && later > 0);
}

/// Of a file that is too large to be looked through at the opening.
void TestCacheStore::aCheckBesideTheWorkLeavesAMark()
{
    CacheFixture fixture;
    fill(fixture);
    const auto sound = CacheStore::openReader(fixture.path(), *fixture.vfs);
    QVERIFY(sound && (*sound)->check());
    QVERIFY(!QFile::exists(damageMark(fixture.path())));
    QByteArray bytes = readAll(fixture.path());
    bytes.replace(bytes.size() / 8192 * 4096, 4096, QByteArray(4096, 'x'));
    writeAll(fixture.path(), bytes);
    const auto reader = CacheStore::openReader(fixture.path(), *fixture.vfs);
    QVERIFY(reader);
    QCOMPARE((*reader)->check().error().fault, Fault::StoreDamaged);
    QVERIFY(QFile::exists(damageMark(fixture.path())));
    const auto next = fixture.open();
    QVERIFY(next && next->wasRebuilt);
}

void TestCacheStore::newerFileIsRefused()
{
    CacheFixture fixture;
    fill(fixture);
    {
        const auto opened = fixture.open();
        QVERIFY(opened && opened->store->database().exec(u"PRAGMA user_version = 99"_s));
    }
    const auto opened = fixture.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, Fault::StoreNewer);
    QVERIFY(QFile::exists(fixture.path()));
}

/// Its rows lie in another order: they are read anew. Products and members stay.
void TestCacheStore::olderFileIsEmptiedAndKeepsWhatItCan()
{
    CacheFixture fixture;
    {
        auto old = Database::openCache(fixture.path(), *fixture.vfs, CacheRole::Writer);
        QVERIFY(old);
        Q_INIT_RESOURCE(store_cache);
        QFile schema(u":/store/cache/0001_cache.sql"_s);
        QVERIFY(schema.open(QIODevice::ReadOnly));
        QVERIFY(old->exec(QString::fromUtf8(schema.readAll())));
        QVERIFY(old->exec(u"INSERT INTO gift VALUES (1,'T','SENT','SENT','','',5,'','','','','','',1,NULL,1,1);"
                          "INSERT INTO recent_sender VALUES ('7','홍*동',1);"
                          "INSERT INTO sync_day VALUES (2460000,1);"
                          "INSERT INTO sync_value VALUES ('covered_to',2460000),('finished_at',1);"
                          "PRAGMA user_version = 1"_s));
    }
    const auto opened = fixture.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QVERIFY(!opened->wasRebuilt);
    QCOMPARE(opened->store->gifts().count({}).value(), 0);
    QCOMPARE(opened->store->cursor().state().value(), SyncState());
    QCOMPARE(opened->store->recents().senders().value().size(), 1);
    QVERIFY(opened->store->gifts().upsert(GiftMaker(1).gifts(10), 1));
    QCOMPARE(opened->store->gifts().count({}).value(), 10);
    QCOMPARE(QDir(fixture.folder.path()).entryList({u"*.v1*"_s}, QDir::Files), QStringList()); // no second copy of it
}

void TestCacheStore::readerCannotWriteAndSeesCommits()
{
    CacheFixture fixture;
    const auto writer = fixture.open();
    const auto reader = CacheStore::openReader(fixture.path(), *fixture.vfs);
    QVERIFY(writer && reader);
    const qint64 before = (*reader)->dataVersion().value();
    QVERIFY(writer->store->gifts().upsert(GiftMaker(1).gifts(3), 1));
    QVERIFY((*reader)->dataVersion().value() != before);
    QCOMPARE((*reader)->gifts().count({}).value(), 3);
    QVERIFY(!(*reader)->gifts().upsert(GiftMaker(2).gifts(3), 1));
}

void TestCacheStore::knowsTheAgeOfARow()
{
    CacheFixture fixture;
    const auto opened = fixture.open();
    QVERIFY(opened);
    GiftRepository &gifts = opened->store->gifts();
    const GiftRecord gift = GiftMaker(1).gift(0);
    QVERIFY(gifts.upsert({gift}, 100));
    const auto again = gifts.upsert({gift, gift}, 200);
    QVERIFY(again && again->received == 2 && again->added == 0 && again->changed == 0);
    QCOMPARE((*gifts.byTransferId(gift.transferId))->seenAt, 200);
    const auto newest = gifts.newestTo(gift.receiverPhone, 3);
    QVERIFY(newest && newest->size() == (gift.receiverPhone.isEmpty() ? 0 : 1));
    QCOMPARE(gifts.serviceIds().value(), QList{gift.serviceId});
}

void TestCacheStore::raisedFlagEndsLongReads()
{
    CacheFixture fixture;
    fill(fixture);
    const auto opened = fixture.open();
    QVERIFY(opened);
    GiftRepository &gifts = opened->store->gifts();
    HistoryQuery query; // four digits have to be checked row by row
    query.words = *parseSearchText(u"0105"_s);
    std::atomic_bool stop = true;
    gifts.setStopFlag(&stop);
    QCOMPARE(gifts.page(query, 10).error().fault, Fault::Cancelled);
    QCOMPARE(gifts.totals(query).error().fault, Fault::Cancelled);
    QCOMPARE(gifts.skip({}, 10).error().fault, Fault::Cancelled);
    stop = false;
    QVERIFY(gifts.page(query, 10));
    gifts.setStopFlag(nullptr);
}

void TestCacheStore::productsKeepTheirDetail()
{
    CacheFixture fixture;
    const auto opened = fixture.open();
    QVERIFY(opened);
    ProductRepository &products = opened->store->products();
    CardProduct full;
    full.serviceId = ServiceId(u"PRODUCT00000001"_s);
    full.serviceName = u"나 카드"_s;
    full.status = u"ACTIVE"_s;
    full.refundYn = u"Y"_s;
    full.detailContent = u"자세히"_s;
    full.hasDetail = true;
    full.cachedAt = 5;
    CardProduct listed;
    listed.serviceId = full.serviceId;
    listed.serviceName = u"가 카드"_s;
    listed.cachedAt = 9;
    CardProduct other = listed;
    other.serviceId = ServiceId(u"PRODUCT00000002"_s);
    QVERIFY(products.save({full, other}));
    QVERIFY(products.replaceAll({listed}));
    const auto all = products.all();
    QVERIFY(all && all->size() == 1);
    CardProduct expected = full;
    expected.serviceName = u"가 카드"_s;
    expected.status.clear();
    expected.cachedAt = 9;
    QCOMPARE(all->first(), expected);
    QVERIFY(!*products.byId(other.serviceId));
    QVERIFY(products.replaceAll({}));
    QCOMPARE(products.all().value().size(), 0);
}

void TestCacheStore::recentSendersAreMaskedAndFew()
{
    CacheFixture fixture;
    const auto opened = fixture.open();
    QVERIFY(opened);
    RecentRepository &recents = opened->store->recents();
    for (int at = 1; at <= 30; ++at) {
        QVERIFY(recents.note(MemberId(QString::number(at)), u"홍길동"_s, at));
    }
    QVERIFY(recents.note(MemberId(u"15"_s), QString(), 100));
    const auto senders = recents.senders();
    QVERIFY(senders);
    QCOMPARE(senders->size(), RecentRepository::kept);
    QCOMPARE(senders->first(), (RecentSender{MemberId(u"15"_s), u"홍*동"_s, 100}));
    QVERIFY(recents.forget(MemberId(u"15"_s)));
    QCOMPARE(recents.senders().value().first().userId.text(), u"30"_s);
}

void TestCacheStore::cursorLeavesNoGapAndNeverGoesBack()
{
    CacheFixture fixture;
    const auto opened = fixture.open();
    QVERIFY(opened);
    SyncCursor &cursor = opened->store->cursor();
    const QDate day(2026, 11, 10);
    QVERIFY(!cursor.state()->coveredTo);
    QVERIFY(cursor.cover(day, day.addDays(3), 7));
    QCOMPARE(cursor.state()->coveredTo, day.addDays(3));
    QVERIFY(cursor.cover(day.addDays(5), day.addDays(6), 7));
    QCOMPARE(cursor.state()->coveredTo, day.addDays(3));
    QVERIFY(cursor.cover(day.addDays(-9), day.addDays(-8), 7));
    QCOMPARE(cursor.state()->coveredTo, day.addDays(3));
    QVERIFY(!cursor.isCovered(day, day.addDays(6)).value());
    QVERIFY(cursor.cover(day.addDays(4), day.addDays(4), 7));
    QCOMPARE(cursor.state()->coveredTo, day.addDays(4));
    QVERIFY(cursor.isCovered(day, day.addDays(6)).value());
    QVERIFY(cursor.finish(77));
    QCOMPARE(cursor.state()->finishedAt, 77);
}

QTEST_GUILESS_MAIN(TestCacheStore)
#include "testcachestore.moc"
