// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/journalbackend.h"

#include <memory>

namespace giftdesk {

class Session;
class UnknownCheck;

/// The journal of an open session, which must live longer.
class SessionJournalBackend final : public JournalBackend
{
public:
    explicit SessionJournalBackend(Session &session);
    ~SessionJournalBackend() override;

    void story(const EntryId &id, QObject *receiver, Done<EntryStory> done) override;
    void check(const EntryId &id, QObject *receiver, Done<EntryEvidence> done) override;
    void decide(const EntryId &id, bool sent, const QString &reason, const QByteArray &evidence, QObject *receiver,
                Done<LedgerEntry> done) override;
    void openCount(QObject *receiver, Done<int> done) override;

private:
    Session &m_session;
    std::unique_ptr<UnknownCheck> m_check;
};

} // namespace giftdesk
