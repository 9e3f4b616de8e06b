// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefolder.h"
#include "services/historyexport/historyexport.h"
#include "services/historyexport/xlsxsheet.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowCount = 20'000;

GiftRecord gift(int number)
{
    GiftRecord record;
    record.transferId = TransferId(u"T%1"_s.arg(number, 6, 10, QChar(u'0')));
    record.status = number % 3 ? GiftStatus::Accepted : GiftStatus::Unrecognised;
    record.statusText = u"ODD"_s;
    record.serviceName = number % 2 ? u"=HYPERLINK(\"x\")"_s : u"설날, \"카드\""_s;
    record.amount = Won(number);
    record.senderUserId = MemberId(u"9999999999999999999"_s);
    record.senderName = u"홍길동"_s;
    record.senderPhone = u"01012345678"_s;
    record.sentAt = 1'795'323'785'000 + number * 1000LL;
    return record;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHistoryExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRowAsItIsWritten();
    void everyRowOnceNewestFirst();
    void cancelLeavesTheOldFile_data();
    void cancelLeavesTheOldFile();
    void aSynchronisationGoesOnBeside();
    void aFullSheetIsFollowedByAnother();

private:
    Result<qint64> write(const ExportRequest &request);
    QString path(const QString &name) const { return m_folder.folder.filePath(name); }

    CacheFolder m_folder;
};

void TestHistoryExport::initTestCase()
{
    QList<GiftRecord> gifts;
    for (int number = 0; number < rowCount; ++number) {
        gifts += gift(number);
    }
    QVERIFY(m_folder.cache->writer().call([&](CacheStore &store) { return store.gifts().upsert(gifts, 1); }));
}

Result<qint64> TestHistoryExport::write(const ExportRequest &request)
{
    HistoryExport work(*m_folder.cache);
    std::optional<Result<qint64>> result;
    connect(&work, &HistoryExport::finished, this, [&](const Result<qint64> &rows) { result = rows; });
    work.start(request);
    return QTest::qWaitFor([&] { return result.has_value(); }, 30'000) ? *result : failure(Fault::TimedOut);
}

void TestHistoryExport::aRowAsItIsWritten()
{
    GiftSheetStyle style;
    QCOMPARE(csvRow(giftCells(gift(3), style)),
             QByteArray("T000003,ODD,,\"'=HYPERLINK(\"\"x\"\")\",3,999*************999,홍*동,010-****-5678,,,,"
                        "2026-11-22 14:03:08,\r\n"));
    style.masking.unmasked = true;
    style.isoTimes = true;
    style.columns = {GiftColumn::SentAt, GiftColumn::SenderPhone, GiftColumn::SenderName, GiftColumn::SenderId};
    QCOMPARE(csvRow(giftCells(gift(3), style)),
             QByteArray("2026-11-22T14:03:08+09:00,010-1234-5678,홍길동,9999999999999999999\r\n"));
}

void TestHistoryExport::everyRowOnceNewestFirst()
{
    ExportRequest request;
    request.path = path(u"all.csv"_s);
    request.titles = QStringList{u"amount"_s};
    request.style.columns = {GiftColumn::Amount};
    QCOMPARE(write(request).value(), rowCount);
    QByteArray wanted = "\xEF\xBB\xBF"
                        "amount\r\n";
    for (int number = rowCount - 1; number >= 0; --number) {
        wanted += QByteArray::number(number) + "\r\n";
    }
    QVERIFY(content(request.path) == wanted);
    request.query.statuses = {GiftStatus::Accepted};
    request.query.amountMax = Won(5);
    QCOMPARE(write(request).value(), 4);
    QCOMPARE(content(request.path), QByteArray("\xEF\xBB\xBF"
                                               "amount\r\n5\r\n4\r\n2\r\n1\r\n"));
}

void TestHistoryExport::cancelLeavesTheOldFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << u"old.csv"_s;
    QTest::newRow("xlsx") << u"old.xlsx"_s;
}

void TestHistoryExport::cancelLeavesTheOldFile()
{
    QFETCH(QString, name);
    QFile old(path(name));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const QStringList before = QDir(m_folder.folder.path()).entryList(QDir::Files | QDir::Hidden);
    ExportRequest request;
    request.path = path(name);
    request.titles = QStringList(13, u"x"_s);
    HistoryExport work(*m_folder.cache);
    QSignalSpy finished(&work, &HistoryExport::finished);
    work.start(request);
    work.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().value<Result<qint64>>().error().fault, Fault::Cancelled);
    QCOMPARE(content(path(name)), QByteArray("old"));
    QCOMPARE(QDir(m_folder.folder.path()).entryList(QDir::Files | QDir::Hidden), before);
    { // gone in the middle
        HistoryExport gone(*m_folder.cache);
        gone.start(request);
    }
    QCOMPARE(content(path(name)), QByteArray("old"));
    QCOMPARE(QDir(m_folder.folder.path()).entryList(QDir::Files | QDir::Hidden), before);
}

/// It shows one state of the cache, and the writer does not wait for it.
void TestHistoryExport::aSynchronisationGoesOnBeside()
{
    ExportRequest request;
    request.path = path(u"beside.csv"_s);
    request.titles = QStringList(13, u"x"_s);
    HistoryExport work(*m_folder.cache);
    QSignalSpy finished(&work, &HistoryExport::finished);
    work.start(request);
    QVERIFY(m_folder.cache->writer().call([](CacheStore &store) {
        return store.gifts().upsert({gift(rowCount)}, 2) ? store.checkpoint() : Status(failure(Fault::Internal));
    }));
    QVERIFY(finished.count() == 1 || finished.wait());
    const qint64 rows = finished.first().first().value<Result<qint64>>().value();
    QVERIFY(rows == rowCount || rows == rowCount + 1);
    QVERIFY(m_folder.cache->writer().call(
        [](CacheStore &store) { return store.gifts().remove({gift(rowCount).transferId}); }));
}

/// Read back by another program.
void TestHistoryExport::aFullSheetIsFollowedByAnother()
{
    XlsxSheet sheet(path(u"split.xlsx"_s), 4);
    QVERIFY(sheet.open({u"a"_s, u"b"_s}));
    for (int row = 0; row < 7; ++row) {
        sheet.row({u"=%1"_s.arg(row), qint64(row)});
    }
    QVERIFY(sheet.state());
    QVERIFY(sheet.commit());
    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-c"_s,
                  u"import openpyxl, sys\n"
                  "book = openpyxl.load_workbook(sys.argv[1])\n"
                  "print([[s.title] + [[c.value for c in r] for r in s.rows] for s in book.worksheets])"_s,
                  path(u"split.xlsx"_s)});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardOutput().trimmed(),
             QByteArray("[['Gifts 1', ['a', 'b'], ['=0', 0], ['=1', 1], ['=2', 2]], "
                        "['Gifts 2', ['a', 'b'], ['=3', 3], ['=4', 4], ['=5', 5]], "
                        "['Gifts 3', ['a', 'b'], ['=6', 6]]]"));
}

QTEST_GUILESS_MAIN(TestHistoryExport)
#include "testhistoryexport.moc"
