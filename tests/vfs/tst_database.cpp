// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "store/database.h"
#include "store/transaction.h"
#include "store/xtsvfs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

Fault faultOf(const Status &status)
{
    return status ? Fault::UnknownCommand : status.error().fault;
}

template <typename T> Fault faultOf(const Result<T> &result)
{
    return result ? Fault::UnknownCommand : result.error().fault;
}

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_vfs = std::move(*EncryptedVfs::create(m_key));
    }
    void theLedgerHasItsSettings();
    void theLedgerIsHeldForLife();
    void aWrongKeyIsADamagedStore();
    void rubbishIsADamagedStore();
    void linksAreRefused();
    void aMissingFolderIsToldApart();
    void aFullStoreIsToldApart();
    void aConstraintIsToldApart();
    void valuesComeBackAsTheyWent();
    void readersSeeWhatTheWriterCommitted();
    void readersCannotWrite();
    void theWriterEmptiesTheWal();
    void readersBesideABusyWriterNeverSeeRubbish();
    void transactionsRollBackUnlessCommitted();
    void foldersMayHaveOddNames();

private:
    QString path(const QString &name = u"ledger.db"_s) const { return m_folder->filePath(name); }
    Result<Database> ledger() { return Database::openLedger(path(), *m_vfs); }
    Result<Database> cache(CacheRole role) { return Database::openCache(path(u"cache.db"_s), *m_vfs, role); }
    SecretBytes m_key = randomSecret(32);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EncryptedVfs> m_vfs;
};

void TestDatabase::theLedgerHasItsSettings()
{
    Database db = std::move(*ledger());
    const std::pair<QString, QString> expected[] = {
        {u"journal_mode"_s, u"truncate"_s}, {u"synchronous"_s, u"3"_s}, {u"locking_mode"_s, u"exclusive"_s},
        {u"secure_delete"_s, u"1"_s},       {u"temp_store"_s, u"2"_s},  {u"foreign_keys"_s, u"1"_s},
        {u"mmap_size"_s, u"0"_s},           {u"page_size"_s, u"4096"_s}};
    for (const auto &[name, value] : expected) {
        Query query(db, QString(u"PRAGMA "_s + name));
        QVERIFY(query.execOne().value());
        QCOMPARE(query.text(0), value);
    }
}

void TestDatabase::theLedgerIsHeldForLife()
{
    {
        const Result<Database> first = ledger();
        QVERIFY(first);
        QCOMPARE(faultOf(ledger()), Fault::StoreInUse); // although nothing was read or written yet
    }
    QVERIFY(ledger());
}

void TestDatabase::aWrongKeyIsADamagedStore()
{
    QVERIFY((*ledger()).exec(u"CREATE TABLE t(a)"_s));
    const auto other = std::move(*EncryptedVfs::create(randomSecret(32)));
    QCOMPARE(faultOf(Database::openLedger(path(), *other)), Fault::StoreDamaged);
    QVERIFY((*cache(CacheRole::Writer)).exec(u"CREATE TABLE t(a)"_s));
    QCOMPARE(faultOf(Database::openCache(path(u"cache.db"_s), *other, CacheRole::Writer)), Fault::StoreDamaged);
    QVERIFY(ledger()); // and nothing was done to it
}

void TestDatabase::rubbishIsADamagedStore()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'r'));
    file.close();
    QCOMPARE(faultOf(ledger()), Fault::StoreDamaged);
}

void TestDatabase::linksAreRefused()
{
    QVERIFY(QFile::link(u"/dev/null"_s, path()));
    QCOMPARE(faultOf(ledger()), Fault::StoreUnsafePath);
    QVERIFY(QFile::link(u"/dev/null"_s, path(u"cache.db-wal"_s)));
    QCOMPARE(faultOf(cache(CacheRole::Writer)), Fault::StoreUnsafePath);
}

void TestDatabase::aMissingFolderIsToldApart()
{
    QCOMPARE(faultOf(Database::openLedger(path(u"none/ledger.db"_s), *m_vfs)), Fault::StoreReadOnly);
    QCOMPARE(faultOf(cache(CacheRole::Reader)), Fault::StoreReadOnly); // a reader makes no file
}

void TestDatabase::aFullStoreIsToldApart()
{
    Database db = std::move(*ledger());
    QVERIFY(db.exec(u"CREATE TABLE t(a); PRAGMA max_page_count = 4;"_s));
    QCOMPARE(faultOf(db.exec(u"INSERT INTO t VALUES(zeroblob(100000))"_s)), Fault::StoreFull);
}

void TestDatabase::aConstraintIsToldApart()
{
    Database db = std::move(*ledger());
    QVERIFY(db.exec(u"CREATE TABLE t(a UNIQUE, b CHECK(b > 0))"_s));
    Query insert(db, u"INSERT INTO t VALUES(:a, :b)"_s);
    QVERIFY(insert.bind(u":a"_s, 1).bind(u":b"_s, 1).exec());
    QVERIFY(!insert.bind(u":a"_s, 1).bind(u":b"_s, 1).exec());
    QVERIFY(insert.violatedConstraint());
    QVERIFY(!insert.bind(u":a"_s, 2).bind(u":b"_s, 0).exec());
    QVERIFY(insert.violatedConstraint());
    QVERIFY(insert.bind(u":a"_s, 2).bind(u":b"_s, 1).exec());
    Query wrong(db, u"SELECT nothing FROM nowhere"_s);
    QCOMPARE(faultOf(wrong.exec()), Fault::Internal);
}

void TestDatabase::valuesComeBackAsTheyWent()
{
    Database db = std::move(*ledger());
    QVERIFY(db.exec(u"CREATE TABLE t(a INTEGER, b TEXT, c BLOB, d, e)"_s));
    Query insert(db, u"INSERT INTO t VALUES(:a, :b, :c, :d, :e)"_s);
    insert.bind(u":a"_s, Q_INT64_C(9007199254740993)).bind(u":b"_s, u"홍길동"_s).bind(u":c"_s, QByteArray("\0x", 2));
    insert.bind(u":d"_s, std::optional<QString>()).bind(u":e"_s, std::optional<qint64>(7));
    QVERIFY(insert.exec());
    QCOMPARE(insert.changedRows(), 1);
    Query select(db, u"SELECT a, b, c, d, e FROM t WHERE b = :b"_s);
    QVERIFY(select.bind(u":b"_s, u"홍길동"_s).execOne().value());
    QCOMPARE(select.integer(0), Q_INT64_C(9007199254740993));
    QCOMPARE(select.text(1), u"홍길동"_s);
    QCOMPARE(select.bytes(2), QByteArray("\0x", 2));
    QCOMPARE(select.optionalText(3), std::nullopt);
    QCOMPARE(select.optionalInteger(4), std::optional<qint64>(7));
    QVERIFY(!select.next());
    QVERIFY(select.status());
}

void TestDatabase::readersSeeWhatTheWriterCommitted()
{
    Database writer = std::move(*cache(CacheRole::Writer));
    QVERIFY(writer.exec(u"CREATE TABLE t(a); INSERT INTO t VALUES(1)"_s));
    Database reader = std::move(*cache(CacheRole::Reader));
    const auto count = [&] {
        Query query(reader, u"SELECT count(*) FROM t"_s);
        return query.execOne() ? query.integer(0) : -1;
    };
    QCOMPARE(count(), 1);
    Transaction transaction = std::move(*Transaction::begin(writer));
    QVERIFY(writer.exec(u"INSERT INTO t VALUES(2)"_s));
    QCOMPARE(count(), 1);
    QVERIFY(transaction.commit());
    QCOMPARE(count(), 2);
}

void TestDatabase::readersCannotWrite()
{
    Database writer = std::move(*cache(CacheRole::Writer));
    QVERIFY(writer.exec(u"CREATE TABLE t(a)"_s));
    Database reader = std::move(*cache(CacheRole::Reader));
    QCOMPARE(faultOf(reader.exec(u"INSERT INTO t VALUES(1)"_s)), Fault::StoreReadOnly);
}

void TestDatabase::theWriterEmptiesTheWal()
{
    Database writer = std::move(*cache(CacheRole::Writer));
    QVERIFY(writer.exec(u"CREATE TABLE t(a); INSERT INTO t VALUES(zeroblob(50000))"_s));
    QVERIFY(QFile(path(u"cache.db-wal"_s)).size() > 50000);
    QVERIFY(writer.checkpoint());
    QCOMPARE(QFile(path(u"cache.db-wal"_s)).size(), 0);
    QVERIFY(QFile(path(u"cache.db"_s)).size() > 50000);
    QVERIFY(writer.checkIntegrity());
}

// The last unit of a WAL is rewritten while readers read from it.
void TestDatabase::readersBesideABusyWriterNeverSeeRubbish()
{
    Database writer = std::move(*cache(CacheRole::Writer));
    QVERIFY(writer.exec(u"CREATE TABLE t(a INTEGER PRIMARY KEY, b); INSERT INTO t VALUES(1, 0)"_s));
    std::atomic<bool> ending = false;
    std::atomic<int> bad = 0;
    std::atomic<int> reads = 0;
    const auto readOn = [&] {
        const Result<Database> opened = cache(CacheRole::Reader);
        Database &db = const_cast<Database &>(*opened);
        Query query(db, u"SELECT b FROM t WHERE a = 1"_s);
        qint64 last = 0;
        while (!ending || reads < 100) {
            const Result<bool> read = query.execOne();
            bad += !read || !*read || query.integer(0) < last ? 1 : 0;
            last = query.integer(0);
            query.finish();
            ++reads;
        }
    };
    std::thread first(readOn);
    std::thread second(readOn);
    Query update(writer, u"UPDATE t SET b = :b WHERE a = 1"_s);
    int failed = 0;
    for (int i = 1; i <= 5000; ++i)
        failed += update.bind(u":b"_s, i).exec() ? 0 : 1;
    ending = true;
    first.join();
    second.join();
    QCOMPARE(failed, 0);
    QCOMPARE(bad.load(), 0);
    QVERIFY(writer.checkIntegrity());
}

void TestDatabase::transactionsRollBackUnlessCommitted()
{
    Database db = std::move(*ledger());
    QVERIFY(db.exec(u"CREATE TABLE t(a UNIQUE)"_s));
    {
        const Result<Transaction> transaction = Transaction::begin(db);
        QVERIFY(transaction && transaction->isOpen());
        QVERIFY(db.exec(u"INSERT INTO t VALUES(1)"_s));
        QVERIFY(!Transaction::begin(db)); // not nested
    }
    Transaction transaction = std::move(*Transaction::begin(db));
    QVERIFY(db.exec(u"INSERT INTO t VALUES(1)"_s));
    QVERIFY(transaction.commit());
    QVERIFY(!transaction.isOpen());
    QVERIFY(!db.exec(u"INSERT INTO t VALUES(1)"_s));
}

void TestDatabase::foldersMayHaveOddNames()
{
    const QString folder = path(u"100% 홍길동 #1?vfs=unix"_s);
    QVERIFY(QDir().mkdir(folder));
    {
        Database db = std::move(*Database::openLedger(QString(folder + u"/ledger.db"_s), *m_vfs));
        QVERIFY(db.exec(u"CREATE TABLE planted_name(a)"_s));
    }
    QFile file(QString(folder + u"/ledger.db"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("planted_name"));
}

} // namespace

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
