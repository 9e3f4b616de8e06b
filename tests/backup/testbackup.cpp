// SPDX-License-Identifier: GPL-3.0-or-later

// Backup and restore (promise R19): what is written reads back, what was changed is refused, what is there is never
// replaced without being kept, and a restored ledger does not send.

#include "services/ledgerrestore.h"
#include "services/profilefile.h"
#include "services/quarantine.h"
#include "tests/money/moneydesk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const Actor actor{u"kim"_s, u"desk-3 test"_s};
const ServiceId product(u"SVC000000000001"_s);

GiftOrder madeOrder(int number)
{
    SandboxCard card;
    card.userId = u"50000104652"_s;
    card.par = u"PAR%1"_s.arg(number, 24, 10, QChar(u'0'));
    card.balance = 10'000;
    return orderFor(card);
}

bool changeByte(const QString &path, qint64 at)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at)) {
        return false;
    }
    const QByteArray byte = file.read(1);
    return !byte.isEmpty() && file.seek(at) && file.write(QByteArray(1, char(byte[0] ^ 1))) == 1;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }
    void aBackupReadsBack();
    void neverOverWhatIsThere();
    void anyChangedByteIsNoticed();
    void aMissingPartIsNoticed();
    void theManifestCannotBeRewritten();
    void restoresIntoAnEmptyHome();
    void restoreKeepsWhatWasThere();
    void restoreWaitsForTheHolder();
    void aPassphraseIsNeeded();
    void nothingInTheClear();
    void hundredMegabytes();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    bool open(const QString &name);
    Result<BackupManifest> back(const QString &to);
    Result<RestoreReport> restore(const QString &from, const QString &to)
    {
        const auto backup = verifyBackup(path(from), {}, m_clock);
        return backup ? restoreBackup(*backup, path(to), actor, u"test"_s, m_clock) : failure(backup.error());
    }
    bool addEntries(int count);
    qsizetype entries();

    SystemClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Session> m_session;
    int m_made = 0;
};

void TestBackup::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 1;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
}

void TestBackup::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(writeProfile(*m_sandbox, path(u"profile.json"_s)));
    QVERIFY(open(u"a"_s));
    QVERIFY(addEntries(5));
}

bool TestBackup::open(const QString &name)
{
    m_session.reset();
    auto opened = openSession(path(name), path(u"profile.json"_s), m_clock, {}, {}, path(u"state"_s));
    if (opened) {
        m_session = std::move(*opened);
    }
    return bool(opened);
}

Result<BackupManifest> TestBackup::back(const QString &to)
{
    return m_session->ledger().call([&, target = path(to)](LedgerStore &ledger) {
        return createBackup(ledger, m_session->folder(), profileToJson(m_session->profile()), target, m_clock);
    });
}

bool TestBackup::addEntries(int count)
{
    return m_session->ledger().call([&](LedgerStore &ledger) {
        for (int i = 0; i < count; ++i) {
            const auto intent = ledger.entries().recordIntent(madeOrder(++m_made), product, u"card"_s);
            if (!intent ||
                !ledger.entries().recordTokenFailure(intent->entry.id, Error{Fault::TokenRefused, {}, {}, {}})) {
                return false;
            }
        }
        return true;
    });
}

qsizetype TestBackup::entries()
{
    return m_session->ledger().call([](LedgerStore &ledger) { return ledger.entries().entries({})->size(); });
}

void TestBackup::aBackupReadsBack()
{
    const auto made = back(u"b"_s);
    QVERIFY(made);
    QCOMPARE(made->counts.entries, 5);
    QVERIFY(addEntries(2)); // work goes on
    const auto verified = verifyBackup(path(u"b"_s), {}, m_clock);
    QVERIFY(verified);
    QCOMPARE(verified->manifest.counts, made->counts);
    const auto rows = m_session->ledger().call([](LedgerStore &ledger) { return ledger.audit().rows(20); });
    QVERIFY(std::any_of(rows->begin(), rows->end(),
                        [](const AuditRow &row) { return row.act.action == u"backup.create"; }));
}

void TestBackup::neverOverWhatIsThere()
{
    QVERIFY(QDir().mkpath(path(u"full"_s)));
    QFile file(path(u"full/theirs.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(back(u"full"_s).error().fault, Fault::BackupTargetExists);
    QVERIFY(back(u"b"_s));
    QCOMPARE(back(u"b"_s).error().fault, Fault::BackupTargetExists);
    QVERIFY(QFile::link(path(u"b"_s), path(u"link"_s)));
    QCOMPARE(back(u"link"_s).error().fault, Fault::BackupTargetExists);
    QVERIFY(verifyBackup(path(u"b"_s), {}, m_clock));
}

void TestBackup::anyChangedByteIsNoticed()
{
    QVERIFY(back(u"b"_s));
    const qint64 size = QFileInfo(path(u"b/ledger.db"_s)).size();
    for (qint64 at = 3; at < size; at += size / 40) {
        QVERIFY(changeByte(path(u"b/ledger.db"_s), at));
        const auto verified = verifyBackup(path(u"b"_s), {}, m_clock);
        QVERIFY2(!verified && verified.error().fault == Fault::BackupUnreadable, qPrintable(QString::number(at)));
        QVERIFY(changeByte(path(u"b/ledger.db"_s), at));
    }
    QVERIFY(verifyBackup(path(u"b"_s), {}, m_clock));
}

void TestBackup::aMissingPartIsNoticed()
{
    QVERIFY(back(u"b"_s));
    for (const QString &name : {u"ledger.db"_s, u"vault.json"_s, u"backup.json"_s, u"vault.key"_s}) {
        const QString file = path(u"b/"_s + name);
        QVERIFY(QFile::rename(file, file + u".gone"_s));
        QVERIFY2(!verifyBackup(path(u"b"_s), {}, m_clock), qPrintable(name));
        QVERIFY(QFile::rename(file + u".gone"_s, file));
    }
    QVERIFY(!verifyBackup(path(u"nowhere"_s), {}, m_clock));
    QVERIFY(verifyBackup(path(u"b"_s), {}, m_clock));
}

void TestBackup::theManifestCannotBeRewritten()
{
    QVERIFY(back(u"b"_s));
    const QByteArray before = content(path(u"b/backup.json"_s));
    QByteArray text = before;
    text.replace("\"entries\": 5", "\"entries\": 4");
    QVERIFY(text != before);
    QFile file(path(u"b/backup.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QCOMPARE(verifyBackup(path(u"b"_s), {}, m_clock).error().fault, Fault::BackupUnreadable);
}

void TestBackup::restoresIntoAnEmptyHome()
{
    const auto made = back(u"b"_s);
    QVERIFY(made);
    m_session.reset();
    const auto restored = restore(u"b"_s, u"new"_s);
    QVERIFY(restored);
    QVERIFY(restored->setAside.isEmpty());
    QVERIFY(open(u"new"_s));
    QCOMPARE(entries(), 5);
    QVERIFY(m_session->lockedAtStart());
    const auto lock = m_session->ledger().call([](LedgerStore &ledger) { return quarantineOf(ledger); });
    QCOMPARE((*lock)->cause, QuarantineCause::Restored);
    const auto chain =
        m_session->ledger().call([&](LedgerStore &ledger) { return ledger.audit().hashAt(made->counts.audit.rows); });
    QCOMPARE(*chain, made->counts.audit.hash); // the same trail, gone on with
    QVERIFY(m_session->ledger().call([](LedgerStore &ledger) { return ledger.audit().verify(); }));
}

void TestBackup::restoreKeepsWhatWasThere()
{
    QVERIFY(back(u"b"_s));
    QVERIFY(addEntries(3));
    m_session.reset();
    const QByteArray old = content(path(u"a/ledger.db"_s));
    const auto restored = restore(u"b"_s, u"a"_s);
    QVERIFY(restored);
    QCOMPARE(content(restored->setAside + u"/ledger.db"_s), old);
    QVERIFY(open(u"a"_s));
    QCOMPARE(entries(), 5);
    QVERIFY(m_session->lockedAtStart());
}

void TestBackup::restoreWaitsForTheHolder()
{
    QVERIFY(back(u"b"_s));
    const auto refused = restore(u"b"_s, u"a"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::StoreInUse);
    QCOMPARE(entries(), 5);
}

void TestBackup::aPassphraseIsNeeded()
{
    m_session.reset();
    UnlockRequest unlock;
    unlock.passphrase = SecretBytes::fromText(u"correct horse"_s);
    unlock.cost = Argon2Cost::forTests();
    QVERIFY(ProfileFolder::open(path(u"a"_s), u"test"_s, unlock)); // wraps the key anew
    auto folder = ProfileFolder::open(path(u"a"_s), u"test"_s, unlock);
    QVERIFY(folder);
    auto store =
        LedgerStore::open((*folder)->file(u"ledger.db"_s), (*folder)->vfs(), (*folder)->keys(), actor, m_clock);
    QVERIFY(store);
    QVERIFY(createBackup(**store, **folder, {}, path(u"b"_s), m_clock));
    QVERIFY(!QFile::exists(path(u"b/vault.key"_s)));
    QCOMPARE(verifyBackup(path(u"b"_s), {}, m_clock).error().fault, Fault::PassphraseMissing);
    QCOMPARE(verifyBackup(path(u"b"_s), SecretBytes::fromText(u"wrong"_s), m_clock).error().fault,
             Fault::PassphraseWrong);
    QVERIFY(verifyBackup(path(u"b"_s), unlock.passphrase, m_clock));
}

void TestBackup::nothingInTheClear()
{
    QVERIFY(back(u"b"_s));
    for (const QFileInfo &file : QDir(path(u"b"_s)).entryInfoList(QDir::Files)) {
        const QByteArray bytes = content(file.filePath());
        for (const QString &planted : {u"임꺽정"_s, u"01000001234"_s, u"보상"_s}) {
            QVERIFY2(!bytes.contains(planted.toUtf8()), qPrintable(file.fileName()));
        }
        QCOMPARE(file.permissions() & 0x077, QFile::Permissions());
    }
}

/// Prints the figure of R19; nothing is asserted on the clock.
void TestBackup::hundredMegabytes()
{
    const QByteArray blob(1024 * 1024, 'x');
    QVERIFY(m_session->ledger().call([&](LedgerStore &ledger) {
        for (int i = 0; i < 100; ++i) {
            if (!ledger.secrets().put(u"fill%1"_s.arg(i), SecretBytes::fromBytes(blob))) {
                return false;
            }
        }
        return true;
    }));
    QElapsedTimer timer;
    timer.start();
    const auto made = back(u"b"_s);
    QVERIFY(made);
    const qint64 making = timer.restart();
    QVERIFY(verifyBackup(path(u"b"_s), {}, m_clock));
    qInfo("backup of %lld MiB: made and read back in %lld ms, verified again in %lld ms", made->bytes / 1048576, making,
          timer.elapsed());
}

QTEST_GUILESS_MAIN(TestBackup)
#include "testbackup.moc"
