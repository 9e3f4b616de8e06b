// SPDX-License-Identifier: GPL-3.0-or-later

// `giftctl batch run|resume|list|report` against a served sandbox, as a person types it, wrong input first.

#include "giftctlrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMs = 30'000;

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingIsSentWhileARowIsWrong();
    void needsToBeConfirmed();
    void sendsTheFileOnceAndReports();
    void pausesAtAnUnknownOutcome();
    void knowsNoSuchBatch();

private:
    Outcome run(const QStringList &arguments) const
    {
        return m_place.run(QStringList{u"--profile"_s, m_profile} + arguments);
    }
    QString line(const QString &phone, qint64 lessThanBalance = 0);
    QString file(const QString &name, const QStringList &lines) const;

    Place m_place;
    QProcess m_sandbox;
    QString m_profile;
    QList<QJsonObject> m_cards; ///< with `userId`
};

void TestBatch::initTestCase()
{
    m_place.start(m_sandbox, words("sandbox serve --for 300"));
    QVERIFY(m_sandbox.waitForReadyRead(startMs));
    const QJsonObject hello = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    m_profile = hello[u"profile"_s].toString();
    const QJsonArray members = hello[u"members"_s].toArray();
    for (qsizetype i = 1; i < members.size(); ++i) { // the first one's cards have something wrong
        const QString member = members.at(i)[u"userId"_s].toString();
        for (QJsonObject card : run({u"cards"_s, u"list"_s, u"--user-id"_s, member}).lines) {
            if (card[u"balance"_s].toInteger() > 0 && card[u"status"_s].toString() == u"ACTIVE"_s) {
                card[u"userId"_s] = member;
                m_cards.append(card);
            }
        }
    }
    QVERIFY(m_cards.size() >= 6);
}

void TestBatch::cleanupTestCase()
{
    m_sandbox.terminate();
    m_sandbox.waitForFinished();
}

QString TestBatch::line(const QString &phone, qint64 lessThanBalance)
{
    const QJsonObject card = m_cards.takeFirst();
    return u"%1,%2,남궁하늘,%3,%4,보상"_s.arg(card[u"userId"_s].toString(), card[u"par"_s].toString(), phone)
        .arg(card[u"balance"_s].toInteger() - lessThanBalance);
}

QString TestBatch::file(const QString &name, const QStringList &lines) const
{
    const QString header = u"senderUserId,card,receiverName,receiverPhone,amount,reason\n"_s;
    return m_place.write(name, (header + lines.join(u'\n') + u'\n').toUtf8());
}

void TestBatch::nothingIsSentWhileARowIsWrong()
{
    const QString path = file(u"wrong.csv"_s, {line(u"01000000001"_s), u"50000104652,x,,010,abc,"_s});
    const Outcome refused = run({u"batch"_s, u"run"_s, path, u"--yes"_s});
    QVERIFY2(refused.exitCode == 3 && refused.error()[u"code"_s].toString() == u"GD-validation-50"_s, refused.told());
    QCOMPARE(refused.lines.first()[u"row"_s].toInt(), 2);
    QVERIFY(refused.lines.first()[u"issues"_s].toArray().size() >= 3);
    QVERIFY(run(words("batch list")).lines.isEmpty());
    QVERIFY(run(words("journal list")).lines.isEmpty());
}

void TestBatch::needsToBeConfirmed()
{
    const QString path = file(u"one.csv"_s, {u"x"_s});
    QVERIFY2(run({u"batch"_s, u"run"_s, path}).exitCode == 2, "no prompt, no send");
    QCOMPARE(run({u"batch"_s, u"run"_s, path, u"--yes"_s, u"--concurrency"_s, u"0"_s}).exitCode, 2);
    QCOMPARE(run({u"batch"_s, u"run"_s, u"/no/such/file.csv"_s, u"--yes"_s}).exitCode, 3);
}

void TestBatch::sendsTheFileOnceAndReports()
{
    const QString path =
        file(u"good.csv"_s, {line(u"01000000001"_s), line(u"01000000002"_s), line(u"01000000003"_s, 1)});
    const Outcome done = run({u"batch"_s, u"run"_s, path, u"--yes"_s});
    QVERIFY2(done.exitCode == 3, done.told());
    const QJsonObject sum = done.last();
    const QStringList keys{u"batchId"_s, u"error"_s, u"notSent"_s, u"ok"_s,    u"pending"_s,
                           u"refused"_s, u"rows"_s,  u"sent"_s,    u"state"_s, u"unknown"_s};
    QCOMPARE(sum.keys(), keys);
    QCOMPARE(sum[u"rows"_s].toInt(), 3);
    // Of cards that can be given; some of the sandbox have something wrong that the list does not show.
    const int sent = sum[u"sent"_s].toInt();
    QCOMPARE(sent + sum[u"refused"_s].toInt(), 3);
    QVERIFY(done.lines.first().contains(u"message"_s));

    const Outcome again = run({u"batch"_s, u"run"_s, path, u"--yes"_s});
    QCOMPARE(again.last()[u"batchId"_s], sum[u"batchId"_s]);
    QCOMPARE(again.last()[u"sent"_s].toInt(), sent);
    QCOMPARE(run(words("journal list --state SENT")).lines.size(), sent);

    const Outcome listed = run(words("batch list"));
    QCOMPARE(listed.lines.size(), 1);
    QCOMPARE(listed.last()[u"state"_s].toString(), u"DONE"_s);
    const QString report = m_place.path(u"report.csv"_s);
    const Outcome written = run({u"batch"_s, u"report"_s, sum[u"batchId"_s].toString(), u"--to"_s, report});
    QVERIFY2(written.exitCode == 0 && written.last()[u"rows"_s].toInt() == 3, written.told());
    QFile csv(report);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QCOMPARE(text.count('\n'), 4);
    QVERIFY(text.contains("REFUSED") && !text.contains("01000000002") && !text.contains("남궁하늘"));
}

void TestBatch::pausesAtAnUnknownOutcome()
{
    Place place;
    QProcess sandbox;
    place.start(sandbox, words("sandbox serve --for 120 --fault dropAfterCommit@gifts.send#1"));
    QVERIFY(sandbox.waitForReadyRead(startMs));
    const QJsonObject hello = QJsonDocument::fromJson(sandbox.readLine()).object();
    const QString profile = hello[u"profile"_s].toString();
    const QString member = hello[u"members"_s].toArray().at(1)[u"userId"_s].toString();
    QStringList lines;
    for (const QJsonObject &card :
         place.run({u"--profile"_s, profile, u"cards"_s, u"list"_s, u"--user-id"_s, member}).lines) {
        if (card[u"balance"_s].toInteger() > 0 && card[u"status"_s].toString() == u"ACTIVE"_s) {
            lines += u"%1,%2,남궁하늘,0100000100%3,%4,보상"_s.arg(member, card[u"par"_s].toString())
                         .arg(lines.size())
                         .arg(card[u"balance"_s].toInteger());
        }
    }
    const QString path = place.write(
        u"g.csv"_s, (u"senderUserId,card,receiverName,receiverPhone,amount,reason\n"_s + lines.join(u'\n')).toUtf8());
    const QStringList base{u"--profile"_s, profile, u"batch"_s};
    const Outcome paused = place.run(base + QStringList{u"run"_s, path, u"--yes"_s, u"--concurrency"_s, u"1"_s});
    QVERIFY2(paused.exitCode == 4 && paused.kind() == u"unknown"_s, paused.told());
    QCOMPARE(paused.last()[u"unknown"_s].toInt(), 1);
    QCOMPARE(paused.last()[u"state"_s].toString(), u"PAUSED"_s);
    QCOMPARE(paused.last()[u"pending"_s].toInt(), int(lines.size()) - 1);
    sandbox.terminate();
    sandbox.waitForFinished();
}

void TestBatch::knowsNoSuchBatch()
{
    const Outcome none = run({u"batch"_s, u"resume"_s, u"nobody"_s, u"--yes"_s});
    QVERIFY2(none.exitCode == 3 && none.kind() == u"notFound"_s, none.told());
    const Outcome report = run({u"batch"_s, u"report"_s, u"nobody"_s, u"--to"_s, m_place.path(u"r.csv"_s)});
    QVERIFY2(report.exitCode == 3 && report.kind() == u"notFound"_s, report.told());
    QCOMPARE(run(words("batch report x")).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
