// SPDX-License-Identifier: GPL-3.0-or-later

// The ledger as the money's write-ahead journal: transitions, keys, reservations, row MAC, audit in the same
// transaction (R33), restart, full disk (R14) and failed syncs (R15).

#include "crypto/random.h"
#include "domain/entrystate.h"
#include "store/ledgerstore.h"
#include "store/transaction.h"
#include "store/xtsvfs.h"
#include "tests/money/failingvfs.h"
#include "tests/money/orders.h"

#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString path = u"/api/v1/gifts/cards/transmission/no-hce"_s;

DataKeys makeKeys()
{
    return {randomSecret(32), randomSecret(32), randomSecret(32)};
}

OutcomeFacts confirmed(const char *transferId)
{
    return {EntryEvent::Confirmed, TransferId(QString::fromLatin1(transferId)), u"000_000"_s, {}};
}

OutcomeFacts lost()
{
    return {EntryEvent::OutcomeLost, {}, {}, u"GD-unknown-01"_s};
}

template <typename T> Fault faultOf(const Result<T> &result)
{
    return result ? Fault::UnknownCommand : result.error().fault;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FailingVfs::install(); }
    void init();
    void cleanup();
    void theTriggerIsTheTable();
    void entriesBeginAsIntents();
    void whatWasIntendedStays();
    void nothingIsDeleted();
    void aKeyIsClaimedOnce();
    void aKeyWithOtherContentIsRefused_data();
    void aKeyWithOtherContentIsRefused();
    void aCardIsReservedWhileItsEntryIsOpen();
    void theIndexReservesTheCardToo();
    void correlationIdsAreDrawnAnew();
    void aPermitIsForItsEntryAndPath();
    void aTransferIdIsClaimedOnce();
    void outcomesFollowTheTable();
    void aChangedColumnStopsTheEntry_data();
    void aChangedColumnStopsTheEntry();
    void anotherRowsMacStopsTheEntry();
    void theAuditRowCommitsWithTheActOrNotAtAll();
    void restartSettlesWhatIsOpen();
    void aPersonDecidesWithEvidence();
    void theOutcomeTakesTheReserve();
    void noReserveNoIntent();
    void aFailedSyncIsNotDurable();
    void anOutcomeIsKeptThoughASyncFailed();
    void theJournalIsNewestFirst();

private:
    void open();
    void reopen();
    LedgerRepository &entries() { return m_store->entries(); }
    Database &database() { return m_store->database(); }
    EntryId intent(int card, const QString &key = {});
    EntryId sending(int card);
    EntryState stateOf(const EntryId &id) { return entries().entry(id).value()->state; }
    qint64 count(const QString &table);
    void dropTriggers();

    FakeClock m_clock;
    DataKeys m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EncryptedVfs> m_vfs;
    std::unique_ptr<LedgerStore> m_store;
};

void TestLedger::init()
{
    m_keys = makeKeys();
    m_folder = std::make_unique<QTemporaryDir>();
    m_vfs = std::move(*EncryptedVfs::create(m_keys.file));
    open();
}

void TestLedger::cleanup()
{
    FailingVfs::onGrow = nullptr;
    FailingVfs::onSync = nullptr;
    m_store.reset();
    m_vfs.reset();
}

void TestLedger::open()
{
    auto store = LedgerStore::open(m_folder->filePath(u"ledger.db"_s), *m_vfs, m_keys.clone(),
                                   {u"kim"_s, u"desk-3 test"_s}, m_clock);
    QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
    m_store = std::move(*store);
}

void TestLedger::reopen()
{
    m_store.reset();
    open();
}

EntryId TestLedger::intent(int card, const QString &key)
{
    const auto answer = entries().recordIntent(orderOn(card, key), ServiceId(u"000170000002000"_s), u"상품"_s);
    return answer ? answer->entry.id : EntryId();
}

EntryId TestLedger::sending(int card)
{
    const EntryId id = intent(card);
    return entries().beginSending(id, path, TimeZone::Kst) ? id : EntryId();
}

qint64 TestLedger::count(const QString &table)
{
    Query query(database(), u"SELECT count(*) FROM "_s + table);
    return query.execOne() ? query.integer(0) : -1;
}

void TestLedger::dropTriggers()
{
    for (const auto &name : {u"entry_moves"_s, u"entry_content_stays"_s, u"entry_operator_stays"_s,
                             u"entry_numbers_stay"_s, u"entry_stays"_s}) {
        QVERIFY(database().exec(u"DROP TRIGGER IF EXISTS "_s + name));
    }
    QVERIFY(database().exec(u"PRAGMA ignore_check_constraints = ON"_s));
}

void TestLedger::theTriggerIsTheTable()
{
    std::set<std::pair<EntryState, EntryState>> table;
    for (const EntryTransition &row : entryTransitions()) {
        table.insert({row.from, row.to});
    }
    const EntryId id = intent(1);
    Query saved(database(), u"SELECT sql FROM sqlite_schema WHERE name = 'entry_moves'"_s);
    QVERIFY(saved.execOne().value());
    const QString trigger = saved.text(0);
    saved.finish();
    QVERIFY(database().exec(u"BEGIN"_s));
    int tried = 0;
    for (const EntryState from : allEntryStates()) {
        QVERIFY(database().exec(u"DROP TRIGGER entry_moves"_s));
        QVERIFY(database().exec(u"UPDATE entry SET state = '%1'"_s.arg(entryStateName(from))));
        QVERIFY(database().exec(trigger));
        for (const EntryState to : allEntryStates()) {
            QVERIFY(database().exec(u"SAVEPOINT one"_s));
            const bool moved = database().exec(u"UPDATE entry SET state = '%1'"_s.arg(entryStateName(to))).has_value();
            QVERIFY(database().exec(u"ROLLBACK TO one"_s));
            QVERIFY2(moved == table.contains({from, to}),
                     qPrintable(entryStateName(from) + u" to "_s + entryStateName(to)));
            ++tried;
        }
    }
    QVERIFY(database().exec(u"ROLLBACK"_s));
    QCOMPARE(tried, 15 * 15);
    QCOMPARE(stateOf(id), EntryState::Intent);
}

void TestLedger::entriesBeginAsIntents()
{
    intent(1);
    for (const EntryState state : allEntryStates()) {
        const bool begins = state == EntryState::Draft || state == EntryState::Waiting || state == EntryState::Intent;
        QVERIFY(database().exec(u"BEGIN"_s));
        const auto inserted = database().exec(
            u"INSERT INTO entry SELECT NULL, 'copy', '%1', NULL, sender_user_id, 'other card', receiver_name, "
            u"receiver_phone, amount, "
            "reason, sender_name, sender_phone, locale, allow_duplicate, service_id, service_name, correlation_id, "
            "transfer_id, "
            "provider_code, fault_code, sends_anew, created_at, updated_at, sending_at, outcome_room, mac, operator, mac_version, counted_at FROM entry"_s
                .arg(entryStateName(state)));
        QVERIFY(database().exec(u"ROLLBACK"_s));
        QVERIFY2(inserted.has_value() == begins, qPrintable(entryStateName(state)));
    }
}

void TestLedger::whatWasIntendedStays()
{
    const EntryId id = sending(1);
    for (const char *column : {"entry_id", "caller_key", "sender_user_id", "card_par", "receiver_name",
                               "receiver_phone", "amount", "reason", "sender_name", "sender_phone", "locale",
                               "allow_duplicate", "service_id", "service_name", "sends_anew", "created_at"}) {
        const Status changed = database().exec(u"UPDATE entry SET %1 = 1"_s.arg(QLatin1StringView(column)));
        QVERIFY2(!changed, column);
    }
    // Once drawn or claimed, never another.
    QVERIFY(!database().exec(u"UPDATE entry SET correlation_id = 'x'"_s));
    QVERIFY(!database().exec(u"UPDATE entry SET sending_at = 5"_s));
    QVERIFY(entries().recordOutcome(id, confirmed("T2026112210111200001")));
    QVERIFY(!database().exec(u"UPDATE entry SET transfer_id = 'T2026112210111200002'"_s));
    QVERIFY(entries().entry(id).value());
}

void TestLedger::nothingIsDeleted()
{
    intent(1);
    for (const auto &table : {u"entry"_s, u"audit"_s}) {
        const qint64 rows = count(table);
        QVERIFY(!database().exec(u"DELETE FROM "_s + table));
        QCOMPARE(count(table), rows);
    }
    for (const char *column :
         {"seq", "previous_hash", "at", "actor", "origin", "action", "object", "detail", "commitment", "hash"}) {
        QVERIFY2(!database().exec(u"UPDATE audit SET %1 = 7"_s.arg(QLatin1StringView(column))), column);
    }
}

void TestLedger::aKeyIsClaimedOnce()
{
    const auto service = ServiceId(u"000170000002000"_s);
    const auto first = entries().recordIntent(orderOn(1, u"order-7"_s), service, {});
    QVERIFY(first && !first->existing);
    const auto again = entries().recordIntent(orderOn(1, u"order-7"_s), service, {});
    QVERIFY(again && again->existing);
    QCOMPARE(again->entry.id, first->entry.id);
    QVERIFY(entries().recordTokenFailure(first->entry.id, {Fault::TimedOut, {}, {}, {}}));
    const auto later = entries().recordIntent(orderOn(1, u"order-7"_s), service, {}); // in whatever state
    QVERIFY(later && later->existing);
    QCOMPARE(count(u"entry"_s), 1);
    reopen();
    QVERIFY(entries().recordIntent(orderOn(1, u"order-7"_s), service, {})->existing);
    QVERIFY(!entries().recordIntent(orderOn(1), service, {})->existing); // no key: a new entry
}

void TestLedger::aKeyWithOtherContentIsRefused_data()
{
    QTest::addColumn<int>("field");
    for (int field = 0; field < 9; ++field) {
        QTest::addRow("field %d", field) << field;
    }
}

void TestLedger::aKeyWithOtherContentIsRefused()
{
    QFETCH(int, field);
    const auto service = ServiceId(u"000170000002000"_s);
    const EntryId id = intent(1, u"k"_s);
    GiftOrder other = orderOn(1, u"k"_s);
    const std::function<void()> changes[] = {[&] { other.senderUserId = MemberId(u"50000104653"_s); },
                                             [&] { other.card = CardPar(QString(27, u'Z')); },
                                             [&] { other.receiverName = u"임꺽순"_s; },
                                             [&] { other.receiverPhone = other.senderPhone; },
                                             [&] { other.amount = Won(50001); },
                                             [&] { other.reason = u"다른"_s; },
                                             [&] { other.senderName.clear(); },
                                             [&] { other.senderPhone = {}; },
                                             [&] {
                                                 other.locale = u"EN"_s;
                                             }};
    changes[field]();
    const auto refused = entries().recordIntent(other, service, {});
    QCOMPARE(faultOf(refused), Fault::KeyReusedWithOtherContent);
    QCOMPARE(refused.error().args, QStringList{id.text()});
    QCOMPARE(count(u"entry"_s), 1);
}

void TestLedger::aCardIsReservedWhileItsEntryIsOpen()
{
    const EntryId id = intent(1);
    const auto refused = [&] {
        const auto second = entries().recordIntent(orderOn(1), ServiceId(u"000170000002000"_s), {});
        return faultOf(second) == Fault::CardReserved && second.error().args == QStringList{id.text()};
    };
    QVERIFY(refused());
    QVERIFY(entries().beginSending(id, path, TimeZone::Kst));
    QVERIFY(refused());
    QVERIFY(entries().recordOutcome(id, lost()));
    QVERIFY(refused());
    reopen();
    QVERIFY(refused());
    QVERIFY(!intent(2).isEmpty()); // another card is free
    QVERIFY(entries().decide(id, false, u"확인함"_s, "{}"));
    QVERIFY(!intent(1).isEmpty());
}

void TestLedger::theIndexReservesTheCardToo()
{
    intent(1);
    intent(2);
    dropTriggers();
    for (const EntryState state : allEntryStates()) {
        QVERIFY(database().exec(u"BEGIN"_s));
        QVERIFY(database().exec(u"UPDATE entry SET state = '%1'"_s.arg(entryStateName(state))));
        const bool both = database().exec(u"UPDATE entry SET card_par = 'one'"_s).has_value();
        QVERIFY(database().exec(u"ROLLBACK"_s));
        QVERIFY2(both != reservesCard(state), qPrintable(entryStateName(state)));
    }
}

void TestLedger::correlationIdsAreDrawnAnew()
{
    int drawn = 0;
    entries().setCorrelationSource(
        [&drawn](qint64, TimeZone) { return u"261122101112-%1"_s.arg(drawn++ / 3, 7, 10, QChar(u'0')); });
    QSet<QString> used;
    for (int card = 1; card <= 5; ++card) {
        const auto permit = entries().beginSending(intent(card), path, TimeZone::Kst);
        QVERIFY(permit);
        used.insert(permit->correlationId());
    }
    QCOMPARE(used.size(), 5);
    entries().setCorrelationSource([](qint64, TimeZone) { return u"261122101112-0000000"_s; });
    const EntryId stuck = intent(6);
    QVERIFY(!entries().beginSending(stuck, path, TimeZone::Kst)); // none free: no permit, nothing sent
    QCOMPARE(stateOf(stuck), EntryState::Intent);
}

void TestLedger::aPermitIsForItsEntryAndPath()
{
    const EntryId id = intent(1);
    const auto permit = entries().beginSending(id, path, TimeZone::Kst);
    QVERIFY(permit && permit->isValid());
    QCOMPARE(permit->entry(), id);
    QCOMPARE(permit->path(), path);
    const LedgerEntry entry = *entries().entry(id).value();
    QCOMPARE(entry.state, EntryState::Sending);
    QCOMPARE(entry.correlationId, permit->correlationId());
    QCOMPARE(entry.sendingAt, permit->instant());
    QCOMPARE(faultOf(entries().beginSending(id, path, TimeZone::Kst)), Fault::StateForbids); // one permit an entry
    QCOMPARE(faultOf(entries().beginSending(EntryId(u"none"_s), path, TimeZone::Kst)), Fault::NotFound);
}

void TestLedger::aTransferIdIsClaimedOnce()
{
    QCOMPARE(entries().recordOutcome(sending(1), confirmed("T2026112210111200001"))->state, EntryState::Sent);
    const EntryId second = sending(2);
    const auto outcome = entries().recordOutcome(second, confirmed("T2026112210111200001"));
    QVERIFY(outcome);
    QCOMPARE(outcome->state, EntryState::Unknown);
    QVERIFY(outcome->transferId.isEmpty());
    const EntryId third = sending(3);
    OutcomeFacts unsure = lost();
    unsure.transferId = TransferId(u"T2026112210111200001"_s);
    QCOMPARE(entries().recordOutcome(third, unsure)->state, EntryState::Unknown);
    QCOMPARE(entries().entryByTransferId(unsure.transferId).value()->order.card, orderOn(1).card);
}

void TestLedger::outcomesFollowTheTable()
{
    const std::pair<EntryEvent, EntryState> rows[] = {{EntryEvent::NothingLeft, EntryState::NotSent},
                                                      {EntryEvent::CleanlyRefused, EntryState::Refused},
                                                      {EntryEvent::OutcomeLost, EntryState::Unknown}};
    int card = 0;
    for (const auto &[event, state] : rows) {
        const EntryId id = sending(++card);
        m_clock.advance(5);
        const auto outcome = entries().recordOutcome(id, {event, {}, u"005_023"_s, u"GD-x-01"_s});
        QCOMPARE(outcome->state, state);
        QCOMPARE(outcome->providerCode, u"005_023"_s);
        QCOMPARE(entries().entry(id).value(), *outcome);
        QCOMPARE(entries().steps(id)->size(), 3);
        QCOMPARE(faultOf(entries().recordOutcome(id, confirmed("T2026112210111200009"))), Fault::StateForbids);
    }
    const EntryId early = intent(++card);
    QCOMPARE(faultOf(entries().recordOutcome(early, lost())), Fault::StateForbids);
    QCOMPARE(entries().openCount().value(), 1);
}

void TestLedger::aChangedColumnStopsTheEntry_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> rows[] = {{"entry_id", "'other'"},
                                                          {"state", "'NOT_SENT'"},
                                                          {"caller_key", "'other'"},
                                                          {"sender_user_id", "'9'"},
                                                          {"card_par", "'other'"},
                                                          {"receiver_name", "'임꺽순'"},
                                                          {"receiver_phone", "'01000009999'"},
                                                          {"amount", "amount + 1"},
                                                          {"reason", "'other'"},
                                                          {"sender_name", "NULL"},
                                                          {"sender_phone", "NULL"},
                                                          {"locale", "'EN'"},
                                                          {"allow_duplicate", "1 - allow_duplicate"},
                                                          {"service_id", "'other'"},
                                                          {"service_name", "'other'"},
                                                          {"correlation_id", "'other'"},
                                                          {"transfer_id", "'T2026112210111200001'"},
                                                          {"provider_code", "'000_000'"},
                                                          {"fault_code", "'other'"},
                                                          {"sends_anew", "'other'"},
                                                          {"created_at", "created_at - 1"},
                                                          {"updated_at", "updated_at + 1"},
                                                          {"sending_at", "1"},
                                                          {"operator", "'other'"},
                                                          {"mac_version", "1"},
                                                          {"mac", "zeroblob(32)"}};
    for (const auto &[column, value] : rows) {
        QTest::newRow(column) << QString::fromLatin1(column) << QString::fromUtf8(value);
    }
}

void TestLedger::aChangedColumnStopsTheEntry()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    EntryId id = intent(1, u"k"_s);
    dropTriggers();
    QVERIFY(database().exec(u"UPDATE entry SET %1 = %2"_s.arg(column, value)));
    id = column == u"entry_id" ? EntryId(u"other"_s) : id;
    const qint64 audits = count(u"audit"_s);
    QCOMPARE(faultOf(entries().beginSending(id, path, TimeZone::Kst)), Fault::RowMacWrong);
    QCOMPARE(faultOf(entries().recordTokenFailure(id, {Fault::TimedOut, {}, {}, {}})), Fault::RowMacWrong);
    QCOMPARE(faultOf(entries().recordOutcome(id, lost())), Fault::RowMacWrong);
    QCOMPARE(faultOf(entries().decide(id, true, u"r"_s, {})), Fault::RowMacWrong);
    QCOMPARE(faultOf(entries().entries({})), Fault::RowMacWrong);
    if (column != u"state") { // a settled state is none that a start looks for
        QCOMPARE(faultOf(entries().settleAfterRestart()), Fault::RowMacWrong);
    }
    Query state(database(), u"SELECT state FROM entry"_s);
    QVERIFY(state.execOne().value());
    QCOMPARE(state.text(0), column == u"state" ? u"NOT_SENT"_s : u"INTENT"_s);
    QCOMPARE(count(u"audit"_s), audits);
}

void TestLedger::anotherRowsMacStopsTheEntry()
{
    const EntryId one = intent(1);
    const EntryId two = intent(2);
    QVERIFY(database().exec(u"UPDATE entry SET mac = (SELECT mac FROM entry WHERE seq = 1) WHERE seq = 2"_s));
    QCOMPARE(faultOf(entries().beginSending(two, path, TimeZone::Kst)), Fault::RowMacWrong);
    QVERIFY(entries().beginSending(one, path, TimeZone::Kst));
}

void TestLedger::theAuditRowCommitsWithTheActOrNotAtAll()
{
    const EntryId open = intent(1);
    const EntryId gone = sending(2);
    const EntryId unknown = sending(3);
    QVERIFY(entries().recordOutcome(unknown, lost()));
    const qint64 steps = count(u"entry_step"_s);
    const qint64 audits = count(u"audit"_s);
    QVERIFY(database().exec(u"CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    QVERIFY(intent(4).isEmpty());
    QVERIFY(!entries().recordTokenFailure(open, {Fault::TimedOut, {}, {}, {}}));
    QVERIFY(!entries().beginSending(open, path, TimeZone::Kst));
    QVERIFY(!entries().recordOutcome(gone, confirmed("T2026112210111200001")));
    QVERIFY(!entries().decide(unknown, true, u"r"_s, "{}"));
    QVERIFY(!entries().settleAfterRestart());
    QCOMPARE(count(u"entry"_s), 3);
    QCOMPARE(count(u"entry_step"_s), steps);
    QCOMPARE(count(u"audit"_s), audits);
    QCOMPARE(count(u"entry_evidence"_s), 0);
    QCOMPARE(stateOf(open), EntryState::Intent);
    QCOMPARE(stateOf(gone), EntryState::Sending);
    QCOMPARE(stateOf(unknown), EntryState::Unknown);
    QVERIFY(database().exec(u"DROP TRIGGER full"_s));
    QVERIFY(entries().recordOutcome(gone, confirmed("T2026112210111200001")));
    QCOMPARE(count(u"audit"_s), audits + 1);
    QVERIFY(m_store->audit().verify());
}

void TestLedger::restartSettlesWhatIsOpen()
{
    const EntryId intended = intent(1);
    const EntryId gone = sending(2);
    const EntryId sent = sending(3);
    QVERIFY(entries().recordOutcome(sent, confirmed("T2026112210111200001")));
    reopen();
    QCOMPARE(entries().settleAfterRestart().value(), 1);
    QCOMPARE(stateOf(intended), EntryState::NotSent);
    QCOMPARE(stateOf(gone), EntryState::Unknown);
    QCOMPARE(stateOf(sent), EntryState::Sent);
    QCOMPARE(entries().settleAfterRestart().value(), 0);
    QVERIFY(m_store->audit().verify());
}

void TestLedger::aPersonDecidesWithEvidence()
{
    for (const bool wasSent : {true, false}) {
        const EntryId id = sending(wasSent ? 1 : 2);
        QCOMPARE(faultOf(entries().decide(id, wasSent, u"이유"_s, "{\"rows\":1}")), Fault::StateForbids);
        QVERIFY(entries().recordOutcome(id, lost()));
        const auto decided = entries().decide(id, wasSent, u"이유"_s, "{\"rows\":1}");
        QCOMPARE(decided->state, wasSent ? EntryState::ResolvedSent : EntryState::ResolvedNotSent);
        QCOMPARE(entries().evidence(id).value(), QList<QByteArray>{"{\"rows\":1}"});
        QCOMPARE(entries().steps(id)->last().note, u"이유"_s);
        QCOMPARE(m_store->audit().rows(1)->first().act.personal[u"reason"_s].toString(), u"이유"_s);
        QCOMPARE(faultOf(entries().decide(id, !wasSent, u"doch"_s, {})), Fault::StateForbids);
    }
}

void TestLedger::theOutcomeTakesTheReserve()
{
    const EntryId id = sending(1);
    const QString reserve = m_folder->filePath(u"ledger.db.reserve"_s);
    QCOMPARE(QFileInfo(reserve).size(), DiskReserve::size);
    FailingVfs::onGrow = [reserve] {
        return QFileInfo::exists(reserve) ? SQLITE_FULL : SQLITE_OK;
    };
    const auto outcome = entries().recordOutcome(id, confirmed("T2026112210111200001"));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(outcome->state, EntryState::Sent);
    QVERIFY(!QFileInfo::exists(reserve));
    FailingVfs::onGrow = [] {
        return SQLITE_FULL;
    }; // full again: stop before the wire, stay readable
    QCOMPARE(faultOf(entries().recordIntent(orderOn(2), ServiceId(u"000170000002000"_s), {})), Fault::StoreFull);
    QCOMPARE(entries().entries({})->size(), 1);
    FailingVfs::onGrow = nullptr; // room comes back: work goes on without a restart
    QVERIFY(!sending(2).isEmpty());
    QVERIFY(database().checkIntegrity());
    reopen();
    QCOMPARE(stateOf(id), EntryState::Sent);
}

void TestLedger::noReserveNoIntent()
{
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 200 * 1024; // room for the ledger, not for the reserve
    setrlimit(RLIMIT_FSIZE, &small);
    const auto refused = entries().recordIntent(orderOn(1), ServiceId(u"000170000002000"_s), {});
    setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(faultOf(refused), Fault::StoreFull);
    QVERIFY(!refused.error().args.isEmpty()); // says how much to free
    QCOMPARE(count(u"entry"_s), 0);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"ledger.db.reserve"_s)));
    QVERIFY(!intent(1).isEmpty());
}

void TestLedger::aFailedSyncIsNotDurable()
{
    // Every sync of each step fails once: never a permit, never a half entry, and nothing is lost of what was
    // acknowledged.
    for (int nth = 1; nth <= 6; ++nth) {
        const EntryId id = intent(nth);
        QVERIFY(!id.isEmpty());
        int calls = 0;
        FailingVfs::onSync = [&calls, nth] {
            return ++calls == nth ? SQLITE_IOERR_FSYNC : SQLITE_OK;
        };
        const auto permit = entries().beginSending(id, path, TimeZone::Kst);
        const bool failed = calls >= nth;
        FailingVfs::onSync = nullptr;
        QVERIFY2(permit.has_value() != failed, qPrintable(u"sync %1"_s.arg(nth)));
        QCOMPARE(intent(100 + nth).isEmpty(), failed); // nothing is begun on a disk that does not keep
        reopen();
        QVERIFY(database().checkIntegrity());
        const EntryState state = stateOf(id);
        QVERIFY(failed ? state == EntryState::Intent || state == EntryState::Sending : state == EntryState::Sending);
        QVERIFY(m_store->audit().verify());
    }
}

void TestLedger::anOutcomeIsKeptThoughASyncFailed()
{
    for (int nth = 1; nth <= 5; ++nth) {
        const EntryId id = sending(nth);
        const OutcomeFacts sent = confirmed(qPrintable(u"T202611221011120000%1"_s.arg(nth)));
        int calls = 0;
        FailingVfs::onSync = [&calls, nth] {
            return ++calls == nth ? SQLITE_IOERR_FSYNC : SQLITE_OK;
        };
        (void)entries().recordOutcome(id, sent);
        FailingVfs::onSync = nullptr;
        QVERIFY(entries().recordOutcome(id, sent)); // tried again, and the same again once it is kept
        QCOMPARE(stateOf(id), EntryState::Sent);
        reopen();
        QCOMPARE(stateOf(id), EntryState::Sent);
        QVERIFY(m_store->audit().verify());
    }
}

void TestLedger::theJournalIsNewestFirst()
{
    QList<EntryId> ids;
    for (int card = 1; card <= 4; ++card) {
        ids.prepend(intent(card));
        m_clock.advance(-1000); // a clock set back does not reorder
    }
    const auto all = entries().entries({});
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(all->at(i).id, ids.at(i));
    }
    QCOMPARE(entries().entries({EntryState::Intent, 2, 0})->size(), 2);
    QCOMPARE(entries().entries({{}, 0, all->at(1).seq})->size(), 2);
    QVERIFY(entries().recordTokenFailure(ids.at(0), {Fault::TokenRefused, u"000_002"_s, {}, {}}));
    QCOMPARE(entries().entries({EntryState::NotSent, 0, 0})->first().providerCode, u"000_002"_s);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "testledger.moc"
