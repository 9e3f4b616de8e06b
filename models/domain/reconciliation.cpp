// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reconciliation.h"

#include "domain/phonenumber.h"

#include <QCryptographicHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// What providers write where they hide a character.
bool isMask(QChar c)
{
    static const QString masks = u"*＊○●◯•·×□"_s;
    return masks.contains(c);
}

/// As names and numbers are compared: NFC, no case, no blanks or separators of a number.
QString plain(QStringView text)
{
    QString folded = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'.'; });
    return folded;
}

QStringList shownParts(const QString &text)
{
    QStringList parts{QString()};
    for (const QChar c : text) {
        if (isMask(c)) {
            parts.append(QString());
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

/// The shown parts stand in the text in their order, the first at its beginning, the last at its end.
bool agreesAsFarAsShown(const QStringList &parts, const QString &text)
{
    const QString &tail = parts.last();
    if (!text.startsWith(parts.first()) || !text.endsWith(tail) || text.size() < parts.first().size() + tail.size()) {
        return false;
    }
    qsizetype from = parts.first().size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype at = text.indexOf(parts[i], from);
        if (at < 0 || at + parts[i].size() > text.size() - tail.size()) {
            return false;
        }
        from = at + parts[i].size();
    }
    return true;
}

qint64 sentByUs(const LedgerEntry &entry)
{
    return entry.sendingAt.value_or(entry.createdAt);
}

/// By the provider's clock where it is known.
qint64 msApart(const GiftRecord &row, const LedgerEntry &entry, qint64 providerAheadMs)
{
    return row.sentAt - sentByUs(entry) - providerAheadMs;
}

RowFit compare(const GiftRecord &row, const LedgerEntry &entry, qint64 providerAheadMs)
{
    return {row,
            compareShown(row.receiverName, entry.order.receiverName),
            compareShown(row.receiverPhone, entry.order.receiverPhone.digits()),
            msApart(row, entry, providerAheadMs),
            {},
            {}};
}

int agreement(FieldFit fit)
{
    switch (fit) {
    case FieldFit::Same: return 3;
    case FieldFit::AsFarAsShown: return 2;
    case FieldFit::NotShown: return 1;
    case FieldFit::Differs: return 0;
    }
    Q_UNREACHABLE();
}

bool likelier(const RowFit &a, const RowFit &b)
{
    const auto rank = [](const RowFit &fit) {
        return std::tuple(-(agreement(fit.receiverName) + agreement(fit.receiverPhone)), std::abs(fit.msApart),
                          fit.record.transferId.text());
    };
    return rank(a) < rank(b);
}

/// A page that moved may bring a row twice.
QList<GiftRecord> onceEach(const QList<GiftRecord> &rows)
{
    QHash<TransferId, qsizetype> places;
    QList<GiftRecord> once;
    for (const GiftRecord &row : rows) {
        const auto known = places.constFind(row.transferId);
        if (known != places.constEnd()) {
            once[*known] = row;
        } else {
            places.insert(row.transferId, once.size());
            once.append(row);
        }
    }
    return once;
}

bool isRival(EntryState state)
{
    return isOpen(state) || state == EntryState::Sending;
}

Judgement wait(VerdictCause cause, bool leaveIt)
{
    return {leaveIt ? Verdict::Human : Verdict::Wait, cause, {}};
}

/// Nothing will be added that decides it: several rows stay several. So it goes to a person as soon as it is settled.
Judgement undecidable(VerdictCause cause, const LookFacts &facts, const ReconcileRules &rules)
{
    const bool settled = facts.settled && facts.ageMs >= rules.tokenLifeMs;
    return wait(cause, settled || facts.ageMs >= rules.patienceMs);
}

/// A row may still come: a history lags, a request takes effect late. A person can decide at any time; the program
/// waits on, because an entry that was left to a person can never be proved.
Judgement judgeWithoutRow(const LookFacts &facts, const ReconcileRules &rules)
{
    const bool overdue = facts.ageMs >= rules.patienceMs;
    if (facts.card != CardHolding::Exactly) {
        return wait(facts.card == CardHolding::Unread ? VerdictCause::CardUnread : VerdictCause::NoRow, overdue);
    }
    if (!facts.settled || facts.ageMs < rules.tokenLifeMs) {
        return wait(VerdictCause::NotSettled, overdue);
    }
    if (!facts.calibrated) {
        return wait(VerdictCause::NotCalibrated, overdue);
    }
    if (!facts.historyWhole) {
        return wait(VerdictCause::HistoryLacksGifts, overdue);
    }
    return {Verdict::NotSent, VerdictCause::Proved, {}};
}

/// The row shows our receiver's number, as far as it shows one, and no other name.
bool namesOurReceiver(const RowFit &fit)
{
    const bool phone = fit.receiverPhone == FieldFit::Same || fit.receiverPhone == FieldFit::AsFarAsShown;
    return phone && !fit.receiverDiffers();
}

bool namesAnotherPhone(const RowFit &fit)
{
    return fit.receiverPhone == FieldFit::Differs;
}

/// Where one row alone names our receiver and all others name another number, those are other gifts of the member.
QList<RowFit> withoutOtherReceivers(const QList<RowFit> &rows)
{
    QList<RowFit> ours;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(ours), namesOurReceiver);
    const auto others = std::count_if(rows.begin(), rows.end(), namesAnotherPhone);
    return ours.size() == 1 && others == rows.size() - 1 ? ours : rows;
}

/// The entry that a row belongs to by its receiver: it names that entry's and no other open entry's, and is the only
/// free one that does. Several gifts of one member that are open at a time, as a batch leaves them, are told apart so.
QHash<TransferId, EntryId> rowsOfOneReceiver(const QList<EntryMatch> &matches)
{
    QHash<TransferId, QList<EntryId>> named;
    QSet<TransferId> unclear;
    for (const EntryMatch &match : matches) {
        const QList<RowFit> free = match.freeRows();
        const auto ours = std::count_if(free.begin(), free.end(), namesOurReceiver);
        for (const RowFit &fit : free) {
            if (namesOurReceiver(fit)) {
                named[fit.record.transferId].append(match.entry.id);
            }
            if (!namesAnotherPhone(fit) && !(namesOurReceiver(fit) && ours == 1)) {
                unclear.insert(fit.record.transferId);
            }
        }
    }
    QHash<TransferId, EntryId> owners;
    for (auto it = named.constBegin(); it != named.constEnd(); ++it) {
        if (it->size() == 1 && !unclear.contains(it.key())) {
            owners.insert(it.key(), it->first());
        }
    }
    return owners;
}

/// A row that has its owner is no rival's any more.
void giveRowsToTheirReceivers(QList<EntryMatch> &matches)
{
    const QHash<TransferId, EntryId> owners = rowsOfOneReceiver(matches);
    for (EntryMatch &match : matches) {
        for (RowFit &fit : match.rows) {
            const EntryId owner = owners.value(fit.record.transferId);
            if (owner == match.entry.id) {
                fit.rivals.clear();
            } else if (!owner.isEmpty()) {
                fit.claimedBy = owner;
            }
        }
    }
}

std::optional<VerdictCause> whyUndecidable(const QList<RowFit> &rows, const LookFacts &facts)
{
    if (rows.size() > 1) {
        return VerdictCause::SeveralRows;
    }
    if (!rows.first().rivals.isEmpty()) {
        return VerdictCause::SharedRow;
    }
    if (rows.first().receiverDiffers()) {
        return VerdictCause::ReceiverDiffers;
    }
    if (facts.card == CardHolding::Exactly || facts.card == CardHolding::More) {
        return VerdictCause::CardStillHolds;
    }
    return std::nullopt;
}

Judgement judgeWithRows(const QList<RowFit> &free, const LookFacts &facts, const ReconcileRules &rules)
{
    const QList<RowFit> rows = withoutOtherReceivers(free);
    if (const auto cause = whyUndecidable(rows, facts)) {
        return undecidable(*cause, facts, rules);
    }
    if (facts.card == CardHolding::Unread) {
        return wait(VerdictCause::CardUnread, facts.ageMs >= rules.patienceMs);
    }
    // A row that looks older than our request may be a gift of others while ours lags behind it, and a card that is
    // not listed may be listed again: both are believed once they have settled.
    const bool plainProof = rows.first().msApart >= -rules.roundingMs && facts.card == CardHolding::Less;
    if (plainProof || facts.settled) {
        return {Verdict::Sent, VerdictCause::Proved, rows.first().record.transferId};
    }
    return wait(VerdictCause::NotSettled, facts.ageMs >= rules.patienceMs);
}

void addField(QCryptographicHash &hash, const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':' + bytes));
}

void addRow(QCryptographicHash &hash, const GiftRecord &row)
{
    for (const QString &value : {row.transferId.text(), row.serviceId.text(), QString::number(row.amount.value()),
                                 row.senderUserId.text(), QString::number(row.sentAt)}) {
        addField(hash, value);
    }
}

/// The state of a gift is not part of it: that changes when the receiver accepts.
QByteArray digestOf(const Look &look, qint64 cutMs)
{
    QList<GiftRecord> rows = onceEach(look.rows);
    std::sort(rows.begin(), rows.end(),
              [](const GiftRecord &a, const GiftRecord &b) { return a.transferId < b.transferId; });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const GiftRecord &row : std::as_const(rows)) {
        if (row.sentAt <= cutMs) {
            addRow(hash, row);
        }
    }
    addField(hash, u"free"_s);
    QStringList free;
    for (const RowFit &fit : look.match.freeRows()) {
        free.append(fit.record.transferId.text());
    }
    free.sort();
    addField(hash, free.join(u' '));
    addField(hash, look.cardBalance ? QString::number(look.cardBalance->value()) : u"-"_s);
    addField(hash, QString::number(int(look.card())));
    return hash.result();
}

struct CauseName
{
    VerdictCause cause;
    QStringView name;
};

constexpr CauseName causeNames[] = {
    {VerdictCause::Proved, u"proved"},
    {VerdictCause::NotSettled, u"notSettled"},
    {VerdictCause::NoRow, u"noRow"},
    {VerdictCause::CardUnread, u"cardUnread"},
    {VerdictCause::NotCalibrated, u"notCalibrated"},
    {VerdictCause::HistoryLacksGifts, u"historyLacksGifts"},
    {VerdictCause::SeveralRows, u"severalRows"},
    {VerdictCause::SharedRow, u"sharedRow"},
    {VerdictCause::ReceiverDiffers, u"receiverDiffers"},
    {VerdictCause::CardStillHolds, u"cardStillHolds"},
};

/// A just-sent second of the provider and the way of an answer.
constexpr qint64 cutMarginMs = 5'000;
constexpr qint64 shortestPatienceMs = 600'000;
constexpr int patienceFactor = 24;

} // namespace

ReconcileRules ReconcileRules::of(const Profile &profile)
{
    ReconcileRules rules;
    rules.settleMs = qint64(profile.settleSeconds) * 1000;
    rules.patienceMs = std::max(shortestPatienceMs, patienceFactor * rules.settleMs);
    rules.zone = profile.zone;
    return rules;
}

FieldFit compareShown(QStringView shown, QStringView ours)
{
    const QString theirs = plain(shown);
    const QString own = plain(ours);
    if (theirs.isEmpty()) {
        return FieldFit::NotShown;
    }
    const QStringList parts = shownParts(theirs);
    if (parts.size() == 1) {
        return theirs == own ? FieldFit::Same : FieldFit::Differs;
    }
    return agreesAsFarAsShown(parts, own) ? FieldFit::AsFarAsShown : FieldFit::Differs;
}

DayWindow dayWindow(const LedgerEntry &entry, qint64 providerAheadMs, TimeZone zone)
{
    const QDate byUs = dayInZone(sentByUs(entry), zone);
    const QDate byThem = dayInZone(sentByUs(entry) + providerAheadMs, zone);
    return {std::min(byUs, byThem).addDays(-1), std::max(byUs, byThem).addDays(1)};
}

bool mayBe(const GiftRecord &row, const LedgerEntry &entry, const ReconcileRules &rules, qint64 providerAheadMs)
{
    const bool sameFacts = row.amount == entry.order.amount && row.serviceId == entry.serviceId &&
                           (row.senderUserId.isEmpty() || row.senderUserId == entry.order.senderUserId);
    // Our clock may have been set since: the row is too old only if it is by the old clock and by the new one.
    const qint64 latest = std::max(msApart(row, entry, 0), msApart(row, entry, providerAheadMs));
    return sameFacts && latest >= -rules.earlierMs &&
           dayWindow(entry, providerAheadMs, rules.zone).holds(dayInZone(row.sentAt, rules.zone));
}

QList<RowFit> EntryMatch::freeRows() const
{
    QList<RowFit> free;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(free),
                 [](const RowFit &fit) { return fit.claimedBy.isEmpty(); });
    return free;
}

QList<EntryMatch> matchEntries(const QList<LedgerEntry> &open, const QList<GiftRecord> &rows,
                               const QHash<TransferId, EntryId> &claimed, const ReconcileRules &rules,
                               qint64 providerAheadMs)
{
    QList<EntryMatch> matches;
    QHash<TransferId, QList<EntryId>> fitting;
    const QList<GiftRecord> once = onceEach(rows);
    for (const LedgerEntry &entry : open) {
        EntryMatch match{entry, {}};
        for (const GiftRecord &row : once) {
            if (mayBe(row, entry, rules, providerAheadMs)) {
                fitting[row.transferId].append(entry.id);
                match.rows.append(compare(row, entry, providerAheadMs));
            }
        }
        matches.append(match);
    }
    for (EntryMatch &match : matches) {
        for (RowFit &fit : match.rows) {
            fit.claimedBy = claimed.value(fit.record.transferId);
            fit.rivals = fitting.value(fit.record.transferId);
            fit.rivals.removeAll(match.entry.id);
        }
        std::sort(match.rows.begin(), match.rows.end(), likelier);
    }
    giveRowsToTheirReceivers(matches);
    return matches;
}

CardHolding cardHolding(std::optional<Won> balance, bool listed, Won amount)
{
    if (!listed) {
        return CardHolding::NotListed;
    }
    if (!balance) {
        return CardHolding::Unread;
    }
    if (*balance == amount) {
        return CardHolding::Exactly;
    }
    return balance->value() < amount.value() ? CardHolding::Less : CardHolding::More;
}

CardHolding Look::card() const
{
    return cardRead ? cardHolding(cardBalance, cardListed, match.entry.order.amount) : CardHolding::Unread;
}

std::optional<qint64> surelyPassedMs(const Instant &from, const Instant &to)
{
    std::optional<qint64> passed;
    const auto atMost = [&passed](qint64 ms) {
        passed = passed ? std::min(*passed, ms) : ms;
    };
    if (!from.bootId.isEmpty() && from.bootId == to.bootId) {
        atMost(to.steadyMs - from.steadyMs);
    }
    if (from.providerUtcMs && to.providerUtcMs) {
        atMost(*to.providerUtcMs - *from.providerUtcMs);
    }
    return passed;
}

LookRecord recordOf(const Look &look)
{
    const qint64 cut = look.at.providerUtcMs.value_or(look.at.utcMs + look.providerAheadMs) - cutMarginMs;
    return {look.at, look.window, cut, digestOf(look, cut)};
}

bool agrees(const LookRecord &first, const Look &look)
{
    return first.window == look.window && first.digest == digestOf(look, first.cutMs);
}

QString verdictCauseName(VerdictCause cause)
{
    return std::find_if(std::begin(causeNames), std::end(causeNames),
                        [cause](const CauseName &row) { return row.cause == cause; })
        ->name.toString();
}

std::optional<VerdictCause> verdictCauseFromName(QStringView name)
{
    const auto found = std::find_if(std::begin(causeNames), std::end(causeNames),
                                    [name](const CauseName &row) { return row.name == name; });
    return found != std::end(causeNames) ? std::optional(found->cause) : std::nullopt;
}

Judgement judge(const EntryMatch &match, const LookFacts &facts, const ReconcileRules &rules)
{
    const QList<RowFit> free = match.freeRows();
    return free.isEmpty() ? judgeWithoutRow(facts, rules) : judgeWithRows(free, facts, rules);
}

bool calibrates(const GiftRecord &row, const LedgerEntry &entry, const ReconcileRules &rules, qint64 providerAheadMs)
{
    const RowFit fit = compare(row, entry, providerAheadMs);
    return entry.state == EntryState::Sent && !entry.transferId.isEmpty() && row.transferId == entry.transferId &&
           row.senderUserId == entry.order.senderUserId && mayBe(row, entry, rules, providerAheadMs) &&
           fit.receiverName == FieldFit::Same && fit.receiverPhone == FieldFit::Same;
}

QList<TransferId> missingGifts(const QList<LedgerEntry> &entries, const QList<GiftRecord> &rows,
                               const DayWindow &window, TimeZone zone)
{
    QList<TransferId> missing;
    for (const LedgerEntry &entry : entries) {
        const bool known = isKnownSent(entry.state) && !entry.transferId.isEmpty();
        // Its row may stand on the day before or after.
        const QDate day = dayInZone(sentByUs(entry), zone);
        const bool inside = window.holds(day.addDays(-1)) && window.holds(day.addDays(1));
        const bool found = std::any_of(rows.begin(), rows.end(),
                                       [&entry](const GiftRecord &row) { return row.transferId == entry.transferId; });
        if (known && inside && !found) {
            missing.append(entry.transferId);
        }
    }
    return missing;
}

QList<ContradictionHint> contradictionHints(const QList<LedgerEntry> &entries, const QList<GiftRecord> &rows,
                                            const QHash<TransferId, EntryId> &claimed, const ReconcileRules &rules,
                                            qint64 providerAheadMs)
{
    QList<ContradictionHint> hints;
    for (const GiftRecord &row : onceEach(rows)) {
        std::optional<ContradictionHint> best;
        bool explained = claimed.contains(row.transferId);
        for (const LedgerEntry &entry : entries) {
            if (!entry.sendingAt || !mayBe(row, entry, rules, providerAheadMs)) {
                continue;
            }
            explained = explained || isRival(entry.state);
            const RowFit fit = compare(row, entry, providerAheadMs);
            const bool counts = isKnownNotSent(entry.state) && !fit.receiverDiffers();
            if (counts && (!best || likelier(fit, best->row))) {
                best = ContradictionHint{entry, fit};
            }
        }
        if (best && !explained) {
            hints.append(*best);
        }
    }
    return hints;
}

bool cardIsExplained(const LedgerEntry &entry, const QList<LedgerEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [&entry](const LedgerEntry &other) {
        const bool took = isKnownSent(other.state) || isRival(other.state) || other.state == EntryState::Contradicted;
        return other.order.card == entry.order.card && other.seq > entry.seq && took;
    });
}

} // namespace giftdesk
