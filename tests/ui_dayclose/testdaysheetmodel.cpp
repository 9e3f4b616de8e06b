// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/daysheetmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestDaySheetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNobodyInTheClear();
    void anAmountThatOneSideLacksIsADash();
    void linesAreReplaced();
};

namespace {

DayLine line()
{
    DayLine made;
    made.difference = DayDifference::OnlyTheirs;
    made.transferId = TransferId(u"GC261122140305ABCDEF"_s);
    made.theirs = Won(50'000);
    made.receiverName = u"홍길동"_s;
    made.receiverPhone = u"01012345678"_s;
    return made;
}

} // namespace

void TestDaySheetModel::showsNobodyInTheClear()
{
    DaySheetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({line()});
    for (int column = 0; column < model.columnCount(); ++column) {
        for (int role = 0; role < FirstOwnRole; ++role) {
            const QString text = model.index(0, column).data(role).toString();
            QVERIFY2(!text.contains(u"홍길동"_s) && !text.contains(u"01012345678"_s), qPrintable(text));
        }
    }
    QCOMPARE(model.index(0, DaySheetModel::ReceiverColumn).data().toString(), u"홍*동 (5678)"_s);
}

void TestDaySheetModel::anAmountThatOneSideLacksIsADash()
{
    DaySheetModel model;
    model.setLines({line()});
    QCOMPARE(model.index(0, DaySheetModel::OursColumn).data().toString(), u"–"_s);
    QCOMPARE(model.index(0, DaySheetModel::TheirsColumn).data().toString(), u"50,000"_s);
    QVERIFY(!model.index(0, DaySheetModel::OursColumn).data(RawRole).isValid());
    QCOMPARE(model.index(0, DaySheetModel::StateColumn).data().toString(), QString()); // there is no entry
}

void TestDaySheetModel::linesAreReplaced()
{
    DaySheetModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({line(), line()});
    QCOMPARE(model.rowCount(), 2);
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.lineAt(0));
}

QTEST_GUILESS_MAIN(TestDaySheetModel)
#include "testdaysheetmodel.moc"
