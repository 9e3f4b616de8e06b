// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keyvault.h"
#include "domain/clock.h"
#include "store/auditrepository.h"
#include "store/batchrepository.h"
#include "store/cancelrepository.h"
#include "store/database.h"
#include "store/draftrepository.h"
#include "store/followrepository.h"
#include "store/ledgerrepository.h"
#include "store/ledgerseal.h"
#include "store/lookrepository.h"
#include "store/secretrepository.h"
#include "store/settingsrepository.h"

#include <memory>

namespace giftdesk {

/// `ledger.db` opened for life: the one connection and the repositories on it. Lives in the ledger's thread.
class LedgerStore
{
public:
    /// Takes the exclusive lock and migrates. `clock` is borrowed. A file whose seal is missing or broken is read
    /// through first: its structure, the MAC of every entry, the audit chain. What is damaged is not written to.
    /// Faults: StoreInUse, StoreReadOnly, StoreFull, StoreDamaged, StoreNewer, StoreUnsafePath.
    static Result<std::unique_ptr<LedgerStore>> open(const QString &path, const EncryptedVfs &vfs, DataKeys keys,
                                                     const Actor &actor, const Clock &clock);

    /// The same without a lock, a check, a migration or a way to change anything: of a backup or a damaged ledger,
    /// whatever of it can still be read. Also StoreNewer, and
    /// StoreDamaged for a file of an older form, which only opening in earnest brings up to date.
    static Result<std::unique_ptr<LedgerStore>> openForLooking(const QString &path, const EncryptedVfs &vfs,
                                                               DataKeys keys, const Clock &clock);

    /// Called after each durable commit of entries and cancellations, in the ledger's thread.
    void setCommitListener(std::function<void()> kept) { m_durable.setListener(std::move(kept)); }

    /// Everything that can be told from the file alone: its structure, the audit chain, the MAC of every entry. Reads
    /// it whole. Faults: StoreDamaged, RowMacWrong, AuditChainBroken.
    Status checkWhole();
    /// The file was changed since this program closed it last, and yet reads well: it may be an older one.
    bool sealWasBroken() const { return m_sealWasBroken; }

    LedgerRepository &entries() { return m_entries; }
    AuditRepository &audit() { return m_audit; }
    SecretRepository &secrets() { return m_secrets; }
    SettingsRepository &settings() { return m_settings; }
    BatchRepository &batches() { return m_batches; }
    CancelRepository &cancellations() { return m_cancellations; }
    FollowRepository &follow() { return m_follow; }
    LookRepository &looks() { return m_looks; }
    DraftRepository &drafts() { return m_drafts; }
    Database &database() { return m_database; }

private:
    LedgerStore(LedgerSeal seal, Database database, DataKeys keys, const Actor &actor, const Clock &clock);
    static Status checkClosed(const QString &path, const EncryptedVfs &vfs, const DataKeys &keys, const Clock &clock,
                              LedgerSeal::State seal);

    LedgerSeal m_seal; ///< before the database, so that it seals after that is closed
    bool m_sealWasBroken = false;
    Database m_database;
    DataKeys m_keys;
    AuditRepository m_audit;
    SettingsRepository m_settings;
    DurableCommit m_durable;
    LedgerRepository m_entries;
    CancelRepository m_cancellations;
    FollowRepository m_follow;
    SecretRepository m_secrets;
    LookRepository m_looks;
    DraftRepository m_drafts;
    BatchRepository m_batches;
};

} // namespace giftdesk
