// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchfile/batchreport.h"
#include "services/batchfile/batchtemplate.h"
#include "services/csvwriter.h"
#include "tests/batchfile/batchfiles.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::batchtest;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void numbersAreNoFormulas();
    void rowsEndAsRfc4180Says();
    void aFileIsWrittenWholeOrNotAtAll();
    void whatIsWrittenIsReadBack();
    void reportsNameNobody();
    void theCsvTemplateIsUnderstood();
    void theXlsxTemplateIsUnderstood();
    void theXlsxTemplateKeepsZeros();
    void templatesSayWhenTheyCannotBeWritten();

private:
    BatchTemplateGuide guide() const;
    Folder m_folder;
};

void TestCsvWriter::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"홍길동"_s << u"홍길동"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("comma") << u"설, 선물"_s << u"\"설, 선물\""_s;
    QTest::newRow("quote") << u"\"A\" B"_s << u"\"\"\"A\"\" B\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("blank at the end") << u"a "_s << u"\"a \""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+82 10"_s << u"'+82 10"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("full-width formula") << u"＝1＋1"_s << u"'＝1＋1"_s;
    QTest::newRow("full-width plus") << u"＋1"_s << u"'＋1"_s;
    QTest::newRow("full-width minus") << u"－1"_s << u"'－1"_s;
    QTest::newRow("full-width at") << u"＠A1"_s << u"'＠A1"_s;
    QTest::newRow("formula and comma") << u"=A(1,2)"_s << u"\"'=A(1,2)\""_s;
}

void TestCsvWriter::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(QString::fromUtf8(csvRow({text})), QString(written + u"\r\n"_s));
}

void TestCsvWriter::numbersAreNoFormulas()
{
    QCOMPARE(csvRow({CsvCell(qint64(-5)), CsvCell(qint64(9'999'999'999))}), QByteArray("-5,9999999999\r\n"));
}

void TestCsvWriter::rowsEndAsRfc4180Says()
{
    QCOMPARE(csvRow({u"a"_s, u"b"_s, QString()}), QByteArray("a,b,\r\n"));
}

void TestCsvWriter::aFileIsWrittenWholeOrNotAtAll()
{
    const QString path = m_folder.put(u"out.csv"_s, "what was there");
    {
        CsvWriter writer(path);
        QVERIFY(writer.open());
        writer.row({u"a"_s});
    } // given up
    QCOMPARE(contentOf(path), QByteArray("what was there"));
    CsvWriter writer(path);
    QVERIFY(writer.open());
    writer.row({u"가"_s});
    QVERIFY(writer.commit());
    QCOMPARE(contentOf(path), QByteArray("\xEF\xBB\xBF가\r\n"));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    CsvWriter nowhere(m_folder.path(u"missing/out.csv"_s));
    QCOMPARE(nowhere.open().error().fault, Fault::FileNotWritten);
}

void TestCsvWriter::whatIsWrittenIsReadBack()
{
    CsvWriter writer(m_folder.path(u"back.csv"_s));
    QVERIFY(writer.open());
    writer.row({u"senderUserId"_s, u"card"_s, u"receiverName"_s, u"receiverPhone"_s, u"amount"_s, u"reason"_s});
    writer.row(
        {u"50000104652"_s, card(1), u"Anna, \"An\" Lee"_s, u"01000000001"_s, CsvCell(qint64(50000)), u"설, 선물"_s});
    QVERIFY(writer.commit());
    const BatchReading reading = readBatchFile(m_folder.path(u"back.csv"_s));
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(reading.file->rows[0].order->receiverName, u"Anna, \"An\" Lee"_s);
    QCOMPARE(reading.file->rows[0].order->reason, u"설, 선물"_s);
}

void TestCsvWriter::reportsNameNobody()
{
    const QString path = m_folder.path(u"report.csv"_s);
    BatchReportRow row{1, u"=key"_s, u"SENT"_s, u"e1"_s, u"TR1"_s, u"000_000"_s, {}, {}, Won(50000)};
    row.receiver = reportReceiver(u"홍길동"_s, u"01000001234"_s);
    QVERIFY(writeBatchReport(path, {row}));
    QCOMPARE(contentOf(path), QByteArray("\xEF\xBB\xBFrow,key,state,entryId,transferId,code,message,receiver,amount\r\n"
                                         "1,'=key,SENT,e1,TR1,000_000,,홍*동 010-****-1234,50000\r\n"));
}

BatchTemplateGuide TestCsvWriter::guide() const
{
    BatchTemplateGuide guide{u"작성 방법: [1]"_s, u"열마다 이렇게 적습니다"_s, {}};
    guide.columns.fill(u"예시"_s);
    return guide;
}

void TestCsvWriter::theCsvTemplateIsUnderstood()
{
    const QString path = m_folder.path(u"template.csv"_s);
    QVERIFY(writeCsvTemplate(path));
    const BatchReading reading = readBatchFile(path);
    QCOMPARE(faultOf(reading), fault(Fault::BatchFileUnreadable, "batchEmpty"));
    QVERIFY(reading.facts.mapping.missing().isEmpty());
    QVERIFY(reading.facts.unknownColumns.isEmpty());
    QVERIFY(reading.facts.mapping.at(BatchColumn::Locale) == batchColumnCount - 1);
}

void TestCsvWriter::theXlsxTemplateIsUnderstood()
{
    const QString path = m_folder.path(u"template.xlsx"_s);
    QVERIFY(writeXlsxTemplate(path, guide()));
    const BatchReading reading = readBatchFile(path);
    QCOMPARE(faultOf(reading), fault(Fault::BatchFileUnreadable, "batchEmpty"));
    QCOMPARE(reading.facts.sheet, u"Gifts"_s);
    QVERIFY(reading.facts.mapping.missing().isEmpty());
}

/// Filled in by another program as a person would fill it in: the cells are text, so nothing is lost.
void TestCsvWriter::theXlsxTemplateKeepsZeros()
{
    const QString path = m_folder.path(u"filled.xlsx"_s);
    QVERIFY(writeXlsxTemplate(path, guide()));
    const QString script =
        u"import sys, openpyxl\n"
        "book = openpyxl.load_workbook(sys.argv[1])\n"
        "sheet = book['Gifts']\n"
        "columns = sheet.column_dimensions['A']\n"
        "assert columns.number_format == '@' and columns.max == 10, 'not text'\n"
        "sheet.append(['1234567890123456789', sys.argv[2], '홍길동', '01000000001', '50000', '설 선물'])\n"
        "book.save(sys.argv[1])\n"_s;
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, script, path, card(1)});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const BatchReading reading = readBatchFile(path);
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(reading.file->rows[0].order->senderUserId.text(), u"1234567890123456789"_s);
    QCOMPARE(reading.file->rows[0].order->receiverPhone.digits(), u"01000000001"_s);
}

void TestCsvWriter::templatesSayWhenTheyCannotBeWritten()
{
    const QString nowhere = m_folder.path(u"missing/template"_s);
    QCOMPARE(writeCsvTemplate(nowhere).error().fault, Fault::FileNotWritten);
    QCOMPARE(writeXlsxTemplate(nowhere, guide()).error().fault, Fault::FileNotWritten);
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "testcsvwriter.moc"
