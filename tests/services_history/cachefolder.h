// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cache.h"
#include "store/xtsvfs.h"

#include <QTemporaryDir>

namespace giftdesk::test {

/// A cache with its threads, in a folder of its own.
struct CacheFolder
{
    QTemporaryDir folder;
    std::unique_ptr<EncryptedVfs> vfs = std::move(*EncryptedVfs::create(SecretBytes::fromBytes(QByteArray(32, 'k'))));
    std::unique_ptr<Cache> cache = std::move(*Cache::open(folder.filePath(QStringLiteral("cache.db")), *vfs, 1));

    QList<GiftRecord> stored()
    {
        return cache->writer().call([](CacheStore &store) { return *store.gifts().page({}, 1'000'000); });
    }

    SyncState state()
    {
        return cache->writer().call([](CacheStore &store) { return *store.cursor().state(); });
    }

    void clear()
    {
        cache->writer().call([](CacheStore &store) {
            return store.database().exec(
                QStringLiteral("DELETE FROM gift; DELETE FROM gift_hour; DELETE FROM sync_day; DELETE FROM sync_value;"
                               "INSERT INTO gift_index (gift_index) VALUES ('delete-all')"));
        });
    }
};

} // namespace giftdesk::test
