// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cachestore.h"
#include "store/storethread.h"

#include <atomic>

namespace giftdesk {

/// The cache of one profile as the program holds it: a thread that writes, one that reads rows and one that counts, so
/// that a long count never keeps the table waiting; a fourth looks a large file through once, beside the work. Made,
/// used and destroyed in one thread with an event loop. The EncryptedVfs must outlive it.
class Cache
{
public:
    /// Waits for the files to be open. Faults of CacheStore::openOrRebuild.
    static Result<std::unique_ptr<Cache>> open(const QString &path, const EncryptedVfs &vfs, qint64 utcMs);
    ~Cache();

    /// The file was damaged and set aside (`setAside` is its new path): say so, and offer a sync.
    bool wasRebuilt() const { return m_wasRebuilt; }
    const QString &setAside() const { return m_setAside; }

    /// A thread and a connection for a long read of its own, an export say. Faults of CacheStore::openReader.
    Result<std::unique_ptr<StoreThread<CacheStore>>> openReader(const QString &name) const;

    StoreThread<CacheStore> &writer() { return m_writer; }
    StoreThread<CacheStore> &reader() { return m_reader; }
    StoreThread<CacheStore> &counter() { return m_counter; }

private:
    Cache(QString path, const EncryptedVfs &vfs);
    Status checkBeside();

    QString m_path;
    const EncryptedVfs &m_vfs;
    StoreThread<CacheStore> m_writer;
    StoreThread<CacheStore> m_reader;
    StoreThread<CacheStore> m_counter;
    StoreThread<CacheStore> m_checker;
    std::atomic<CacheStore *> m_checking = nullptr;
    std::atomic_bool m_closing = false;
    bool m_wasRebuilt = false;
    QString m_setAside;
};

} // namespace giftdesk
