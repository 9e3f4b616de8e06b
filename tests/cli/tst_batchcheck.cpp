// SPDX-License-Identifier: GPL-3.0-or-later
#include "giftctlrun.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString header = u"senderUserId,card,receiverName,receiverPhone,amount,reason\n"_s;

QString line(int number, const QString &phone, const QString &amount = u"50000"_s)
{
    return u"50000104652,BATCHTESTCARD%1,남궁하늘,%2,%3,검사\n"_s.arg(number, 14, 10, QLatin1Char('0'))
        .arg(phone, amount);
}

} // namespace

/// `batch check` as scripts see it.
class TestBatchCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodFile();
    void eachBadRowIsALine();
    void notAFileOfGifts();
    void forPeople();

private:
    Outcome check(const QString &content)
    {
        return m_place.run({u"batch"_s, u"check"_s, m_place.write(u"gifts.csv"_s, content.toUtf8())});
    }
    Place m_place;
};

void TestBatchCheck::aGoodFile()
{
    const Outcome run = check(QString(header + line(1, u"010-0000-4711"_s) + line(2, u"01000004712"_s, u"3만원"_s)));
    QVERIFY2(run.exitCode == 0, run.told());
    QCOMPARE(run.lines.size(), 1);
    const QJsonObject sum = run.last();
    QCOMPARE(sum[u"ok"_s].toBool(), true);
    QCOMPARE(sum[u"rows"_s].toInt(), 2);
    QCOMPARE(sum[u"valid"_s].toInt(), 2);
    QCOMPARE(sum[u"sum"_s].toInt(), 80'000);
    QCOMPARE(sum[u"largest"_s].toInt(), 50'000);
    QCOMPARE(sum[u"namesakes"_s].toInt(), 1);
    QCOMPARE(sum[u"encoding"_s].toString(), u"UTF-8"_s);
    QCOMPARE(sum[u"contentHash"_s].toString().size(), 64);
    QVERIFY(sum[u"sheet"_s].isNull());
}

void TestBatchCheck::eachBadRowIsALine()
{
    const Outcome run = check(QString(header + line(1, u"01000004711"_s) + line(2, u"1588-0000"_s, u"많이"_s) +
                                      line(3, u"01000004711"_s) + line(1, u"01000004714"_s)));
    QVERIFY2(run.exitCode == 3, run.told());
    QCOMPARE(run.lines.size(), 3);
    QCOMPARE(run.lines[0][u"row"_s].toInt(), 2);
    const QJsonArray issues = run.lines[0][u"issues"_s].toArray();
    QCOMPARE(issues.size(), 2);
    QCOMPARE(issues[0][u"field"_s].toString(), u"receiverPhone"_s);
    QCOMPARE(issues[0][u"code"_s].toString(), u"GD-validation-08"_s);
    QVERIFY(!issues[0][u"message"_s].toString().isEmpty());
    QCOMPARE(run.lines[1][u"row"_s].toInt(), 4);
    QCOMPARE(run.lines[1][u"issues"_s].toArray()[0][u"field"_s].toString(), u"card"_s);
    QCOMPARE(run.last()[u"ok"_s].toBool(true), false);
    QCOMPARE(run.last()[u"invalid"_s].toInt(), 2);
    QCOMPARE(run.last()[u"duplicates"_s].toInt(), 1);
    QCOMPARE(run.last()[u"repeatedCards"_s].toInt(), 1);
    QVERIFY2(!run.out.contains(u"남궁하늘"_s) && !run.out.contains(u"00004711"_s), run.told());
}

void TestBatchCheck::notAFileOfGifts()
{
    const Outcome missing = m_place.run({u"batch"_s, u"check"_s, m_place.path(u"nowhere.csv"_s)});
    QCOMPARE(missing.exitCode, 3);
    QCOMPARE(missing.kind(), u"notFound"_s);
    const Outcome columns = check(u"card,amount\n1,2\n"_s);
    QCOMPARE(columns.exitCode, 3);
    QCOMPARE(columns.error()[u"code"_s].toString(), u"GD-validation-26"_s);
    const Outcome empty = check({});
    QCOMPARE(empty.exitCode, 3);
    QCOMPARE(empty.error()[u"code"_s].toString(), u"GD-validation-25"_s);
    QCOMPARE(m_place.run({u"batch"_s, u"check"_s}).exitCode, 2);
}

void TestBatchCheck::forPeople()
{
    const QString file = m_place.write(u"gifts.csv"_s, QString(header + line(1, u"12"_s)).toUtf8());
    const Outcome run =
        m_place.runPlain({u"--data-dir"_s, m_place.dataDir(), u"--lang"_s, u"ko"_s, u"batch"_s, u"check"_s, file});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.out.contains(u"받는 분 휴대폰"_s) && run.out.contains(u"보낼 수 없음"_s), run.told());
}

QTEST_APPLESS_MAIN(TestBatchCheck)
#include "tst_batchcheck.moc"
