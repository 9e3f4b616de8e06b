// SPDX-License-Identifier: GPL-3.0-or-later

// R8: `giftctl batch run` of thousands of rows is killed with SIGKILL at random moments and started again on the same
// file. The sandbox's ledger is the oracle: no row twice, and at most as many unknown rows a kill as sends in flight.
// GIFTDESK_BATCH=rows,kills asks for more than the few rows of the fast run.

#include "app/sandbox/serve.h"
#include "madefile.h"
#include "tests/money/moneydesk.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int giftsFirst = 8; // more than can be on their way at a time
constexpr int sizeOfFewRows = 60;
constexpr int fewKills = 3;
constexpr int startMs = 60;
constexpr int rowMs = 4;
constexpr int inFlight = BatchTerms::usualConcurrency;

} // namespace

class TestBatchKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAtRandomNothingIsSentTwice();

private:
    struct Run
    {
        bool killed = false;
        int exitCode = -1;
        QJsonObject last;
    };
    bool writeQuickProfile();
    bool writeFile();
    Run run(int killAfterMs);
    Run resolveUnknown();
    QHash<QString, int> giftsByPhone() const;

    int m_rows = sizeOfFewRows;
    int m_kills = fewKills;
    QTemporaryDir m_base;
    QString m_profile;
    std::unique_ptr<Sandbox> m_sandbox;
};

void TestBatchKills::initTestCase()
{
    const QList<QByteArray> size = qgetenv("GIFTDESK_BATCH").split(',');
    if (size.size() == 2) {
        m_rows = size[0].toInt();
        m_kills = size[1].toInt();
    }
    SandboxOptions options;
    options.pastGifts = 0;
    options.spareCards = m_rows;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    m_profile = m_base.filePath(u"profile.json"_s);
    QVERIFY(writeQuickProfile());
    QVERIFY(writeFile());
}

/// Its history does not lag, so that two reads need not lie far apart.
bool TestBatchKills::writeQuickProfile()
{
    QJsonObject profile =
        QJsonDocument::fromJson(sandboxProfile(m_sandbox->baseUrl(), m_sandbox->credentials())).object();
    profile.insert(u"settleSeconds"_s, 1);
    QFile file(m_profile);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(profile).toJson()) > 0;
}

bool TestBatchKills::writeFile()
{
    QFile file(m_base.filePath(u"gifts.csv"_s));
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write("senderUserId,card,receiverName,receiverPhone,amount,reason\n");
    const QList<SandboxCard> cards = goodCards(*m_sandbox);
    for (int i = 0; i < m_rows && i < cards.size(); ++i) {
        const QString line =
            u"%1,%2,받는이,%3,%4,보상\n"_s.arg(cards[i].userId, cards[i].par, madePhone(i)).arg(cards[i].balance);
        file.write(line.toUtf8());
    }
    return cards.size() >= m_rows;
}

/// Killed so long after the first gifts have been sent; below 0: not at all.
TestBatchKills::Run TestBatchKills::run(int killAfterMs)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QStringLiteral(GIFTDESK_GIFTCTL),
                  {u"--data-dir"_s, m_base.filePath(u"data"_s), u"--profile"_s, m_profile, u"--json"_s, u"batch"_s,
                   u"run"_s, m_base.filePath(u"gifts.csv"_s), u"--yes"_s});
    // Before one of our own gifts is known as sent, nothing can be proved not to be (design §4.8).
    (void)QTest::qWaitFor(
        [&] { return m_sandbox->sentGifts().size() >= giftsFirst || process.state() == QProcess::NotRunning; }, 60'000);
    if (killAfterMs >= 0 && !process.waitForFinished(killAfterMs)) {
        ::kill(pid_t(process.processId()), SIGKILL);
    }
    process.waitForFinished(-1);
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    return {process.exitStatus() == QProcess::CrashExit, process.exitCode(),
            QJsonDocument::fromJson(lines.last()).object()};
}

QHash<QString, int> TestBatchKills::giftsByPhone() const
{
    QHash<QString, int> gifts;
    for (const SandboxGift &gift : m_sandbox->sentGifts()) {
        ++gifts[gift.receiverPhone];
    }
    return gifts;
}

/// Two open outcomes keep a batch from going on: they are decided as at the desk, from the provider's history.
TestBatchKills::Run TestBatchKills::resolveUnknown()
{
    QProcess process;
    process.start(QStringLiteral(GIFTDESK_GIFTCTL), {u"--data-dir"_s, m_base.filePath(u"data"_s), u"--profile"_s,
                                                     m_profile, u"--json"_s, u"reconcile"_s, u"--wait"_s, u"120"_s});
    process.waitForFinished(-1);
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    return {false, process.exitCode(), QJsonDocument::fromJson(lines.last()).object()};
}

void TestBatchKills::killedAtRandomNothingIsSentTwice()
{
    QRandomGenerator dice(20261126);
    // A row takes some milliseconds: each run gets about its share of them before it is killed.
    const int longest = std::max(100, m_rows * rowMs * 2 / m_kills);
    int killed = 0;
    for (int i = 0; i < m_kills; ++i) {
        const Run one = run(startMs + dice.bounded(longest));
        killed += one.killed ? 1 : 0;
        const auto gifts = giftsByPhone();
        for (auto it = gifts.begin(); it != gifts.end(); ++it) {
            QVERIFY2(it.value() == 1, qPrintable(it.key()));
        }
        const Run resolved = resolveUnknown();
        QVERIFY2(resolved.last[u"open"_s].toInt() == 0, QJsonDocument(resolved.last).toJson().constData());
        QVERIFY(resolved.last[u"resolved"_s].toInt() <= inFlight);
    }
    QVERIFY(killed > 0);
    Run end = run(-1);
    QVERIFY2(end.exitCode == 0, QJsonDocument(end.last).toJson().constData());
    QCOMPARE(end.last[u"sent"_s].toInt(), m_rows);
    QCOMPARE(giftsByPhone().size(), m_rows);
    const qint64 posts = m_sandbox->postsSeen(u"gifts.send"_s);
    end = run(-1); // the same file once more
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(m_sandbox->postsSeen(u"gifts.send"_s), posts);
    QCOMPARE(m_sandbox->sentGifts().size(), m_rows);
    qInfo("%d rows, %d kills, %lld posts", m_rows, killed, posts);
}

QTEST_GUILESS_MAIN(TestBatchKills)
#include "testbatchkills.moc"
