// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "store/database.h"
#include "store/migrator.h"
#include "store/xtsvfs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto firstStep = R"(
CREATE TABLE entry(id INTEGER PRIMARY KEY, state TEXT NOT NULL); -- a comment; with a semicolon
CREATE TABLE trail(entry_id INTEGER);
CREATE TRIGGER entry_keeps_state BEFORE UPDATE OF state ON entry WHEN old.state = 'SENT'
BEGIN
    INSERT INTO trail VALUES(old.id);
    SELECT RAISE(ABORT, 'final; state');
END;
INSERT INTO entry VALUES(1, 'SENT');
)";

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_vfs = std::move(*EncryptedVfs::create(m_key));
        QVERIFY(QDir(m_folder->path()).mkdir(u"sql"_s));
        addStep(u"0001_setup.sql"_s, firstStep);
    }
    void aNewFileGetsAllSteps();
    void anOlderFileIsCopiedThenUpgraded();
    void aFailingStepLeavesTheVersionBeforeIt();
    void aStepThatEndsItsTransactionFails();
    void aNewerFileIsRefused();
    void aGapIsRefused();

private:
    void addStep(const QString &name, const QByteArray &sql) const
    {
        QFile file(m_folder->filePath(QString(u"sql/"_s + name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size());
    }
    Status migrate(Database &db) const { return Migrator(m_folder->filePath(u"sql"_s)).migrate(db, *m_vfs); }
    Database open(const QString &name = u"ledger.db"_s) const
    {
        return std::move(*Database::openLedger(m_folder->filePath(name), *m_vfs));
    }
    SecretBytes m_key = randomSecret(32);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EncryptedVfs> m_vfs;
};

void TestMigrator::aNewFileGetsAllSteps()
{
    addStep(u"0002_more.sql"_s, "ALTER TABLE entry ADD COLUMN reason TEXT;");
    Database db = open();
    QVERIFY(migrate(db));
    QCOMPARE(db.userVersion().value(), 2);
    QVERIFY(db.exec(u"SELECT reason FROM entry"_s));
    QVERIFY(!db.exec(u"UPDATE entry SET state = 'UNKNOWN'"_s)); // the trigger came over whole
    QVERIFY(!QFile::exists(m_folder->filePath(u"ledger.db.v1"_s)));
    QVERIFY(migrate(db)); // nothing left to do
}

void TestMigrator::anOlderFileIsCopiedThenUpgraded()
{
    Database db = open();
    QVERIFY(migrate(db));
    addStep(u"0002_more.sql"_s, "DELETE FROM entry;");
    QVERIFY(migrate(db));
    QCOMPARE(db.userVersion().value(), 2);
    Database copy = open(u"ledger.db.v1"_s);
    QCOMPARE(copy.userVersion().value(), 1);
    Query query(copy, u"SELECT state FROM entry"_s);
    QVERIFY(query.execOne().value());
    QCOMPARE(query.text(0), u"SENT"_s);
    const Result<Database> second = Database::openLedger(db.path(), *m_vfs);
    QVERIFY(!second && second.error().fault == Fault::StoreInUse); // copying gave up no lock
}

void TestMigrator::aFailingStepLeavesTheVersionBeforeIt()
{
    addStep(u"0002_wrong.sql"_s, "CREATE TABLE half(a); INSERT INTO nowhere VALUES(1);");
    Database db = open();
    QVERIFY(!migrate(db));
    QCOMPARE(db.userVersion().value(), 1);
    QVERIFY(!db.exec(u"SELECT * FROM half"_s));
}

void TestMigrator::aStepThatEndsItsTransactionFails()
{
    addStep(u"0002_wrong.sql"_s, "CREATE TABLE half(a); COMMIT;");
    Database db = open();
    QVERIFY(!migrate(db));
    QCOMPARE(db.userVersion().value(), 1);
}

void TestMigrator::aNewerFileIsRefused()
{
    Database db = open();
    QVERIFY(migrate(db) && db.exec(u"PRAGMA user_version = 9"_s));
    const Status status = migrate(db);
    QVERIFY(!status);
    QCOMPARE(status.error().fault, Fault::StoreNewer);
    QCOMPARE(status.error().args, QStringList({u"9"_s, u"1"_s}));
}

void TestMigrator::aGapIsRefused()
{
    addStep(u"0003_late.sql"_s, "CREATE TABLE late(a);");
    Database db = open();
    QVERIFY(!migrate(db));
    QCOMPARE(db.userVersion().value(), 0);
}

} // namespace

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
