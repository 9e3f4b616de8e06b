// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at every durable step of a send and at random moments (R3): no acknowledged intention is lost, none is
// repeated, and what the ledger says after the restart is true by the sandbox's own ledger.

#include "tests/money/moneydesk.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString money = u"gifts.send"_s;
constexpr int fewKills = 3; // GIFTDESK_KILLS asks for more

} // namespace

class TestCrashPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPointIsReachedAndSurvived_data();
    void everyPointIsReachedAndSurvived();
    void killsAtAnyMomentAreSurvived();

private:
    struct Run
    {
        bool killed = false;
        QStringList said;
    };
    Run send(const QString &folder, const QByteArray &point, int killAfterMs = -1);
    void check(const QString &folder, const Run &run);
    void killAndCheck(const QByteArray &point, int killAfterMs = -1);
    void takeCard();

    int m_kills = fewKills;
    int m_keys = 0;
    QString m_key;
    SandboxCard m_card;
    qsizetype m_giftsBefore = 0;
    std::unique_ptr<Sandbox> m_sandbox;
    QTemporaryDir m_base;
    QString m_profile;
    SystemClock m_clock;
};

void TestCrashPoints::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 0;
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    m_profile = m_base.filePath(u"profile.json"_s);
    QVERIFY(writeProfile(*m_sandbox, m_profile));
    m_kills = std::max(fewKills, qEnvironmentVariableIntValue("GIFTDESK_KILLS"));
    m_card = goodCards(*m_sandbox).first();
}

void TestCrashPoints::takeCard()
{
    for (const SandboxCard &card : m_sandbox->cardsOf(m_card.userId)) {
        if (card.par == m_card.par && card.balance == 0) {
            QVERIFY(m_sandbox->refillCard(card.par, m_card.balance));
        }
    }
    m_key = u"key-%1"_s.arg(++m_keys);
    m_giftsBefore = m_sandbox->sentGifts().size();
}

TestCrashPoints::Run TestCrashPoints::send(const QString &folder, const QByteArray &point, int killAfterMs)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIFTDESK_CRASH_AT"_s, QString::fromLatin1(point));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(GIFTDESK_SENDONEGIFT),
                  {folder, m_profile, m_card.userId, m_card.par, QString::number(m_card.balance), m_key});
    if (killAfterMs >= 0 && !process.waitForFinished(killAfterMs)) {
        ::kill(pid_t(process.processId()), SIGKILL);
    }
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::CrashExit,
            QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
}

/// After the crash: restart, compare, and try the same key once more.
void TestCrashPoints::check(const QString &folder, const Run &run)
{
    std::optional<LedgerEntry> entry;
    {
        auto session = openSession(folder, m_profile, m_clock);
        QVERIFY2(session, session ? "" : faultInfo(session.error().fault).code);
        const auto found = (*session)->ledger().call([&](LedgerStore &l) {
            GiftOrder order = orderFor(m_card, m_key);
            return l.database().checkIntegrity() && l.audit().verify() ? l.entries().entryForKey(order)
                                                                       : failure(Fault::StoreDamaged);
        });
        QVERIFY(found);
        entry = *found;
    }
    const qsizetype booked = m_sandbox->sentGifts().size() - m_giftsBefore;
    QVERIFY2(booked <= 1, "a double");
    QVERIFY2(entry || !run.said.contains(u"INTENT"_s), "an acknowledged intention is lost");
    QVERIFY2(entry || booked == 0, "a gift without an entry");
    if (entry) {
        const EntryState state = entry->state;
        QVERIFY(state == EntryState::NotSent || state == EntryState::Unknown || state == EntryState::Sent);
        QVERIFY2(state != EntryState::Sent || booked == 1, "SENT without a gift");
        QVERIFY2(state != EntryState::NotSent || booked == 0, "NOT_SENT with a gift");
        QVERIFY2(state != EntryState::NotSent || !run.said.contains(u"SENDING"_s), "a permit was given and forgotten");
    }
    const qint64 posts = m_sandbox->postsStarted(money);
    const Run again = send(folder, "");
    QVERIFY(!again.killed && !again.said.isEmpty());
    QCOMPARE(again.said.last(), entry ? entryStateName(entry->state) : u"SENT"_s);
    QVERIFY2(!entry || m_sandbox->postsStarted(money) == posts, "the same key was sent again");
    QCOMPARE(m_sandbox->sentGifts().size() - m_giftsBefore, entry ? booked : 1);
}

void TestCrashPoints::killAndCheck(const QByteArray &point, int killAfterMs)
{
    takeCard();
    const QTemporaryDir folder;
    const Run run = send(folder.path(), point, killAfterMs);
    QVERIFY2(run.killed || killAfterMs >= 0, "the point was not reached");
    check(folder.path(), run);
}

void TestCrashPoints::everyPointIsReachedAndSurvived_data()
{
    QTest::addColumn<QByteArray>("point");
    for (const char *point :
         {"intent.before", "intent.written", "intent.after", "token.after", "sending.before", "sending.written",
          "sending.after", "posted", "answered", "outcome.before", "outcome.written", "outcome.after"}) {
        QTest::newRow(point) << QByteArray(point);
    }
}

void TestCrashPoints::everyPointIsReachedAndSurvived()
{
    QFETCH(QByteArray, point);
    for (int kill = 0; kill < m_kills && !QTest::currentTestFailed(); ++kill) {
        killAndCheck(point);
    }
}

void TestCrashPoints::killsAtAnyMomentAreSurvived()
{
    takeCard();
    const QTemporaryDir warm;
    QElapsedTimer whole;
    whole.start();
    QVERIFY(!send(warm.path(), "").killed);
    const int span = int(whole.elapsed());
    QVERIFY(m_sandbox->setFaults(u"delay:30@gifts.send"_s)); // a wider window for "answered"
    for (int kill = 0; kill < 4 * m_kills && !QTest::currentTestFailed(); ++kill) {
        killAndCheck({}, QRandomGenerator::global()->bounded(span + 30));
    }
}

QTEST_GUILESS_MAIN(TestCrashPoints)
#include "testcrashpoints.moc"
