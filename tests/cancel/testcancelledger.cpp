// SPDX-License-Identifier: GPL-3.0-or-later

// Cancellations in the ledger: transitions, one at a time for a gift, row MAC, audit in the same transaction, restart,
// the lock after a restore, and what readings of the history decide.

#include "crypto/random.h"
#include "domain/cancelstate.h"
#include "store/ledgerstore.h"
#include "store/transaction.h"
#include "store/xtsvfs.h"
#include "tests/money/orders.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString path = u"/api/v1/gifts/cards/transmission/cancel"_s;
constexpr qint64 settleMs = 10'000;

CancelOrder orderFor(int gift)
{
    return {TransferId(u"T%1"_s.arg(gift, 19, 10, QChar(u'0'))), MemberId(u"50000104652"_s), 1'795'341'500'000,
            u"고객 요청"_s};
}

GiftRecord rowOf(const CancelOrder &order, GiftStatus status)
{
    GiftRecord row;
    row.transferId = order.transferId;
    row.status = status;
    row.statusText = giftStatusName(status);
    return row;
}

template <typename T> Fault faultOf(const Result<T> &result)
{
    return result ? Fault::UnknownCommand : result.error().fault;
}

} // namespace

class TestCancelLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theTriggerIsTheTable();
    void cancellationsBeginAsIntents();
    void whatWasIntendedStays();
    void oneAtATimeForAGift();
    void theIndexKeepsItToOneToo();
    void anEndedGiftIsNotAskedFor();
    void aLockedLedgerBeginsNothing();
    void correlationIdsAreSharedWithGifts();
    void aChangedColumnStopsTheRow_data();
    void aChangedColumnStopsTheRow();
    void theAuditRowCommitsWithTheActOrNotAtAll();
    void restartSettlesWhatIsOpen();
    void anOutcomeIsRecordedOnce();
    void endsDecide_data();
    void endsDecide();
    void stillSentNeedsTwoReadingsFarApart();
    void syncsDoNotCountAsReadings();
    void aLateCancellationIsBelieved();
    void anEndIsNeverTakenBack();

private:
    void open();
    CancelRepository &cancellations() { return m_store->cancellations(); }
    Database &database() { return m_store->database(); }
    CancelId intent(int gift)
    {
        const auto made = cancellations().recordIntent(orderFor(gift));
        return made ? made->id : CancelId();
    }
    CancelId sending(int gift)
    {
        const CancelId id = intent(gift);
        return cancellations().beginSending(id, path, TimeZone::Kst) ? id : CancelId();
    }
    CancelId unknown(int gift)
    {
        const CancelId id = sending(gift);
        return cancellations().recordOutcome(id, {CancelEvent::OutcomeLost, {}, u"GD-unknown-04"_s}) ? id : CancelId();
    }
    CancelState stateOf(const CancelId &id) { return cancellations().cancellation(id).value()->state; }
    int read(int gift, GiftStatus status, qint64 at, bool live = true)
    {
        return m_store->follow().note({rowOf(orderFor(gift), status)}, {at, live, settleMs}).value_or(-1);
    }
    qint64 auditRows() { return m_store->audit().head().value().rows; }

    FakeClock m_clock;
    DataKeys m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EncryptedVfs> m_vfs;
    std::unique_ptr<LedgerStore> m_store;
};

void TestCancelLedger::init()
{
    m_keys = {randomSecret(32), randomSecret(32), randomSecret(32)};
    m_folder = std::make_unique<QTemporaryDir>();
    m_vfs = std::move(*EncryptedVfs::create(m_keys.file));
    open();
}

void TestCancelLedger::cleanup()
{
    m_store.reset();
    m_vfs.reset();
}

void TestCancelLedger::open()
{
    m_store.reset();
    auto store = LedgerStore::open(m_folder->filePath(u"ledger.db"_s), *m_vfs, m_keys.clone(),
                                   {u"kim"_s, u"desk-3 test"_s}, m_clock);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

void TestCancelLedger::theTriggerIsTheTable()
{
    std::set<std::pair<CancelState, CancelState>> table;
    for (const CancelTransition &row : cancelTransitions()) {
        table.insert({row.from, row.to});
    }
    const CancelId id = intent(1);
    Query saved(database(), u"SELECT sql FROM sqlite_schema WHERE name = 'cancellation_moves'"_s);
    QVERIFY(saved.execOne().value());
    const QString trigger = saved.text(0);
    saved.finish();
    QVERIFY(database().exec(u"BEGIN"_s));
    const QString move = u"UPDATE cancellation SET state = '%1'"_s;
    for (const CancelState from : allCancelStates()) {
        QVERIFY(database().exec(u"DROP TRIGGER cancellation_moves"_s));
        QVERIFY(database().exec(move.arg(cancelStateName(from))));
        QVERIFY(database().exec(trigger));
        for (const CancelState to : allCancelStates()) {
            QVERIFY(database().exec(u"SAVEPOINT one"_s));
            const bool moved = database().exec(move.arg(cancelStateName(to))).has_value();
            QVERIFY(database().exec(u"ROLLBACK TO one"_s));
            QVERIFY2(moved == table.contains({from, to}),
                     qPrintable(cancelStateName(from) + u" to "_s + cancelStateName(to)));
        }
    }
    QVERIFY(database().exec(u"ROLLBACK"_s));
    QCOMPARE(stateOf(id), CancelState::Intent);
}

void TestCancelLedger::cancellationsBeginAsIntents()
{
    intent(1);
    for (const CancelState state : allCancelStates()) {
        QVERIFY(database().exec(u"BEGIN"_s));
        const bool inserted =
            database()
                .exec(u"INSERT INTO cancellation (cancel_id, state, transfer_id, sender_user_id, sent_at, reason, "
                      "operator, created_at, updated_at, mac) VALUES ('x', '%1', 'other', '5', 1, 'r', 'kim', 1, 1, "
                      "x'00')"_s.arg(cancelStateName(state)))
                .has_value();
        QVERIFY(database().exec(u"ROLLBACK"_s));
        QCOMPARE(inserted, state == CancelState::Intent);
    }
}

void TestCancelLedger::whatWasIntendedStays()
{
    const CancelId id = sending(1);
    for (const char *change : {"cancel_id = 'x'", "transfer_id = 'x'", "entry_id = 'x'", "sender_user_id = '1'",
                               "sent_at = 1", "reason = 'x'", "operator = 'lee'", "created_at = 1",
                               "correlation_id = '261122101112-0000000'", "sending_at = 1"}) {
        const Status done = database().exec(u"UPDATE cancellation SET "_s + QString::fromLatin1(change));
        QVERIFY2(!done, change);
    }
    QVERIFY(!database().exec(u"DELETE FROM cancellation"_s));
    QCOMPARE(stateOf(id), CancelState::Sending);
}

void TestCancelLedger::oneAtATimeForAGift()
{
    const CancelId first = sending(1);
    QCOMPARE(faultOf(cancellations().recordIntent(orderFor(1))), Fault::CancelOpen);
    QVERIFY(!intent(2).isEmpty());
    QVERIFY(cancellations().recordOutcome(first, {CancelEvent::OutcomeLost, {}, {}}));
    QCOMPARE(faultOf(cancellations().recordIntent(orderFor(1))), Fault::CancelOpen);
    const CancelId refused = sending(3);
    QVERIFY(cancellations().recordOutcome(refused, {CancelEvent::CleanlyRefused, u"905_001"_s, {}}));
    QVERIFY(!intent(3).isEmpty());
    const CancelId done = sending(4);
    QVERIFY(cancellations().recordOutcome(done, {CancelEvent::Confirmed, u"000_000"_s, {}}));
    QCOMPARE(faultOf(cancellations().recordIntent(orderFor(4))), Fault::GiftNotWaiting);
    QCOMPARE(cancellations().ofGift(orderFor(3).transferId).value().size(), 2);
}

void TestCancelLedger::theIndexKeepsItToOneToo()
{
    intent(1);
    QVERIFY(!database().exec(u"INSERT INTO cancellation SELECT NULL, 'copy', state, transfer_id, entry_id, "
                             "sender_user_id, sent_at, reason, NULL, NULL, NULL, operator, created_at, updated_at, "
                             "NULL, NULL, NULL, mac FROM cancellation"_s));
}

void TestCancelLedger::anEndedGiftIsNotAskedFor()
{
    const CancelId refused = sending(1);
    QVERIFY(cancellations().recordOutcome(refused, {CancelEvent::CleanlyRefused, u"905_001"_s, {}}));
    QCOMPARE(read(1, GiftStatus::Accepted, m_clock.utcMs()), 1);
    const auto again = cancellations().recordIntent(orderFor(1));
    QCOMPARE(faultOf(again), Fault::GiftNotWaiting);
    QCOMPARE(again.error().args, QStringList{u"statusACCEPTED"_s});
}

void TestCancelLedger::aLockedLedgerBeginsNothing()
{
    QVERIFY(m_store->settings().change(quarantineSetting, {{u"since"_s, 1}}, u"복원"_s));
    const qint64 before = auditRows();
    QCOMPARE(faultOf(cancellations().recordIntent(orderFor(1))), Fault::Quarantined);
    QCOMPARE(cancellations().ofGift(orderFor(1).transferId).value().size(), 0);
    QCOMPARE(auditRows(), before);
}

void TestCancelLedger::correlationIdsAreSharedWithGifts()
{
    const QString taken = u"261122101112-0000000"_s;
    m_store->entries().setCorrelationSource([&](qint64, TimeZone) { return taken; });
    const auto entry = m_store->entries().recordIntent(orderOn(1), ServiceId(u"000170000002000"_s), u"상품"_s);
    QCOMPARE(m_store->entries().beginSending(entry->entry.id, u"/gift"_s, TimeZone::Kst)->correlationId(), taken);
    QStringList draws{u"261122101112-0000001"_s, taken, taken};
    cancellations().setCorrelationSource([&](qint64, TimeZone) { return draws.takeLast(); });
    const auto permit = cancellations().beginSending(intent(1), path, TimeZone::Kst);
    QVERIFY(permit);
    QCOMPARE(permit->correlationId(), u"261122101112-0000001"_s);
    QCOMPARE(permit->path(), path);
    QVERIFY(permit->isValid());
    const auto other = m_store->entries().recordIntent(orderOn(2), ServiceId(u"000170000002000"_s), u"상품"_s);
    m_store->entries().setCorrelationSource([](qint64, TimeZone) { return u"261122101112-0000001"_s; });
    QCOMPARE(faultOf(m_store->entries().beginSending(other->entry.id, u"/gift"_s, TimeZone::Kst)), Fault::Internal);
}

void TestCancelLedger::aChangedColumnStopsTheRow_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change :
         {"state = 'REFUSED'", "transfer_id = 'T0000000000000000009'", "entry_id = 'x'", "sender_user_id = '1'",
          "sent_at = 1", "reason = 'x'", "correlation_id = 'x'", "provider_code = '000_000'", "fault_code = 'x'",
          "operator = 'lee'", "created_at = 1", "updated_at = 1", "sending_at = 1", "read_at = 1"}) {
        QTest::newRow(change) << QString::fromLatin1(change);
    }
}

void TestCancelLedger::aChangedColumnStopsTheRow()
{
    QFETCH(QString, change);
    const CancelId id = sending(1);
    for (const auto &name :
         {u"cancellation_moves"_s, u"cancellation_content_stays"_s, u"cancellation_numbers_stay"_s}) {
        QVERIFY(database().exec(u"DROP TRIGGER "_s + name));
    }
    QVERIFY(database().exec(u"UPDATE cancellation SET "_s + change));
    QCOMPARE(faultOf(cancellations().cancellation(id)), Fault::RowMacWrong);
    QCOMPARE(faultOf(cancellations().recordOutcome(id, {CancelEvent::Confirmed, u"000_000"_s, {}})),
             Fault::RowMacWrong);
}

void TestCancelLedger::theAuditRowCommitsWithTheActOrNotAtAll()
{
    const CancelId id = sending(1);
    QVERIFY(cancellations().recordOutcome(id, {CancelEvent::OutcomeLost, {}, u"GD-unknown-04"_s}));
    QCOMPARE(read(1, GiftStatus::Cancelled, m_clock.utcMs()), 2); // the status and the cancellation
    QStringList acts;
    const QList<AuditRow> rows = m_store->audit().rows(100).value();
    for (const AuditRow &row : rows) {
        QCOMPARE(row.act.object, id.text());
        QVERIFY(row.act.detail.contains(orderFor(1).transferId.text()));
        QCOMPARE(row.act.personal[u"reason"_s].toString(), u"고객 요청"_s);
        acts.prepend(row.act.action);
    }
    QCOMPARE(acts, (QStringList{u"gift.cancel"_s, u"gift.cancel.sending"_s, u"gift.cancel.outcome"_s,
                                u"gift.cancel.proved"_s}));
    QVERIFY(m_store->audit().verify());
    QVERIFY(database().exec(u"CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    QVERIFY(!cancellations().recordIntent(orderFor(2)));
    QCOMPARE(cancellations().ofGift(orderFor(2).transferId).value().size(), 0);
}

void TestCancelLedger::restartSettlesWhatIsOpen()
{
    const CancelId begun = intent(1);
    const CancelId left = sending(2);
    open();
    QCOMPARE(cancellations().settleAfterRestart().value(), 1);
    QCOMPARE(stateOf(begun), CancelState::NotSent);
    QCOMPARE(stateOf(left), CancelState::Unknown);
    QCOMPARE(cancellations().settleAfterRestart().value(), 0);
    QVERIFY(!intent(1).isEmpty());
}

void TestCancelLedger::anOutcomeIsRecordedOnce()
{
    const CancelId id = sending(1);
    const CancelFacts done{CancelEvent::Confirmed, u"000_000"_s, {}};
    QVERIFY(cancellations().recordOutcome(id, done));
    const qint64 rows = auditRows();
    QCOMPARE(cancellations().recordOutcome(id, done)->state, CancelState::Done);
    QCOMPARE(auditRows(), rows);
    QCOMPARE(faultOf(cancellations().recordOutcome(id, {CancelEvent::OutcomeLost, {}, {}})), Fault::StateForbids);
}

void TestCancelLedger::endsDecide_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("state");
    const auto row = [](GiftStatus status, CancelState state) {
        QTest::newRow(qPrintable(giftStatusName(status) + u'.')) << int(status) << int(state);
    };
    row(GiftStatus::Cancelled, CancelState::ProvedDone);
    row(GiftStatus::Accepted, CancelState::ProvedNotDone);
    row(GiftStatus::Rejected, CancelState::ProvedNotDone);
    row(GiftStatus::Expired, CancelState::ProvedNotDone);
    row(GiftStatus::Sent, CancelState::Unknown);
    row(GiftStatus::Unrecognised, CancelState::Unknown);
}

void TestCancelLedger::endsDecide()
{
    QFETCH(int, status);
    QFETCH(int, state);
    const CancelId id = unknown(1);
    const CancelId other = unknown(2);
    QVERIFY(read(1, GiftStatus(status), m_clock.utcMs()) >= 0);
    QCOMPARE(int(stateOf(id)), state);
    QCOMPARE(stateOf(other), CancelState::Unknown);
}

void TestCancelLedger::stillSentNeedsTwoReadingsFarApart()
{
    const CancelId id = unknown(1);
    const qint64 first = m_clock.utcMs();
    read(1, GiftStatus::Sent, first);
    QCOMPARE(cancellations().cancellation(id).value()->readAt, std::optional(first));
    read(1, GiftStatus::Sent, first + settleMs - 1);
    QCOMPARE(stateOf(id), CancelState::Unknown);
    read(1, GiftStatus::Sent, first - settleMs); // a clock that was set back proves nothing
    QCOMPARE(stateOf(id), CancelState::Unknown);
    read(1, GiftStatus::Sent, first + settleMs);
    QCOMPARE(stateOf(id), CancelState::ProvedNotDone);
    QVERIFY(!intent(1).isEmpty());
}

void TestCancelLedger::syncsDoNotCountAsReadings()
{
    const CancelId id = unknown(1);
    read(1, GiftStatus::Sent, m_clock.utcMs(), false);
    QVERIFY(!cancellations().cancellation(id).value()->readAt);
    read(1, GiftStatus::Sent, m_clock.utcMs() + settleMs, false);
    QCOMPARE(stateOf(id), CancelState::Unknown);
    read(1, GiftStatus::Cancelled, m_clock.utcMs(), false);
    QCOMPARE(stateOf(id), CancelState::ProvedDone);
}

void TestCancelLedger::aLateCancellationIsBelieved()
{
    const CancelId id = unknown(1);
    read(1, GiftStatus::Sent, m_clock.utcMs());
    read(1, GiftStatus::Sent, m_clock.utcMs() + settleMs);
    QCOMPARE(stateOf(id), CancelState::ProvedNotDone);
    read(1, GiftStatus::Cancelled, m_clock.utcMs() + 2 * settleMs);
    QCOMPARE(stateOf(id), CancelState::ProvedDone);
}

void TestCancelLedger::anEndIsNeverTakenBack()
{
    unknown(1);
    read(1, GiftStatus::Accepted, m_clock.utcMs());
    QCOMPARE(read(1, GiftStatus::Sent, m_clock.utcMs() + 1), 0);
    const auto follow = m_store->follow().of(orderFor(1).transferId);
    QVERIFY(follow && *follow);
    QCOMPARE((*follow)->status, GiftStatus::Accepted);
    QVERIFY(m_store->follow().open(0).value().isEmpty());
    // A gift that nobody here knows is not followed.
    QCOMPARE(read(2, GiftStatus::Accepted, m_clock.utcMs()), 0);
    QVERIFY(!m_store->follow().of(orderFor(2).transferId).value());
}

QTEST_GUILESS_MAIN(TestCancelLedger)
#include "testcancelledger.moc"
