// SPDX-License-Identifier: GPL-3.0-or-later

// The power fails at any moment of a send (R2, R13): a preloaded library writes down what the program does to its
// files; the disk is then rebuilt as a cut at any place would leave it, with everything lost that was not synced, or
// any part of it. What was acknowledged by then must be there, and the ledger whole.

#include "store/ledgerstore.h"
#include "tests/money/cutdisk.h"
#include "tests/money/moneydesk.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewCuts = 200; // GIFTDESK_CUTS asks for more
constexpr int gifts = 2;     // the first makes the folder, the second finds it

QString keyOf(int gift)
{
    return u"key-%1"_s.arg(gift);
}

} // namespace

class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasAcknowledgedSurvivesEveryCut();

private:
    void send(const SandboxCard &card, int gift);
    void check(const QString &folder, const QStringList &acknowledged);
    QString survived(LedgerStore &ledger, int gift, const QStringList &acknowledged);

    std::unique_ptr<Sandbox> m_sandbox;
    QTemporaryDir m_base;
    QString m_profile;
    QString m_root;
    QList<SandboxCard> m_cards;
    QList<DiskRecord> m_records;
    SystemClock m_clock;
};

void TestPowerCut::send(const SandboxCard &card, int gift)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(GIFTDESK_POWERCUT));
    environment.insert(u"POWERCUT_UNDER"_s, m_root);
    environment.insert(u"POWERCUT_LOG"_s, m_base.filePath(u"log"_s));
    environment.insert(u"GIFTDESK_ACKS"_s, m_root + u"/acks"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(GIFTDESK_SENDONEGIFT),
                  {m_root + u"/desk"_s, m_profile, card.userId, card.par, QString::number(card.balance), keyOf(gift)});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.readAllStandardOutput(), QByteArray("INTENT\nSENDING\nSENT\n"));
}

void TestPowerCut::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 0;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    m_profile = m_base.filePath(u"profile.json"_s);
    m_root = m_base.filePath(u"root"_s);
    QVERIFY(writeProfile(*m_sandbox, m_profile) && QDir().mkdir(m_root));
    m_cards = goodCards(*m_sandbox);
    for (int gift = 0; gift < gifts; ++gift) {
        send(m_cards.at(gift), gift);
    }
    QFile log(m_base.filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    m_records = readDiskLog(log.readAll());
    QVERIFY(m_records.size() > 100);
}

/// What is wrong with the gift's entry after the cut, or nothing.
QString TestPowerCut::survived(LedgerStore &ledger, int gift, const QStringList &acknowledged)
{
    const auto said = [&](const QString &what) {
        return acknowledged.contains(keyOf(gift) + u' ' + what);
    };
    const auto found = ledger.entries().entryForKey(orderFor(m_cards.at(gift), keyOf(gift)));
    if (!found) {
        return QString::fromLatin1(faultInfo(found.error().fault).code);
    }
    if (!*found) {
        return said(u"INTENT"_s) ? u"an acknowledged INTENT is lost"_s : QString();
    }
    const EntryState state = (*found)->state;
    if (said(u"SENT"_s)) {
        return state == EntryState::Sent ? QString() : u"an acknowledged outcome is lost"_s;
    }
    if (said(u"SENDING"_s)) {
        return state == EntryState::Sending || state == EntryState::Sent ? QString()
                                                                         : u"an acknowledged SENDING is lost"_s;
    }
    return {};
}

void TestPowerCut::check(const QString &folder, const QStringList &acknowledged)
{
    if (acknowledged.isEmpty()) {
        return; // nothing was promised yet
    }
    UnlockRequest unlock;
    unlock.keyFileAllowed = true;
    QVERIFY2(KeyVault::exists(folder + u"/desk/vault.json"_s), "the vault is lost");
    auto opened = ProfileFolder::open(folder + u"/desk"_s, u"test"_s, unlock);
    QVERIFY2(opened, opened ? "" : faultInfo(opened.error().fault).code);
    auto ledger = LedgerStore::open((*opened)->file(u"ledger.db"_s), (*opened)->vfs(), (*opened)->keys(),
                                    {u"kim"_s, u"test"_s}, m_clock);
    QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().detail));
    QVERIFY((*ledger)->database().checkIntegrity());
    QVERIFY((*ledger)->audit().verify());
    for (int gift = 0; gift < gifts; ++gift) {
        const QString wrong = survived(**ledger, gift, acknowledged);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: %2"_s.arg(keyOf(gift), wrong)));
    }
}

void TestPowerCut::whatWasAcknowledgedSurvivesEveryCut()
{
    const int cuts = std::max(fewCuts, qEnvironmentVariableIntValue("GIFTDESK_CUTS"));
    const QByteArray root = QFile::encodeName(m_root);
    std::mt19937 dice(20260101);
    for (int cut = 0; cut < cuts && !QTest::currentTestFailed(); ++cut) {
        const qsizetype until = qsizetype(qint64(m_records.size()) * (cut / 2 * 2 + 2) / cuts);
        CutDisk disk(root);
        QStringList acknowledged;
        for (const DiskRecord &record : m_records.first(std::min(until, m_records.size()))) {
            disk.apply(record);
            if (record.kind == 'w' && record.path.endsWith("/acks")) {
                acknowledged.append(QString::fromUtf8(record.bytes).trimmed());
            }
        }
        const QTemporaryDir left;
        QVERIFY(disk.cutInto(QFile::encodeName(left.path()), cut % 2 ? &dice : nullptr));
        check(left.path(), acknowledged);
        if (QTest::currentTestFailed()) {
            qWarning("cut %d after record %lld, %s", cut, qlonglong(until),
                     cut % 2 ? "parts kept" : "all unsynced lost");
        }
    }
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "testpowercut.moc"
