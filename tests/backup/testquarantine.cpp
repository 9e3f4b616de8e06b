// SPDX-License-Identifier: GPL-3.0-or-later

// A ledger that may not be the newest one sends nothing until a person has released it (design §4.9). The oracle is the
// sandbox's own count of requests.

#include "services/quarantinerelease.h"
#include "tests/money/moneydesk.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString money = u"gifts.send"_s;
constexpr int longEnough = 30'000;

/// As `cp -r` would: a copy of a folder that nobody has open.
bool copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to)) {
        return false;
    }
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden)) {
        const QString copy = QDir(to).filePath(file.fileName());
        QFile::remove(copy);
        if (!QFile::copy(file.filePath(), copy)) {
            return false;
        }
    }
    return QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

} // namespace

class TestQuarantine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }
    void aNewLedgerSends();
    void theSamePlaceSendsOn();
    void aCopiedFolderDoesNotSend();
    void anEmptyCopyIsTakenAsItIs();
    void anOlderLedgerDoesNotSend();
    void anOlderFolderDoesNotSend();
    void anotherLineOfHistoryDoesNotSend();
    void aLostWitnessIsNoAlarm();
    void aForgedWitnessIsNone();
    void intentsOfACopyMayHaveGoneOut();
    void theLockStaysUntilItIsReleased();
    void aReleaseReadsAndCountsFirst();
    void noReleaseWhileTheProviderIsDown();
    void noReleaseWhileAnOutcomeIsOpen();

private:
    QString folder(const QString &name) const { return m_dir->filePath(name); }
    bool open(const QString &name);
    /// Opens it, sends one gift and closes it.
    bool useOnce(const QString &name)
    {
        const bool sent = open(name) && sendOne() == std::nullopt;
        m_session.reset();
        return sent;
    }
    bool isLocked() const { return m_session->lockedAtStart(); }
    /// Sends a gift; the fault that stopped it, if any.
    std::optional<Fault> sendOne();
    std::optional<Result<ReleaseReport>> release();
    qint64 posts() const { return m_sandbox->postsStarted(money); }

    SystemClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    QList<SandboxCard> m_cards;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Session> m_session;
};

void TestQuarantine::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 20;
    options.spareCards = 200;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    m_cards = goodCards(*m_sandbox);
    QVERIFY(m_cards.size() > 20);
}

void TestQuarantine::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_sandbox->setFaults({}));
    QVERIFY(writeProfile(*m_sandbox, m_dir->filePath(u"profile.json"_s)));
}

bool TestQuarantine::open(const QString &name)
{
    m_session.reset();
    auto opened =
        openSession(folder(name), m_dir->filePath(u"profile.json"_s), m_clock, {}, {}, m_dir->filePath(u"state"_s));
    if (opened) {
        m_session = std::move(*opened);
    }
    return bool(opened);
}

std::optional<Fault> TestQuarantine::sendOne()
{
    Sending sending(*m_session);
    sending.gift->start(orderFor(m_cards.takeFirst()));
    const bool ended = QTest::qWaitFor([&] { return sending.result.has_value(); }, longEnough);
    if (!ended) {
        return Fault::TimedOut;
    }
    return sending.result->error ? std::optional(sending.result->error->fault) : std::nullopt;
}

std::optional<Result<ReleaseReport>> TestQuarantine::release()
{
    QuarantineRelease task(*m_session);
    std::optional<Result<ReleaseReport>> ended;
    connect(&task, &QuarantineRelease::finished, this, [&](const Result<ReleaseReport> &report) { ended = report; });
    task.start(u"checked by the desk"_s);
    std::ignore = QTest::qWaitFor([&] { return ended.has_value(); }, longEnough);
    return ended;
}

void TestQuarantine::aNewLedgerSends()
{
    QVERIFY(open(u"a"_s));
    QVERIFY(!isLocked());
    QCOMPARE(sendOne(), std::nullopt);
}

void TestQuarantine::theSamePlaceSendsOn()
{
    for (int run = 0; run < 3; ++run) {
        QVERIFY(open(u"a"_s));
        QVERIFY(!isLocked());
        QCOMPARE(sendOne(), std::nullopt);
    }
}

void TestQuarantine::aCopiedFolderDoesNotSend()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"b"_s)));
    QVERIFY(open(u"b"_s));
    QVERIFY(isLocked());
    const qint64 before = posts();
    QCOMPARE(sendOne(), Fault::Quarantined);
    QCOMPARE(posts(), before);
    QVERIFY(open(u"a"_s)); // the one that stayed goes on
    QCOMPARE(sendOne(), std::nullopt);
}

void TestQuarantine::anEmptyCopyIsTakenAsItIs()
{
    QVERIFY(open(u"a"_s));
    m_session.reset();
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"b"_s)));
    QVERIFY(open(u"b"_s));
    QVERIFY(!isLocked());
}

void TestQuarantine::anOlderLedgerDoesNotSend()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(QFile::copy(folder(u"a/ledger.db"_s), folder(u"kept.db"_s)));
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(QFile::remove(folder(u"a/ledger.db"_s)));
    QVERIFY(QFile::copy(folder(u"kept.db"_s), folder(u"a/ledger.db"_s)));
    QVERIFY(open(u"a"_s));
    QCOMPARE(sendOne(), Fault::Quarantined);
    const auto lock = m_session->ledger().call([](LedgerStore &ledger) { return quarantineOf(ledger); });
    QCOMPARE((*lock)->cause, QuarantineCause::Older);
}

/// The seal goes back with it: only the witness outside knows.
void TestQuarantine::anOlderFolderDoesNotSend()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"kept"_s)));
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"kept"_s), folder(u"a"_s)));
    QVERIFY(open(u"a"_s));
    QCOMPARE(sendOne(), Fault::Quarantined);
}

void TestQuarantine::anotherLineOfHistoryDoesNotSend()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"kept"_s)));
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"line"_s)));
    QVERIFY(copyFolder(folder(u"kept"_s), folder(u"a"_s)));
    QVERIFY(open(u"a"_s)); // older: released by a person, and used on
    const auto released = release();
    QVERIFY(released && *released);
    QCOMPARE(sendOne(), std::nullopt);
    QCOMPARE(sendOne(), std::nullopt);
    m_session.reset();
    QVERIFY(copyFolder(folder(u"line"_s), folder(u"a"_s))); // back to the line that was given up
    QVERIFY(open(u"a"_s));
    QCOMPARE(sendOne(), Fault::Quarantined);
}

void TestQuarantine::aLostWitnessIsNoAlarm()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(QDir(folder(u"state"_s)).removeRecursively());
    QVERIFY(open(u"a"_s));
    QVERIFY(!isLocked());
    const auto rows = m_session->ledger().call([](LedgerStore &ledger) { return ledger.audit().rows(1); });
    QCOMPARE(rows->first().act.action, u"witness.missing"_s);
}

void TestQuarantine::aForgedWitnessIsNone()
{
    QVERIFY(useOnce(u"a"_s));
    const QFileInfoList files = QDir(folder(u"state"_s)).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0].permissions() & 0x077, QFile::Permissions());
    QFile file(files[0].filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    text.replace("\"rows\":", "\"rows\":9");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QVERIFY(open(u"a"_s));
    QVERIFY(!isLocked()); // others cannot lock a desk by writing a file
}

void TestQuarantine::intentsOfACopyMayHaveGoneOut()
{
    QVERIFY(open(u"a"_s));
    const GiftOrder order = orderFor(m_cards.takeFirst());
    const auto intent = m_session->ledger().call([order](LedgerStore &ledger) {
        return ledger.entries().recordIntent(order, ServiceId(u"SVC000000000001"_s), u"card"_s);
    });
    QVERIFY(intent);
    m_session.reset();
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"b"_s)));
    const auto stateIn = [&](const QString &name) {
        return open(name) ? m_session->ledger()
                                .call([id = intent->entry.id](LedgerStore &l) { return l.entries().entry(id); })
                                .value()
                                ->state
                          : EntryState::Draft;
    };
    QCOMPARE(stateIn(u"b"_s), EntryState::Unknown);
    QCOMPARE(stateIn(u"a"_s), EntryState::NotSent);
}

void TestQuarantine::theLockStaysUntilItIsReleased()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"b"_s)));
    for (int run = 0; run < 2; ++run) {
        QVERIFY(open(u"b"_s));
        QCOMPARE(sendOne(), Fault::Quarantined);
    }
    const auto released = release();
    QVERIFY(released && *released);
    QVERIFY((*released)->wasLocked);
    QCOMPARE(sendOne(), std::nullopt);
    QVERIFY(open(u"b"_s));
    QVERIFY(!isLocked());
    QCOMPARE(sendOne(), std::nullopt);
}

void TestQuarantine::aReleaseReadsAndCountsFirst()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"b"_s)));
    QVERIFY(open(u"b"_s));
    const auto first = release(); // what earlier tests have sent is there too
    QVERIFY(first && *first);
    QVERIFY(open(u"a"_s));
    QCOMPARE(sendOne(), std::nullopt);
    QCOMPARE(sendOne(), std::nullopt);
    m_session.reset();
    QVERIFY(copyFolder(folder(u"b"_s), folder(u"c"_s)));
    QVERIFY(open(u"c"_s));
    const auto second = release();
    QVERIFY(second && *second);
    QCOMPARE((*second)->unclaimed, (*first)->unclaimed + 2); // the two that this ledger does not know
    const auto rows = m_session->ledger().call([](LedgerStore &ledger) { return ledger.audit().rows(1); });
    QCOMPARE(rows->first().act.action, u"quarantine.release"_s);
    QCOMPARE(rows->first().act.personal.value(u"reason"_s).toString(), u"checked by the desk"_s);
}

void TestQuarantine::noReleaseWhileTheProviderIsDown()
{
    QVERIFY(useOnce(u"a"_s));
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"b"_s)));
    QVERIFY(open(u"b"_s));
    QVERIFY(m_sandbox->setFaults(u"status500@gifts.list"_s));
    const auto released = release();
    QVERIFY(released && !*released);
    QVERIFY(m_sandbox->setFaults({}));
    QCOMPARE(sendOne(), Fault::Quarantined);
}

void TestQuarantine::noReleaseWhileAnOutcomeIsOpen()
{
    QVERIFY(open(u"a"_s));
    QVERIFY(m_sandbox->setFaults(u"dropAfterRead@gifts.send"_s));
    QCOMPARE(sendOne(), Fault::OutcomeUnknown);
    QVERIFY(m_sandbox->setFaults({}));
    m_session.reset();
    QVERIFY(copyFolder(folder(u"a"_s), folder(u"b"_s)));
    QVERIFY(open(u"b"_s));
    const auto released = release();
    QVERIFY(released && !*released);
    QCOMPARE(released->error().fault, Fault::ReleaseBlocked);
    QCOMPARE(sendOne(), Fault::Quarantined);
}

QTEST_GUILESS_MAIN(TestQuarantine)
#include "testquarantine.moc"
