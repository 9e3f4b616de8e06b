// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionjournalbackend.h"

#include "services/session.h"
#include "services/unknowncheck.h"

namespace giftdesk {

namespace {

EntryEvidence plainEvidence(const UnknownEvidence &found)
{
    EntryEvidence evidence{found.entry,          found.day,          found.readAt, found.rowsRead, {},
                           found.cardBalanceNow, evidenceJson(found)};
    for (const UnknownCandidate &row : found.candidates) {
        evidence.candidates.append(
            {row.record, row.sameReceiverName, row.sameReceiverPhone, row.secondsApart, row.claimedBy});
    }
    return evidence;
}

Result<EntryStory> readStory(LedgerRepository &entries, const EntryId &id)
{
    const auto entry = entries.entry(id);
    if (!entry) {
        return failure(entry.error());
    }
    if (!*entry) {
        return failure(Fault::NotFound, {id.text()});
    }
    const auto steps = entries.steps(id);
    if (!steps) {
        return failure(steps.error());
    }
    return EntryStory{**entry, *steps};
}

} // namespace

SessionJournalBackend::SessionJournalBackend(Session &session)
    : m_session(session)
{
}

SessionJournalBackend::~SessionJournalBackend() = default;

void SessionJournalBackend::story(const EntryId &id, QObject *receiver, Done<EntryStory> done)
{
    m_session.ledger().run([id](LedgerStore &ledger) { return readStory(ledger.entries(), id); }, receiver,
                           std::move(done));
}

void SessionJournalBackend::check(const EntryId &id, QObject *receiver, Done<EntryEvidence> done)
{
    if (m_check) {
        m_check->disconnect();
        m_check->cancel();
        m_check.release()->deleteLater(); // this may be called from its own finished()
    }
    m_check = std::make_unique<UnknownCheck>(m_session);
    QObject::connect(m_check.get(), &UnknownCheck::finished, receiver,
                     [done = std::move(done)](const Result<UnknownEvidence> &found) {
                         found ? done(plainEvidence(*found)) : done(failure(found.error()));
                     });
    m_check->start(id);
}

void SessionJournalBackend::decide(const EntryId &id, bool sent, const QString &reason, const QByteArray &evidence,
                                   QObject *receiver, Done<LedgerEntry> done)
{
    m_session.ledger().run([id, sent, reason, evidence](
                               LedgerStore &ledger) { return ledger.entries().decide(id, sent, reason, evidence); },
                           receiver, std::move(done));
}

void SessionJournalBackend::openCount(QObject *receiver, Done<int> done)
{
    m_session.ledger().run([](LedgerStore &ledger) { return ledger.entries().openCount(); }, receiver, std::move(done));
}

} // namespace giftdesk
