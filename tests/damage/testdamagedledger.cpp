// SPDX-License-Identifier: GPL-3.0-or-later

// A damaged ledger (promise R17): whatever was done to its file, no crash, no send, and the file stays as it is. What
// can be read of it is shown.

#include "services/quarantine.h"
#include "tests/money/moneydesk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString money = u"gifts.send"_s;
constexpr int longEnough = 30'000;
constexpr int mutations = 500;

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

/// Flips, cuts, zeroes, swaps and appends, by chance.
QByteArray damaged(QByteArray bytes, QRandomGenerator &chance)
{
    const auto at = [&] {
        return chance.bounded(int(bytes.size()));
    };
    switch (chance.bounded(7)) {
    case 0: bytes[at()] = char(bytes[at()] ^ (1 << chance.bounded(8))); return bytes;
    case 1: bytes.truncate(at()); return bytes;
    case 2: bytes.replace(0, 16, "SQLite format 3\0"); return bytes;
    case 3: { // a page of zeros
        const int page = at() / 4096 * 4096;
        return bytes.replace(page, 4096, QByteArray(4096, '\0'));
    }
    case 4: return bytes.replace(at() / 4096 * 4096, 4096, bytes.left(4096)); // a page in another's place
    case 5: return bytes.append(QByteArray(1 + chance.bounded(5000), 'x'));
    default: bytes.fill('\0', bytes.size()); return bytes;
    }
}

} // namespace

class TestDamagedLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noDamageSends();
    void whatCanBeReadIsShown();
    void aLedgerThatIsGoneIsNotBegunAnew();
    void aLedgerThatIsGoneAfterAKillIsLocked();
    void afterAKillEverythingIsChecked();

private:
    Result<std::unique_ptr<Session>> open() const;
    std::optional<Fault> sendOne(Session &session) const;
    QString path(const QString &name) const { return m_dir.filePath(name); }
    void putBack() const;

    SystemClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    SandboxCard m_card;
    QTemporaryDir m_dir;
    QHash<QString, QByteArray> m_sound;
};

void TestDamagedLedger::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 1;
    options.spareCards = 40;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    QVERIFY(writeProfile(*m_sandbox, path(u"profile.json"_s)));
    QList<SandboxCard> cards = goodCards(*m_sandbox);
    auto session = open();
    QVERIFY(session);
    for (int i = 0; i < 12; ++i) {
        Sending sending(**session);
        sending.gift->start(orderFor(cards.takeFirst()));
        QVERIFY(QTest::qWaitFor([&] { return sending.result.has_value(); }, longEnough));
        QVERIFY(sending.is(EntryState::Sent));
    }
    m_card = cards.takeFirst();
    session->reset();
    for (const QFileInfo &file : QDir(path(u"data"_s)).entryInfoList(QDir::Files)) {
        m_sound.insert(file.fileName(), content(file.filePath()));
    }
    QVERIFY(m_sound.contains(u"ledger.seal"_s));
}

Result<std::unique_ptr<Session>> TestDamagedLedger::open() const
{
    return openSession(path(u"data"_s), path(u"profile.json"_s), m_clock, {}, {}, path(u"state"_s));
}

void TestDamagedLedger::putBack() const
{
    for (const QFileInfo &file : QDir(path(u"data"_s)).entryInfoList(QDir::Files)) {
        QFile::remove(file.filePath());
    }
    for (auto file = m_sound.cbegin(); file != m_sound.cend(); ++file) {
        QVERIFY(write(path(u"data/"_s + file.key()), file.value()));
    }
    QDir(path(u"state"_s)).removeRecursively();
}

std::optional<Fault> TestDamagedLedger::sendOne(Session &session) const
{
    Sending sending(session);
    sending.gift->start(orderFor(m_card));
    if (!QTest::qWaitFor([&] { return sending.result.has_value(); }, longEnough)) {
        return Fault::TimedOut;
    }
    return sending.result->error ? std::optional(sending.result->error->fault) : std::nullopt;
}

void TestDamagedLedger::noDamageSends()
{
    QRandomGenerator chance(20260101);
    const qint64 before = m_sandbox->postsStarted(money);
    int closed = 0;
    int looking = 0;
    int locked = 0;
    for (int i = 0; i < mutations; ++i) {
        putBack();
        const QByteArray bytes = damaged(m_sound.value(u"ledger.db"_s), chance);
        if (bytes == m_sound.value(u"ledger.db"_s)) {
            continue;
        }
        QVERIFY(write(path(u"data/ledger.db"_s), bytes));
        {
            auto session = open();
            if (!session) {
                ++closed;
                QCOMPARE(session.error().kind(), ErrorKind::StoreDamaged);
            } else if ((*session)->isDamaged()) {
                ++looking;
                const auto fault = sendOne(**session);
                QVERIFY(fault);
                QCOMPARE(faultInfo(*fault).kind, ErrorKind::StoreDamaged);
            } else { // where nothing is stored, say: it reads well, but it is not what was closed
                ++locked;
                QCOMPARE(sendOne(**session), Fault::Quarantined);
                continue; // the lock is in the ledger now
            }
        }
        QVERIFY2(content(path(u"data/ledger.db"_s)) == bytes, qPrintable(u"mutation %1"_s.arg(i)));
    }
    QCOMPARE(m_sandbox->postsStarted(money), before);
    qInfo("%d damaged files: %d do not open, %d are shown read-only, %d read well and are locked", mutations, closed,
          looking, locked);
    QVERIFY(closed > 0 && looking > 0 && locked > 0);
}

/// One byte within the pages of the entries: the others can still be looked up.
void TestDamagedLedger::whatCanBeReadIsShown()
{
    QRandomGenerator chance(7);
    int shown = 0;
    for (int i = 0; i < 60; ++i) {
        putBack();
        QByteArray bytes = m_sound.value(u"ledger.db"_s);
        const int at = chance.bounded(4096, int(bytes.size()));
        bytes[at] = char(bytes[at] ^ 0x40);
        QVERIFY(write(path(u"data/ledger.db"_s), bytes));
        auto session = open();
        if (session && (*session)->isDamaged()) {
            const auto rows = (*session)->ledger().call([](LedgerStore &ledger) {
                return ledger.entries().entries({{}, 1, 0});
            });
            shown += rows && !rows->isEmpty() ? 1 : 0;
        }
    }
    QVERIFY(shown > 0);
}

void TestDamagedLedger::aLedgerThatIsGoneIsNotBegunAnew()
{
    for (const QByteArray &left : {QByteArray(), QByteArray("x")}) {
        putBack();
        QVERIFY(left.isEmpty() ? QFile::remove(path(u"data/ledger.db"_s))
                               : write(path(u"data/ledger.db"_s), left.chopped(1)));
        const auto session = open();
        QVERIFY(!session);
        QCOMPARE(session.error().fault, Fault::StoreDamaged);
    }
}

/// After a kill there is no seal to miss it by. The vault is still the old one, and so is the witness.
void TestDamagedLedger::aLedgerThatIsGoneAfterAKillIsLocked()
{
    putBack();
    QVERIFY(open()); // the witness sees it
    QVERIFY(QFile::remove(path(u"data/ledger.seal"_s)));
    QVERIFY(QFile::remove(path(u"data/ledger.db"_s)));
    const qint64 before = m_sandbox->postsStarted(money);
    auto session = open();
    QVERIFY(session);
    QVERIFY((*session)->lockedAtStart());
    QCOMPARE(sendOne(**session), Fault::Quarantined);
    QCOMPARE(m_sandbox->postsStarted(money), before);
}

/// A kill leaves no seal.
void TestDamagedLedger::afterAKillEverythingIsChecked()
{
    putBack();
    QVERIFY(QFile::remove(path(u"data/ledger.seal"_s)));
    {
        auto session = open();
        QVERIFY(session);
        QVERIFY(!(*session)->isDamaged());
        QVERIFY(!(*session)->lockedAtStart());
    }
    QRandomGenerator chance(11);
    int noticed = 0;
    for (int i = 0; i < 40; ++i) {
        putBack();
        QVERIFY(QFile::remove(path(u"data/ledger.seal"_s)));
        QByteArray bytes = m_sound.value(u"ledger.db"_s);
        const int at = chance.bounded(int(bytes.size()));
        bytes[at] = char(bytes[at] ^ 1);
        QVERIFY(write(path(u"data/ledger.db"_s), bytes));
        const auto session = open();
        noticed += !session || (*session)->isDamaged() ? 1 : 0;
    }
    qInfo("%d of 40 single flips were noticed without a seal; the others lie where nothing is stored", noticed);
    QVERIFY(noticed > 0);
}

QTEST_GUILESS_MAIN(TestDamagedLedger)
#include "testdamagedledger.moc"
