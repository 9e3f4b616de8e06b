// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/cancellation.h"
#include "domain/clock.h"
#include "domain/providertime.h"
#include "domain/sendpermit.h"
#include "store/auditrepository.h"
#include "store/correlationdraw.h"
#include "store/durablecommit.h"

namespace giftdesk {

class LedgerRepository;
class SettingsRepository;

/// The outcome of a cancellation as it goes on record.
struct CancelFacts
{
    CancelEvent event = CancelEvent::OutcomeLost;
    QString providerCode;
    QString faultCode;
};

/// A live look at the gift of a cancellation.
struct CancelReading
{
    GiftStatus status = GiftStatus::Unrecognised;
    qint64 at = 0;       ///< UTC ms, by the provider's clock
    bool counts = true;  ///< a row that is still SENT counts as one of the two readings
    qint64 settleMs = 0; ///< how far apart the two readings have to be
};

/// The cancellations of the ledger: a write-ahead journal like that of the entries. Each change is one durable
/// transaction that checks the row's MAC and the transition table and writes its audit row. Lives in the ledger's
/// thread. Faults of every function: those of sqlFault; RowMacWrong; StateForbids.
class CancelRepository
{
public:
    CancelRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit,
                     SettingsRepository &settings, LedgerRepository &entries, DurableCommit &durable,
                     const Clock &clock);

    /// One transaction: checks what we know of the gift, writes INTENT. Faults: Quarantined; CancelOpen(transferId);
    /// GiftNotWaiting(statusACCEPTED and the like) for a gift that is known to have ended; StoreFull where the outcome
    /// could not be kept.
    Result<Cancellation> recordIntent(const CancelOrder &order);
    /// INTENT to NOT_SENT.
    Result<Cancellation> giveUp(const CancelId &id, const Error &error);
    /// INTENT to SENDING, durable before it returns; reserves the correlation id. Makes the SendPermit.
    Result<SendPermit> beginSending(const CancelId &id, const QString &path, TimeZone zone);
    /// SENDING to its outcome; uses the disk reserve where the disk is full. A second call with the same outcome
    /// answers with the row as it stands: a commit that failed at its last sync did keep it.
    Result<Cancellation> recordOutcome(const CancelId &id, const CancelFacts &facts);
    /// At start: INTENT becomes NOT_SENT, SENDING becomes UNKNOWN. The number that became UNKNOWN.
    Result<int> settleAfterRestart();
    /// Lets a live look decide what is UNKNOWN about a gift: CANCELLED proves it done, another end proves it not done,
    /// and so do two readings that still show SENT, far enough apart. Other states are left alone. The cancellation
    /// that changed, if any.
    Result<std::optional<Cancellation>> settleByReading(const TransferId &gift, const CancelReading &reading);

    /// Nothing where there is none.
    Result<std::optional<Cancellation>> cancellation(const CancelId &id);
    /// Those of one gift, newest first.
    Result<QList<Cancellation>> ofGift(const TransferId &gift);
    /// Those whose outcome is not known, oldest first.
    Result<QList<Cancellation>> unknown();
    /// Draws correlation ids elsewhere than from the random source (tests of the second draw).
    void setCorrelationSource(CorrelationSource source) { m_drawCorrelationId = std::move(source); }

private:
    using Change = std::function<void(Cancellation &)>;
    Result<Cancellation> change(const CancelId &id, CancelEvent event, const Change &set);
    Result<QList<Cancellation>> select(const QString &where, const QVariant &value);
    Status checkGift(const TransferId &gift);
    Status insert(const Cancellation &cancellation);
    Status update(const Cancellation &cancellation);
    Status noteAct(const Cancellation &cancellation, const QString &action);
    Status noteReading(Cancellation cancellation, qint64 at);

    Database &m_database;
    const SecretBytes &m_rowMacKey;
    AuditRepository &m_audit;
    SettingsRepository &m_settings;
    LedgerRepository &m_entries;
    DurableCommit &m_durable;
    const Clock &m_clock;
    CorrelationSource m_drawCorrelationId;
};

} // namespace giftdesk
