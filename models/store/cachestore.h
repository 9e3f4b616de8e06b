// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/giftrepository.h"
#include "store/giftwindow.h"
#include "store/productrepository.h"
#include "store/recentrepository.h"
#include "store/synccursor.h"

namespace giftdesk {

class CacheStore;

struct OpenedCache
{
    std::unique_ptr<CacheStore> store;
    bool wasRebuilt = false; ///< what was there is damaged and was set aside; the history has to be read anew
    QString setAside;        ///< path of the damaged file, if so
};

/// One connection to `cache.db` and the repositories on it. Made, used and destroyed in one thread; interrupt() alone
/// is for others.
class CacheStore
{
public:
    /// The writer's connection; schema made or brought up to date. A damaged file (or one of another key) is renamed to
    /// `cache.damaged-<utcMs>.db` with its -wal and -shm and a new one made. Faults: StoreLocked, StoreReadOnly,
    /// StoreFull, StoreNewer, StoreUnsafePath.
    static Result<OpenedCache> openOrRebuild(const QString &path, const EncryptedVfs &vfs, qint64 utcMs);
    /// What openOrRebuild() reads through before it trusts it; a larger file is for check() beside the work.
    static constexpr qint64 smallFile = 32LL * 1024 * 1024;
    /// A `query_only` connection; the writer's must have been opened before.
    static Result<std::unique_ptr<CacheStore>> openReader(const QString &path, const EncryptedVfs &vfs);

    CacheStore(const CacheStore &) = delete;
    CacheStore &operator=(const CacheStore &) = delete;

    GiftRepository &gifts() { return m_gifts; }
    ProductRepository &products() { return m_products; }
    RecentRepository &recents() { return m_recents; }
    SyncCursor &cursor() { return m_cursor; }
    Database &database() { return m_database; }

    /// A number that changes whenever another connection has committed (`PRAGMA data_version`).
    Result<qint64> dataVersion();
    /// Writer only: the WAL into the file. A reader in the way is no error; the next one succeeds.
    Status checkpoint();
    /// Looks at every page, for seconds where there are millions of rows. StoreDamaged, and then a mark beside the file
    /// which has it begun anew at the next opening. Cancelled by interrupt().
    Status check();
    /// Stops the statement that is running. Any thread, while the store lives.
    void interrupt() { m_database.interrupt(); }

private:
    explicit CacheStore(Database database);
    static Result<std::unique_ptr<CacheStore>> openWriter(const QString &path, const EncryptedVfs &vfs);

    Database m_database;
    GiftRepository m_gifts;
    ProductRepository m_products;
    RecentRepository m_recents;
    SyncCursor m_cursor;
};

} // namespace giftdesk
