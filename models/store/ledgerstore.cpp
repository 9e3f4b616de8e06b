// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerstore.h"

#include "store/migrator.h"

using namespace Qt::Literals::StringLiterals;

static void initLedgerResources()
{
    Q_INIT_RESOURCE(store_ledger);
}

namespace giftdesk {

LedgerStore::LedgerStore(Database database, DataKeys keys, const Actor &actor, const Clock &clock)
    : m_database(std::move(database))
    , m_keys(std::move(keys))
    , m_audit(m_database, actor, clock)
    , m_settings(m_database, m_keys.rowMac, m_audit, clock)
    , m_durable(m_database)
    , m_entries(m_database, m_keys.rowMac, m_audit, m_settings, m_durable, clock)
    , m_cancellations(m_database, m_keys.rowMac, m_audit, m_settings, m_entries, m_durable, clock)
    , m_follow(m_database, m_cancellations)
    , m_secrets(m_database)
    , m_looks(m_database, m_keys.rowMac)
    , m_drafts(m_database, clock)
    , m_batches(m_database, m_keys.rowMac, m_audit, clock)
{
}

Result<std::unique_ptr<LedgerStore>> LedgerStore::open(const QString &path, const EncryptedVfs &vfs, DataKeys keys,
                                                       const Actor &actor, const Clock &clock)
{
    initLedgerResources();
    auto database = Database::openLedger(path, vfs);
    if (!database) {
        return failure(database.error());
    }
    Migrator migrator(u":/store/ledger"_s);
    if (const Status done = migrator.migrate(*database, vfs); !done) {
        return failure(done.error());
    }
    return std::unique_ptr<LedgerStore>(new LedgerStore(std::move(*database), std::move(keys), actor, clock));
}

} // namespace giftdesk
