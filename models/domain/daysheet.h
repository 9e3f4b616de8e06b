// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/audithead.h"
#include "domain/giftrecord.h"
#include "domain/ledgerentry.h"

#include <QDate>
#include <QHash>

/// The day close: our journal against the provider's list of a day. Values only, no I/O: services' DayClose reads.
namespace giftdesk {

/// Why a line stands on the sheet; what agrees is only counted.
enum class DayDifference {
    OnlyTheirs,    ///< the provider shows a gift that no entry of ours has claimed
    OnlyOurs,      ///< we hold it for sent, and the provider does not show it
    AmountDiffers, ///< the same gift with another amount or product
    Open,          ///< our outcome is not known, or contradicted: a person has to decide
};

inline constexpr DayDifference dayDifferences[] = {DayDifference::OnlyTheirs, DayDifference::OnlyOurs,
                                                   DayDifference::AmountDiffers, DayDifference::Open};

QString dayDifferenceName(DayDifference difference);

/// One difference. What one side does not have is empty.
struct DayLine
{
    DayDifference difference = DayDifference::OnlyTheirs;
    TransferId transferId;
    EntryId entry;
    EntryState state = EntryState::Draft; ///< of our entry
    std::optional<Won> ours;
    std::optional<Won> theirs;
    qint64 at = 0; ///< UTC ms: the provider's time where it shows the gift, else that of our sending
    QString receiverName;
    QString receiverPhone; ///< digits; may be masked by the provider

    friend bool operator==(const DayLine &, const DayLine &) = default;
};

/// Gifts and won.
struct DayTotal
{
    qint64 count = 0;
    qint64 sum = 0; ///< won

    friend bool operator==(const DayTotal &, const DayTotal &) = default;
};

struct DaySheet
{
    QDate day;
    DayTotal matched;
    QList<DayLine> lines; ///< by kind, then by time

    DayTotal total(DayDifference difference) const;
    bool isClean() const { return lines.isEmpty(); }

    friend bool operator==(const DaySheet &, const DaySheet &) = default;
};

/// A day closed: the sheet, when it was made, and the head of the audit trail with the closing itself on it.
struct ClosedDay
{
    DaySheet sheet;
    qint64 madeAt = 0; ///< UTC ms
    QString operatorName;
    AuditHead audit;

    friend bool operator==(const ClosedDay &, const ClosedDay &) = default;
};

/// What is compared. `entries`: ours whose request left on the day, and those that have claimed a row of it. `rows`:
/// all that the provider shows of the day and of those beside it, each once; a gift sent at midnight may stand on
/// either.
struct DayMaterial
{
    QDate day;
    qint64 beginsAt = 0; ///< UTC ms, included
    qint64 endsAt = 0;   ///< UTC ms, not included
    QList<LedgerEntry> entries;
    QList<GiftRecord> rows;
};

DaySheet compareDay(const DayMaterial &material);

} // namespace giftdesk
