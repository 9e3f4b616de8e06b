// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerrepository.h"

#include "crypto/correlationid.h"
#include "domain/crashpoint.h"
#include "domain/phonenumber.h"
#include "store/ledgerrow.h"
#include "store/transaction.h"

#include <QFileInfo>
#include <QUuid>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int outcomeRoom = 256; // bytes: transferId, codes and times fit well

/// Whose data it was and why, for the personal part of the audit row.
QJsonObject personalPart(const LedgerEntry &entry, const QString &reason)
{
    return {{u"member"_s, entry.order.senderUserId.text()},
            {u"receiver"_s, entry.order.receiverName},
            {u"receiverPhone"_s, entry.order.receiverPhone.digits()},
            {u"reason"_s, reason.isEmpty() ? entry.order.reason : reason}};
}

QString auditAction(EntryEvent event)
{
    switch (event) {
    case EntryEvent::Submitted:
    case EntryEvent::SubmittedForTwo: return u"gift.intent"_s;
    case EntryEvent::Approved: return u"gift.approve"_s;
    case EntryEvent::Declined: return u"gift.decline"_s;
    case EntryEvent::TokenInHand: return u"gift.sending"_s;
    case EntryEvent::TokenFailed:
    case EntryEvent::NothingLeft:
    case EntryEvent::Confirmed:
    case EntryEvent::CleanlyRefused:
    case EntryEvent::OutcomeLost: return u"gift.outcome"_s;
    case EntryEvent::ReconciledSent:
    case EntryEvent::ReconciledNotSent:
    case EntryEvent::LeftToHuman: return u"gift.reconcile"_s;
    case EntryEvent::ResolvedAsSent:
    case EntryEvent::ResolvedAsNotSent: return u"gift.decision"_s;
    case EntryEvent::RowContradicts: return u"gift.contradicted"_s;
    }
    Q_UNREACHABLE();
}

/// The durable steps of a send that tests end the program at.
const char *crashStep(EntryEvent event)
{
    return event == EntryEvent::TokenInHand ? "sending" : "outcome";
}

Status crashInside(const char *step)
{
    crashPoint(step, "written");
    return {};
}

} // namespace

LedgerRepository::LedgerRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit,
                                   SettingsRepository &settings, DurableCommit &durable, const Clock &clock)
    : m_database(database)
    , m_rowMacKey(rowMacKey)
    , m_audit(audit)
    , m_settings(settings)
    , m_durable(durable)
    , m_clock(clock)
    , m_drawCorrelationId(&newCorrelationId)
{
}

Result<std::optional<LedgerEntry>> LedgerRepository::find(const QString &column, const QVariant &value)
{
    Query query(m_database, u"SELECT "_s + entryColumns() + u" FROM entry WHERE "_s + column + u" = :value"_s);
    query.bind(u":value"_s, value);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<LedgerEntry>();
    }
    auto entry = readEntry(query, m_rowMacKey);
    if (!entry) {
        return failure(entry.error());
    }
    return std::optional<LedgerEntry>(std::move(*entry));
}

Result<std::optional<LedgerEntry>> LedgerRepository::entry(const EntryId &id)
{
    return find(u"entry_id"_s, id.text());
}

Result<std::optional<LedgerEntry>> LedgerRepository::entryByTransferId(const TransferId &id)
{
    return find(u"transfer_id"_s, id.text());
}

Result<std::optional<LedgerEntry>> LedgerRepository::entryForKey(const GiftOrder &order)
{
    if (order.key.isEmpty()) {
        return std::optional<LedgerEntry>();
    }
    auto existing = find(u"caller_key"_s, order.key);
    if (existing && *existing && !sameContent((*existing)->order, order)) {
        return failure(Fault::KeyReusedWithOtherContent, {(*existing)->id.text()});
    }
    return existing;
}

Status LedgerRepository::checkCardFree(const CardPar &card)
{
    Query holder(m_database, u"SELECT entry_id FROM entry WHERE card_par = :par "
                             "AND state IN ('INTENT', 'SENDING', 'UNKNOWN', 'HUMAN')"_s);
    holder.bind(u":par"_s, card.text());
    const auto held = holder.execOne();
    if (!held || *held) {
        return held ? failure(Fault::CardReserved, {holder.text(0)}) : failure(held.error());
    }
    return {};
}

Result<IntentAnswer> LedgerRepository::recordIntent(const GiftOrder &order, const ServiceId &service,
                                                    const QString &serviceName, const IntentContext &context)
{
    crashPoint("intent", "before");
    // Without the reserve a full disk could cost us the outcome, so nothing is begun.
    if (const Status ready = m_durable.ready(); !ready) {
        return failure(ready.error());
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto existing = entryForKey(order);
    if (!existing) {
        return failure(existing.error());
    }
    if (*existing) {
        return IntentAnswer{**existing, true};
    }
    if (const Status free = checkCardFree(order.card); !free) {
        return failure(free.error());
    }
    const auto counted = askGuards(order, context);
    if (!counted) {
        return failure(counted.error());
    }
    LedgerEntry entry;
    entry.id = EntryId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    entry.state = EntryState::Intent;
    entry.order = order;
    entry.serviceId = service;
    entry.serviceName = serviceName;
    entry.sendsAnew = context.sendsAnew;
    entry.operatorName = m_audit.actor().name;
    entry.createdAt = entry.updatedAt = m_clock.utcMs();
    entry.countedAt = *counted;
    const Status done =
        inOrder([&] { return insert(entry); }, [&] { return addStep(entry, order.duplicateReason); },
                [&] { return auditChange(entry, auditAction(EntryEvent::Submitted), order.duplicateReason); },
                [] { return crashInside("intent"); }, [&] { return m_durable.commit(*transaction); });
    if (!done) {
        return failure(done.error());
    }
    crashPoint("intent", "after");
    return IntentAnswer{entry, false};
}

Status LedgerRepository::insert(const LedgerEntry &entry)
{
    Query query(
        m_database,
        u"INSERT INTO entry (entry_id, state, caller_key, sender_user_id, card_par, receiver_name, receiver_phone, "
        "amount, reason, sender_name, sender_phone, locale, allow_duplicate, service_id, service_name, "
        "correlation_id, transfer_id, provider_code, fault_code, sends_anew, created_at, updated_at, sending_at, "
        "operator, counted_at, outcome_room, mac_version, mac) VALUES (:entry_id, :state, :caller_key, "
        ":sender_user_id, :card_par, "
        ":receiver_name, "
        ":receiver_phone, :amount, :reason, :sender_name, :sender_phone, :locale, :allow_duplicate, :service_id, "
        ":service_name, :correlation_id, :transfer_id, :provider_code, :fault_code, :sends_anew, :created_at, "
        ":updated_at, :sending_at, :operator, :counted_at, :room, :mac_version, :mac)"_s);
    bindEntry(query, entry, m_rowMacKey);
    query.bind(u":room"_s, QByteArray(outcomeRoom, '\0'));
    return query.exec();
}

Status LedgerRepository::update(const LedgerEntry &entry)
{
    // The room is given up with the outcome, so that the row never grows past what INTENT made it.
    Query query(m_database,
                u"UPDATE entry SET state = :state, correlation_id = :correlation_id, transfer_id = :transfer_id, "
                "provider_code = :provider_code, fault_code = :fault_code, updated_at = :updated_at, "
                "sending_at = :sending_at, mac_version = :mac_version, mac = :mac, "
                "outcome_room = CASE WHEN :state IN ('INTENT', 'SENDING') THEN outcome_room END "
                "WHERE entry_id = :entry_id"_s);
    bindEntry(query, entry, m_rowMacKey);
    return query.exec();
}

Status LedgerRepository::addStep(const LedgerEntry &entry, const QString &note)
{
    Query query(m_database,
                u"INSERT INTO entry_step (entry_seq, step, at, state, note) "
                "SELECT e.seq, (SELECT count(*) FROM entry_step s WHERE s.entry_seq = e.seq) + 1, :at, :state, :note "
                "FROM entry e WHERE e.entry_id = :id"_s);
    query.bind(u":at"_s, entry.updatedAt).bind(u":state"_s, entryStateName(entry.state));
    query.bind(u":note"_s, note.isNull() ? u""_s : note).bind(u":id"_s, entry.id.text());
    return query.exec();
}

Status LedgerRepository::auditChange(const LedgerEntry &entry, const QString &action, const QString &reason)
{
    const QString code = entry.providerCode.isEmpty() ? entry.faultCode : entry.providerCode;
    const QString detail = entryStateName(entry.state) + (code.isEmpty() ? QString() : u' ' + code);
    return m_audit.append({action, entry.id.text(), detail, personalPart(entry, reason)});
}

Result<LedgerEntry> LedgerRepository::apply(LedgerEntry entry, EntryEvent event, const Change &what)
{
    const auto next = nextState(entry.state, event);
    if (!next) {
        return failure(Fault::StateForbids, {entryStateName(entry.state)});
    }
    entry.state = *next;
    entry.updatedAt = m_clock.utcMs();
    if (what.set) {
        what.set(entry);
    }
    const Status done = inOrder([&] { return update(entry); }, [&] { return addStep(entry, what.note); },
                                [&] { return auditChange(entry, auditAction(event), what.reason); });
    if (!done) {
        return failure(done.error());
    }
    return entry;
}

Result<LedgerEntry> LedgerRepository::change(const EntryId &id, EntryEvent event, const Change &what)
{
    crashPoint(crashStep(event), "before");
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto found = entry(id);
    if (!found || !*found) {
        return found ? failure(Fault::NotFound, {id.text()}) : failure(found.error());
    }
    auto changed = apply(**found, event, what);
    if (!changed) {
        return changed;
    }
    (void)crashInside(crashStep(event));
    if (const Status done = m_durable.commit(*transaction); !done) {
        return failure(done.error());
    }
    crashPoint(crashStep(event), "after");
    return changed;
}

Result<LedgerEntry> LedgerRepository::recordTokenFailure(const EntryId &id, const Error &error)
{
    const Change what{error.code(), {}, [&error](LedgerEntry &entry) {
                          entry.providerCode = error.providerCode;
                          entry.faultCode = QString::fromLatin1(faultInfo(error.fault).code);
                      }};
    return change(id, EntryEvent::TokenFailed, what);
}

Result<SendPermit> LedgerRepository::beginSending(const EntryId &id, const QString &path, TimeZone zone)
{
    const qint64 now = m_clock.utcMs();
    if (const Status sound = m_durable.checkSound(); !sound) {
        return failure(sound.error());
    }
    const auto correlationId = drawCorrelationId(m_database, m_drawCorrelationId, now, zone);
    if (!correlationId) {
        return failure(correlationId.error());
    }
    const auto sending = change(id, EntryEvent::TokenInHand, {{}, {}, [&](LedgerEntry &entry) {
                                                                  entry.correlationId = *correlationId;
                                                                  entry.sendingAt = now;
                                                              }});
    if (!sending) {
        return failure(sending.error());
    }
    return SendPermit(id, path, *correlationId, now);
}

Result<LedgerEntry> LedgerRepository::recordOutcome(const EntryId &id, const OutcomeFacts &outcome)
{
    OutcomeFacts facts = outcome;
    if (!facts.transferId.isEmpty()) {
        const auto claimed = entryByTransferId(facts.transferId);
        if (!claimed) {
            return failure(claimed.error());
        }
        if (*claimed && (*claimed)->id == id && (*claimed)->state == nextState(EntryState::Sending, facts.event)) {
            return **claimed; // a commit that failed at its last sync did keep it
        }
        if (*claimed) { // an answer that names another entry's gift proves nothing about this one
            facts = {EntryEvent::OutcomeLost,
                     {},
                     facts.providerCode,
                     QString::fromLatin1(faultInfo(Fault::AnswerForeign).code)};
        }
    }
    const Change what{
        facts.providerCode.isEmpty() ? facts.faultCode : facts.providerCode, {}, [&facts](LedgerEntry &entry) {
            entry.transferId = facts.transferId;
            entry.providerCode = facts.providerCode;
            entry.faultCode = facts.faultCode;
        }};
    auto recorded = change(id, facts.event, what);
    if (!recorded && recorded.error().kind() == ErrorKind::StoreFull && m_durable.releaseReserve()) {
        recorded = change(id, facts.event, what);
    }
    return recorded;
}

Result<LedgerEntry> LedgerRepository::settle(const LedgerEntry &entry)
{
    const bool sending = entry.state == EntryState::Sending;
    const Fault fault = sending ? Fault::OutcomeUnknown : Fault::NotSent;
    const QString code = QString::fromLatin1(faultInfo(fault).code);
    return change(entry.id, sending ? EntryEvent::OutcomeLost : EntryEvent::TokenFailed,
                  {code, {}, [&code](LedgerEntry &changed) {
                       changed.faultCode = code;
                   }});
}

/// The instant of its intent is the earliest at which the other ledger can have sent it.
Result<LedgerEntry> LedgerRepository::asIfSending(const LedgerEntry &entry)
{
    return change(entry.id, EntryEvent::TokenInHand, {{}, {}, [](LedgerEntry &changed) {
                                                          changed.sendingAt = changed.createdAt;
                                                      }});
}

Result<int> LedgerRepository::settleAfterRestart(bool mayHaveGoneOn)
{
    int unknown = 0;
    for (const EntryState state : {EntryState::Intent, EntryState::Sending}) {
        const auto found = entries({state, 0, 0});
        if (!found) {
            return failure(found.error());
        }
        for (const LedgerEntry &entry : *found) {
            const bool asSending = mayHaveGoneOn && entry.state == EntryState::Intent;
            const auto begun = asSending ? asIfSending(entry) : Result<LedgerEntry>(entry);
            if (!begun) {
                return failure(begun.error());
            }
            const auto settled = settle(*begun);
            if (!settled) {
                return failure(settled.error());
            }
            unknown += settled->state == EntryState::Unknown ? 1 : 0;
        }
    }
    return unknown;
}

Result<LedgerEntry> LedgerRepository::decide(const EntryId &id, bool sent, const QString &reason,
                                             const QByteArray &evidence, const TransferId &gift)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto found = entry(id);
    if (!found || !*found) {
        return found ? failure(Fault::NotFound, {id.text()}) : failure(found.error());
    }
    if (const Status free = checkUnclaimed(gift); !free) {
        return failure(free.error());
    }
    Result<LedgerEntry> changed = **found;
    if (changed->state == EntryState::Unknown) {
        changed = apply(*changed, EntryEvent::LeftToHuman, {});
    }
    if (changed) {
        const Change decision{reason, reason, [&](LedgerEntry &entry) {
                                  entry.transferId = sent && !gift.isEmpty() ? gift : entry.transferId;
                              }};
        changed = apply(*changed, sent ? EntryEvent::ResolvedAsSent : EntryEvent::ResolvedAsNotSent, decision);
    }
    if (!changed) {
        return changed;
    }
    if (const Status done =
            inOrder([&] { return keepEvidence(*changed, evidence); }, [&] { return m_durable.commit(*transaction); });
        !done) {
        return failure(done.error());
    }
    return changed;
}

Result<QList<LedgerEntry>> LedgerRepository::entries(const JournalFilter &filter)
{
    Query query(m_database, u"SELECT "_s + entryColumns() +
                                u" FROM entry WHERE (:state = '' OR state = :state) AND (:before = 0 OR seq < :before) "
                                "AND (:person = 0 OR state IN ('UNKNOWN', 'HUMAN', 'CONTRADICTED')) "
                                "ORDER BY seq DESC LIMIT :limit"_s);
    query.bind(u":state"_s, filter.state ? entryStateName(*filter.state) : u""_s);
    query.bind(u":before"_s, filter.beforeSeq).bind(u":limit"_s, filter.limit > 0 ? filter.limit : -1);
    query.bind(u":person"_s, filter.needsPerson ? 1 : 0);
    return readEntries(query);
}

Result<QList<LedgerEntry>> LedgerRepository::readEntries(Query &query)
{
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<LedgerEntry> list;
    while (query.next()) {
        auto entry = readEntry(query, m_rowMacKey);
        if (!entry) {
            return failure(entry.error());
        }
        list.append(std::move(*entry));
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return list;
}

Result<QList<EntryStep>> LedgerRepository::steps(const EntryId &id)
{
    Query query(m_database, u"SELECT at, s.state, note FROM entry_step s JOIN entry e ON e.seq = s.entry_seq "
                            "WHERE e.entry_id = :id ORDER BY step"_s);
    query.bind(u":id"_s, id.text());
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<EntryStep> list;
    while (query.next()) {
        list.append({query.integer(0), entryStateFromName(query.text(1)).value_or(EntryState::Unknown), query.text(2)});
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return list;
}

Result<int> LedgerRepository::openCount()
{
    Query query(m_database, u"SELECT count(*) FROM entry WHERE state IN ('UNKNOWN', 'HUMAN')"_s);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return int(query.integer(0));
}

Result<QList<QByteArray>> LedgerRepository::evidence(const EntryId &id)
{
    Query query(m_database, u"SELECT evidence FROM entry_evidence v JOIN entry e ON e.seq = v.entry_seq "
                            "WHERE e.entry_id = :id ORDER BY step"_s);
    query.bind(u":id"_s, id.text());
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<QByteArray> list;
    while (query.next()) {
        list.append(query.bytes(0));
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return list;
}

} // namespace giftdesk
