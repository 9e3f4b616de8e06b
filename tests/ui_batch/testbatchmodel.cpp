// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/batchmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

BatchSheetRow row(int number)
{
    BatchSheetRow made;
    made.row = number;
    made.fileRow = number + 1;
    made.receiverName = u"홍길동"_s;
    made.receiverPhone = u"01012345678"_s;
    made.senderUserId = u"50000104652"_s;
    made.card = u"Q1SPARE00000000000000000001"_s;
    made.amount = Won(50'000);
    made.reason = u"설 선물"_s;
    return made;
}

QList<BatchSheetRow> rows(int count)
{
    QList<BatchSheetRow> made;
    for (int number = 1; number <= count; ++number) {
        made.append(row(number));
    }
    return made;
}

} // namespace

class TestBatchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNobodyInTheClear();
    void marksTheCellThatIsWrong();
    void filtersWhatNeedsALook();
    void rowsChangeOneByOne();
    void fiftyThousandRowsAreHandedOver();
};

void TestBatchModel::showsNobodyInTheClear()
{
    BatchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows(3));
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole), int(KeyRole)}) {
            const QString text = model.index(0, column).data(role).toString();
            for (const QString &secret : {u"홍길동"_s, u"01012345678"_s, u"50000104652"_s}) {
                QVERIFY2(!text.contains(secret), qPrintable(text));
            }
        }
    }
    QCOMPARE(model.index(0, BatchModel::ReceiverColumn).data().toString(), u"홍*동 (5678)"_s);
    QCOMPARE(model.index(0, BatchModel::RowColumn).data().toString(), u"2"_s); // as the spreadsheet counts
}

void TestBatchModel::marksTheCellThatIsWrong()
{
    BatchModel model;
    model.setTexts({{},
                    [](const BatchSheetRow &) { return u"note"_s; },
                    [](const FieldIssue &) {
                        return u"why"_s;
                    }});
    QList<BatchSheetRow> made = rows(2);
    made[1].issues = {{u"receiverPhone"_s, Error{Fault::PhoneMalformed, {}, {}, {}}}};
    model.setRows(made);
    QVERIFY(model.index(1, BatchModel::ReceiverColumn).data(BatchModel::IssueRole).toBool());
    QCOMPARE(model.index(1, BatchModel::ReceiverColumn).data(Qt::ToolTipRole).toString(), u"why"_s);
    QVERIFY(!model.index(1, BatchModel::AmountColumn).data(BatchModel::IssueRole).toBool());
    QVERIFY(!model.index(0, BatchModel::ReceiverColumn).data(BatchModel::IssueRole).toBool());
    QCOMPARE(model.index(1, BatchModel::NoteColumn).data(BatchModel::SeverityRole).toInt(),
             int(BatchModel::RowWeight::Wrong));
}

void TestBatchModel::filtersWhatNeedsALook()
{
    BatchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<BatchSheetRow> made = rows(10);
    made[3].hints.namesake = true;
    made[7].issues = {{u"amount"_s, Error{Fault::AmountMalformed, {}, {}, {}}}};
    model.setRows(made);
    QCOMPARE(model.notableRows(), 2);
    model.setOnlyNotable(true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data(KeyRole).toString(), u"8"_s);
    model.setRowState(8, BatchRowState::Sent, {}); // stays in view while it is being looked at
    QCOMPARE(model.rowCount(), 2);
    model.setOnlyNotable(false);
    QCOMPARE(model.rowCount(), 10);
}

void TestBatchModel::rowsChangeOneByOne()
{
    BatchModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows(5));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRowState(4, BatchRowState::Refused, Error{Fault::LimitExceeded, {}, {}, {}});
    model.setRowState(99, BatchRowState::Sent, {});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 3);
    QCOMPARE(model.notableRows(), 1);
}

/// Prints the figure; nothing is asserted on the clock.
void TestBatchModel::fiftyThousandRowsAreHandedOver()
{
    BatchModel model;
    QList<BatchSheetRow> made = rows(50'000);
    QElapsedTimer timer;
    timer.start();
    model.setRows(std::move(made));
    const qint64 took = timer.nsecsElapsed() / 1000;
    QCOMPARE(model.rowCount(), 50'000);
    qInfo("50,000 rows handed over in %lld µs", took);
}

QTEST_GUILESS_MAIN(TestBatchModel)
#include "testbatchmodel.moc"
