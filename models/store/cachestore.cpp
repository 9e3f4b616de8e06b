// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachestore.h"

#include "store/migrator.h"
#include "store/xtsvfs.h"

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// SQLite's 2 MB of pages are too few for eight indexes: each row would read and decrypt pages again. The WAL may grow
/// between the sync's own checkpoints.
const QString writerMemory = u"PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192"_s;
const QString readerMemory = u"PRAGMA cache_size = -16384"_s;

/// Renames `cache.db` and its companions to `cache.damaged-<utcMs>.db…`; returns the new path.
Result<QString> setAside(const QString &path, qint64 utcMs)
{
    const QFileInfo file(path);
    const QString target =
        file.path() + u'/' + file.baseName() + u".damaged-"_s + QString::number(utcMs) + u'.' + file.suffix();
    for (const QString &tail : {u"-wal"_s, u"-shm"_s, u""_s}) {
        if (QFile::exists(path + tail) && !QFile::rename(path + tail, target + tail)) {
            return failure(Fault::StoreReadOnly, {path});
        }
    }
    QFile::remove(damageMark(path));
    return target;
}

} // namespace

CacheStore::CacheStore(Database database)
    : m_database(std::move(database))
    , m_gifts(m_database)
    , m_products(m_database)
    , m_recents(m_database)
    , m_cursor(m_database)
{
}

Result<std::unique_ptr<CacheStore>> CacheStore::openWriter(const QString &path, const EncryptedVfs &vfs)
{
    const bool existed = QFile::exists(path);
    auto database = Database::openCache(path, vfs, CacheRole::Writer);
    if (!database) {
        return failure(database.error());
    }
    std::unique_ptr<CacheStore> store(new CacheStore(std::move(*database)));
    Status ready = store->m_database.exec(writerMemory);
    if (ready) {
        ready = Migrator(u":/store/cache"_s).migrateWithoutCopy(store->m_database);
    }
    if (ready && existed && QFileInfo(path).size() <= smallFile) {
        ready = store->check();
    }
    const auto outdated = ready ? store->m_gifts.needsReindex() : failure(ready.error());
    if (!outdated) {
        return failure(outdated.error());
    }
    ready = *outdated ? store->m_gifts.reindex() : Status();
    return ready ? Result<std::unique_ptr<CacheStore>>(std::move(store)) : failure(ready.error());
}

Result<OpenedCache> CacheStore::openOrRebuild(const QString &path, const EncryptedVfs &vfs, qint64 utcMs)
{
    if (!QFile::exists(damageMark(path))) {
        auto store = openWriter(path, vfs);
        if (store) {
            return OpenedCache{std::move(*store), false, {}};
        }
        if (store.error().fault != Fault::StoreDamaged) {
            return failure(store.error());
        }
    }
    const auto aside = setAside(path, utcMs);
    if (!aside) {
        return failure(aside.error());
    }
    auto fresh = openWriter(path, vfs);
    return fresh ? Result<OpenedCache>(OpenedCache{std::move(*fresh), true, *aside}) : failure(fresh.error());
}

Result<std::unique_ptr<CacheStore>> CacheStore::openReader(const QString &path, const EncryptedVfs &vfs)
{
    auto database = Database::openCache(path, vfs, CacheRole::Reader);
    if (!database) {
        return failure(database.error());
    }
    if (const Status set = database->exec(readerMemory); !set) {
        return failure(set.error());
    }
    return std::unique_ptr<CacheStore>(new CacheStore(std::move(*database)));
}

Result<qint64> CacheStore::dataVersion()
{
    Query query(m_database, u"PRAGMA data_version"_s);
    const auto done = query.execOne();
    return done ? Result<qint64>(query.integer(0)) : failure(done.error());
}

/// A wrong page is found when it is read, maybe by the search of a caller who waits.
Status CacheStore::check()
{
    Query query(m_database, u"PRAGMA quick_check(1)"_s);
    const auto done = query.execOne();
    if (!done) {
        return failure(done.error());
    }
    const bool sound = *done && query.text(0) == u"ok"_s;
    query.finish();
    return sound ? Status() : failure(m_database.fault(SQLITE_CORRUPT, u"quick_check"_s));
}

Status CacheStore::checkpoint()
{
    const Status done = m_database.checkpoint();
    return !done && done.error().fault == Fault::StoreLocked ? Status() : done;
}

} // namespace giftdesk
