// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/batchfile/batchfiles.h"

#include <QTest>

using namespace giftdesk;
using namespace giftdesk::batchtest;

namespace {

QByteArray encoded(const QString &text, const char *encoding, const QByteArray &mark = {})
{
    QStringEncoder encoder(encoding);
    return QByteArray(mark + QByteArray(encoder.encode(text)));
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class TestCsvFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings_data();
    void encodings();
    void cp949KeepsRareSyllables();
    void wrongEncodings_data();
    void wrongEncodings();
    void theChosenEncodingIsTaken();
    void separators_data();
    void separators();
    void lineEnds_data();
    void lineEnds();
    void quotedFieldsHoldAnything();
    void headersInKorean();
    void headerNamesAreForgiving_data();
    void headerNamesAreForgiving();
    void aMappingReplacesTheHeader();
    void unknownColumnsAreTold();
    void filesThatAreNone_data();
    void filesThatAreNone();
    void badCells_data();
    void badCells();
    void phonesGetTheirZeroBack();
    void raggedRows();
    void repeatedCardsAndKeys();
    void blankRowsDoNotCount();
    void oneReasonForAll();
    void aPipeIsNoFile();

private:
    Folder m_folder;
};

void TestCsvFiles::encodings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextEncoding>("encoding");
    const QString text = twoRows();
    QTest::newRow("UTF-8") << text.toUtf8() << TextEncoding::Utf8;
    QTest::newRow("UTF-8 with BOM") << QByteArray("\xEF\xBB\xBF" + text.toUtf8()) << TextEncoding::Utf8;
    QTest::newRow("CP949") << encoded(text, "windows-949") << TextEncoding::Cp949;
    QTest::newRow("UTF-16LE") << utf16(text, QStringConverter::Utf16LE, true) << TextEncoding::Utf16LittleEndian;
    QTest::newRow("UTF-16BE") << utf16(text, QStringConverter::Utf16BE, true) << TextEncoding::Utf16BigEndian;
    QTest::newRow("UTF-16LE bare") << utf16(text, QStringConverter::Utf16LE, false) << TextEncoding::Utf16LittleEndian;
    QTest::newRow("UTF-16BE bare") << utf16(text, QStringConverter::Utf16BE, false) << TextEncoding::Utf16BigEndian;
    QTest::newRow("decomposed") << text.normalized(QString::NormalizationForm_D).toUtf8() << TextEncoding::Utf8;
}

/// Whatever the encoding: the same content, so the same keys, so nothing is sent twice.
void TestCsvFiles::encodings()
{
    QFETCH(QByteArray, content);
    QFETCH(TextEncoding, encoding);
    const QByteArray expected = m_folder.read(twoRows()).file->contentHash;
    const BatchReading reading = m_folder.read(content);
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(reading.facts.encoding, std::optional(encoding));
    QCOMPARE(reading.file->rows.size(), 2);
    QCOMPARE(reading.file->rows[1].order->receiverName, u"홍길동"_s);
    QCOMPARE(reading.file->rows[1].order->reason, u"설 선물"_s);
    QCOMPARE(reading.file->contentHash, expected);
}

/// EUC-KR has no 똠, 뷁 or 믜; Qt's converter of that name garbles them without a word.
void TestCsvFiles::cp949KeepsRareSyllables()
{
    const QString name = u"똠방각하 뷁믜"_s;
    const BatchReading reading = m_folder.read(encoded(QString(header + line(1, name)), "windows-949"));
    QVERIFY(reading.file);
    QCOMPARE(reading.facts.encoding, std::optional(TextEncoding::Cp949));
    QCOMPARE(reading.file->rows[0].order->receiverName, name);
}

void TestCsvFiles::wrongEncodings_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray text = twoRows().toUtf8();
    QTest::newRow("no encoding") << QByteArray(text + "\xFF\xFF\xFF\n");
    QTest::newRow("cut within a character") << text.first(text.indexOf("\xEB\xAC\xBC") + 2);
    QTest::newRow("half a UTF-16 character") << utf16(twoRows(), QStringConverter::Utf16LE, true).chopped(1);
    QTest::newRow("UTF-8 mark, other text") << QByteArray("\xEF\xBB\xBF" + encoded(twoRows(), "windows-949"));
}

void TestCsvFiles::wrongEncodings()
{
    QFETCH(QByteArray, content);
    QCOMPARE(faultOf(m_folder.read(content)), fault(Fault::BatchFileUnreadable, "batchEncoding"));
}

void TestCsvFiles::theChosenEncodingIsTaken()
{
    BatchReadOptions options;
    options.encoding = TextEncoding::Cp949;
    const BatchReading reading = m_folder.read(encoded(twoRows(), "windows-949"), options);
    QVERIFY(reading.file);
    options.encoding = TextEncoding::Utf8;
    QCOMPARE(faultOf(m_folder.read(encoded(twoRows(), "windows-949"), options)),
             fault(Fault::BatchFileUnreadable, "batchEncoding"));
}

void TestCsvFiles::separators_data()
{
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QChar(u',');
    QTest::newRow("semicolon") << QChar(u';');
    QTest::newRow("tab") << QChar(u'\t');
}

void TestCsvFiles::separators()
{
    QFETCH(QChar, separator);
    const BatchReading reading = m_folder.read(twoRows().replace(u',', separator));
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(reading.facts.separator, separator);
    QCOMPARE(reading.file->contentHash, m_folder.read(twoRows()).file->contentHash);
}

void TestCsvFiles::lineEnds_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("LF") << u"\n"_s;
    QTest::newRow("CR LF") << u"\r\n"_s;
    QTest::newRow("CR") << u"\r"_s;
}

void TestCsvFiles::lineEnds()
{
    QFETCH(QString, lineEnd);
    const BatchReading reading =
        m_folder.read(QString(twoRows() + u"\n"_s + line(3)).replace(u"\n"_s, lineEnd).chopped(lineEnd.size()));
    QVERIFY(reading.file);
    QCOMPARE(reading.file->rows.size(), 3);
    QCOMPARE(reading.file->rows[1].fileRow, 3);
    QCOMPARE(reading.file->rows[2].fileRow, 5); // as Excel counts: a blank row between
    QCOMPARE(reading.file->rows[2].number, 3);
}

void TestCsvFiles::quotedFieldsHoldAnything()
{
    const QString row = line(1, u"\"Anna, \"\"An\"\" Lee\""_s).replace(u"설 선물"_s, u"\"설, 선물\""_s);
    const BatchReading reading = m_folder.read(QString(header + row));
    QVERIFY(reading.file);
    QCOMPARE(reading.file->rows[0].order->receiverName, u"Anna, \"An\" Lee"_s);
    QCOMPARE(reading.file->rows[0].order->reason, u"설, 선물"_s);
    // A line break inside quotes belongs to the value, where it is a hidden character.
    const BatchReading broken = m_folder.read(QString(header + line(1, u"\"홍\n길동\""_s) + line(2)));
    QVERIFY(broken.file);
    QCOMPARE(broken.file->rows.size(), 2);
    QCOMPARE(issuesOf(broken, 0), QStringList{issue("receiverName", Fault::FieldHiddenCharacter)});
    QVERIFY(broken.file->rows[1].order);
}

void TestCsvFiles::headersInKorean()
{
    QString text = twoRows();
    text.replace(header, u"보낸 회원,카드,받는 분,휴대폰,금액,사유\n"_s);
    const BatchReading reading = m_folder.read(text);
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(reading.file->contentHash, m_folder.read(twoRows()).file->contentHash);
}

void TestCsvFiles::headerNamesAreForgiving_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<BatchColumn>("column");
    QTest::newRow("case") << u"SENDERUSERID"_s << BatchColumn::SenderUserId;
    QTest::newRow("blanks and signs") << u" Receiver_Phone * "_s << BatchColumn::ReceiverPhone;
    QTest::newRow("full width") << u"ａｍｏｕｎｔ"_s << BatchColumn::Amount;
    QTest::newRow("bracket") << u"amount (won, whole)"_s << BatchColumn::Amount;
    QTest::newRow("both languages") << u"senderUserId (보낸 회원)"_s << BatchColumn::SenderUserId;
    QTest::newRow("whole with bracket") << u"받는 분(이름)"_s << BatchColumn::ReceiverName;
    QTest::newRow("byte order mark") << u"\uFEFFcard"_s << BatchColumn::Card;
    QTest::newRow("members") << u"보낸회원"_s << BatchColumn::SenderUserId;
    QTest::newRow("mobile") << u"핸드폰 번호"_s << BatchColumn::ReceiverPhone;
    QTest::newRow("decomposed") << u"금액"_s.normalized(QString::NormalizationForm_D) << BatchColumn::Amount;
}

void TestCsvFiles::headerNamesAreForgiving()
{
    QFETCH(QString, name);
    QFETCH(BatchColumn, column);
    QCOMPARE(batchColumnNamed(name), std::optional(column));
}

void TestCsvFiles::aMappingReplacesTheHeader()
{
    QString text = twoRows();
    text.replace(header, u"A,B,C,D,E,F\n"_s);
    const BatchReading without = m_folder.read(text);
    QCOMPARE(without.file.error().fault, Fault::BatchColumnMissing);
    QCOMPARE(without.facts.header, (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s}));
    BatchReadOptions options;
    options.mapping.emplace();
    for (int at = 0; at < 6; ++at) {
        options.mapping->set(BatchColumn(at), at);
    }
    const BatchReading mapped = m_folder.read(text, options);
    QVERIFY(mapped.file);
    QCOMPARE(mapped.file->contentHash, m_folder.read(twoRows()).file->contentHash);
    options.mapping->set(BatchColumn::Amount, -1);
    QCOMPARE(faultOf(m_folder.read(text, options)), fault(Fault::BatchColumnMissing, "amount"));
}

void TestCsvFiles::unknownColumnsAreTold()
{
    QString text = twoRows();
    text.replace(u"reason\n"_s, u"reason,부서\n"_s).replace(u"설 선물\n"_s, u"설 선물,총무팀\n"_s);
    const BatchReading reading = m_folder.read(text);
    QVERIFY(reading.file);
    QCOMPARE(reading.facts.unknownColumns, QStringList{u"부서"_s});
    QCOMPARE(reading.file->contentHash, m_folder.read(twoRows()).file->contentHash);
}

void TestCsvFiles::filesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    const QByteArray head = header.toUtf8();
    const auto unreadable = [](const char *why) {
        return fault(Fault::BatchFileUnreadable, why);
    };
    QTest::newRow("empty") << QByteArray() << unreadable("batchEmpty");
    QTest::newRow("blank lines") << QByteArray("\n\n  \n,,,\n") << unreadable("batchEmpty");
    QTest::newRow("header only") << head << unreadable("batchEmpty");
    QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << unreadable("batchEmpty");
    QTest::newRow("open quote") << QByteArray(head + line(1, u"\"홍길동"_s).toUtf8()) << unreadable("batchQuoteOpen");
    QTest::newRow("column twice") << QByteArray("card,amount,Card\n1,2,3\n") << unreadable("batchColumnTwice, card");
    QTest::newRow("columns missing") << QByteArray("senderUserId,receiverName,amount\n1,2,3\n")
                                     << fault(Fault::BatchColumnMissing, "card, receiverPhone, reason");
    QTest::newRow("no header") << line(1).toUtf8()
                               << fault(Fault::BatchColumnMissing,
                                        "senderUserId, card, receiverName, receiverPhone, amount, reason");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << unreadable("batchNotText");
}

void TestCsvFiles::filesThatAreNone()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);
    QCOMPARE(faultOf(m_folder.read(content)), expected);
}

void TestCsvFiles::badCells_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    const QString name = u"홍길동"_s;
    const QString phone = u"01000000001"_s;
    const QString member = u"50000104652"_s;
    const QString amount = u"50000,"_s;
    QTest::newRow("formula") << amount << u"=1+1,"_s << issue("amount", Fault::CellIsFormula);
    QTest::newRow("formula as a name") << name << u"\"=HYPERLINK(\"\"http://x\"\")\""_s
                                       << issue("receiverName", Fault::CellIsFormula);
    QTest::newRow("text formula") << phone << u"\"=\"\"01000000001\"\"\""_s
                                  << issue("receiverPhone", Fault::CellIsFormula);
    QTest::newRow("rounded id") << member << u"5.00001E+10"_s << issue("senderUserId", Fault::CellDigitsLost);
    QTest::newRow("error value") << name << u"#N/A"_s << issue("receiverName", Fault::CellUnreadable);
    QTest::newRow("bidi override") << name << u"홍\u202E길동"_s << issue("receiverName", Fault::FieldHiddenCharacter);
    QTest::newRow("zero width") << name << u"홍\u200B길동"_s << issue("receiverName", Fault::FieldHiddenCharacter);
    QTest::newRow("NUL") << name << QString(u"홍"_s + QChar(0) + u"길동"_s)
                         << issue("receiverName", Fault::FieldHiddenCharacter);
    QTest::newRow("lone jamo") << name << u"홍ㄱ동"_s << issue("receiverName", Fault::FieldLoneJamo);
    QTest::newRow("long name") << name << u"가"_s.repeated(257) << issue("receiverName", Fault::FieldTooLong);
    QTest::newRow("company's number") << phone << u"1588-0000"_s << issue("receiverPhone", Fault::PhoneNotPersonal);
    QTest::newRow("foreign") << phone << u"+1 212 555 0100"_s << issue("receiverPhone", Fault::PhoneForeign);
    QTest::newRow("too short") << phone << u"0100000"_s << issue("receiverPhone", Fault::PhoneMalformed);
    QTest::newRow("decimals") << amount << u"50000.5,"_s << issue("amount", Fault::AmountMalformed);
    QTest::newRow("zero") << amount << u"0,"_s << issue("amount", Fault::AmountOutOfRange);
    QTest::newRow("too much") << amount << u"99999999999,"_s << issue("amount", Fault::AmountOutOfRange);
    QTest::newRow("short card") << card(1) << u"SHORT"_s << issue("card", Fault::FieldMalformed);
    QTest::newRow("member of zeros") << member << u"000"_s << issue("senderUserId", Fault::MemberIdMalformed);
    QTest::newRow("empty reason") << u"설 선물"_s << u" "_s << issue("reason", Fault::FieldMissing);
}

/// One cell is wrong: its row says which and why, and the other row stays good.
void TestCsvFiles::badCells()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    const BatchReading reading = m_folder.read(QString(header + line(1).replace(from, to) + line(2)));
    QVERIFY2(reading.file, qPrintable(faultOf(reading)));
    QCOMPARE(issuesOf(reading, 0), QStringList{expected});
    QVERIFY(reading.file->rows[1].order);
}

void TestCsvFiles::phonesGetTheirZeroBack()
{
    const BatchReading reading = m_folder.read(QString(header + line(1).replace(u"01000000001"_s, u"1000000001"_s)));
    QVERIFY(reading.file);
    QCOMPARE(reading.file->rows[0].order->receiverPhone.digits(), u"01000000001"_s);
    QCOMPARE(reading.file->rows[0].repaired, QStringList{u"receiverPhone"_s});
    QCOMPARE(reading.file->contentHash, m_folder.read(QString(header + line(1))).file->contentHash);
    // 2-1234-5678 may have been 02 or 032 and a digit less: nobody knows.
    const BatchReading other = m_folder.read(QString(header + line(1).replace(u"01000000001"_s, u"212345678"_s)));
    QCOMPARE(issuesOf(other, 0), QStringList{issue("receiverPhone", Fault::PhoneMalformed)});
}

void TestCsvFiles::raggedRows()
{
    const QString shortRow = line(2).section(u',', 0, 3) + u'\n';
    const QString longRow = line(3).replace(u"설 선물"_s, u"설, 선물"_s);
    const QString trailing = line(4).chopped(1) + u",,\n"_s;
    const BatchReading reading = m_folder.read(QString(header + line(1) + shortRow + longRow + trailing));
    QVERIFY(reading.file);
    QVERIFY(reading.file->rows[0].order);
    QCOMPARE(issuesOf(reading, 1),
             (QStringList{issue("amount", Fault::FieldMissing), issue("reason", Fault::FieldMissing)}));
    QCOMPARE(issuesOf(reading, 2), QStringList{issue("row", Fault::RowTooLong)});
    QVERIFY(reading.file->rows[3].order);
}

void TestCsvFiles::repeatedCardsAndKeys()
{
    QString text = QString(header + line(1) + line(2) + line(3) + line(2));
    text.replace(u"reason\n"_s, u"reason,key\n"_s).replace(u"설 선물\n"_s, u"설 선물,order-7\n"_s);
    const BatchReading reading = m_folder.read(text);
    QVERIFY(reading.file);
    QVERIFY(reading.file->rows[0].order);
    QCOMPARE(issuesOf(reading, 1), QStringList{issue("key", Fault::RowRepeatsKey)});
    QCOMPARE(issuesOf(reading, 3),
             (QStringList{issue("card", Fault::RowRepeatsCard), issue("key", Fault::RowRepeatsKey)}));
    QCOMPARE(reading.file->rows[3].order.error()[0].error.args, QStringList{u"2"_s});
}

void TestCsvFiles::blankRowsDoNotCount()
{
    const BatchReading reading =
        m_folder.read(QString(u"\n\n"_s + header + u",,,,,\n"_s + line(1) + u"\n"_s + line(2)));
    QVERIFY(reading.file);
    QCOMPARE(reading.file->rows.size(), 2);
    QCOMPARE(reading.file->rows[1].number, 2);
    QCOMPARE(reading.file->rows[0].fileRow, 5);
    QCOMPARE(reading.file->rows[1].fileRow, 7);
    QCOMPARE(reading.file->contentHash, m_folder.read(twoRows()).file->contentHash);
}

void TestCsvFiles::oneReasonForAll()
{
    const QString text =
        QString(u"senderUserId,card,receiverName,receiverPhone,amount\n"_s + line(1).replace(u",설 선물"_s, QString()));
    QCOMPARE(faultOf(m_folder.read(text)), fault(Fault::BatchColumnMissing, "reason"));
    BatchReadOptions options;
    options.reasonForAll = u"창립 기념"_s;
    const BatchReading reading = m_folder.read(text, options);
    QVERIFY(reading.file);
    QCOMPARE(reading.file->rows[0].order->reason, u"창립 기념"_s);
}

void TestCsvFiles::aPipeIsNoFile()
{
    QCOMPARE(faultOf(readBatchFile(u"/dev/zero"_s)), fault(Fault::BatchFileUnreadable, "batchNoAccess"));
    QCOMPARE(readBatchFile(m_folder.path(u"nowhere.csv"_s)).file.error().fault, Fault::NotFound);
}

QTEST_APPLESS_MAIN(TestCsvFiles)
#include "testcsvfiles.moc"
