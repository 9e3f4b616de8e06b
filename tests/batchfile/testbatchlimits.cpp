// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/batchfile/batchfiles.h"

#include <QElapsedTimer>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::batchtest;

namespace {

/// Peak resident memory of this program, MiB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
        }
    }
    return 0;
}

QByteArray manyRows(int count)
{
    QByteArray content = header.toUtf8();
    for (int row = 1; row <= count; ++row) {
        content += line(row).replace(u"0100000"_s, u"010"_s + QString::number(row % 1000)).toUtf8();
    }
    return content;
}

} // namespace

class TestBatchLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyThousandRows();
    void rowsAreLimited();
    void columnsAreLimited();
    void bytesAreLimited();
    void anOpenQuoteDoesNotSwallowTheFile();
    void canBeStopped();

private:
    Folder m_folder;
};

void TestBatchLimits::fiftyThousandRows()
{
    constexpr int rows = 50'000;
    constexpr qint64 mostPerRow = 4 * 1024; // bytes; about a third of it is used
    const QString path = m_folder.put(u"many.csv"_s, manyRows(rows));
    const qint64 before = peakMemory();
    QElapsedTimer timer;
    timer.start();
    const BatchReading reading = readBatchFile(path);
    const qint64 grown = peakMemory() - before;
    QVERIFY(reading.file);
    QCOMPARE(reading.file->rows.size(), rows);
    qInfo("%d rows: %lld ms, %lld MiB", rows, timer.elapsed(), grown);
    QVERIFY2(grown < rows * mostPerRow / (1024 * 1024), qPrintable(QString::number(grown)));
}

void TestBatchLimits::rowsAreLimited()
{
    BatchReadOptions options;
    options.limits.rows = 100;
    QVERIFY(m_folder.read(manyRows(100), options).file);
    QCOMPARE(faultOf(m_folder.read(manyRows(101), options)), fault(Fault::BatchFileTooLarge, "batchLimitRows"));
}

void TestBatchLimits::columnsAreLimited()
{
    const QString wide = QString(header + u"x,"_s.repeated(300) + u'\n');
    QCOMPARE(faultOf(m_folder.read(wide)), fault(Fault::BatchFileTooLarge, "batchLimitColumns"));
}

/// A hundred megabytes are refused by their size alone, without reading them.
void TestBatchLimits::bytesAreLimited()
{
    QFile file(m_folder.path(u"huge.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(twoRows().toUtf8());
    QVERIFY(file.resize((100LL << 20) + 1));
    file.close();
    const qint64 before = peakMemory();
    QCOMPARE(faultOf(readBatchFile(file.fileName())), fault(Fault::BatchFileTooLarge, "batchLimitBytes"));
    QVERIFY(peakMemory() - before < 16);
}

void TestBatchLimits::anOpenQuoteDoesNotSwallowTheFile()
{
    const qint64 before = peakMemory();
    const QByteArray content = QByteArray(header.toUtf8() + '"' + QByteArray(20 << 20, 'a'));
    const QString path = m_folder.put(u"quote.csv"_s, content);
    const qint64 written = peakMemory();
    QCOMPARE(faultOf(readBatchFile(path)), fault(Fault::BatchFileUnreadable, "batchQuoteOpen"));
    QVERIFY(peakMemory() - std::max(before, written) < 16);
}

void TestBatchLimits::canBeStopped()
{
    BatchReadOptions options;
    QList<int> percents;
    options.goOn = [&percents](int percent) {
        percents.append(percent);
        return percents.size() < 4;
    };
    const BatchReading reading = m_folder.read(manyRows(5'000), options);
    QCOMPARE(reading.file.error().fault, Fault::Cancelled);
    QCOMPARE(percents.size(), 4);
    QVERIFY(std::is_sorted(percents.cbegin(), percents.cend()));
}

QTEST_APPLESS_MAIN(TestBatchLimits)
#include "testbatchlimits.moc"
