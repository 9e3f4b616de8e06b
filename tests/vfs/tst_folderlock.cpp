// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folderlock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

class TestFolderLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAreMadePrivate();
    void looseFoldersAreTightened();
    void linksAreRefused();
    void theHolderIsNamed();
    void theLockEndsWithItsHolder();
    void aStaleFileLocksNobodyOut();
    void theLockDiesWithTheProcess();

private:
    static Fault faultOf(const Status &status) { return status ? Fault::UnknownCommand : status.error().fault; }
};

constexpr auto ownerOnly =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;

void TestFolderLock::foldersAreMadePrivate()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a/b/c"_s);
    QVERIFY(ensurePrivateFolder(path));
    QCOMPARE(QFile::permissions(path), ownerOnly);
    QCOMPARE(QFile::permissions(dir.filePath(u"a"_s)), ownerOnly);
    QVERIFY(ensurePrivateFolder(path));
}

void TestFolderLock::looseFoldersAreTightened()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a"_s);
    QVERIFY(QDir().mkdir(path));
    QVERIFY(QFile::setPermissions(path, ownerOnly | QFile::ReadOther | QFile::ExeOther));
    QVERIFY(ensurePrivateFolder(path));
    QCOMPARE(QFile::permissions(path), ownerOnly);
}

void TestFolderLock::linksAreRefused()
{
    const QTemporaryDir dir;
    QVERIFY(QDir().mkdir(dir.filePath(u"real"_s)));
    QVERIFY(QFile::link(dir.filePath(u"real"_s), dir.filePath(u"link"_s)));
    QCOMPARE(faultOf(ensurePrivateFolder(dir.filePath(u"link"_s))), Fault::StoreUnsafePath);
    QVERIFY(QFile::link(dir.filePath(u"elsewhere"_s), dir.filePath(u"real/lock"_s)));
    const Result<FolderLock> lock = FolderLock::acquire(dir.filePath(u"real"_s), u"giftctl"_s);
    QVERIFY(!lock);
    QCOMPARE(lock.error().fault, Fault::StoreUnsafePath);
    QVERIFY(!QFile::exists(dir.filePath(u"elsewhere"_s)));
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(faultOf(ensurePrivateFolder(file.fileName())), Fault::StoreUnsafePath);
}

void TestFolderLock::theHolderIsNamed()
{
    const QTemporaryDir dir;
    const Result<FolderLock> lock = FolderLock::acquire(dir.path(), u"giftdesk"_s);
    QVERIFY(lock);
    const Result<FolderLock> second = FolderLock::acquire(dir.path(), u"giftctl"_s);
    QVERIFY(!second);
    QCOMPARE(second.error().fault, Fault::StoreInUse);
    QCOMPARE(second.error().args.value(0), QString::number(QCoreApplication::applicationPid()));
    QCOMPARE(second.error().args.value(1), u"giftdesk"_s);
    QVERIFY(QDateTime::fromString(second.error().args.value(2), Qt::ISODate).isValid());
}

void TestFolderLock::theLockEndsWithItsHolder()
{
    const QTemporaryDir dir;
    {
        Result<FolderLock> lock = FolderLock::acquire(dir.path(), u"giftdesk"_s);
        const FolderLock moved = std::move(*lock);
        QVERIFY(!FolderLock::acquire(dir.path(), u"giftctl"_s));
    }
    QVERIFY(FolderLock::acquire(dir.path(), u"giftctl"_s));
}

void TestFolderLock::aStaleFileLocksNobodyOut()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"lock"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(
        R"({"pid":1,"program":"a much longer name than ours, which must not stay behind","since":"2001-01-01T00:00:00Z"})"));
    file.close();
    const Result<FolderLock> lock = FolderLock::acquire(dir.path(), u"giftctl"_s);
    QVERIFY(lock);
    QCOMPARE(FolderLock::holder(dir.path()).value(1), u"giftctl"_s);
}

void TestFolderLock::theLockDiesWithTheProcess()
{
    const QTemporaryDir dir;
    const pid_t child = ::fork();
    if (child == 0) {
        const Result<FolderLock> lock = FolderLock::acquire(dir.path(), u"child"_s);
        ::_exit(lock ? 7 : 1); // no destructor runs
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 7);
    QVERIFY(FolderLock::acquire(dir.path(), u"giftctl"_s));
}

} // namespace

QTEST_GUILESS_MAIN(TestFolderLock)
#include "tst_folderlock.moc"
