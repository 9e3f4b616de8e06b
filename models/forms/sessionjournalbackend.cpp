// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionjournalbackend.h"

#include "services/reconciler.h"
#include "services/session.h"

namespace giftdesk {

namespace {

bool agrees(FieldFit fit)
{
    return fit == FieldFit::Same || fit == FieldFit::AsFarAsShown;
}

EntryEvidence plainEvidence(const EntryFinding &look)
{
    EntryEvidence evidence{look.entry, look.window.from.addDays(1), look.readAt,       look.rowsRead,
                           {},         look.card.balance,           evidenceJson(look)};
    for (const RowFit &row : look.rows) {
        evidence.candidates.append(
            {row.record, agrees(row.receiverName), agrees(row.receiverPhone), row.msApart / 1000, row.claimedBy});
    }
    return evidence;
}

Result<EntryEvidence> evidenceOf(const Result<ReconcileReport> &report, const EntryId &id)
{
    if (!report) {
        return failure(report.error());
    }
    if (report->looks.isEmpty()) {
        return failure(Fault::StateForbids, {id.text()}, QStringLiteral("decided meanwhile"));
    }
    const EntryFinding &look = report->looks.first();
    return look.error ? failure(*look.error) : Result<EntryEvidence>(plainEvidence(look));
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
    m_check = std::make_unique<Reconciler>(m_session);
    QObject::connect(
        m_check.get(), &Reconciler::finished, receiver,
        [id, done = std::move(done)](const Result<ReconcileReport> &report) { done(evidenceOf(report, id)); });
    ReconcileScope scope;
    scope.entry = id;
    m_check->start(scope);
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
