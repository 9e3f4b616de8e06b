// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakesendbackend.h"
#include "forms/journalbackend.h"

namespace giftdesk {

/// A ledger of one entry, and a provider that answers when the test says so.
class FakeJournalBackend final : public JournalBackend
{
public:
    void story(const EntryId &, QObject *, Done<EntryStory> done) override
    {
        done(EntryStory{entry,
                        {{entry.createdAt, EntryState::Intent, {}}, {entry.createdAt + 1000, entry.state, {}}},
                        follow,
                        cancellations,
                        mayCancel});
    }
    void check(const EntryId &, QObject *, Done<EntryEvidence> done) override { checks.append(std::move(done)); }
    void decide(const EntryId &, bool sent, const QString &reason, const QByteArray &evidence, QObject *,
                Done<LedgerEntry> done) override
    {
        reasons.append(reason);
        evidences.append(evidence);
        entry.state = sent ? EntryState::ResolvedSent : EntryState::ResolvedNotSent;
        done(entry);
    }
    void cancelGift(const TransferId &gift, const QString &reason, QObject *, Done<Cancellation> done) override
    {
        cancelled.append(gift);
        reasons.append(reason);
        cancels.append(std::move(done));
    }
    void followUp(const TransferId &, QObject *, std::function<void(Status)> done) override
    {
        ++looks;
        done({});
    }
    void openCount(QObject *, Done<int> done) override { done(isOpen(entry.state) ? 1 : 0); }

    EntryEvidence evidence() const
    {
        EntryEvidence found;
        found.entry = entry;
        found.day = QDate(2026, 11, 22);
        found.readAt = entry.createdAt + 60'000;
        found.rowsRead = 3;
        found.cardBalanceNow = Won(0);
        found.json = "{}";
        EntryCandidate candidate;
        candidate.record.transferId = TransferId(QStringLiteral("GC261122140305ABCDEF"));
        candidate.record.status = GiftStatus::Sent;
        candidate.record.amount = entry.order.amount;
        candidate.record.receiverName = entry.order.receiverName;
        candidate.record.receiverPhone = QStringLiteral("01099990000");
        candidate.record.sentAt = entry.createdAt + 1000;
        candidate.sameReceiverName = true;
        candidate.secondsApart = 1;
        found.candidates = {candidate};
        return found;
    }

    LedgerEntry entry = fakeEntry(EntryState::Unknown);
    std::optional<GiftFollow> follow;
    QList<Cancellation> cancellations;
    bool mayCancel = false;
    QList<TransferId> cancelled;
    QList<Done<Cancellation>> cancels;
    int looks = 0;
    QList<Done<EntryEvidence>> checks;
    QStringList reasons;
    QList<QByteArray> evidences;
};

} // namespace giftdesk
