// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at every durable step of a cancellation (R3): none that was acknowledged is lost, none is asked for twice,
// and what the ledger says after the restart is true by the sandbox's own books.

#include "tests/cancel/canceldesk.h"

#include <QProcess>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewKills = 2; // GIFTDESK_KILLS asks for more

} // namespace

class TestCancelCrashPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPointIsReachedAndSurvived_data();
    void everyPointIsReachedAndSurvived();

private:
    struct Run
    {
        bool killed = false;
        QStringList said;
    };
    Run run(const TransferId &gift, const QByteArray &point);
    void killAndCheck(const QByteArray &point);

    int m_kills = fewKills;
    CancelDesk m_desk;
};

void TestCancelCrashPoints::initTestCase()
{
    QVERIFY(m_desk.start());
    m_kills = std::max(fewKills, qEnvironmentVariableIntValue("GIFTDESK_KILLS"));
}

TestCancelCrashPoints::Run TestCancelCrashPoints::run(const TransferId &gift, const QByteArray &point)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIFTDESK_CRASH_AT"_s, QString::fromLatin1(point));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(GIFTDESK_CANCELONEGIFT), {m_desk.folder(), m_desk.profileFile(), gift.text()});
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::CrashExit,
            QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
}

void TestCancelCrashPoints::everyPointIsReachedAndSurvived_data()
{
    QTest::addColumn<QByteArray>("point");
    for (const char *point :
         {"cancelIntent.before", "cancelIntent.written", "cancelIntent.after", "cancelSending.before",
          "cancelSending.written", "cancelSending.after", "cancelPosted", "cancelAnswered", "cancelOutcome.before",
          "cancelOutcome.written", "cancelOutcome.after"}) {
        QTest::newRow(point) << QByteArray(point);
    }
}

void TestCancelCrashPoints::killAndCheck(const QByteArray &point)
{
    QVERIFY(m_desk.open());
    const TransferId gift = m_desk.sendGift();
    m_desk.close();
    const qint64 posts = m_desk.posts();
    const Run ended = run(gift, point);
    QVERIFY2(ended.killed, "the point was not reached");
    QVERIFY(m_desk.open()); // the restart
    const QList<Cancellation> rows = m_desk.stored(gift);
    const bool cancelled = m_desk.statusOf(gift) == u"CANCELLED"_s;
    QVERIFY(rows.size() <= 1 && m_desk.posts() - posts <= 1);
    QVERIFY2(!rows.isEmpty() || !ended.said.contains(u"INTENT"_s), "an acknowledged intention is lost");
    QVERIFY2(!rows.isEmpty() || !cancelled, "a cancelled gift without its row");
    if (rows.isEmpty()) {
        return;
    }
    const CancelState state = rows.first().state;
    QVERIFY(state == CancelState::NotSent || state == CancelState::Unknown || state == CancelState::Done);
    QVERIFY2(state != CancelState::Done || cancelled, "DONE without a cancelled gift");
    QVERIFY2(state != CancelState::NotSent || !cancelled, "NOT_SENT with a cancelled gift");
    QVERIFY2(state != CancelState::NotSent || !ended.said.contains(u"SENDING"_s), "a permit was given and forgotten");
    const qint64 before = m_desk.posts();
    const auto again = m_desk.cancel(gift);
    QVERIFY2(state == CancelState::NotSent || m_desk.posts() == before, "asked twice while it is open or done");
    QVERIFY(state != CancelState::NotSent || again->ok());
}

void TestCancelCrashPoints::everyPointIsReachedAndSurvived()
{
    QFETCH(QByteArray, point);
    for (int kill = 0; kill < m_kills && !QTest::currentTestFailed(); ++kill) {
        killAndCheck(point);
    }
}

QTEST_GUILESS_MAIN(TestCancelCrashPoints)
#include "testcancelcrashpoints.moc"
