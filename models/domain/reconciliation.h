// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/ledgerentry.h"
#include "domain/profile.h"

#include <QDate>
#include <QHash>

/// What a look at the provider proves about an entry whose outcome is unknown (design §4.8). Values only, no I/O: the
/// reader is services' Reconciler. All times are UTC ms.
namespace giftdesk {

/// How a field of the provider's row stands to ours. The provider may mask names and numbers.
enum class FieldFit {
    Same,
    AsFarAsShown, ///< masked, and what is shown agrees
    Differs,
    NotShown, ///< the row has nothing there
};

/// Compares a name or a phone as the provider shows it with ours. Masks (`*` and its like) stand for any characters.
FieldFit compareShown(QStringView shown, QStringView ours);

/// The times a verdict goes by, ms.
struct ReconcileRules
{
    qint64 settleMs = 600'000;      ///< between the two reads that prove that a gift was not sent
    qint64 tokenLifeMs = 30'000;    ///< a request may still take effect while its token lives
    qint64 earlierMs = 300'000;     ///< a row may look so much older than our SENDING: the clocks differ
    qint64 roundingMs = 3'000;      ///< the same between two clocks that agree, in whole seconds
    qint64 patienceMs = 14'400'000; ///< after that long an undecided entry is left to a person
    TimeZone zone = TimeZone::Kst;

    static ReconcileRules of(const Profile &profile);
};

/// The days of the provider's history that can hold an entry, both included: that of its sending ±1.
struct DayWindow
{
    QDate from;
    QDate to;

    bool holds(QDate day) const { return from <= day && day <= to; }
    friend bool operator==(const DayWindow &, const DayWindow &) = default;
};

/// `providerAheadMs`: how far the provider's clock is ahead of ours, 0 where unknown. The window covers the sending by
/// either clock.
DayWindow dayWindow(const LedgerEntry &entry, qint64 providerAheadMs, TimeZone zone);

/// A row that agrees with an entry in every hard fact.
struct RowFit
{
    GiftRecord record;
    FieldFit receiverName = FieldFit::NotShown;
    FieldFit receiverPhone = FieldFit::NotShown;
    qint64 msApart = 0;    ///< the row's time after our SENDING, by the provider's clock; negative: the row is earlier
    EntryId claimedBy;     ///< another entry that already has this gift
    QList<EntryId> rivals; ///< other open entries that it fits as well

    bool receiverDiffers() const { return receiverName == FieldFit::Differs || receiverPhone == FieldFit::Differs; }
    friend bool operator==(const RowFit &, const RowFit &) = default;
};

/// An entry and all the rows that it may be, the likeliest first, claimed ones too.
struct EntryMatch
{
    LedgerEntry entry;
    QList<RowFit> rows;

    /// The rows that no entry has claimed.
    QList<RowFit> freeRows() const;
    friend bool operator==(const EntryMatch &, const EntryMatch &) = default;
};

/// The hard facts: a row that differs in one of them is another gift, and so is one older than our SENDING by more than
/// the clocks may differ.
bool mayBe(const GiftRecord &row, const LedgerEntry &entry, const ReconcileRules &rules, qint64 providerAheadMs);

/// Matches as sets: `open` are all open entries of one sender (SENDING too), `rows` all that the provider shows of
/// that sender, `claimed` which entry has which gift.
QList<EntryMatch> matchEntries(const QList<LedgerEntry> &open, const QList<GiftRecord> &rows,
                               const QHash<TransferId, EntryId> &claimed, const ReconcileRules &rules,
                               qint64 providerAheadMs);

/// How the card of an entry stands to the gift that was to take its whole balance.
enum class CardHolding {
    Unread,    ///< the card list could not be read
    NotListed, ///< the list was read and the card is not in it
    Less,      ///< the amount is not on it any more
    Exactly,   ///< still the amount
    More,      ///< the amount and more
};

CardHolding cardHolding(std::optional<Won> balance, bool listed, Won amount);

/// An instant by every clock we can ask.
struct Instant
{
    qint64 utcMs = 0;    ///< our wall clock; may jump
    qint64 steadyMs = 0; ///< runs on through suspend, begins anew with the machine
    QString bootId;      ///< of the machine's start that steadyMs counts from
    std::optional<qint64> providerUtcMs;

    friend bool operator==(const Instant &, const Instant &) = default;
};

/// A time that has certainly passed between two instants, by every clock that can be trusted for it; nothing where no
/// clock can (the machine was started anew and the provider told no time).
std::optional<qint64> surelyPassedMs(const Instant &from, const Instant &to);

/// A complete look at one entry, kept so that a later one can be compared with it, after a restart too.
struct LookRecord
{
    Instant at;
    DayWindow window;
    qint64 cutMs = 0;  ///< rows sent up to then are compared; later ones are news
    QByteArray digest; ///< of those rows, the free rows that fit, and the card

    friend bool operator==(const LookRecord &, const LookRecord &) = default;
};

/// What one complete look saw of an entry: every page, twice alike, and the card after it.
struct Look
{
    EntryMatch match;
    QList<GiftRecord> rows; ///< all that the provider shows of the sender in the window
    DayWindow window;
    Instant began; ///< before the first page
    Instant at;    ///< when all of it was read
    std::optional<Won> cardBalance;
    bool cardListed = false;
    bool cardRead = false;
    qint64 providerAheadMs = 0;

    CardHolding card() const;
};

LookRecord recordOf(const Look &look);
/// Whether the look saw what the first one did.
bool agrees(const LookRecord &first, const Look &look);

/// What a verdict rests on beside the match.
struct LookFacts
{
    CardHolding card = CardHolding::Unread;
    qint64 ageMs = 0;         ///< since SENDING, by the clock that says less
    bool settled = false;     ///< an identical complete look was made settleMs ago or longer
    bool calibrated = false;  ///< a gift known as sent was found in this provider's history with all fields equal
    bool historyWhole = true; ///< every gift of the sender that we know of is in it

    friend bool operator==(const LookFacts &, const LookFacts &) = default;
};

enum class Verdict { Wait, Sent, NotSent, Human };

/// Why. The names are stable: they stand in the timeline and in the evidence.
enum class VerdictCause {
    Proved,
    NotSettled, ///< the two reads are not far enough apart yet
    NoRow,      ///< no row, but the card does not hold the amount exactly
    CardUnread,
    NotCalibrated,
    HistoryLacksGifts,
    SeveralRows,     ///< more than one free row fits
    SharedRow,       ///< the row fits another open entry as well
    ReceiverDiffers, ///< the only row names another receiver
    CardStillHolds,  ///< a row fits, yet the card holds the amount
};

/// `SharedRow` as `sharedRow`.
QString verdictCauseName(VerdictCause cause);
std::optional<VerdictCause> verdictCauseFromName(QStringView name);

struct Judgement
{
    Verdict verdict = Verdict::Wait;
    VerdictCause cause = VerdictCause::NotSettled;
    TransferId gift; ///< of Verdict::Sent

    friend bool operator==(const Judgement &, const Judgement &) = default;
};

Judgement judge(const EntryMatch &match, const LookFacts &facts, const ReconcileRules &rules);

/// One of our SENT entries found with every field equal: the provider's history shows what we send (design §4.8).
bool calibrates(const GiftRecord &row, const LedgerEntry &entry, const ReconcileRules &rules, qint64 providerAheadMs);

/// Gifts that entries know as theirs and that the rows lack; days outside the window do not count.
QList<TransferId> missingGifts(const QList<LedgerEntry> &entries, const QList<GiftRecord> &rows,
                               const DayWindow &window, TimeZone zone);

/// A free row that fits an entry known as not sent and no open one.
struct ContradictionHint
{
    LedgerEntry entry;
    RowFit row;

    friend bool operator==(const ContradictionHint &, const ContradictionHint &) = default;
};

/// The rows that may contradict entries known as not sent; at most one entry a row, the likeliest. Only an entry that
/// was SENDING, and only a row that does not name another receiver. The card has to be asked before it is one.
QList<ContradictionHint> contradictionHints(const QList<LedgerEntry> &entries, const QList<GiftRecord> &rows,
                                            const QHash<TransferId, EntryId> &claimed, const ReconcileRules &rules,
                                            qint64 providerAheadMs);

/// Another entry explains that this one's card is empty: one that came after it on the same card and took the money or
/// may have.
bool cardIsExplained(const LedgerEntry &entry, const QList<LedgerEntry> &entries);

} // namespace giftdesk
