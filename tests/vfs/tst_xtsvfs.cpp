// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "store/database.h"
#include "store/xtsvfs.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <random>
#include <thread>
#include <vector>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fileFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

// One file opened through a VFS without SQLite above it.
class RawFile
{
public:
    RawFile(const EncryptedVfs &vfs, const QString &database, int role)
        : m_vfs(sqlite3_vfs_find(vfs.name().toLatin1().constData()))
        , m_memory(new char[size_t(m_vfs->szOsFile)]())
    {
        const QByteArray path = QFile::encodeName(database);
        m_names = sqlite3_create_filename(path.constData(), QByteArray(path + "-journal").constData(),
                                          QByteArray(path + "-wal").constData(), 0, nullptr);
        const char *name = role == SQLITE_OPEN_WAL            ? sqlite3_filename_wal(m_names)
                           : role == SQLITE_OPEN_MAIN_JOURNAL ? sqlite3_filename_journal(m_names)
                                                              : m_names;
        m_path = QFile::decodeName(name);
        QFile beside(database); // journals take their mode from it
        (void)beside.open(QIODevice::Append);
        m_opened = m_vfs->xOpen(m_vfs, name, file(), fileFlags | role, nullptr) == SQLITE_OK;
    }
    ~RawFile()
    {
        if (m_opened)
            file()->pMethods->xClose(file());
        sqlite3_free_filename(m_names);
    }
    Q_DISABLE_COPY_MOVE(RawFile)

    bool isOpen() const { return m_opened; }
    QString path() const { return m_path; }
    sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_memory.get()); }

    int write(qint64 offset, const QByteArray &bytes)
    {
        return file()->pMethods->xWrite(file(), bytes.constData(), int(bytes.size()), offset);
    }
    int truncate(qint64 size) { return file()->pMethods->xTruncate(file(), size); }
    int read(qint64 offset, QByteArray &bytes)
    {
        return file()->pMethods->xRead(file(), bytes.data(), int(bytes.size()), offset);
    }
    QByteArray all()
    {
        sqlite3_int64 size = 0;
        file()->pMethods->xFileSize(file(), &size);
        QByteArray bytes(size, 'x');
        return size == 0 || read(0, bytes) == SQLITE_OK ? bytes : QByteArray("unreadable");
    }

private:
    sqlite3_vfs *m_vfs;
    std::unique_ptr<char[]> m_memory;
    const char *m_names = nullptr;
    QString m_path;
    bool m_opened = false;
};

QByteArray rawBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestXtsVfs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_vfs = std::move(*EncryptedVfs::create(m_key));
    }
    void randomOperationsEqualAMirror_data();
    void randomOperationsEqualAMirror();
    void aGrowingFileStaysReadable();
    void readersOfAGrowingWalSeeNoRubbish();
    void noTailIsInTheClear();
    void aShortReadIsFilledWithZeros();
    void filesDifferByRoleNameAndKey();
    void aCopyUnderALaterNameSharesItsKey();
    void filesArePrivate();
    void nothingIsMapped();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    SecretBytes m_key = randomSecret(32);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EncryptedVfs> m_vfs;
};

void TestXtsVfs::randomOperationsEqualAMirror_data()
{
    QTest::addColumn<int>("role");
    QTest::newRow("database") << SQLITE_OPEN_MAIN_DB;
    QTest::newRow("journal") << SQLITE_OPEN_MAIN_JOURNAL;
    QTest::newRow("wal") << SQLITE_OPEN_WAL;
}

void TestXtsVfs::randomOperationsEqualAMirror()
{
    QFETCH(int, role);
    auto file = std::make_unique<RawFile>(*m_vfs, path(u"a.db"_s), role);
    QVERIFY(file->isOpen());
    std::mt19937 random(20240607);
    const auto below = [&](int end) {
        return std::uniform_int_distribution(0, end - 1)(random);
    };
    const int lengths[] = {1, 4, 15, 16, 17, 24, 31, 33, 4095, 4096, 4097, 4120, 9000};
    QByteArray mirror;
    for (int step = 0; step < 5000; ++step) {
        const int offset = below(3) == 0 ? below(7) * 4096 : below(3) == 0 ? int(mirror.size()) : below(28000);
        const int length = below(2) == 0 ? lengths[below(int(std::size(lengths)))] : 1 + below(5000);
        if (below(8) == 0) {
            const qsizetype size = below(int(mirror.size()) + 1);
            QCOMPARE(file->truncate(size), SQLITE_OK);
            mirror.truncate(size);
        } else {
            const QByteArray bytes(length, char('a' + step % 26));
            QCOMPARE(file->write(offset, bytes), SQLITE_OK);
            if (mirror.size() < offset + length)
                mirror.append(offset + length - mirror.size(), '\0');
            mirror.replace(offset, length, bytes);
        }
        if (step % 500 == 0) {
            file.reset();
            file = std::make_unique<RawFile>(*m_vfs, path(u"a.db"_s), role);
        }
        QVERIFY2(file->all() == mirror, qPrintable(u"after step %1"_s.arg(step)));
        if (mirror.size() > 0) {
            const int from = below(int(mirror.size()));
            QByteArray part(1 + below(int(mirror.size()) - from), '?');
            QCOMPARE(file->read(from, part), SQLITE_OK);
            QVERIFY(part == mirror.mid(from, part.size()));
        }
    }
    QCOMPARE(QFile(file->path()).size(), mirror.size());
}

void TestXtsVfs::aGrowingFileStaysReadable()
{
    RawFile file(*m_vfs, path(u"a.db"_s), SQLITE_OPEN_WAL);
    QByteArray mirror;
    for (int length = 1; mirror.size() < 9000; length = length % 37 + 1) {
        const QByteArray bytes(length, char('A' + length % 26));
        QCOMPARE(file.write(mirror.size(), bytes), SQLITE_OK);
        mirror += bytes;
        QVERIFY2(file.all() == mirror, qPrintable(QString::number(mirror.size())));
    }
}

// The blocks at the end are encrypted anew as the file grows: a reader of the bytes before must not notice.
void TestXtsVfs::readersOfAGrowingWalSeeNoRubbish()
{
    RawFile writer(*m_vfs, path(u"a.db"_s), SQLITE_OPEN_WAL);
    RawFile reader(*m_vfs, path(u"a.db"_s), SQLITE_OPEN_WAL);
    constexpr int step = 24;
    constexpr int steps = 40000;
    QCOMPARE(writer.write(0, QByteArray(step, 'w')), SQLITE_OK);
    std::atomic<int> written = step;
    std::atomic<bool> ended = false;
    std::thread writing([&] {
        for (int i = 1; i < steps && writer.write(i * step, QByteArray(step, 'w')) == SQLITE_OK; ++i)
            written = (i + 1) * step;
        ended = true;
    });
    int bad = 0;
    while (!ended) {
        QByteArray bytes(step, '?');
        bad += reader.read(written - step, bytes) != SQLITE_OK || bytes != QByteArray(step, 'w') ? 1 : 0;
    }
    writing.join();
    QCOMPARE(bad, 0);
    QCOMPARE(written.load(), steps * step);
}

void TestXtsVfs::noTailIsInTheClear()
{
    const QByteArray name = QString(u"홍길동 01012345678"_s).toUtf8().repeated(3);
    for (int unit = 0; unit < 2; ++unit) {
        for (int length = 4; length <= 48; ++length) {
            RawFile file(*m_vfs, path(u"t%1-%2.db"_s.arg(unit).arg(length)), SQLITE_OPEN_WAL);
            QCOMPARE(file.write(unit * 4096, name.first(length)), SQLITE_OK);
            const QByteArray raw = rawBytes(file.path());
            QCOMPARE(raw.size(), unit * 4096 + length);
            QVERIFY2(!raw.contains(name.first(4)), qPrintable(QString::number(length)));
            QVERIFY(!raw.contains(QByteArray(8, '\0'))); // filled holes neither
        }
    }
}

void TestXtsVfs::aShortReadIsFilledWithZeros()
{
    RawFile file(*m_vfs, path(u"a.db"_s), SQLITE_OPEN_MAIN_DB);
    QCOMPARE(file.write(0, QByteArray(5000, 'a')), SQLITE_OK);
    QByteArray bytes(9000, '?');
    QCOMPARE(file.read(100, bytes), SQLITE_IOERR_SHORT_READ);
    QCOMPARE(bytes, QByteArray(4900, 'a') + QByteArray(4100, '\0'));
    bytes.fill('?');
    QCOMPARE(file.read(20000, bytes), SQLITE_IOERR_SHORT_READ);
    QCOMPARE(bytes, QByteArray(9000, '\0'));
}

void TestXtsVfs::filesDifferByRoleNameAndKey()
{
    const QByteArray plain(4096, 'p');
    QList<QByteArray> seen;
    const auto add = [&](const EncryptedVfs &vfs, const QString &name, int role) {
        RawFile file(vfs, path(name), role);
        file.write(0, plain);
        file.write(4096, plain);
        const QByteArray raw = rawBytes(file.path());
        seen << raw.first(4096) << raw.sliced(4096);
    };
    for (const int role : {SQLITE_OPEN_MAIN_DB, SQLITE_OPEN_MAIN_JOURNAL, SQLITE_OPEN_WAL})
        add(*m_vfs, u"ledger.db"_s, role);
    add(*m_vfs, u"cache.db"_s, SQLITE_OPEN_MAIN_DB);
    const auto other = std::move(*EncryptedVfs::create(randomSecret(32)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"other"_s));
    add(*other, u"other/ledger.db"_s, SQLITE_OPEN_MAIN_DB);
    std::sort(seen.begin(), seen.end());
    QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

void TestXtsVfs::aCopyUnderALaterNameSharesItsKey()
{
    {
        RawFile file(*m_vfs, path(u"ledger.db"_s), SQLITE_OPEN_MAIN_DB);
        QCOMPARE(file.write(0, "content of the ledger"), SQLITE_OK);
    }
    QVERIFY(QFile::copy(path(u"ledger.db"_s), path(u"ledger.db.v1"_s)));
    RawFile copy(*m_vfs, path(u"ledger.db.v1"_s), SQLITE_OPEN_MAIN_DB);
    QCOMPARE(copy.all(), QByteArray("content of the ledger"));
}

void TestXtsVfs::filesArePrivate()
{
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QVERIFY(Database::openLedger(path(u"a.db"_s), *m_vfs));
    for (const int role : {SQLITE_OPEN_MAIN_DB, SQLITE_OPEN_MAIN_JOURNAL, SQLITE_OPEN_WAL}) {
        RawFile file(*m_vfs, path(u"a.db"_s), role);
        QCOMPARE(QFile::permissions(file.path()), ownerOnly);
    }
}

void TestXtsVfs::nothingIsMapped()
{
    RawFile file(*m_vfs, path(u"a.db"_s), SQLITE_OPEN_MAIN_DB);
    const sqlite3_io_methods *methods = file.file()->pMethods;
    sqlite3_int64 mapped = 1 << 20;
    QVERIFY(methods->iVersion < 3);
    QCOMPARE(methods->xFileControl(file.file(), SQLITE_FCNTL_MMAP_SIZE, &mapped), SQLITE_OK);
    QCOMPARE(mapped, 0);
    QCOMPARE(methods->xSectorSize(file.file()), 4096);
    QVERIFY(!(methods->xDeviceCharacteristics(file.file()) & SQLITE_IOCAP_POWERSAFE_OVERWRITE));
}

} // namespace

QTEST_GUILESS_MAIN(TestXtsVfs)
#include "tst_xtsvfs.moc"
