// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionjournalbackend.h"

#include "services/cancelgift.h"
#include "services/giftfollowup.h"
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

/// What is known of the gift after it was sent.
Status readAfterwards(LedgerStore &ledger, EntryStory &story)
{
    const TransferId &gift = story.entry.transferId;
    if (gift.isEmpty()) {
        return {};
    }
    const auto follow = ledger.follow().of(gift);
    const auto cancellations = ledger.cancellations().ofGift(gift);
    if (!follow || !cancellations) {
        return failure(follow ? cancellations.error() : follow.error());
    }
    story.follow = *follow;
    story.cancellations = *cancellations;
    return {};
}

Result<EntryStory> readStory(LedgerStore &ledger, const EntryId &id)
{
    const auto entry = ledger.entries().entry(id);
    if (!entry) {
        return failure(entry.error());
    }
    if (!*entry) {
        return failure(Fault::NotFound, {id.text()});
    }
    const auto steps = ledger.entries().steps(id);
    if (!steps) {
        return failure(steps.error());
    }
    EntryStory story{**entry, *steps, {}, {}, false};
    const Status after = readAfterwards(ledger, story);
    return after ? Result<EntryStory>(std::move(story)) : failure(after.error());
}

/// As far as we know; the provider has the last word.
bool waitsForReceiver(const EntryStory &story)
{
    const bool ended = story.follow && isFinalStatus(story.follow->status);
    const bool held = !story.cancellations.isEmpty() && holdsGift(story.cancellations.first().state);
    return isKnownSent(story.entry.state) && !story.entry.transferId.isEmpty() && !ended && !held;
}

} // namespace

SessionJournalBackend::SessionJournalBackend(Session &session)
    : m_session(session)
{
}

SessionJournalBackend::~SessionJournalBackend() = default;

void SessionJournalBackend::story(const EntryId &id, QObject *receiver, Done<EntryStory> done)
{
    const bool isOn = m_session.api().cancelPath().has_value() && m_session.profile().maySend();
    m_session.ledger().run([id](LedgerStore &ledger) { return readStory(ledger, id); }, receiver,
                           [isOn, done = std::move(done)](Result<EntryStory> story) {
                               if (story) {
                                   story->mayCancel = isOn && waitsForReceiver(*story);
                               }
                               done(std::move(story));
                           });
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

void SessionJournalBackend::cancelGift(const TransferId &gift, const QString &reason, QObject *receiver,
                                       Done<Cancellation> done)
{
    auto *cancel = new CancelGift(m_session, receiver); // goes with the desk, or when it has ended
    QObject::connect(cancel, &CancelGift::finished, receiver,
                     [cancel, done = std::move(done)](const CancelResult &result) {
                         cancel->deleteLater();
                         result.cancellation ? done(*result.cancellation)
                                             : done(failure(result.error.value_or(Error{Fault::Internal, {}, {}, {}})));
                     });
    cancel->start(gift, reason);
}

void SessionJournalBackend::followUp(const TransferId &gift, QObject *receiver, std::function<void(Status)> done)
{
    m_follow = std::make_unique<GiftFollowUp>(m_session);
    QObject::connect(m_follow.get(), &GiftFollowUp::checked, receiver,
                     [done = std::move(done)](const TransferId &, const Result<GiftFollow> &found) {
                         done(found ? Status() : failure(found.error()));
                     });
    m_follow->check(gift);
}

void SessionJournalBackend::openCount(QObject *receiver, Done<int> done)
{
    m_session.ledger().run([](LedgerStore &ledger) { return ledger.entries().openCount(); }, receiver, std::move(done));
}

} // namespace giftdesk
