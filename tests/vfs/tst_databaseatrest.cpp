// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "store/database.h"
#include "store/transaction.h"
#include "store/xtsvfs.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

// What a thief of the disk would look for, in both encodings SQLite could have written.
bool findsPlanted(const QByteArray &bytes)
{
    const QString planted[] = {u"홍길동"_s, u"01098765432"_s, u"PLANTEDTRANSFERID"_s, u"planted_table"_s};
    for (const QString &text : planted) {
        const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        if (bytes.contains(text.toUtf8()) || bytes.contains(utf16))
            return true;
    }
    return false;
}

QStringList filesWithPlanted(const QString &folder)
{
    QStringList found;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly) && findsPlanted(file.readAll()))
            found << info.fileName();
    }
    return found;
}

constexpr auto createTable =
    "CREATE TABLE planted_table(id INTEGER PRIMARY KEY, name TEXT, phone TEXT, transfer TEXT, filler BLOB)";
constexpr auto insertRows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                            "INSERT INTO planted_table SELECT NULL, '홍길동', '01098765432', 'PLANTEDTRANSFERID' || i, "
                            "zeroblob(i % 300) FROM n";
constexpr auto changeRows = "UPDATE planted_table SET filler = zeroblob(400)";

class TestDatabaseAtRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_copy = std::make_unique<QTemporaryDir>();
        m_vfs = std::move(*EncryptedVfs::create(m_key));
    }
    void theSearchItselfFindsPlainFiles();
    void theLedgerHoldsNothingInTheClear();
    void theCacheHoldsNothingInTheClear();
    void aCrashInATransactionRollsBack();
    void aWrongKeyLeavesAHotJournalAlone();
    void aCrashWithAWalKeepsWhatWasCommitted();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void copyAll() const;
    static qint64 count(Database &db, const QString &where);
    SecretBytes m_key = randomSecret(32);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_copy;
    std::unique_ptr<EncryptedVfs> m_vfs;
};

void TestDatabaseAtRest::copyAll() const
{
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
        if (!name.endsWith(u"-shm"_s)) // shared memory does not outlive a crash of the machine
            QVERIFY(QFile::copy(path(name), m_copy->filePath(name)));
    }
}

qint64 TestDatabaseAtRest::count(Database &db, const QString &where)
{
    Query query(db, QString(u"SELECT count(*) FROM planted_table WHERE "_s + where));
    return query.execOne() ? query.integer(0) : -1;
}

// Were the bytes passed through, this is what the next two tests would see.
void TestDatabaseAtRest::theSearchItselfFindsPlainFiles()
{
    {
        QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        plain.setDatabaseName(path(u"plain.db"_s));
        QVERIFY(plain.open());
        QSqlQuery query(plain);
        QVERIFY(query.exec(QString::fromUtf8(createTable)) && query.exec(QString::fromUtf8(insertRows)));
        QVERIFY(query.exec(u"BEGIN"_s) && query.exec(QString::fromUtf8(changeRows)));
        QStringList expected{u"plain.db"_s, u"plain.db-journal"_s};
        QCOMPARE(filesWithPlanted(m_folder->path()), expected);
        query.exec(u"ROLLBACK"_s);
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
}

void TestDatabaseAtRest::theLedgerHoldsNothingInTheClear()
{
    Database db = std::move(*Database::openLedger(path(u"ledger.db"_s), *m_vfs));
    QVERIFY(db.exec(QString::fromUtf8(createTable)));
    QVERIFY(db.exec(QString::fromUtf8(insertRows)));
    QCOMPARE(filesWithPlanted(m_folder->path()), QStringList());
    const Result<Transaction> open = Transaction::begin(db);
    QVERIFY(open && db.exec(u"PRAGMA cache_size = 10"_s) && db.exec(QString::fromUtf8(changeRows)));
    QVERIFY(QFile(path(u"ledger.db-journal"_s)).size() > 100000);
    QCOMPARE(filesWithPlanted(m_folder->path()), QStringList());
    QVERIFY(db.exec(u"SELECT name FROM planted_table GROUP BY transfer ORDER BY phone, transfer DESC"_s));
    QCOMPARE(filesWithPlanted(m_folder->path()), QStringList());
}

void TestDatabaseAtRest::theCacheHoldsNothingInTheClear()
{
    Database db = std::move(*Database::openCache(path(u"cache.db"_s), *m_vfs, CacheRole::Writer));
    QVERIFY(db.exec(QString::fromUtf8(createTable)));
    QVERIFY(db.exec(QString::fromUtf8(insertRows)));
    QVERIFY(QFile(path(u"cache.db-wal"_s)).size() > 100000);
    QCOMPARE(filesWithPlanted(m_folder->path()), QStringList());
    const Result<Transaction> open = Transaction::begin(db);
    QVERIFY(open && db.exec(u"PRAGMA cache_size = 10"_s) && db.exec(QString::fromUtf8(changeRows)));
    QCOMPARE(filesWithPlanted(m_folder->path()), QStringList());
}

void TestDatabaseAtRest::aCrashInATransactionRollsBack()
{
    Database db = std::move(*Database::openLedger(path(u"ledger.db"_s), *m_vfs));
    QVERIFY(db.exec(QString::fromUtf8(createTable)) && db.exec(QString::fromUtf8(insertRows)));
    // A small cache makes SQLite write changed pages into the file before the commit.
    const Result<Transaction> open = Transaction::begin(db);
    QVERIFY(open && db.exec(u"PRAGMA cache_size = 10"_s));
    QVERIFY(db.exec(u"UPDATE planted_table SET name = 'changed'; DELETE FROM planted_table WHERE id > 1000"_s));
    QVERIFY(QFile(path(u"ledger.db-journal"_s)).size() > 100000);
    copyAll();
    Database copy = std::move(*Database::openLedger(m_copy->filePath(u"ledger.db"_s), *m_vfs));
    QVERIFY(copy.checkIntegrity());
    QCOMPARE(count(copy, u"name = '홍길동'"_s), 2000);
    QCOMPARE(count(copy, u"name = 'changed'"_s), 0);
}

void TestDatabaseAtRest::aWrongKeyLeavesAHotJournalAlone()
{
    Database db = std::move(*Database::openLedger(path(u"ledger.db"_s), *m_vfs));
    QVERIFY(db.exec(QString::fromUtf8(createTable)) && db.exec(QString::fromUtf8(insertRows)));
    const Result<Transaction> open = Transaction::begin(db);
    QVERIFY(open && db.exec(u"PRAGMA cache_size = 10; UPDATE planted_table SET name = 'changed'"_s));
    copyAll();
    const auto other = std::move(*EncryptedVfs::create(randomSecret(32)));
    const Result<Database> wrong = Database::openLedger(m_copy->filePath(u"ledger.db"_s), *other);
    QVERIFY(!wrong && wrong.error().fault == Fault::StoreDamaged);
    Database copy = std::move(*Database::openLedger(m_copy->filePath(u"ledger.db"_s), *m_vfs));
    QVERIFY(copy.checkIntegrity());
    QCOMPARE(count(copy, u"name = '홍길동'"_s), 2000);
}

void TestDatabaseAtRest::aCrashWithAWalKeepsWhatWasCommitted()
{
    Database db = std::move(*Database::openCache(path(u"cache.db"_s), *m_vfs, CacheRole::Writer));
    QVERIFY(db.exec(QString::fromUtf8(createTable)) && db.exec(QString::fromUtf8(insertRows)));
    const Result<Transaction> open = Transaction::begin(db);
    QVERIFY(open && db.exec(u"PRAGMA cache_size = 10; UPDATE planted_table SET name = 'changed'"_s));
    copyAll();
    Database copy = std::move(*Database::openCache(m_copy->filePath(u"cache.db"_s), *m_vfs, CacheRole::Writer));
    QVERIFY(copy.checkIntegrity());
    QCOMPARE(count(copy, u"name = '홍길동'"_s), 2000);
}

} // namespace

QTEST_GUILESS_MAIN(TestDatabaseAtRest)
#include "tst_databaseatrest.moc"
