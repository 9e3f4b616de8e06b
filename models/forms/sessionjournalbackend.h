// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/journalbackend.h"

#include <memory>

namespace giftdesk {

class GiftFollowUp;
class Reconciler;
class Session;

/// The journal of an open session, which must live longer. A check is a run of the reconciler for the one entry: what
/// it proves is recorded.
class SessionJournalBackend final : public JournalBackend
{
public:
    explicit SessionJournalBackend(Session &session);
    ~SessionJournalBackend() override;

    void story(const EntryId &id, QObject *receiver, Done<EntryStory> done) override;
    void check(const EntryId &id, QObject *receiver, Done<EntryEvidence> done) override;
    void decide(const EntryId &id, bool sent, const QString &reason, const QByteArray &evidence, QObject *receiver,
                Done<LedgerEntry> done) override;
    void cancelGift(const TransferId &gift, const QString &reason, QObject *receiver, Done<Cancellation> done) override;
    void followUp(const TransferId &gift, QObject *receiver, std::function<void(Status)> done) override;
    void openCount(QObject *receiver, Done<int> done) override;

private:
    Session &m_session;
    std::unique_ptr<Reconciler> m_check;
    std::unique_ptr<GiftFollowUp> m_follow;
};

} // namespace giftdesk
