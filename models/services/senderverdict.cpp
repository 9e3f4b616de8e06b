// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/senderverdict.h"

#include "store/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 dayMs = 86'400'000;

/// Everything of the ledger that a sender's entries are judged by.
struct Known
{
    QList<LedgerEntry> entries;
    QHash<TransferId, EntryId> claimed;
    bool calibrated = false;
    bool historyWhole = false;
};

QList<LedgerEntry> rivalsAmong(const QList<LedgerEntry> &entries)
{
    QList<LedgerEntry> rivals;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(rivals),
                 [](const LedgerEntry &entry) { return isOpen(entry.state) || entry.state == EntryState::Sending; });
    return rivals;
}

/// Only the rows that may be one of the entries: the others need not be asked for.
Result<QHash<TransferId, EntryId>> claims(LedgerStore &ledger, const QList<LedgerEntry> &entries,
                                          const SenderRead &read, const ReconcileRules &rules)
{
    QList<TransferId> ids;
    for (const GiftRecord &row : read.rows) {
        const bool fits = std::any_of(entries.begin(), entries.end(), [&](const LedgerEntry &entry) {
            return (isOpen(entry.state) || isKnownNotSent(entry.state)) &&
                   mayBe(row, entry, rules, read.providerAheadMs);
        });
        if (fits) {
            ids.append(row.transferId);
        }
    }
    return ledger.entries().claimedAmong(ids);
}

Result<Known> gather(LedgerStore &ledger, const SenderRead &read, const ReconcileRules &rules)
{
    auto entries = entriesWithin(ledger, read.member, read.window, rules.zone);
    if (!entries) {
        return failure(entries.error());
    }
    auto claimed = claims(ledger, *entries, read, rules);
    if (!claimed) {
        return failure(claimed.error());
    }
    const auto calibrated = calibrate(ledger, read, rules);
    if (!calibrated) {
        return failure(calibrated.error());
    }
    const bool whole = missingGifts(*entries, read.rows, read.window, rules.zone).isEmpty();
    return Known{*entries, *claimed, *calibrated, whole};
}

/// Since SENDING, by the clock that says less.
qint64 ageMs(const LedgerEntry &entry, const Instant &now)
{
    const qint64 sent = entry.sendingAt.value_or(entry.createdAt);
    const qint64 byUs = now.utcMs - sent;
    return now.providerUtcMs ? std::min(byUs, *now.providerUtcMs - sent) : byUs;
}

/// How long an equal look has been known; keeps this one as the first where there is none to compare with.
Result<std::optional<qint64>> settledForMs(LookRepository &looks, const Look &look)
{
    const EntryId &id = look.match.entry.id;
    const auto first = looks.first(id);
    if (!first) {
        return failure(first.error());
    }
    if (*first && agrees(**first, look)) {
        if (const auto passed = surelyPassedMs((*first)->at, look.began)) {
            return std::optional(*passed);
        }
    }
    if (const Status kept = looks.keep(id, recordOf(look)); !kept) {
        return failure(kept.error());
    }
    return std::optional<qint64>();
}

Look lookOf(const EntryMatch &match, const SenderRead &read, const CardRead &card)
{
    return {match,        read.rows,   read.window, read.began,          read.ended,
            card.balance, card.listed, card.read,   read.providerAheadMs};
}

Result<LedgerEntry> record(LedgerStore &ledger, const EntryFinding &look)
{
    LedgerRepository &entries = ledger.entries();
    const EntryId &id = look.entry.id;
    switch (look.judgement.verdict) {
    case Verdict::Wait: return look.entry;
    case Verdict::Sent: return entries.proveSent(id, look.judgement.gift, {}, evidenceJson(look));
    case Verdict::NotSent: return entries.proveNotSent(id, {}, evidenceJson(look));
    case Verdict::Human: return entries.leaveToHuman(id, verdictCauseName(look.judgement.cause), evidenceJson(look));
    }
    Q_UNREACHABLE();
}

Status settle(LedgerStore &ledger, const Look &look, const ReconcileRules &rules, EntryFinding &found)
{
    const bool wasUnknown = found.entry.state == EntryState::Unknown;
    const auto settledFor = look.cardRead ? settledForMs(ledger.looks(), look) : Result<std::optional<qint64>>();
    if (!settledFor) {
        return failure(settledFor.error());
    }
    found.facts.settled = *settledFor && **settledFor >= rules.settleMs;
    found.judgement = judge(look.match, found.facts, rules);
    const qint64 untilSettled = rules.settleMs - settledFor->value_or(0);
    found.settleLeftMs = std::max({untilSettled, rules.tokenLifeMs - found.facts.ageMs, qint64(0)});
    if (!wasUnknown) {
        return {};
    }
    const auto recorded = record(ledger, found);
    if (!recorded) {
        return failure(recorded.error());
    }
    found.changed = recorded->state != found.entry.state;
    found.entry = *recorded;
    return found.changed ? ledger.looks().drop(found.entry.id) : Status();
}

EntryFinding lookAt(LedgerStore &ledger, const EntryMatch &match, const SenderRead &read, const Known &known,
                 const ReconcileRules &rules)
{
    EntryFinding found;
    found.entry = match.entry;
    found.window = read.window;
    found.readAt = read.ended.utcMs;
    found.rowsRead = int(read.rows.size());
    found.rows = match.rows;
    found.card = read.cards.value(match.entry.id);
    const Look look = lookOf(match, read, found.card);
    found.facts = {look.card(), ageMs(match.entry, read.began), false, known.calibrated, known.historyWhole};
    if (const Status done = settle(ledger, look, rules, found); !done) {
        found.error = done.error();
    }
    if (found.changed) {
        found.settleLeftMs.reset();
    }
    return found;
}

QString fitName(FieldFit fit)
{
    switch (fit) {
    case FieldFit::Same: return u"same"_s;
    case FieldFit::AsFarAsShown: return u"asFarAsShown"_s;
    case FieldFit::Differs: return u"differs"_s;
    case FieldFit::NotShown: return u"notShown"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject rowJson(const RowFit &row)
{
    QJsonArray rivals;
    for (const EntryId &rival : row.rivals) {
        rivals.append(rival.text());
    }
    return {{u"transferId"_s, row.record.transferId.text()},
            {u"status"_s, row.record.statusText},
            {u"amount"_s, row.record.amount.value()},
            {u"serviceId"_s, row.record.serviceId.text()},
            {u"receiverName"_s, row.record.receiverName},
            {u"receiverPhone"_s, row.record.receiverPhone},
            {u"sentAt"_s, row.record.sentAt},
            {u"receiverNameFits"_s, fitName(row.receiverName)},
            {u"receiverPhoneFits"_s, fitName(row.receiverPhone)},
            {u"msApart"_s, row.msApart},
            {u"claimedBy"_s, row.claimedBy.text()},
            {u"rivals"_s, rivals}};
}

Result<bool> isCalibrated(LedgerStore &ledger)
{
    const auto kept = ledger.settings().get(calibrationSetting);
    return kept ? Result<bool>(kept->has_value()) : failure(kept.error());
}

QByteArray hintJson(const ContradictionHint &hint, const CardRead &card)
{
    return QJsonDocument(
               QJsonObject{{u"entryId"_s, hint.entry.id.text()},
                           {u"stateBefore"_s, entryStateName(hint.entry.state)},
                           {u"row"_s, rowJson(hint.row)},
                           {u"cardListed"_s, card.listed},
                           {u"cardBalanceNow"_s, card.balance ? QJsonValue(card.balance->value()) : QJsonValue::Null}})
        .toJson(QJsonDocument::Compact);
}

/// The card was emptied by nobody we know of.
bool speaksAgainst(const ContradictionHint &hint, const CardRead &card)
{
    if (!card.read) {
        return false;
    }
    const CardHolding holding = cardHolding(card.balance, card.listed, hint.entry.order.amount);
    return holding == CardHolding::Less || holding == CardHolding::NotListed;
}

} // namespace

Result<QList<LedgerEntry>> entriesWithin(LedgerStore &ledger, const MemberId &member, const DayWindow &window,
                                         TimeZone zone)
{
    // Written at most a day before it is sent (an approval holds for 24 h); our clock may be a day off.
    return ledger.entries().entriesOfSender(member, startOfDay(window.from, zone) - 2 * dayMs,
                                            startOfDay(window.to, zone) + 2 * dayMs);
}

Result<SenderVerdict> judgeSender(LedgerStore &ledger, const SenderRead &read, const QList<EntryId> &scope,
                                  const ReconcileRules &rules)
{
    const auto known = gather(ledger, read, rules);
    if (!known) {
        return failure(known.error());
    }
    SenderVerdict verdict;
    const auto matches =
        matchEntries(rivalsAmong(known->entries), read.rows, known->claimed, rules, read.providerAheadMs);
    for (const EntryMatch &match : matches) {
        if (scope.contains(match.entry.id) && isOpen(match.entry.state)) {
            verdict.looks.append(lookAt(ledger, match, read, *known, rules));
            verdict.wantsCalibration |= verdict.looks.last().judgement.cause == VerdictCause::NotCalibrated;
        }
    }
    for (const ContradictionHint &hint :
         contradictionHints(known->entries, read.rows, known->claimed, rules, read.providerAheadMs)) {
        if (!cardIsExplained(hint.entry, known->entries)) {
            verdict.hints.append(hint);
        }
    }
    return verdict;
}

Result<bool> calibrate(LedgerStore &ledger, const SenderRead &read, const ReconcileRules &rules)
{
    const auto kept = isCalibrated(ledger);
    if (!kept || *kept) {
        return kept;
    }
    const auto entries = entriesWithin(ledger, read.member, read.window, rules.zone);
    if (!entries) {
        return failure(entries.error());
    }
    for (const LedgerEntry &entry : *entries) {
        const bool found = std::any_of(read.rows.begin(), read.rows.end(), [&](const GiftRecord &row) {
            return calibrates(row, entry, rules, read.providerAheadMs);
        });
        if (found) {
            const QJsonObject by{{u"entryId"_s, entry.id.text()},
                                 {u"transferId"_s, entry.transferId.text()},
                                 {u"at"_s, read.ended.utcMs},
                                 {u"operator"_s, ledger.audit().actor().name}};
            const Status done = ledger.settings().change(calibrationSetting, by, {});
            return done ? Result<bool>(true) : failure(done.error());
        }
    }
    return false;
}

Result<QList<LedgerEntry>> contradict(LedgerStore &ledger, const QList<ContradictionHint> &hints,
                                      const QHash<EntryId, CardRead> &cards)
{
    QList<LedgerEntry> changed;
    for (const ContradictionHint &hint : hints) {
        const CardRead card = cards.value(hint.entry.id);
        if (!speaksAgainst(hint, card)) {
            continue;
        }
        auto entry = ledger.entries().contradict(hint.entry.id, hint.row.record.transferId, hintJson(hint, card));
        if (entry) {
            changed.append(*entry);
        } else if (entry.error().fault != Fault::StateForbids) { // somebody else was there first
            return failure(entry.error());
        }
    }
    return changed;
}

QByteArray evidenceJson(const EntryFinding &look)
{
    QJsonArray rows;
    for (const RowFit &row : look.rows) {
        rows.append(rowJson(row));
    }
    const QJsonObject json{{u"entryId"_s, look.entry.id.text()},
                           {u"from"_s, look.window.from.toString(Qt::ISODate)},
                           {u"to"_s, look.window.to.toString(Qt::ISODate)},
                           {u"readAt"_s, look.readAt},
                           {u"rowsRead"_s, look.rowsRead},
                           {u"candidates"_s, rows},
                           {u"cardRead"_s, look.card.read},
                           {u"cardListed"_s, look.card.listed},
                           {u"cardBalanceThen"_s, look.entry.order.amount.value()},
                           {u"cardBalanceNow"_s,
                            look.card.balance ? QJsonValue(look.card.balance->value()) : QJsonValue(QJsonValue::Null)},
                           {u"ageMs"_s, look.facts.ageMs},
                           {u"settled"_s, look.facts.settled},
                           {u"calibrated"_s, look.facts.calibrated},
                           {u"historyWhole"_s, look.facts.historyWhole},
                           {u"cause"_s, verdictCauseName(look.judgement.cause)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace giftdesk
