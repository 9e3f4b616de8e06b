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
#include "store/lookrepository.h"
#include "store/secretrepository.h"
#include "store/settingsrepository.h"

#include <memory>

namespace giftdesk {

/// `ledger.db` opened for life: the one connection and the repositories on it. Lives in the ledger's thread.
class LedgerStore
{
public:
    /// Takes the exclusive lock and migrates. `clock` is borrowed.
    /// Faults: StoreInUse, StoreReadOnly, StoreFull, StoreDamaged, StoreNewer, StoreUnsafePath.
    static Result<std::unique_ptr<LedgerStore>> open(const QString &path, const EncryptedVfs &vfs, DataKeys keys,
                                                     const Actor &actor, const Clock &clock);

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
    LedgerStore(Database database, DataKeys keys, const Actor &actor, const Clock &clock);

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
