// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reconciliation.h"
#include "store/ledgerstore.h"

namespace giftdesk {

/// A card as the provider's list showed it.
struct CardRead
{
    bool read = false; ///< the list came whole
    bool listed = false;
    std::optional<Won> balance;

    friend bool operator==(const CardRead &, const CardRead &) = default;
};

/// What the provider showed of one sender, live and whole.
struct SenderRead
{
    MemberId member;
    DayWindow window;
    QList<GiftRecord> rows;
    QHash<EntryId, CardRead> cards; ///< of the entries looked at
    Instant began;                  ///< before the first page
    Instant ended;
    qint64 providerAheadMs = 0; ///< the provider's clock before ours; 0 where unknown
};

/// What a look at one entry found, side by side with it, and what became of the entry.
struct EntryFinding
{
    LedgerEntry entry; ///< as it stands after the look
    DayWindow window;
    qint64 readAt = 0; ///< UTC ms
    int rowsRead = 0;
    QList<RowFit> rows; ///< that it may be, the likeliest first
    CardRead card;
    LookFacts facts;
    Judgement judgement;
    std::optional<qint64> settleLeftMs; ///< until two equal reads are far enough apart; nothing for a decided entry
    bool changed = false;               ///< the look decided it
    std::optional<Error> error;         ///< the provider could not be read: all but `entry` is empty

    QList<RowFit> freeRows() const { return EntryMatch{entry, rows}.freeRows(); }
    friend bool operator==(const EntryFinding &, const EntryFinding &) = default;
};

/// The evidence as it is kept on the entry: JSON, personal (the encrypted ledger only).
QByteArray evidenceJson(const EntryFinding &look);

/// What came of one sender's entries.
struct SenderVerdict
{
    QList<EntryFinding> looks;
    QList<ContradictionHint> hints; ///< their cards are to be read
    bool wantsCalibration = false;  ///< an entry waits for nothing else
};

/// Name of the ledger's setting that says by which gift, when and by whom the profile was calibrated.
inline const QString calibrationSetting = QStringLiteral("calibration");

// The functions below run in the ledger's thread; their faults are those of its repositories.

/// Judges the entries named by `scope` and records what is proved, each in a transaction of its own.
Result<SenderVerdict> judgeSender(LedgerStore &ledger, const SenderRead &read, const QList<EntryId> &scope,
                                  const ReconcileRules &rules);
/// Whether the profile is calibrated, after looking for a gift that does it among the rows.
Result<bool> calibrate(LedgerStore &ledger, const SenderRead &read, const ReconcileRules &rules);
/// Makes CONTRADICTED of those whose card does not hold the amount any more. Those that were changed.
Result<QList<LedgerEntry>> contradict(LedgerStore &ledger, const QList<ContradictionHint> &hints,
                                      const QHash<EntryId, CardRead> &cards);
/// The entries of the sender that were sent within the window.
Result<QList<LedgerEntry>> entriesWithin(LedgerStore &ledger, const MemberId &member, const DayWindow &window,
                                         TimeZone zone);

} // namespace giftdesk
