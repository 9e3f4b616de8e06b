// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchtotals.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

BatchRowSource row(int number, const QString &name, const QString &phone, const QString &amount)
{
    return {.fileRow = number + 1,
            .text = {.senderUserId = u"50000104652"_s,
                     .card = QString(u"Q1"_s.repeated(10) + QString::number(1'000'000 + number)),
                     .receiverName = name,
                     .receiverPhone = phone,
                     .amount = amount,
                     .reason = u"설 선물"_s,
                     .senderName = {},
                     .senderPhone = {},
                     .locale = {},
                     .key = {}},
            .cells = {},
            .repaired = {}};
}

BatchTotals totalsOf(const QList<BatchRowSource> &rows)
{
    BatchBuilder builder;
    for (const BatchRowSource &each : rows) {
        builder.add(each);
    }
    return batchTotals(builder.finish(u"gifts.csv"_s));
}

} // namespace

class TestBatchTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatCanBeSent();
    void findsDuplicatesByNumberAndAmount();
    void findsNamesakes();
    void oneNameInEveryRow();
};

void TestBatchTotals::countsWhatCanBeSent()
{
    BatchRowSource repeated = row(5, u"한지민"_s, u"01000000005"_s, u"70000"_s);
    repeated.text.card = row(1, {}, {}, {}).text.card;
    BatchRowSource repaired = row(4, u"박서준"_s, u"01000000004"_s, u"30000"_s);
    repaired.repaired = {u"receiverPhone"_s};
    const BatchTotals totals =
        totalsOf({row(1, u"홍길동"_s, u"01000000001"_s, u"50000"_s), row(2, u"이영"_s, u"1588-0000"_s, u"50000"_s),
                  row(3, u"김철수"_s, u"01000000003"_s, u"많이"_s), repaired, repeated});
    QCOMPARE(totals.rows, 5);
    QCOMPARE(totals.valid, 2);
    QCOMPARE(totals.invalid, 3);
    QCOMPARE(totals.sum, Won(80000));
    QCOMPARE(totals.largest, Won(50000));
    QCOMPARE(totals.invalidPhones, 1);
    QCOMPARE(totals.repeatedCards, 1);
    QCOMPARE(totals.repaired, 1);
    QCOMPARE(totals.senders, 1);
}

void TestBatchTotals::findsDuplicatesByNumberAndAmount()
{
    const BatchTotals totals = totalsOf(
        {row(1, u"홍길동"_s, u"010-0000-0001"_s, u"50000"_s), row(2, u"길동"_s, u"+82 10 0000 0001"_s, u"5만원"_s),
         row(3, u"홍길동"_s, u"01000000001"_s, u"30000"_s), row(4, u"홍길동"_s, u"01000000001"_s, u"50,000"_s)});
    QCOMPARE(totals.duplicates, 2);
    QCOMPARE(totals.marks[1].sameAsRow, 1);
    QCOMPARE(totals.marks[2].sameAsRow, 0);
    QCOMPARE(totals.marks[3].sameAsRow, 1);
}

void TestBatchTotals::findsNamesakes()
{
    const BatchTotals totals = totalsOf(
        {row(1, u"홍길동"_s, u"01000000001"_s, u"50000"_s), row(2, u"Anna Lee"_s, u"01000000002"_s, u"50000"_s),
         row(3, u"홍길동"_s, u"01000000003"_s, u"50000"_s), row(4, u"anna lee"_s, u"01000000004"_s, u"50000"_s),
         row(5, u"김철수"_s, u"01000000005"_s, u"50000"_s), row(6, u"김철수"_s, u"01000000005"_s, u"30000"_s)});
    QCOMPARE(totals.namesakes.size(), 2);
    QCOMPARE(totals.namesakes[0].name, u"홍길동"_s);
    QCOMPARE(totals.namesakes[0].phones, (QStringList{u"01000000001"_s, u"01000000003"_s}));
    QCOMPARE(totals.namesakes[1].rows, (QList<int>{2, 4}));
    QVERIFY(totals.marks[0].namesake && totals.marks[2].namesake);
    QVERIFY(!totals.marks[4].namesake);
}

/// Fifty thousand rows of one name must not be compared each with each: this would take minutes then.
void TestBatchTotals::oneNameInEveryRow()
{
    BatchBuilder builder;
    for (int number = 1; number <= 50'000; ++number) {
        builder.add(row(number, u"홍길동"_s, u"0100%1"_s.arg(number, 7, 10, QLatin1Char('0')), u"50000"_s));
    }
    const BatchTotals totals = batchTotals(builder.finish(u"gifts.csv"_s));
    QCOMPARE(totals.namesakes.size(), 1);
    QCOMPARE(totals.namesakes[0].phones.size(), 50'000);
    QCOMPARE(totals.duplicates, 0);
}

QTEST_APPLESS_MAIN(TestBatchTotals)
#include "testbatchtotals.moc"
