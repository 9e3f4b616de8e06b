// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cancelrepository.h"

#include "crypto/correlationid.h"
#include "domain/crashpoint.h"
#include "store/cancelrow.h"
#include "store/ledgerrepository.h"
#include "store/settingsrepository.h"
#include "store/transaction.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int outcomeRoom = 64; // bytes: codes and times fit well

QString actionOf(CancelEvent event)
{
    switch (event) {
    case CancelEvent::PermitTaken: return u"gift.cancel.sending"_s;
    case CancelEvent::GivenUp:
    case CancelEvent::NothingLeft:
    case CancelEvent::Confirmed:
    case CancelEvent::CleanlyRefused:
    case CancelEvent::OutcomeLost: return u"gift.cancel.outcome"_s;
    case CancelEvent::ReadCancelled:
    case CancelEvent::ReadNotCancelled: return u"gift.cancel.proved"_s;
    }
    Q_UNREACHABLE();
}

/// The durable steps of a cancellation that tests end the program at.
const char *crashStep(CancelEvent event)
{
    return event == CancelEvent::PermitTaken ? "cancelSending" : "cancelOutcome";
}

Status crashInside(const char *step)
{
    crashPoint(step, "written");
    return {};
}

Status closed(GiftStatus status)
{
    return failure(Fault::GiftNotWaiting, {u"status"_s + giftStatusName(status)});
}

/// What a reading says of a cancellation whose outcome is open or was held for not done.
std::optional<CancelEvent> verdict(const Cancellation &cancellation, const CancelReading &reading)
{
    switch (reading.status) {
    case GiftStatus::Cancelled: return CancelEvent::ReadCancelled;
    case GiftStatus::Accepted:
    case GiftStatus::Rejected:
    case GiftStatus::Expired: return CancelEvent::ReadNotCancelled;
    case GiftStatus::Sent:
        return reading.counts && cancellation.readAt && reading.at >= *cancellation.readAt + reading.settleMs
                   ? std::optional(CancelEvent::ReadNotCancelled)
                   : std::nullopt;
    case GiftStatus::Unrecognised: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

CancelRepository::CancelRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit,
                                   SettingsRepository &settings, LedgerRepository &entries, DurableCommit &durable,
                                   const Clock &clock)
    : m_database(database)
    , m_rowMacKey(rowMacKey)
    , m_audit(audit)
    , m_settings(settings)
    , m_entries(entries)
    , m_durable(durable)
    , m_clock(clock)
    , m_drawCorrelationId(&newCorrelationId)
{
}

/// What we know ourselves: another cancellation that is open or done, and the end of the gift as it was last seen.
/// Ends are final, so even an old reading may be trusted here.
Status CancelRepository::checkGift(const TransferId &gift)
{
    const auto earlier = ofGift(gift);
    if (!earlier) {
        return failure(earlier.error());
    }
    const auto holder = std::find_if(earlier->begin(), earlier->end(),
                                     [](const Cancellation &cancellation) { return holdsGift(cancellation.state); });
    if (holder != earlier->end()) {
        return isKnownCancelled(holder->state) ? closed(GiftStatus::Cancelled)
                                               : failure(Fault::CancelOpen, {gift.text()});
    }
    Query seen(m_database, u"SELECT status FROM gift_follow WHERE transfer_id = :id"_s);
    seen.bind(u":id"_s, gift.text());
    const auto found = seen.execOne();
    if (!found) {
        return failure(found.error());
    }
    const GiftStatus status = *found ? giftStatusFromName(seen.text(0)) : GiftStatus::Unrecognised;
    return isFinalStatus(status) ? closed(status) : Status();
}

Result<Cancellation> CancelRepository::recordIntent(const CancelOrder &order)
{
    crashPoint("cancelIntent", "before");
    if (const Status ready = m_durable.ready(); !ready) {
        return failure(ready.error());
    }
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto entry = m_entries.entryByTransferId(order.transferId);
    if (!entry) {
        return failure(entry.error());
    }
    Cancellation cancellation;
    cancellation.id = CancelId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    cancellation.order = order;
    cancellation.entry = *entry ? (*entry)->id : EntryId();
    cancellation.operatorName = m_audit.actor().name;
    cancellation.createdAt = cancellation.updatedAt = m_clock.utcMs();
    const Status done =
        inOrder([&] { return m_settings.checkNotLocked(); }, [&] { return checkGift(order.transferId); },
                [&] { return insert(cancellation); }, [&] { return noteAct(cancellation, u"gift.cancel"_s); },
                [] { return crashInside("cancelIntent"); }, [&] { return m_durable.commit(*transaction); });
    if (!done) {
        return failure(done.error());
    }
    crashPoint("cancelIntent", "after");
    return cancellation;
}

Status CancelRepository::insert(const Cancellation &cancellation)
{
    Query query(m_database,
                u"INSERT INTO cancellation (cancel_id, state, transfer_id, entry_id, sender_user_id, "
                "sent_at, reason, correlation_id, provider_code, fault_code, operator, created_at, updated_at, "
                "sending_at, read_at, outcome_room, mac) VALUES (:cancel_id, :state, :transfer_id, "
                ":entry_id, :sender_user_id, :sent_at, :reason, :correlation_id, :provider_code, :fault_code, "
                ":operator, :created_at, :updated_at, :sending_at, :read_at, :room, :mac)"_s);
    bindCancellation(query, cancellation, m_rowMacKey);
    query.bind(u":room"_s, QByteArray(outcomeRoom, '\0'));
    return query.exec();
}

Status CancelRepository::update(const Cancellation &cancellation)
{
    // The room is given up with the outcome, so that the row never grows past what INTENT made it.
    Query query(m_database, u"UPDATE cancellation SET state = :state, correlation_id = :correlation_id, "
                            "provider_code = :provider_code, fault_code = :fault_code, updated_at = :updated_at, "
                            "sending_at = :sending_at, read_at = :read_at, mac = :mac, "
                            "outcome_room = CASE WHEN :state IN ('INTENT', 'SENDING') THEN outcome_room END "
                            "WHERE cancel_id = :cancel_id"_s);
    bindCancellation(query, cancellation, m_rowMacKey);
    return query.exec();
}

Status CancelRepository::noteAct(const Cancellation &cancellation, const QString &action)
{
    const QString code = cancellation.providerCode.isEmpty() ? cancellation.faultCode : cancellation.providerCode;
    const QStringList detail{cancelStateName(cancellation.state), cancellation.order.transferId.text(), code};
    return m_audit.append(
        {action,
         cancellation.id.text(),
         detail.join(u' ').trimmed(),
         {{u"member"_s, cancellation.order.senderUserId.text()}, {u"reason"_s, cancellation.order.reason}}});
}

Result<Cancellation> CancelRepository::change(const CancelId &id, CancelEvent event, const Change &set)
{
    crashPoint(crashStep(event), "before");
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto found = cancellation(id);
    if (!found || !*found) {
        return found ? failure(Fault::NotFound, {id.text()}) : failure(found.error());
    }
    Cancellation changed = **found;
    const auto next = nextCancelState(changed.state, event);
    if (!next) {
        return failure(Fault::StateForbids, {cancelStateName(changed.state)});
    }
    changed.state = *next;
    changed.updatedAt = m_clock.utcMs();
    set(changed);
    const Status done =
        inOrder([&] { return update(changed); }, [&] { return noteAct(changed, actionOf(event)); },
                [&] { return crashInside(crashStep(event)); }, [&] { return m_durable.commit(*transaction); });
    if (!done) {
        return failure(done.error());
    }
    crashPoint(crashStep(event), "after");
    return changed;
}

Result<Cancellation> CancelRepository::giveUp(const CancelId &id, const Error &error)
{
    return change(id, CancelEvent::GivenUp, [&error](Cancellation &cancellation) {
        cancellation.faultCode = QString::fromLatin1(faultInfo(error.fault).code);
    });
}

Result<SendPermit> CancelRepository::beginSending(const CancelId &id, const QString &path, TimeZone zone)
{
    const qint64 now = m_clock.utcMs();
    if (const Status sound = m_durable.checkSound(); !sound) {
        return failure(sound.error());
    }
    const auto correlationId = drawCorrelationId(m_database, m_drawCorrelationId, now, zone);
    if (!correlationId) {
        return failure(correlationId.error());
    }
    const auto sending = change(id, CancelEvent::PermitTaken, [&](Cancellation &cancellation) {
        cancellation.correlationId = *correlationId;
        cancellation.sendingAt = now;
    });
    if (!sending) {
        return failure(sending.error());
    }
    return SendPermit(EntryId(id.text()), path, *correlationId, now);
}

Result<Cancellation> CancelRepository::recordOutcome(const CancelId &id, const CancelFacts &facts)
{
    const auto found = cancellation(id);
    if (found && *found && (*found)->state == nextCancelState(CancelState::Sending, facts.event)) {
        return **found;
    }
    const auto set = [&facts](Cancellation &cancellation) {
        cancellation.providerCode = facts.providerCode;
        cancellation.faultCode = facts.faultCode;
    };
    auto recorded = change(id, facts.event, set);
    if (!recorded && recorded.error().kind() == ErrorKind::StoreFull && m_durable.releaseReserve()) {
        recorded = change(id, facts.event, set);
    }
    return recorded;
}

Result<int> CancelRepository::settleAfterRestart()
{
    int lost = 0;
    for (const CancelState state : {CancelState::Intent, CancelState::Sending}) {
        const auto found = select(u"state = :value ORDER BY seq"_s, cancelStateName(state));
        if (!found) {
            return failure(found.error());
        }
        const bool sending = state == CancelState::Sending;
        const Fault fault = sending ? Fault::CancelUnknown : Fault::CancelNotSent;
        for (const Cancellation &cancellation : *found) {
            const auto settled = change(
                cancellation.id, sending ? CancelEvent::OutcomeLost : CancelEvent::GivenUp,
                [fault](Cancellation &changed) { changed.faultCode = QString::fromLatin1(faultInfo(fault).code); });
            if (!settled) {
                return failure(settled.error());
            }
            lost += sending ? 1 : 0;
        }
    }
    return lost;
}

Status CancelRepository::noteReading(Cancellation cancellation, qint64 at)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    cancellation.readAt = at;
    Query query(m_database, // not the state: it stays, and only a table of transitions may move it
                u"UPDATE cancellation SET read_at = :read_at, mac = :mac WHERE cancel_id = :cancel_id"_s);
    bindCancellation(query, cancellation, m_rowMacKey);
    return inOrder([&] { return query.exec(); }, [&] { return m_durable.commit(*transaction); });
}

Result<std::optional<Cancellation>> CancelRepository::settleByReading(const TransferId &gift,
                                                                      const CancelReading &reading)
{
    const auto all = ofGift(gift);
    if (!all) {
        return failure(all.error());
    }
    // The newest alone: whatever an older one ended as was read before the newest began.
    if (all->isEmpty() || !nextCancelState(all->first().state, CancelEvent::ReadCancelled)) {
        return std::optional<Cancellation>();
    }
    const Cancellation &newest = all->first();
    const auto event = verdict(newest, reading);
    const bool open = newest.state == CancelState::Unknown && !newest.readAt;
    if (!event && open && reading.counts && reading.status == GiftStatus::Sent) {
        const Status noted = noteReading(newest, reading.at);
        return noted ? Result<std::optional<Cancellation>>(std::nullopt) : failure(noted.error());
    }
    if (!event || !nextCancelState(newest.state, *event)) {
        return std::optional<Cancellation>();
    }
    return change(newest.id, *event, [](Cancellation &) {}).map([](const Cancellation &changed) {
        return std::optional(changed);
    });
}

Result<QList<Cancellation>> CancelRepository::select(const QString &where, const QVariant &value)
{
    Query query(m_database, u"SELECT "_s + cancelColumns() + u" FROM cancellation WHERE "_s + where);
    query.bind(u":value"_s, value);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<Cancellation> list;
    while (query.next()) {
        auto row = readCancellation(query, m_rowMacKey);
        if (!row) {
            return failure(row.error());
        }
        list.append(std::move(*row));
    }
    const Status read = query.status();
    return read ? Result<QList<Cancellation>>(std::move(list)) : failure(read.error());
}

Result<std::optional<Cancellation>> CancelRepository::cancellation(const CancelId &id)
{
    return select(u"cancel_id = :value"_s, id.text()).map([](const QList<Cancellation> &rows) {
        return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
    });
}

Result<QList<Cancellation>> CancelRepository::ofGift(const TransferId &gift)
{
    return select(u"transfer_id = :value ORDER BY seq DESC"_s, gift.text());
}

Result<QList<Cancellation>> CancelRepository::unknown()
{
    return select(u"state = :value ORDER BY seq"_s, cancelStateName(CancelState::Unknown));
}

} // namespace giftdesk
