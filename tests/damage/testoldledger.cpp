// SPDX-License-Identifier: GPL-3.0-or-later

// Ledgers of older programs (promise R18): brought up to date with a copy kept, whatever moment the program is killed
// at, and nothing of them lost.

#include "services/profilefolder.h"
#include "store/ledgerstore.h"
#include "store/migrator.h"
#include "tests/money/failingvfs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostCalls = 400; ///< of a migration; one that is not killed ends the series
constexpr int killed = 9;

/// A ledger as it lies in a folder of its own.
struct OpenedLedger
{
    std::unique_ptr<ProfileFolder> folder;
    std::unique_ptr<LedgerStore> store; ///< goes before its keys and its files
};

Result<OpenedLedger> openLedger(const QString &path, const Clock &clock)
{
    UnlockRequest unlock;
    unlock.keyFileAllowed = true;
    auto folder = ProfileFolder::open(path, u"test"_s, unlock);
    if (!folder) {
        return failure(folder.error());
    }
    auto store = LedgerStore::open((*folder)->file(u"ledger.db"_s), (*folder)->vfs(), (*folder)->keys(),
                                   Actor{u"test"_s, u"test"_s}, clock);
    if (!store) {
        return failure(store.error());
    }
    return OpenedLedger{std::move(*folder), std::move(*store)};
}

} // namespace

class TestOldLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FailingVfs::install(); }
    void init();
    void isBroughtUpToDateWithNothingLost();
    void aKillDuringTheMigrationLosesNothing_data();
    void aKillDuringTheMigrationLosesNothing();

private:
    QString path() const { return m_folder->filePath(u"data"_s); }
    void layOut() const;
    /// What is wrong with the ledger, in words; empty: everything of the old one is there.
    QString judge() const;
    /// Opens it in a process of its own that ends at the nth call; whether it came to its end.
    bool openAndDieAt(std::function<int()> &hook, int nth) const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOldLedger::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    layOut();
}

void TestOldLedger::layOut() const
{
    QDir(path()).removeRecursively();
    QVERIFY(QDir().mkpath(path()));
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QDir stored(QFINDTESTDATA("../data/ledger-v1"));
    const QStringList names = stored.entryList(QDir::Files);
    QCOMPARE(names, QStringList({u"ledger.db"_s, u"vault.json"_s, u"vault.key"_s}));
    for (const QString &name : names) {
        const QString target = path() + u'/' + name;
        QVERIFY(QFile::copy(stored.filePath(name), target));
        QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
    }
}

QString TestOldLedger::judge() const
{
    auto opened = openLedger(path(), m_clock);
    if (!opened) {
        return opened.error().code() + u' ' + opened.error().detail;
    }
    LedgerStore &ledger = *opened->store;
    if (ledger.database().userVersion().value_or(0) != Migrator(u":/store/ledger"_s).newestVersion()) {
        return u"the schema is not the newest"_s;
    }
    if (const Status whole = ledger.checkWhole(); !whole) { // structure, every row's MAC, the audit chain
        return whole.error().code() + u' ' + whole.error().detail;
    }
    const auto entries = ledger.entries().entries({});
    if (!entries || entries->size() != 3) {
        return u"not three entries"_s;
    }
    QStringList rows;
    for (const LedgerEntry &entry : *entries) { // newest first
        rows << u"%1 %2 %3 %4"_s.arg(entryStateName(entry.state), QString::number(entry.order.amount.value()),
                                     entry.order.receiverPhone.digits(), entry.transferId.text());
    }
    const QStringList wanted{u"SENDING 100000 01098765432 "_s, u"SENT 30000 01012345678 GC2611270910384NGCM9"_s,
                             u"SENT 50000 01012345678 GC261127091038E4HMDF"_s};
    const auto audit = ledger.audit().verify();
    if (!audit || audit->rows < 9) {
        return u"the audit record is shorter"_s;
    }
    return rows == wanted ? QString() : rows.join(u'|');
}

void TestOldLedger::isBroughtUpToDateWithNothingLost()
{
    QCOMPARE(judge(), QString());
    QCOMPARE(judge(), QString()); // nothing left to do
    // The copy that was kept is a whole ledger of the old form: put back, it can be brought up to date again.
    const QString copy = path() + u"/ledger.db.v1"_s;
    const QString kept = m_folder->filePath(u"kept"_s);
    QVERIFY(QFile::rename(copy, kept));
    layOut();
    QVERIFY(QFile::remove(path() + u"/ledger.db"_s) && QFile::rename(kept, path() + u"/ledger.db"_s));
    QCOMPARE(judge(), QString());
    QVERIFY(QFile::exists(copy)); // it was of the old form
}

bool TestOldLedger::openAndDieAt(std::function<int()> &hook, int nth) const
{
    const pid_t child = fork();
    if (child == 0) {
        int calls = 0;
        hook = [&calls, nth] {
            if (++calls == nth) {
                _exit(killed); // no destructor, no flush
            }
            return SQLITE_OK;
        };
        const bool opened = openLedger(path(), m_clock).has_value();
        _exit(opened ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void TestOldLedger::aKillDuringTheMigrationLosesNothing_data()
{
    QTest::addColumn<bool>("atSync");
    QTest::newRow("at every write") << false;
    QTest::newRow("at every sync") << true;
}

void TestOldLedger::aKillDuringTheMigrationLosesNothing()
{
    QFETCH(bool, atSync);
    int nth = 1;
    for (bool ended = false; !ended; ++nth) {
        QVERIFY(nth < mostCalls);
        layOut();
        ended = openAndDieAt(atSync ? FailingVfs::onSync : FailingVfs::onWrite, nth);
        const QString wrong = judge();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"call %1: %2"_s.arg(QString::number(nth), wrong)));
        QVERIFY(QFile::exists(path() + u"/ledger.db.v1"_s));
    }
    qInfo("killed at each of %d calls", nth - 2);
    QVERIFY(nth > 3);
}

QTEST_GUILESS_MAIN(TestOldLedger)
#include "testoldledger.moc"
