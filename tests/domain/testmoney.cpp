// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAmounts_data();
    void readsAmounts();
    void refusesWhatIsNoWholeAmount_data();
    void refusesWhatIsNoWholeAmount();
    void keepsTheRangeOfAGift_data();
    void keepsTheRangeOfAGift();
    void formats();
    void readsBackInHangul_data();
    void readsBackInHangul();
    void foldsWidth();
};

void TestMoney::readsAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("won");
    QTest::newRow("plain") << u"50000"_s << qint64(50000);
    QTest::newRow("grouped") << u"1,000"_s << qint64(1000);
    QTest::newRow("full-width") << u"１，０００"_s << qint64(1000);
    QTest::newRow("with won") << u"50,000원"_s << qint64(50000);
    QTest::newRow("with a blank and won") << u" 50,000 원 "_s << qint64(50000);
    QTest::newRow("with the sign") << u"₩50,000"_s << qint64(50000);
    QTest::newRow("with the full-width sign") << u"￦50,000"_s << qint64(50000);
    QTest::newRow("man") << u"5만"_s << qint64(50000);
    QTest::newRow("man won") << u"5만원"_s << qint64(50000);
    QTest::newRow("many man") << u"1,234만원"_s << qint64(12'340'000);
    QTest::newRow("full-width man") << u"５만원"_s << qint64(50000);
    QTest::newRow("smallest") << u"1"_s << qint64(1);
    QTest::newRow("largest") << u"9,999,999,999"_s << qint64(9'999'999'999);
}

void TestMoney::readsAmounts()
{
    QFETCH(QString, text);
    QFETCH(qint64, won);
    const auto amount = parseGiftAmount(text);
    QVERIFY(amount);
    QCOMPARE(amount->value(), won);
}

void TestMoney::refusesWhatIsNoWholeAmount_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts = {
        u""_s,
        u" "_s,
        u"1e3"_s,
        u"-1"_s,
        u"+1"_s,
        u"0,012"_s,
        u"1.0"_s,
        u"1.000"_s,
        u"1,00"_s,
        u"10,00"_s,
        u"1,0000"_s,
        u"1,000,"_s,
        u",100"_s,
        u"1000,000"_s,
        u"1,000,00"_s,
        u"0x10"_s,
        u"007"_s,
        u"00"_s,
        u"만"_s,
        u"원"_s,
        u"만원"_s,
        u"오만원"_s,
        u"5 만원"_s,
        u"5만3천원"_s,
        u"5.5만"_s,
        u"50 000"_s,
        u"50'000"_s,
        u"$50"_s,
        u"₩"_s,
        u"₩-1"_s,
        u"٣٠٠"_s,
        u"①"_s,
        u"5\n만"_s,
        u"1\u200b000"_s,
        u"９９９９９９９９９９９９９"_s,
        u"9223372036854775808"_s,
        u"18446744073709551617"_s,
        u"nan"_s,
        u"∞"_s,
        u"1_000"_s,
    };
    for (const QString &text : texts) {
        QTest::newRow(text.toUtf8().toPercentEncoding().constData()) << text;
    }
}

void TestMoney::refusesWhatIsNoWholeAmount()
{
    QFETCH(QString, text);
    const auto amount = parseGiftAmount(text);
    QVERIFY(!amount);
    QCOMPARE(amount.error().fault, Fault::AmountMalformed);
    QVERIFY(!parseWon(text));
}

void TestMoney::keepsTheRangeOfAGift_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << u"0"_s;
    QTest::newRow("zero man") << u"0만"_s;
    QTest::newRow("ten billion") << u"10,000,000,000"_s;
    QTest::newRow("ten billion, plain") << u"10000000000"_s;
    QTest::newRow("a million man") << u"1,000,000만"_s;
    QTest::newRow("the most digits times man") << u"999999999999만"_s;
}

void TestMoney::keepsTheRangeOfAGift()
{
    QFETCH(QString, text);
    const auto amount = parseGiftAmount(text);
    QVERIFY(!amount);
    QCOMPARE(amount.error().fault, Fault::AmountOutOfRange);
    QVERIFY(parseWon(text)); // a filter may name it
}

void TestMoney::formats()
{
    QCOMPARE(groupedWon(Won(0)), u"0"_s);
    QCOMPARE(groupedWon(Won(999)), u"999"_s);
    QCOMPARE(groupedWon(Won(1000)), u"1,000"_s);
    QCOMPARE(groupedWon(Won(9'999'999'999)), u"9,999,999,999"_s);
    QCOMPARE(groupedWon(Won(-123'456)), u"-123,456"_s);
    QCOMPARE(groupedWon(Won(-12)), u"-12"_s);
    QCOMPARE(formatWon(Won(50000), Language::Korean), u"50,000원"_s);
    QCOMPARE(formatWon(Won(50000), Language::English), u"₩50,000"_s);
}

void TestMoney::readsBackInHangul_data()
{
    QTest::addColumn<qint64>("won");
    QTest::addColumn<QString>("words");
    QTest::newRow("0") << qint64(0) << u"영 원"_s;
    QTest::newRow("1") << qint64(1) << u"일 원"_s;
    QTest::newRow("10") << qint64(10) << u"십 원"_s;
    QTest::newRow("11") << qint64(11) << u"십일 원"_s;
    QTest::newRow("1,000") << qint64(1000) << u"천 원"_s;
    QTest::newRow("1,001") << qint64(1001) << u"천일 원"_s;
    QTest::newRow("10,000") << qint64(10'000) << u"만 원"_s;
    QTest::newRow("50,000") << qint64(50'000) << u"오만 원"_s;
    QTest::newRow("100,000") << qint64(100'000) << u"십만 원"_s;
    QTest::newRow("110,000") << qint64(110'000) << u"십일만 원"_s;
    QTest::newRow("1,010,000") << qint64(1'010'000) << u"백일만 원"_s;
    QTest::newRow("12,345") << qint64(12'345) << u"만이천삼백사십오 원"_s;
    QTest::newRow("100 million") << qint64(100'000'000) << u"일억 원"_s;
    QTest::newRow("100 million and 10,000") << qint64(100'010'000) << u"일억일만 원"_s;
    QTest::newRow("1 billion") << qint64(1'000'000'000) << u"십억 원"_s;
    QTest::newRow("largest") << qint64(9'999'999'999) << u"구십구억구천구백구십구만구천구백구십구 원"_s;
}

void TestMoney::readsBackInHangul()
{
    QFETCH(qint64, won);
    QTEST(readWon(Won(won)), "words");
}

void TestMoney::foldsWidth()
{
    QCOMPARE(foldWidth(u"０１０－１２３４　５６７８（ａ～）"), u"010-1234 5678(a~)"_s);
    QCOMPARE(foldWidth(u"홍길동 50,000원"), u"홍길동 50,000원"_s);
}

QTEST_APPLESS_MAIN(TestMoney)
#include "testmoney.moc"
