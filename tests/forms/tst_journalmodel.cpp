// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/journalmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Entries in memory, newest first; answers wait until let out.
class FakeSource final : public JournalSource
{
public:
    void read(const JournalWindow &window, QObject *, Done done) override
    {
        asked.append(window);
        waiting.append([this, window, done = std::move(done)] {
            fail ? done(failure(Fault::StoreLocked)) : done(answer(window));
        });
    }
    void letOut()
    {
        const auto ready = std::exchange(waiting, {});
        for (const auto &answer : ready) {
            answer();
        }
    }
    void add(qint64 seq, EntryState state = EntryState::Sent)
    {
        LedgerEntry entry;
        entry.seq = seq;
        entry.id = EntryId(u"e%1"_s.arg(seq));
        entry.state = state;
        entry.order.amount = Won(50'000);
        entry.order.receiverName = u"홍길동"_s;
        entry.order.receiverPhone = *PhoneNumber::parse(u"010-1234-5678", u"receiverPhone"_s);
        entry.createdAt = 1'795'000'000'000 + seq;
        entries.prepend(entry);
    }
    QList<LedgerEntry> answer(const JournalWindow &window) const
    {
        QList<LedgerEntry> found;
        for (const LedgerEntry &entry : entries) {
            const bool fits = (!window.state || entry.state == *window.state) &&
                              (window.beforeSeq == 0 || entry.seq < window.beforeSeq);
            if (fits && found.size() < window.limit) {
                found.append(entry);
            }
        }
        return found;
    }

    QList<LedgerEntry> entries;
    QList<JournalWindow> asked;
    QList<std::function<void()>> waiting;
    bool fail = false;
};

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_model = std::make_unique<JournalModel>(*m_source);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }
    void pagesFollowEachOther();
    void newEntriesComeOnTopWithoutReset();
    void changedEntryIsChangedInPlace();
    void manyNewEntriesLeaveNoGap();
    void filterAsksAnew();
    void lateAnswerOfTheOldFilterIsDropped();
    void failureKeepsTheRows();
    void receiverIsMaskedInEveryRole();
    void retranslateSaysAllAnew();

private:
    void fill(int count);
    QList<qint64> seqs() const;

    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<JournalModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestJournalModel::fill(int count)
{
    for (int seq = 1; seq <= count; ++seq) {
        m_source->add(seq);
    }
    m_model->refresh();
    m_source->letOut();
}

QList<qint64> TestJournalModel::seqs() const
{
    QList<qint64> found;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        found.append(m_model->entryAt(row).text().mid(1).toLongLong());
    }
    return found;
}

void TestJournalModel::pagesFollowEachOther()
{
    fill(450);
    QCOMPARE(m_model->rowCount(), 200);
    for (int page = 0; page < 4; ++page) {
        m_model->fetchMore({});
        m_source->letOut();
    }
    QCOMPARE(m_model->rowCount(), 450);
    QVERIFY(!m_model->canFetchMore({}));
    const QList<qint64> order = seqs();
    QVERIFY(std::is_sorted(order.begin(), order.end(), std::greater<>()));
    QCOMPARE(QSet<qint64>(order.begin(), order.end()).size(), 450);
}

void TestJournalModel::newEntriesComeOnTopWithoutReset()
{
    fill(450);
    m_model->fetchMore({});
    m_source->letOut();
    QSignalSpy reset(m_model.get(), &JournalModel::modelReset);
    QSignalSpy inserted(m_model.get(), &JournalModel::rowsInserted);
    const QPersistentModelIndex kept = m_model->index(3, 0);
    m_source->add(451, EntryState::Unknown);
    m_source->add(452);
    m_model->refresh();
    m_source->letOut();
    QCOMPARE(reset.count(), 0);
    QVERIFY(inserted.count() > 0);
    QCOMPARE(kept.row(), 5);
    QCOMPARE(m_model->rowCount(), 402);
    QCOMPARE(m_model->entryAt(1), EntryId(u"e451"_s));
    QVERIFY(m_model->canFetchMore({}));
}

void TestJournalModel::changedEntryIsChangedInPlace()
{
    fill(3);
    QSignalSpy changed(m_model.get(), &JournalModel::dataChanged);
    m_source->entries[1].state = EntryState::Unknown;
    m_model->refresh();
    m_source->letOut();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<QModelIndex>().row(), 1);
    QCOMPARE(m_model->index(1, JournalModel::StateColumn).data(StateRole).toInt(), int(EntryState::Unknown));
}

void TestJournalModel::manyNewEntriesLeaveNoGap()
{
    fill(10);
    for (int seq = 11; seq <= 400; ++seq) {
        m_source->add(seq);
    }
    m_model->refresh();
    m_source->letOut();
    QCOMPARE(m_model->rowCount(), 200);
    m_model->fetchMore({});
    m_source->letOut();
    QCOMPARE(m_model->rowCount(), 400);
    QCOMPARE(seqs().last(), 1);
}

void TestJournalModel::filterAsksAnew()
{
    fill(5);
    m_source->add(6, EntryState::Unknown);
    m_model->setState(EntryState::Unknown);
    m_source->letOut();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_source->asked.last().state, EntryState::Unknown);
}

void TestJournalModel::lateAnswerOfTheOldFilterIsDropped()
{
    fill(5);
    m_model->refresh();
    const auto old = std::exchange(m_source->waiting, {});
    m_model->setState(EntryState::Unknown);
    m_source->letOut();
    old[0]();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->phase(), JournalModel::Phase::Ready);
}

void TestJournalModel::failureKeepsTheRows()
{
    fill(5);
    m_source->fail = true;
    m_model->refresh();
    m_source->letOut();
    QCOMPARE(m_model->phase(), JournalModel::Phase::Failed);
    QCOMPARE(m_model->error().fault, Fault::StoreLocked);
    QCOMPARE(m_model->rowCount(), 5);
}

void TestJournalModel::receiverIsMaskedInEveryRole()
{
    fill(1);
    for (int column = 0; column < JournalModel::ColumnCount; ++column) {
        const QModelIndex index = m_model->index(0, column);
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(RawRole), int(KeyRole)}) {
            const QString shown = index.data(role).toString();
            QVERIFY2(!shown.contains(u"홍길동"_s) && !shown.contains(u"1234"_s), qPrintable(shown));
        }
    }
    QCOMPARE(m_model->index(0, JournalModel::ReceiverColumn).data().toString(), u"홍*동 (5678)"_s);
}

void TestJournalModel::retranslateSaysAllAnew()
{
    fill(3);
    QSignalSpy heads(m_model.get(), &JournalModel::headerDataChanged);
    QSignalSpy cells(m_model.get(), &JournalModel::dataChanged);
    m_model->retranslate();
    QCOMPARE(heads.count(), 1);
    QCOMPARE(cells.count(), 1);
    QCOMPARE(cells[0][1].value<QModelIndex>(), m_model->index(2, JournalModel::ColumnCount - 1));
}

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
