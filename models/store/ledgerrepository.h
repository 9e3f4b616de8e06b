// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/clock.h"
#include "domain/ledgerentry.h"
#include "domain/providertime.h"
#include "domain/sendpermit.h"
#include "store/auditrepository.h"
#include "store/correlationdraw.h"
#include "store/database.h"
#include "store/durablecommit.h"
#include "store/sendguards.h"

#include <functional>

namespace giftdesk {

class SettingsRepository;

/// Entries a list asks for, newest first.
struct JournalFilter
{
    std::optional<EntryState> state;
    int limit = 0;        ///< 0: all
    qint64 beforeSeq = 0; ///< 0: from the newest
    /// UNKNOWN, HUMAN and CONTRADICTED only, beside `state`.
    bool needsPerson = false;
};

/// What recordIntent() found.
struct IntentAnswer
{
    LedgerEntry entry;
    bool existing = false; ///< the caller's key was seen before with the same content: nothing is to be sent
};

/// What the guards would say to a gift before it is confirmed. They are asked again at INTENT.
struct GuardReport
{
    std::optional<Error> refusal;         ///< LimitExceeded or Quarantined
    std::optional<Error> repeat;          ///< DuplicateGift, whether or not the order allows it
    std::optional<LedgerEntry> duplicate; ///< the entry that `repeat` names
};

/// The outcome of a send as it goes on record.
struct OutcomeFacts
{
    EntryEvent event = EntryEvent::OutcomeLost;
    TransferId transferId;
    QString providerCode;
    QString faultCode;
};

/// The entries of the ledger: the money's write-ahead journal. Each change is one durable transaction that checks the
/// row's MAC and the transition table and writes its audit row (design §4, R33). Lives in the ledger's thread. Faults
/// of every function: those of sqlFault; RowMacWrong; StateForbids. After a commit that the disk did not take (a failed
/// sync, R15) no send begins until the ledger is opened anew: StoreDamaged.
class LedgerRepository
{
public:
    LedgerRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit,
                     SettingsRepository &settings, DurableCommit &durable, const Clock &clock);

    /// One transaction: claims the caller's key, reserves the card, asks the guards, writes INTENT. Faults:
    /// KeyReusedWithOtherContent, CardReserved(entryId of the entry that holds it), StoreFull(KiB to free) where the
    /// outcome could not be kept, those of SendGuards::check.
    Result<IntentAnswer> recordIntent(const GiftOrder &order, const ServiceId &service, const QString &serviceName,
                                      const IntentContext &context = {});
    /// What the guards would say now; changes nothing. In ledgerguards.cpp, with usedToday().
    Result<GuardReport> askAhead(const GiftOrder &order, const IntentContext &context);
    /// What the day's entries have used of its limits; the person is the one who acts here.
    Result<DayUse> usedToday(const IntentContext &context);
    /// The entry that claimed the order's caller's key, if any. KeyReusedWithOtherContent(entryId).
    Result<std::optional<LedgerEntry>> entryForKey(const GiftOrder &order);
    /// INTENT to NOT_SENT: no token.
    Result<LedgerEntry> recordTokenFailure(const EntryId &id, const Error &error);
    /// INTENT to SENDING, durable before it returns; reserves the correlation id, drawn anew on a conflict (R29).
    /// Makes the gift's SendPermit.
    Result<SendPermit> beginSending(const EntryId &id, const QString &path, TimeZone zone);
    /// SENDING to its outcome. A transferId that another entry has claimed makes it UNKNOWN instead. Uses up the room
    /// kept in the row, and the disk reserve where the disk is full.
    Result<LedgerEntry> recordOutcome(const EntryId &id, const OutcomeFacts &outcome);
    /// At start: INTENT becomes NOT_SENT, SENDING becomes UNKNOWN. The number that became UNKNOWN. `mayHaveGoneOn`: the
    /// ledger is a copy, so its INTENT may have been sent by the other one: UNKNOWN too.
    Result<int> settleAfterRestart(bool mayHaveGoneOn = false);
    /// A person decides an UNKNOWN or HUMAN entry; the evidence they saw is kept (JSON). `gift`: the row of the
    /// provider that they took for it, claimed with the decision; empty: none. StateForbids where another entry has
    /// claimed it.
    Result<LedgerEntry> decide(const EntryId &id, bool sent, const QString &reason, const QByteArray &evidence,
                               const TransferId &gift = {});

    // Reconciliation (design §4.8), in ledgerreconciliation.cpp. `note` is for the timeline, `evidence` (JSON) is kept
    // with the step.
    /// UNKNOWN to PROVED_SENT, claiming the gift. StateForbids where another entry has claimed it.
    Result<LedgerEntry> proveSent(const EntryId &id, const TransferId &gift, const QString &note,
                                  const QByteArray &evidence);
    /// UNKNOWN to PROVED_NOT_SENT.
    Result<LedgerEntry> proveNotSent(const EntryId &id, const QString &note, const QByteArray &evidence);
    /// UNKNOWN to HUMAN.
    Result<LedgerEntry> leaveToHuman(const EntryId &id, const QString &note, const QByteArray &evidence);
    /// An entry known as not sent, to CONTRADICTED: the provider shows a gift that fits it and that nobody has claimed.
    Result<LedgerEntry> contradict(const EntryId &id, const TransferId &gift, const QByteArray &evidence);
    /// The entries whose outcome is open, oldest first.
    Result<QList<LedgerEntry>> openEntries();
    /// The entries of a sender that were written between two instants (UTC ms, both included), oldest first.
    Result<QList<LedgerEntry>> entriesOfSender(const MemberId &sender, qint64 fromMs, qint64 toMs);
    /// The entries whose request left between two instants (UTC ms, the second not included), oldest first.
    Result<QList<LedgerEntry>> entriesSentBetween(qint64 fromMs, qint64 toMs);
    /// Which of these gifts an entry has claimed, and which entry.
    Result<QHash<TransferId, EntryId>> claimedAmong(const QList<TransferId> &gifts);

    /// Nothing where there is none. RowMacWrong where it was tampered with.
    Result<std::optional<LedgerEntry>> entry(const EntryId &id);
    Result<std::optional<LedgerEntry>> entryByTransferId(const TransferId &id);
    Result<QList<LedgerEntry>> entries(const JournalFilter &filter);
    /// The life of an entry, oldest first.
    Result<QList<EntryStep>> steps(const EntryId &id);
    /// Entries whose outcome is open.
    Result<int> openCount();
    /// Draws correlation ids elsewhere than from the random source (tests of the second draw).
    void setCorrelationSource(CorrelationSource source) { m_drawCorrelationId = std::move(source); }
    /// Evidence kept with the entry's decisions, oldest first.
    Result<QList<QByteArray>> evidence(const EntryId &id);

private:
    /// What else changes with a state.
    struct Change
    {
        QString note;   ///< for the timeline
        QString reason; ///< a person's, for the audit
        std::function<void(LedgerEntry &)> set;
    };
    Result<LedgerEntry> change(const EntryId &id, EntryEvent event, const Change &what);
    Result<LedgerEntry> apply(LedgerEntry entry, EntryEvent event, const Change &what);
    Result<std::optional<LedgerEntry>> find(const QString &column, const QVariant &value);
    Status checkCardFree(const CardPar &card);
    Result<std::optional<LedgerEntry>> followed(const IntentContext &context);
    Result<qint64> askGuards(const GiftOrder &order, const IntentContext &context);
    Result<LedgerEntry> reconcile(const EntryId &id, EntryEvent event, const Change &what, const QByteArray &evidence);
    Status checkUnclaimed(const TransferId &gift);
    Status keepEvidence(const LedgerEntry &entry, const QByteArray &evidence);
    /// Runs a bound query of entryColumns() to its end.
    Result<QList<LedgerEntry>> readEntries(Query &query);
    Status insert(const LedgerEntry &entry);
    Status update(const LedgerEntry &entry);
    Status addStep(const LedgerEntry &entry, const QString &note);
    Status auditChange(const LedgerEntry &entry, const QString &action, const QString &note);
    Result<LedgerEntry> settle(const LedgerEntry &entry);
    Result<LedgerEntry> asIfSending(const LedgerEntry &entry);

    Database &m_database;
    const SecretBytes &m_rowMacKey;
    AuditRepository &m_audit;
    SettingsRepository &m_settings;
    DurableCommit &m_durable;
    const Clock &m_clock;
    CorrelationSource m_drawCorrelationId;
};

} // namespace giftdesk
