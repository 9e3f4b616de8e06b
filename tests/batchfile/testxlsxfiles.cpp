// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/cellreading.h"
#include "services/batchfile/xlsxparts.h"
#include "tests/batchfile/batchfiles.h"

#include <QProcess>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::batchtest;

class TestXlsxFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameContentSameKeys_data();
    void sameContentSameKeys();
    void numbersBecomeDigits();
    void aLargeSheetIsReadToItsEnd();
    void theSheetWithTheHeaderIsTaken();
    void sharedStringsWithRunsAndReadings();
    void hiddenRowsAreTold();
    void formulasAreRefused();
    void lostDigitsAreRefused();
    void datesOnlyWhereTheyAreMeant();
    void mergedCellsGiveTheirFirstRowOnly();
    void plainNumbers_data();
    void plainNumbers();
    void dates_data();
    void dates();
    void filesThatAreNone_data();
    void filesThatAreNone();

private:
    BatchReading read(const QString &name) const { return readBatchFile(m_folder.path(name)); }
    Folder m_folder;
};

void TestXlsxFiles::initTestCase()
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {QStringLiteral(GIFTDESK_WORKBOOKS), m_folder.path({})});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
}

void TestXlsxFiles::sameContentSameKeys_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"text", "numbers", "decomposed", "secondsheet", "korean", "hiddenrow", "unknowncolumn"}) {
        QTest::newRow(name) << QString(QLatin1StringView(name) + u".xlsx"_s);
    }
}

void TestXlsxFiles::sameContentSameKeys()
{
    QFETCH(QString, name);
    const BatchReading reading = read(name);
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QVERIFY(reading.facts.isXlsx);
    QCOMPARE(reading.file->rows.size(), 2);
    QCOMPARE(issuesOf(reading, 0) + issuesOf(reading, 1), QStringList());
    QCOMPARE(reading.file->contentHash, m_folder.read(twoRows()).file->contentHash);
}

void TestXlsxFiles::numbersBecomeDigits()
{
    const BatchReading reading = read(u"numbers.xlsx"_s);
    const GiftOrder &order = *reading.file->rows[0].order;
    QCOMPARE(order.senderUserId.text(), u"50000104652"_s);
    QCOMPARE(order.receiverPhone.digits(), u"01000000001"_s);
    QCOMPARE(order.amount, Won(50000));
    QCOMPARE(reading.file->rows[0].repaired, QStringList{u"receiverPhone"_s});
}

void TestXlsxFiles::aLargeSheetIsReadToItsEnd()
{
    const BatchReading reading = read(u"large.xlsx"_s);
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(reading.file->rows.size(), 10'000);
    QVERIFY(reading.file->rows.last().order);
    QCOMPARE(reading.file->rows.last().order->receiverPhone.digits(), u"01000010000"_s);
}

void TestXlsxFiles::theSheetWithTheHeaderIsTaken()
{
    QCOMPARE(read(u"secondsheet.xlsx"_s).facts.sheet, u"Sheet"_s);
    QCOMPARE(read(u"unknowncolumn.xlsx"_s).facts.unknownColumns, QStringList{u"총무팀 메모"_s});
    const BatchReading korean = read(u"korean.xlsx"_s);
    QCOMPARE(korean.file->rows[1].fileRow, 4); // a blank row was inserted before it
    QCOMPARE(korean.file->rows[1].number, 2);
}

void TestXlsxFiles::sharedStringsWithRunsAndReadings()
{
    const BatchReading reading = read(u"strings.xlsx"_s);
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(reading.file->rows[0].order->receiverName, u"홍길동"_s);
    QCOMPARE(issuesOf(reading, 1), QStringList{issue("receiverName", Fault::FieldHiddenCharacter)});
    QCOMPARE(issuesOf(reading, 2), QStringList{issue("receiverName", Fault::CellUnreadable)});
}

void TestXlsxFiles::hiddenRowsAreTold()
{
    QCOMPARE(read(u"hiddenrow.xlsx"_s).facts.hiddenRows, 1);
    QCOMPARE(read(u"text.xlsx"_s).facts.hiddenRows, 0);
}

void TestXlsxFiles::formulasAreRefused()
{
    const BatchReading reading = read(u"formula.xlsx"_s);
    QVERIFY(reading.file);
    QCOMPARE(issuesOf(reading, 0), QStringList{issue("amount", Fault::CellIsFormula)});
    QCOMPARE(issuesOf(reading, 1), QStringList{issue("receiverName", Fault::CellIsFormula)});
}

void TestXlsxFiles::lostDigitsAreRefused()
{
    const BatchReading reading = read(u"digits.xlsx"_s);
    QVERIFY(reading.file);
    QCOMPARE(issuesOf(reading, 0), QStringList{issue("senderUserId", Fault::CellDigitsLost)});
    QCOMPARE(reading.file->rows[1].text.senderUserId, u"50000104652"_s);
    QCOMPARE(issuesOf(reading, 1), QStringList{issue("receiverPhone", Fault::PhoneMalformed)});
}

void TestXlsxFiles::datesOnlyWhereTheyAreMeant()
{
    const BatchReading reading = read(u"dates.xlsx"_s);
    QVERIFY(reading.file);
    QCOMPARE(reading.file->rows[0].order->reason, u"2026-09-25"_s);
    QCOMPARE(issuesOf(reading, 1), QStringList{issue("amount", Fault::CellUnreadable)});
    QCOMPARE(issuesOf(reading, 2), QStringList{issue("receiverName", Fault::CellUnreadable)});
    QCOMPARE(reading.file->rows[3].order->reason, u"2026-09-25 14:30:00"_s);
}

void TestXlsxFiles::mergedCellsGiveTheirFirstRowOnly()
{
    const BatchReading reading = read(u"merged.xlsx"_s);
    QVERIFY(reading.file);
    QVERIFY(reading.file->rows[0].order);
    QCOMPARE(issuesOf(reading, 1), QStringList{issue("reason", Fault::FieldMissing)});
}

void TestXlsxFiles::plainNumbers_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("plain");
    QTest::newRow("whole") << u"50000"_s << u"50000"_s;
    QTest::newRow("point zero") << u"50000.0"_s << u"50000"_s;
    QTest::newRow("exponent") << u"5.0000104652E10"_s << u"50000104652"_s;
    QTest::newRow("small exponent") << u"5e+4"_s << u"50000"_s;
    QTest::newRow("fraction") << u"0.5"_s << u"0.5"_s;
    QTest::newRow("noise") << u"49999.999999999996"_s << u"49999.999999999996"_s;
    QTest::newRow("negative exponent") << u"5E-2"_s << u"0.05"_s;
    QTest::newRow("negative") << u"-50000"_s << u"-50000"_s;
    QTest::newRow("zero") << u"0"_s << u"0"_s;
    QTest::newRow("fifteen digits") << u"999999999999999"_s << u"999999999999999"_s;
    QTest::newRow("sixteen digits") << u"1000000000000000"_s << QString();
    QTest::newRow("nineteen digits") << u"1.23456789012346E+18"_s << QString();
    QTest::newRow("huge") << u"1E308"_s << QString();
    QTest::newRow("no number") << u"abc"_s << u"abc"_s;
}

void TestXlsxFiles::plainNumbers()
{
    QFETCH(QString, stored);
    QFETCH(QString, plain);
    QCOMPARE(plainNumber(stored).value_or(QString()), plain);
}

void TestXlsxFiles::dates_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<QString>("date");
    QTest::newRow("day") << 46290.0 << false << u"2026-09-25"_s;
    QTest::newRow("noon") << 46290.5 << false << u"2026-09-25 12:00:00"_s;
    QTest::newRow("the other epoch") << 44828.0 << true << u"2026-09-25"_s;
    QTest::newRow("before all dates") << -1.0 << false << QString();
    QTest::newRow("beyond all dates") << 1e9 << false << QString();
    QTest::newRow("not a number") << qQNaN() << false << QString();
}

void TestXlsxFiles::dates()
{
    QFETCH(double, serial);
    QFETCH(bool, since1904);
    QFETCH(QString, date);
    QCOMPARE(xlsxDate(serial, since1904), date);
}

void TestXlsxFiles::filesThatAreNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto unreadable = [](const char *why) {
        return fault(Fault::BatchFileUnreadable, why);
    };
    const auto tooLarge = [](const char *why) {
        return fault(Fault::BatchFileTooLarge, why);
    };
    QTest::newRow("truncated") << u"truncated.xlsx"_s << unreadable("batchZipDamaged");
    QTest::newRow("spoilt") << u"spoilt.xlsx"_s << unreadable("batchZipDamaged");
    QTest::newRow("empty zip") << u"justzip.xlsx"_s << unreadable("batchZipDamaged");
    QTest::newRow("another zip") << u"otherzip.xlsx"_s << unreadable("batchNotWorkbook");
    QTest::newRow("zip password") << u"encrypted.xlsx"_s << unreadable("batchPassword");
    QTest::newRow("old or password") << u"old.xls"_s << unreadable("batchOldOrLocked");
    QTest::newRow("entities") << u"entities.xlsx"_s << unreadable("batchNotWorkbook");
    QTest::newRow("cut XML") << u"unclosed.xlsx"_s << unreadable("batchZipDamaged");
    QTest::newRow("empty workbook") << u"empty.xlsx"_s << unreadable("batchEmpty");
    QTest::newRow("header only") << u"headeronly.xlsx"_s << unreadable("batchEmpty");
    QTest::newRow("far column") << u"wide.xlsx"_s << tooLarge("batchLimitColumns");
    QTest::newRow("no column") << u"nocolumn.xlsx"_s << tooLarge("batchLimitColumns");
    QTest::newRow("bomb: ratio") << u"bombratio.xlsx"_s << tooLarge("batchLimitRatio");
    QTest::newRow("bomb: one cell") << u"bombcell.xlsx"_s << tooLarge("batchLimitCell");
    QTest::newRow("bomb: strings") << u"bombstrings.xlsx"_s << tooLarge("batchLimitRatio");
    QTest::newRow("bomb: lying size") << u"bomblying.xlsx"_s << unreadable("batchZipDamaged");
}

void TestXlsxFiles::filesThatAreNone()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QVERIFY(QFile::exists(m_folder.path(name)));
    QCOMPARE(faultOf(read(name)), expected);
}

QTEST_APPLESS_MAIN(TestXlsxFiles)
#include "testxlsxfiles.moc"
