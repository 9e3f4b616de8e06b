// SPDX-License-Identifier: GPL-3.0-or-later

// A batch in the ledger: its rows are kept at once or not at all, what became of them is what the ledger says of their
// keys, and only rows that never left are tried again.

#include "crypto/random.h"
#include "store/ledgerstore.h"
#include "store/transaction.h"
#include "store/xtsvfs.h"
#include "tests/batch/madefile.h"
#include "tests/money/orders.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString path = u"/api/v1/gifts/cards/transmission/no-hce"_s;

template <typename T> Fault faultOf(const Result<T> &result)
{
    return result ? Fault::UnknownCommand : result.error().fault;
}

QList<int> rowsOf(const QList<BatchItem> &items)
{
    QList<int> rows;
    for (const BatchItem &item : items) {
        rows.append(item.row);
    }
    return rows;
}

} // namespace

class TestBatchRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theSameContentIsTheSameBatch();
    void aRowThatCannotBeSentKeepsNone();
    void manyRowsAreKept();
    void rowsStandWhereTheirEntriesStand();
    void everyStateOfAnEntryCounts();
    void aKeyOfAnotherGiftIsNoAnswer();
    void aKeyOfTheSameGiftIsTheAnswer();
    void onlyRowsThatNeverLeftAreTriedAgain();
    void anAttemptKnownElsewhereIsNotMadeAgain();
    void goingOnByItselfTriesNothingAgain();
    void termsAreKept();
    void aRestartPausesWhatRan();
    void everyActIsOnRecord();
    void aChangedRowIsNoticed_data();
    void aChangedRowIsNoticed();
    void whatWasIntendedStays();

private:
    void open();
    BatchRepository &batches() { return m_store->batches(); }
    LedgerRepository &entries() { return m_store->entries(); }
    BatchHead started(const BatchFile &file);
    EntryId send(const BatchHead &batch, int row, EntryEvent outcome);
    BatchItem item(const BatchHead &batch, int row) { return batches().rows(batch, row - 1, 1)->first(); }
    qint64 count(const QString &table);

    FakeClock m_clock;
    DataKeys m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EncryptedVfs> m_vfs;
    std::unique_ptr<LedgerStore> m_store;
    int m_gifts = 0;
};

void TestBatchRepository::init()
{
    m_keys = {randomSecret(32), randomSecret(32), randomSecret(32)};
    m_folder = std::make_unique<QTemporaryDir>();
    m_vfs = std::move(*EncryptedVfs::create(m_keys.file));
    open();
}

void TestBatchRepository::cleanup()
{
    m_store.reset();
    m_vfs.reset();
}

void TestBatchRepository::open()
{
    auto store = LedgerStore::open(m_folder->filePath(u"ledger.db"_s), *m_vfs, m_keys.clone(),
                                   {u"kim"_s, u"desk-3 test"_s}, m_clock);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

BatchHead TestBatchRepository::started(const BatchFile &file)
{
    const auto created = batches().create(file, {});
    const auto begun = created ? batches().begin(created->id, BatchRetry::Yes, {}) : created;
    if (!begun) {
        qWarning() << faultInfo(begun.error().fault).code << begun.error().detail;
    }
    return begun.value_or(BatchHead());
}

/// Sends the row as the runner does, to that outcome.
EntryId TestBatchRepository::send(const BatchHead &batch, int row, EntryEvent outcome)
{
    const BatchItem found = item(batch, row);
    IntentContext context;
    context.sendsAnew = found.follows;
    const auto intent = entries().recordIntent(found.order, ServiceId(u"000170000002000"_s), u"상품"_s, context);
    if (!intent) {
        qWarning() << faultInfo(intent.error().fault).code;
        return {};
    }
    const EntryId id = intent->entry.id;
    if (outcome == EntryEvent::TokenFailed) {
        return entries().recordTokenFailure(id, {Fault::TimedOut, {}, {}, {}}) ? id : EntryId();
    }
    if (!entries().beginSending(id, path, TimeZone::Kst)) {
        return {};
    }
    const bool sent = outcome == EntryEvent::Confirmed;
    const TransferId gift(sent ? u"GIFT%1"_s.arg(++m_gifts, 16, 10, QChar(u'0')) : QString());
    return entries().recordOutcome(id, {outcome, gift, {}, {}}) ? id : EntryId();
}

qint64 TestBatchRepository::count(const QString &table)
{
    Query query(m_store->database(), u"SELECT count(*) FROM "_s + table);
    return query.execOne() ? query.integer(0) : -1;
}

void TestBatchRepository::theSameContentIsTheSameBatch()
{
    const auto first = batches().create(madeFile(3), {});
    QVERIFY(first);
    QCOMPARE(first->state, BatchState::Paused);
    BatchFile again = madeFile(3);
    again.fileName = u"other.xlsx"_s;
    const auto second = batches().create(again, {});
    QVERIFY(second);
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->fileName, u"made.csv"_s);
    QCOMPARE(count(u"batch_row"_s), 3);
    QVERIFY(batches().create(madeFile(4), {}));
    QCOMPARE(batches().batches()->size(), 2);
    QCOMPARE(batches().batches()->last().id, first->id);
    QCOMPARE((*batches().batchOfContent(again.contentHash))->id, first->id);
    QVERIFY(!*batches().batch(u"none"_s));
}

void TestBatchRepository::aRowThatCannotBeSentKeepsNone()
{
    BatchFile file = madeFile({{u"50000104652"_s, u"Q1000000000000000000000000A"_s, madePhone(1)},
                               {u"50000104652"_s, u"Q1000000000000000000000000B"_s, u"12"_s}});
    QCOMPARE(faultOf(batches().create(file, {})), Fault::PhoneMalformed);
    QCOMPARE(count(u"batch"_s), 0);
    QCOMPARE(count(u"batch_row"_s), 0);
    QCOMPARE(count(u"audit"_s), 0);
    QCOMPARE(faultOf(batches().create(madeFile(0), {})), Fault::StateForbids);
}

void TestBatchRepository::manyRowsAreKept()
{
    constexpr int many = 10'000;
    const BatchFile file = madeFile(many);
    QElapsedTimer timer;
    timer.start();
    const BatchHead batch = started(file);
    qInfo("%d rows kept in %lld ms", many, timer.restart());
    QCOMPARE(batches().counts(batch).value().pending, many);
    qInfo("counted in %lld ms", timer.restart());
    int seen = 0;
    for (auto page = batches().pending(batch, 0, 500); !page->isEmpty();
         page = batches().pending(batch, page->last().row, 500)) {
        seen += int(page->size());
        QCOMPARE(page->last().order, *file.rows[page->last().row - 1].order);
    }
    QCOMPARE(seen, many);
    qInfo("read in %lld ms", timer.elapsed());
}

void TestBatchRepository::rowsStandWhereTheirEntriesStand()
{
    const BatchHead batch = started(madeFile(6));
    QCOMPARE(rowsOf(*batches().pending(batch, 0, 10)), (QList<int>{1, 2, 3, 4, 5, 6}));
    send(batch, 1, EntryEvent::Confirmed);
    send(batch, 2, EntryEvent::CleanlyRefused);
    send(batch, 3, EntryEvent::OutcomeLost);
    send(batch, 4, EntryEvent::TokenFailed);
    QVERIFY(batches().refuse(batch, 5, {Fault::AmountNotBalance, u"005_026"_s, {}, {}}));
    QCOMPARE(rowsOf(*batches().pending(batch, 0, 10)), QList<int>{6});
    const BatchCounts expected{6, 1, 2, 1, 1, 1};
    QCOMPARE(batches().counts(batch).value(), expected);
    BatchCounts seen;
    const auto rows = batches().rows(batch, 0, 10);
    for (const BatchItem &row : *rows) {
        seen.add(row.state());
    }
    QCOMPARE(seen, expected);
    QCOMPARE(item(batch, 5).refusal->code(), u"005_026"_s);
    QCOMPARE(item(batch, 5).refusal->fault, Fault::AmountNotBalance);
    QCOMPARE(item(batch, 1).entry->state, EntryState::Sent);
    QCOMPARE(item(batch, 1).fileRow, 2);
    QCOMPARE(faultOf(batches().refuse(batch, 7, {Fault::CardEmpty, {}, {}, {}})), Fault::NotFound);
}

void TestBatchRepository::everyStateOfAnEntryCounts()
{
    for (const EntryState state : allEntryStates()) {
        const BatchRowState row = batchRowState(state);
        QCOMPARE(row == BatchRowState::Sent, isKnownSent(state));
        QVERIFY(!isOpen(state) || row == BatchRowState::Unknown);
        QVERIFY(row != BatchRowState::NotSent || isKnownNotSent(state));
    }
    QCOMPARE(batchRowState(EntryState::Contradicted), BatchRowState::Unknown);
}

void TestBatchRepository::aKeyOfAnotherGiftIsNoAnswer()
{
    QVERIFY(entries().recordIntent(orderOn(7, u"mine"_s), ServiceId(u"000170000002000"_s), u"상품"_s));
    const BatchHead batch =
        started(madeFile({{u"50000104652"_s, u"Q1000000000000000000000000A"_s, madePhone(1), 50'000, u"mine"_s}}));
    QVERIFY(!item(batch, 1).entry);
    QCOMPARE(item(batch, 1).state(), BatchRowState::Pending);
    QCOMPARE(faultOf(entries().entryForKey(item(batch, 1).order)), Fault::KeyReusedWithOtherContent);
}

void TestBatchRepository::aKeyOfTheSameGiftIsTheAnswer()
{
    const MadeRow row{u"50000104652"_s, u"Q1000000000000000000000000A"_s, madePhone(1), 50'000, u"mine"_s};
    const BatchHead first = started(madeFile({row}));
    send(first, 1, EntryEvent::Confirmed);
    MadeRow other{u"50000104652"_s, u"Q1000000000000000000000000B"_s, madePhone(2)};
    const BatchHead second = started(madeFile({row, other}));
    QVERIFY(second.id != first.id);
    QCOMPARE(rowsOf(*batches().pending(second, 0, 10)), QList<int>{2});
    QCOMPARE(item(second, 1).state(), BatchRowState::Sent);
}

void TestBatchRepository::onlyRowsThatNeverLeftAreTriedAgain()
{
    const BatchHead batch = started(madeFile(6));
    send(batch, 1, EntryEvent::Confirmed);
    send(batch, 2, EntryEvent::CleanlyRefused);
    send(batch, 3, EntryEvent::OutcomeLost);
    const EntryId failed = send(batch, 4, EntryEvent::TokenFailed);
    const EntryId nothingLeft = send(batch, 5, EntryEvent::NothingLeft);
    QVERIFY(batches().refuse(batch, 6, {Fault::DuplicateGift, {}, {u"e"_s, u"2026-11-26"_s, u"7"_s}, {}}));
    QVERIFY(batches().begin(batch.id, BatchRetry::Yes, {}));
    const auto again = batches().pending(batch, 0, 10);
    QCOMPARE(rowsOf(*again), (QList<int>{4, 5, 6}));
    QCOMPARE(again->at(0).attempt, 2);
    QCOMPARE(again->at(0).order.key, batchAttemptKey((*madeFile(6).rows[3].order).key, 2));
    QCOMPARE(again->at(0).follows, failed);
    QCOMPARE(again->at(1).follows, nothingLeft);
    QCOMPARE(again->at(2).attempt, 1);
    QVERIFY(again->at(2).follows.isEmpty());
    const EntryId anew = send(batch, 4, EntryEvent::Confirmed);
    QCOMPARE((*entries().entry(anew))->sendsAnew, failed);
    QCOMPARE(batches().counts(batch).value(), (BatchCounts{6, 2, 1, 0, 1, 2}));
}

void TestBatchRepository::anAttemptKnownElsewhereIsNotMadeAgain()
{
    const MadeRow row{u"50000104652"_s, u"Q1000000000000000000000000A"_s, madePhone(1), 50'000, u"mine"_s};
    const BatchHead first = started(madeFile({row}));
    send(first, 1, EntryEvent::TokenFailed);
    QVERIFY(batches().begin(first.id, BatchRetry::Yes, {}));
    send(first, 1, EntryEvent::TokenFailed);
    QVERIFY(batches().begin(first.id, BatchRetry::Yes, {}));
    send(first, 1, EntryEvent::Confirmed);
    const BatchHead second =
        started(madeFile({row, {u"50000104652"_s, u"Q1000000000000000000000000B"_s, madePhone(2)}}));
    QCOMPARE(item(second, 1).attempt, 3);
    QCOMPARE(item(second, 1).state(), BatchRowState::Sent);
    QCOMPARE(rowsOf(*batches().pending(second, 0, 10)), QList<int>{2});
}

void TestBatchRepository::goingOnByItselfTriesNothingAgain()
{
    const BatchHead batch = started(madeFile(3));
    send(batch, 1, EntryEvent::TokenFailed);
    QVERIFY(batches().refuse(batch, 2, {Fault::CardEmpty, {}, {}, {}}));
    QVERIFY(batches().begin(batch.id, BatchRetry::No, {}));
    QCOMPARE(rowsOf(*batches().pending(batch, 0, 10)), QList<int>{3});
}

void TestBatchRepository::termsAreKept()
{
    const auto batch = batches().create(madeFile(1), {u"두 번 주기로 함"_s, 8});
    QCOMPARE(batch->concurrency, 8);
    QCOMPARE(batches().begin(batch->id, BatchRetry::Yes, {})->reason, u"두 번 주기로 함"_s);
    const auto changed = batches().begin(batch->id, BatchRetry::Yes, {u"다시"_s, 99});
    QCOMPARE(changed->reason, u"다시"_s);
    QCOMPARE(changed->concurrency, BatchTerms::mostConcurrency);
    QCOMPARE((*batches().batch(batch->id))->concurrency, BatchTerms::mostConcurrency);
    QCOMPARE(batches().create(madeFile(2), {})->concurrency, BatchTerms::usualConcurrency);
}

void TestBatchRepository::aRestartPausesWhatRan()
{
    const BatchHead ran = started(madeFile(1));
    const BatchHead stopped = started(madeFile(2));
    QVERIFY(batches().rest(stopped.id, BatchState::Stopped, Error{Fault::BatchStopped, {}, {u"2"_s}, {}}));
    m_store.reset();
    open();
    QVERIFY(batches().settleAfterRestart());
    QCOMPARE((*batches().batch(ran.id))->state, BatchState::Paused);
    QCOMPARE((*batches().batch(ran.id))->cause->fault, Fault::BatchUnfinished);
    QCOMPARE((*batches().batch(stopped.id))->state, BatchState::Stopped);
    QCOMPARE((*batches().batch(stopped.id))->cause->args, QStringList{u"2"_s});
    QCOMPARE(faultOf(batches().rest(u"none"_s, BatchState::Done, {})), Fault::NotFound);
    QCOMPARE(faultOf(batches().begin(u"none"_s, BatchRetry::Yes, {})), Fault::NotFound);
}

void TestBatchRepository::everyActIsOnRecord()
{
    const BatchHead batch = started(madeFile(2));
    QVERIFY(batches().refuse(batch, 2, {Fault::CardEmpty, u"005_022"_s, {}, {}}));
    QVERIFY(batches().rest(batch.id, BatchState::Paused, {}));
    QStringList acts;
    const auto audit = m_store->audit().rows(10);
    for (const AuditRow &row : *audit) {
        acts.prepend(row.act.action + u'|' + row.act.detail);
        QCOMPARE(row.act.object, batch.id);
    }
    QCOMPARE(acts, (QStringList{u"batch.create|2"_s, u"batch.begin|0"_s, u"batch.refused|2 005_022"_s,
                                u"batch.rest|PAUSED"_s}));
    QVERIFY(m_store->audit().verify());
}

void TestBatchRepository::aChangedRowIsNoticed_data()
{
    QTest::addColumn<QString>("change");
    for (const auto change : {u"batch_row SET amount = 1", u"batch_row SET caller_key = 'other'",
                              u"batch_row SET receiver_phone = '01000009999'", u"batch_row SET receiver_name = '홍'",
                              u"batch_row SET card_par = 'Q2'", u"batch_row SET attempt = 2",
                              u"batch_row SET sender_name = 'x'", u"batch_row SET row = 5"}) {
        QTest::newRow(qPrintable(QString::fromUtf16(change))) << QString::fromUtf16(change);
    }
}

void TestBatchRepository::aChangedRowIsNoticed()
{
    QFETCH(QString, change);
    const BatchHead batch = started(madeFile(1));
    QVERIFY(m_store->database().exec(u"DROP TRIGGER batch_row_content_stays"_s));
    QVERIFY(m_store->database().exec(u"UPDATE "_s + change));
    QCOMPARE(faultOf(batches().pending(batch, 0, 10)), Fault::RowMacWrong);
    QCOMPARE(faultOf(batches().rows(batch, 0, 10)), Fault::RowMacWrong);
    QVERIFY(m_store->database().exec(u"UPDATE batch SET reason = 'x'"_s));
    QCOMPARE(faultOf(batches().begin(batch.id, BatchRetry::Yes, {})), Fault::RowMacWrong);
}

void TestBatchRepository::whatWasIntendedStays()
{
    started(madeFile(1));
    for (const auto sql : {u"UPDATE batch_row SET amount = 1", u"DELETE FROM batch_row", u"DELETE FROM batch",
                           u"UPDATE batch SET content_hash = ''", u"UPDATE batch SET state = 'GONE'"}) {
        QVERIFY(!m_store->database().exec(QString::fromUtf16(sql)));
    }
}

QTEST_GUILESS_MAIN(TestBatchRepository)
#include "testbatchrepository.moc"
