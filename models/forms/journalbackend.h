// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cancellation.h"
#include "domain/giftrecord.h"
#include "domain/ledgerentry.h"

#include <QDate>
#include <QObject>

#include <functional>

namespace giftdesk {

/// A row of the provider that may be the entry, with what agrees and what does not.
struct EntryCandidate
{
    GiftRecord record;
    bool sameReceiverName = false;
    bool sameReceiverPhone = false;
    qint64 secondsApart = 0; ///< negative: the row is earlier than our sending
    EntryId claimedBy;       ///< another entry that already has this gift
};

/// What the provider said when somebody looked.
struct EntryEvidence
{
    LedgerEntry entry;
    QDate day;
    qint64 readAt = 0; ///< UTC ms
    int rowsRead = 0;
    QList<EntryCandidate> candidates; ///< the nearest first
    std::optional<Won> cardBalanceNow;
    QByteArray json; ///< as it is kept with a decision
};

/// An entry with its life.
struct EntryStory
{
    LedgerEntry entry;
    QList<EntryStep> steps;            ///< oldest first
    std::optional<GiftFollow> follow;  ///< what became of the gift, as last seen
    QList<Cancellation> cancellations; ///< newest first
    bool mayCancel = false; ///< the profile has cancelling on, the gift was sent and waits, as far as we know
};

/// What the journal's detail asks of the world; the seam for its tests. Every `done` is called at most once, later, and
/// not at all once the receiver is gone.
class JournalBackend
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~JournalBackend() = default;
    /// Fault::NotFound where there is no such entry.
    virtual void story(const EntryId &id, QObject *receiver, Done<EntryStory> done) = 0;
    /// Reads the provider live. A second check ends the first without an answer.
    virtual void check(const EntryId &id, QObject *receiver, Done<EntryEvidence> done) = 0;
    virtual void decide(const EntryId &id, bool sent, const QString &reason, const QByteArray &evidence,
                        QObject *receiver, Done<LedgerEntry> done) = 0;
    /// Takes the gift back: one request, journalled. Ends also where the request may have left and no answer came; the
    /// cancellation then says so. Errors: those of CancelGift before anything is on record.
    virtual void cancelGift(const TransferId &gift, const QString &reason, QObject *receiver,
                            Done<Cancellation> done) = 0;
    /// Looks at the provider for what became of the gift.
    virtual void followUp(const TransferId &gift, QObject *receiver, std::function<void(Status)> done) = 0;
    virtual void openCount(QObject *receiver, Done<int> done) = 0;
};

} // namespace giftdesk
