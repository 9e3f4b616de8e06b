// SPDX-License-Identifier: GPL-3.0-or-later

// Every fault × every step of a send × a fresh or a used connection × http and TLS, and every fault of the history
// while outcomes are looked for. The oracle is the sandbox's own ledger: no gift twice, no intention lost, and every
// entry's last state is the truth or says honestly that a person has to decide. GIFTDESK_MATRIX=N makes about N sends.

#include "app/sandbox/faultspec.h"
#include "tests/faultmatrix/matrixdesk.h"

#include <QElapsedTimer>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Values that end within the test's deadlines where a fault's own would take longer.
QString faultWithValue(const sandbox::FaultFacts &fault)
{
    static const QHash<QString, QString> values{{u"delay"_s, u"delay:5000"_s},
                                                {u"drip"_s, u"drip:200"_s},
                                                {u"huge"_s, u"huge:9"_s},
                                                {u"historyLags"_s, u"historyLags:700000"_s}};
    const QString name = QString::fromLatin1(fault.name);
    return values.value(name, name);
}

QStringList faults()
{
    QStringList names;
    for (const sandbox::FaultFacts &fault : sandbox::faultFacts()) {
        names.append(faultWithValue(fault));
    }
    return names;
}

const QStringList steps{u"cards.list"_s, u"token.issue"_s, u"gifts.send"_s};

} // namespace

class TestFaultMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCell_data();
    void everyCell();
    void whatIsCarriedOutLateIsNotCalledNotSent_data() { everyCell_data(); }
    void whatIsCarriedOutLateIsNotCalledNotSent();
    void everyFaultOfTheHistory_data() { everyCell_data(); }
    void everyFaultOfTheHistory();
    void cleanupTestCase();

private:
    void judge(MatrixDesk &desk);
    void note(const MatrixDesk &desk);

    int m_wanted = 0; ///< 0: a few faults, one send a cell
    QMap<QString, int> m_outcomes;
    int m_sends = 0;
    qint64 m_posts = 0;
    QElapsedTimer m_timer;
};

void TestFaultMatrix::initTestCase()
{
    m_wanted = qEnvironmentVariableIntValue("GIFTDESK_MATRIX");
    m_timer.start();
}

void TestFaultMatrix::everyCell_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http") << false;
    QTest::newRow("tls") << true;
}

void TestFaultMatrix::judge(MatrixDesk &desk)
{
    const QStringList wrong = desk.contradictions();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    desk.refill();
}

void TestFaultMatrix::everyCell()
{
    QFETCH(bool, tls);
    const QStringList all = faults();
    const int cells = int(all.size() * steps.size()) * 2;
    const int each = m_wanted > 0 ? (m_wanted + 2 * cells - 1) / (2 * cells) : 1;
    MatrixDesk desk(tls, std::max(60, each * 12));
    desk.sendCleanly();
    for (qsizetype i = 0; i<all.size(); i += m_wanted> 0 ? 1 : 9) {
        for (const QString &step : steps) {
            for (const bool kept : {false, true}) {
                desk.send({all[i], step, kept}, each);
            }
        }
        desk.reconcile();
        judge(desk);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    note(desk);
}

void TestFaultMatrix::whatIsCarriedOutLateIsNotCalledNotSent()
{
    QFETCH(bool, tls);
    MatrixDesk desk(tls, 60);
    desk.sendCleanly();
    desk.sendLate(300'000); // five minutes
    desk.reconcile();
    judge(desk);
    note(desk);
}

/// Gifts that were made and gifts that were not, both without an answer, looked for in a spoilt history.
void TestFaultMatrix::everyFaultOfTheHistory()
{
    QFETCH(bool, tls);
    const QStringList all = faults();
    MatrixDesk desk(tls, 60);
    desk.sendCleanly();
    for (qsizetype i = 0; i<all.size(); i += m_wanted> 0 ? 1 : 13) {
        desk.send({u"dropAfterCommit"_s, u"gifts.send"_s, true}, 2);
        desk.send({u"dropAfterRead"_s, u"gifts.send"_s, true}, 2);
        desk.reconcile(all[i]);
        judge(desk);
        if (QTest::currentTestFailed()) {
            qInfo("under %s", qPrintable(all[i]));
            return;
        }
    }
    note(desk);
}

void TestFaultMatrix::note(const MatrixDesk &desk)
{
    m_sends += desk.sends();
    m_posts += desk.posts();
    for (auto outcome = desk.outcomes().cbegin(); outcome != desk.outcomes().cend(); ++outcome) {
        m_outcomes[outcome.key()] += outcome.value();
    }
}

void TestFaultMatrix::cleanupTestCase()
{
    QStringList lines;
    for (auto outcome = m_outcomes.cbegin(); outcome != m_outcomes.cend(); ++outcome) {
        lines.append(u"%1 %2"_s.arg(outcome.key()).arg(outcome.value()));
    }
    qInfo("%d sends under faults, %lld requests, %.0f s: %s", m_sends, m_posts, double(m_timer.elapsed()) / 1000,
          qPrintable(lines.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "testfaultmatrix.moc"
