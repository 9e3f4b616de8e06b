// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchrow.h"

#include <QSet>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

BatchRowSource goodRow(int number)
{
    return {.fileRow = number + 1,
            .text = {.senderUserId = u"50000104652"_s,
                     .card = QString(u"Q1"_s.repeated(10) + QString::number(1'000'000 + number)),
                     .receiverName = u"홍길동"_s,
                     .receiverPhone = u"0100000%1"_s.arg(number, 4, 10, QLatin1Char('0')),
                     .amount = u"50000"_s,
                     .reason = u"설 선물"_s,
                     .senderName = {},
                     .senderPhone = {},
                     .locale = {},
                     .key = {}},
            .cells = {},
            .repaired = {}};
}

BatchFile fileOf(const QList<BatchRowSource> &rows, const QString &reasonForAll = {})
{
    BatchBuilder builder(reasonForAll);
    for (const BatchRowSource &row : rows) {
        builder.add(row);
    }
    return builder.finish(u"gifts.csv"_s);
}

} // namespace

class TestBatchRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAndKeys();
    void theCallersKeyStays();
    void sameContentSameKeys_data();
    void sameContentSameKeys();
    void otherContentOtherKeys_data();
    void otherContentOtherKeys();
    void aFaultyRowKeepsTheOthersKeys();
    void theReasonForAllIsNoContent();
    void faultsOfCellsComeFirst();
    void fieldsDoNotRunIntoEachOther();
};

void TestBatchRow::judgesAndKeys()
{
    const BatchFile file = fileOf({goodRow(1), goodRow(2)});
    QCOMPARE(file.rows.size(), 2);
    QCOMPARE(file.contentHash.size(), 32);
    QCOMPARE(file.rows[1].number, 2);
    QCOMPARE(file.rows[1].fileRow, 3);
    QVERIFY(file.rows[1].order);
    QCOMPARE(file.rows[1].order->key, batchRowKey(file.contentHash, 2));
    QCOMPARE(file.rows[1].text.key, file.rows[1].order->key);
    QVERIFY(file.rows[1].reference.isEmpty());
    QVERIFY(batchRowKey(file.contentHash, 2'000'000'000).size() <= maxKeyCodePoints);
}

void TestBatchRow::theCallersKeyStays()
{
    BatchRowSource row = goodRow(1);
    row.text.key = u" order-7 "_s;
    const BatchFile file = fileOf({row, goodRow(2)});
    QCOMPARE(file.rows[0].reference, u"order-7"_s);
    QCOMPARE(file.rows[0].order->key, u"order-7"_s);
    QCOMPARE(file.rows[1].order->key, batchRowKey(file.contentHash, 2));
}

void TestBatchRow::sameContentSameKeys_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("grouped amount") << u"amount"_s << u"50,000원"_s;
    QTest::newRow("spoken amount") << u"amount"_s << u"5만"_s;
    QTest::newRow("hyphens") << u"phone"_s << u"010-0000-0001"_s;
    QTest::newRow("country code") << u"phone"_s << u"+82 10 0000 0001"_s;
    QTest::newRow("decomposed name") << u"name"_s << u"홍길동"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("blanks around") << u"name"_s << u" 홍길동  "_s;
    QTest::newRow("locale in words") << u"locale"_s << u"KO"_s;
}

void TestBatchRow::sameContentSameKeys()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const QHash<QString, QString GiftOrderText::*> members = {{u"amount"_s, &GiftOrderText::amount},
                                                              {u"phone"_s, &GiftOrderText::receiverPhone},
                                                              {u"name"_s, &GiftOrderText::receiverName},
                                                              {u"locale"_s, &GiftOrderText::locale}};
    BatchRowSource row = goodRow(1);
    row.text.*members[field] = value;
    QCOMPARE(fileOf({row, goodRow(2)}).contentHash, fileOf({goodRow(1), goodRow(2)}).contentHash);
}

void TestBatchRow::otherContentOtherKeys_data()
{
    QTest::addColumn<int>("field");
    for (int field = 0; field < 10; ++field) {
        QTest::addRow("field %d", field) << field;
    }
}

void TestBatchRow::otherContentOtherKeys()
{
    QFETCH(int, field);
    QString GiftOrderText::*const members[] = {&GiftOrderText::senderUserId, &GiftOrderText::card,
                                               &GiftOrderText::receiverName, &GiftOrderText::receiverPhone,
                                               &GiftOrderText::amount,       &GiftOrderText::reason,
                                               &GiftOrderText::senderName,   &GiftOrderText::locale,
                                               &GiftOrderText::senderPhone,  &GiftOrderText::key};
    BatchRowSource row = goodRow(1);
    row.text.*members[field] += u'7';
    QVERIFY(fileOf({row}).contentHash != fileOf({goodRow(1)}).contentHash);
}

/// A file with one bad row sends the good ones; saved in another format it must claim the same keys.
void TestBatchRow::aFaultyRowKeepsTheOthersKeys()
{
    BatchRowSource bad = goodRow(1);
    bad.text.receiverPhone = u"12"_s;
    BatchRowSource sameInWords = bad;
    sameInWords.text.amount = u"50,000원"_s;
    const BatchFile file = fileOf({bad, goodRow(2)});
    QVERIFY(!file.rows[0].order);
    QCOMPARE(file.contentHash, fileOf({sameInWords, goodRow(2)}).contentHash);
}

void TestBatchRow::theReasonForAllIsNoContent()
{
    BatchRowSource row = goodRow(1);
    row.text.reason.clear();
    const BatchFile without = fileOf({row});
    const BatchFile first = fileOf({row}, u"설 선물"_s);
    const BatchFile second = fileOf({row}, u"추석 선물"_s);
    QVERIFY(!without.rows[0].order);
    QCOMPARE(first.rows[0].order->reason, u"설 선물"_s);
    QCOMPARE(first.contentHash, second.contentHash);
    QCOMPARE(first.contentHash, without.contentHash);
}

void TestBatchRow::faultsOfCellsComeFirst()
{
    BatchRowSource row = goodRow(1);
    row.text.amount.clear();
    row.text.receiverPhone = u"1588-0000"_s;
    row.cells = {{u"amount"_s, Error{Fault::FieldMalformed, {}, {u"amount"_s}, {}}}};
    const BatchFile file = fileOf({row});
    QVERIFY(!file.rows[0].order);
    const QList<FieldIssue> issues = file.rows[0].order.error();
    QCOMPARE(issues.size(), 2);
    QCOMPARE(issues[0].field, u"amount"_s);
    QCOMPARE(issues[0].error.fault, Fault::FieldMalformed);
    QCOMPARE(issues[1].error.fault, Fault::PhoneNotPersonal);
}

void TestBatchRow::fieldsDoNotRunIntoEachOther()
{
    BatchRowSource left = goodRow(1);
    BatchRowSource right = goodRow(1);
    left.text.receiverName = u"가나"_s;
    left.text.receiverPhone = u"다"_s;
    right.text.receiverName = u"가"_s;
    right.text.receiverPhone = u"나다"_s;
    QVERIFY(fileOf({left}).contentHash != fileOf({right}).contentHash);
}

QTEST_APPLESS_MAIN(TestBatchRow)
#include "testbatchrow.moc"
