// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakerows.h"

#include "tables/historymodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;
using Phase = HistoryModel::Phase;

namespace {

HistoryQuery named(const QString &text)
{
    HistoryQuery query;
    query.words = *parseSearchText(text);
    return query;
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTrueCountAndPlaceholders();
    void readsWhatIsInView();
    void newestWishWins();
    void memoryIsBounded();
    void dropsStaleAnswers();
    void keepsOldRowsUntilTheNewOnesCome();
    void keepsOldRowsWhenTheQueryFails();
    void newGiftsComeInAboveTheSelection();
    void rowsGoAndChangeInPlace();
    void manyChangesEndInTheRightPlace();
    void setThatShrinksWhileScrolled();
    void texts();
    void headersFollowTheLanguage();
    void masksEveryRole();

private:
    void show(const HistoryQuery &query = {});
    QString idAt(int row) const { return m_model->index(row, 0).data(KeyRole).toString(); }

    std::unique_ptr<FakeRows> m_rows;
    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestHistoryModel::init()
{
    m_rows = std::make_unique<FakeRows>();
    m_model = std::make_unique<HistoryModel>(*m_rows);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setTexts({[](qint64 ms) { return QString::number(ms); },
                       [](Won won) { return groupedWon(won); },
                       {},
                       [](GiftStatus, const QString &word) {
                           return word;
                       }});
}

void TestHistoryModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestHistoryModel::show(const HistoryQuery &query)
{
    m_model->setQuery(query);
    QTRY_COMPARE(m_model->phase(), Phase::Ready);
    QTRY_VERIFY(m_model->count() && m_model->sum());
}

void TestHistoryModel::showsTrueCountAndPlaceholders()
{
    m_rows->setCount(3000);
    show();
    QCOMPARE(m_model->rowCount(), 3000);
    QCOMPARE(*m_model->sum(), Won(30'000'000));
    QVERIFY(!m_model->index(0, 0).data(HistoryModel::PlaceholderRole).toBool());
    QVERIFY(m_model->index(2000, 0).data(HistoryModel::PlaceholderRole).toBool());
    QVERIFY(m_model->index(2000, 1).data().toString().isEmpty());
}

void TestHistoryModel::readsWhatIsInView()
{
    m_rows->setCount(3000);
    show();
    m_model->showRows(2000, 2030);
    QTRY_COMPARE(idAt(2010), gift(990).transferId.text());
    QVERIFY(m_model->record(2010));
}

void TestHistoryModel::newestWishWins()
{
    m_rows->setCount(50'000);
    show();
    m_rows->held = true;
    const int before = m_rows->asked;
    for (int top = 1000; top <= 40'000; top += 1000) {
        m_model->showRows(top, top + 30);
    }
    QCOMPARE(m_rows->asked, before + 1); // one read at a time
    m_rows->release();
    QTRY_VERIFY(m_model->record(40'010));
    QCOMPARE(m_rows->asked, before + 2); // and what was scrolled past is never read
}

void TestHistoryModel::memoryIsBounded()
{
    m_rows->setCount(20'000);
    show();
    for (int top = 0; top < 20'000; top += 300) {
        m_model->showRows(top, top + 30);
        QTRY_VERIFY(m_model->record(std::min(top + 10, 19'999)));
        QVERIFY(m_model->heldRows() <= HistoryModel::rowsHeld);
    }
}

void TestHistoryModel::dropsStaleAnswers()
{
    m_rows->setCount(500);
    m_rows->held = true;
    m_model->setQuery({});
    m_model->setQuery(named(gift(49).transferId.text()));
    m_rows->release(true);
    QTRY_COMPARE(m_model->phase(), Phase::Ready);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(*m_model->count(), 1);
    QCOMPARE(idAt(0), gift(49).transferId.text());
}

void TestHistoryModel::keepsOldRowsUntilTheNewOnesCome()
{
    m_rows->setCount(300);
    show();
    m_rows->held = true;
    m_model->setQuery(named(u"없는이름"_s));
    QCOMPARE(m_model->phase(), Phase::Reading);
    QCOMPARE(m_model->rowCount(), 300);
    m_rows->release();
    QTRY_COMPARE(m_model->rowCount(), 0);
}

void TestHistoryModel::keepsOldRowsWhenTheQueryFails()
{
    m_rows->setCount(10);
    show();
    m_rows->error = Error{Fault::StoreDamaged, {}, {}, {}};
    m_model->setQuery({});
    QTRY_COMPARE(m_model->phase(), Phase::Failed);
    QCOMPARE(m_model->rowCount(), 10);
    QCOMPARE(m_model->error().fault, Fault::StoreDamaged);
    m_rows->error.reset();
    m_model->refresh();
    QTRY_COMPARE(m_model->phase(), Phase::Ready);
}

void TestHistoryModel::newGiftsComeInAboveTheSelection()
{
    m_rows->setCount(3000);
    show();
    m_model->showRows(1000, 1030);
    QTRY_VERIFY(m_model->record(1010));
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->index(1010, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QString chosen = idAt(1010);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    for (int number = 3001; number <= 3005; ++number) {
        m_rows->add(gift(number));
    }
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(), 3005);
    QCOMPARE(selection.currentIndex().row(), 1015);
    QCOMPARE(selection.currentIndex().data(KeyRole).toString(), chosen);
    QCOMPARE(reset.count(), 0);
}

void TestHistoryModel::rowsGoAndChangeInPlace()
{
    m_rows->setCount(100);
    show();
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->index(50, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const QString chosen = idAt(50);
    const QPersistentModelIndex further(m_model->index(60, 0));
    const QPersistentModelIndex below(m_model->index(90, 0));
    const QStringList others{idAt(60), idAt(90)};
    m_rows->set.removeAt(10);
    m_rows->set.removeAt(70);
    m_rows->set[49].status = GiftStatus::Accepted;
    m_model->refresh();
    QTRY_COMPARE(m_model->rowCount(), 98);
    QCOMPARE(selection.currentIndex().row(), 49);
    QCOMPARE(selection.currentIndex().data(KeyRole).toString(), chosen);
    QCOMPARE(selection.currentIndex().data(StateRole).toInt(), int(GiftStatus::Accepted));
    QCOMPARE(further.data(KeyRole).toString(), others.first());
    QCOMPARE(below.data(KeyRole).toString(), others.last());
}

void TestHistoryModel::manyChangesEndInTheRightPlace()
{
    m_rows->setCount(400);
    show();
    QRandomGenerator random(7);
    int next = 401;
    for (int round = 0; round < 30; ++round) {
        const int top = random.bounded(std::max(1, int(m_rows->set.size()) - 40));
        m_model->showRows(top, top + 30);
        QTRY_VERIFY(m_model->record(top));
        for (int change = random.bounded(6); change >= 0; --change) {
            if (random.bounded(3) == 0) {
                m_rows->set.removeAt(random.bounded(int(m_rows->set.size())));
            } else {
                GiftRecord record = gift(next++);
                record.sentAt = gift(random.bounded(next)).sentAt; // late arrivals too
                m_rows->add(record);
            }
        }
        QSignalSpy counted(m_model.get(), &HistoryModel::totalsChanged);
        m_model->refresh();
        QTRY_VERIFY(!counted.isEmpty());
        QCOMPARE(m_model->rowCount(), int(m_rows->set.size()));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const GiftRecord *record = m_model->record(row)) {
                QCOMPARE(record->transferId.text(), m_rows->set[row].transferId.text());
            }
        }
    }
}

void TestHistoryModel::setThatShrinksWhileScrolled()
{
    m_rows->setCount(1000);
    show();
    m_rows->setCount(300);
    m_model->showRows(900, 930);
    QTRY_COMPARE(m_model->rowCount(), 300);
}

void TestHistoryModel::texts()
{
    m_rows->setCount(1);
    show();
    QCOMPARE(m_model->index(0, HistoryModel::ReceiverColumn).data().toString(), u"홍*동 (5678)"_s);
    QCOMPARE(m_model->index(0, HistoryModel::AmountColumn).data().toString(), u"10,000"_s);
    QCOMPARE(m_model->index(0, HistoryModel::AmountColumn).data(RawRole).toLongLong(), 10'000);
    QCOMPARE(m_model->index(0, HistoryModel::StatusColumn).data(StateRole).toInt(), int(GiftStatus::Sent));
    QCOMPARE(HistoryModel::columnId(HistoryModel::TransferIdColumn), u"transferId"_s);
}

void TestHistoryModel::headersFollowTheLanguage()
{
    m_rows->setCount(3);
    show();
    QSignalSpy headers(m_model.get(), &QAbstractItemModel::headerDataChanged);
    QSignalSpy cells(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->retranslate();
    QCOMPARE(headers.count(), 1);
    QCOMPARE(headers.first().at(2).toInt(), HistoryModel::ColumnCount - 1);
    QCOMPARE(cells.count(), 1);
}

void TestHistoryModel::masksEveryRole()
{
    m_rows->setCount(3);
    show();
    const QStringList planted{u"홍길동"_s, u"제갈공명"_s, u"01012345678"_s, u"010-1234-5678"_s, u"1234"_s, u"8765"_s};
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        for (int role = 0; role < HistoryModel::PlaceholderRole + 20; ++role) {
            const QString said = m_model->index(1, column).data(role).toString();
            for (const QString &secret : planted) {
                QVERIFY2(!said.contains(secret), qPrintable(u"column %1, role %2"_s.arg(column).arg(role)));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "testhistorymodel.moc"
