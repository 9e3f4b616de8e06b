// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache.h"

#include <QFileInfo>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Cache::Cache(QString path, const EncryptedVfs &vfs)
    : m_path(std::move(path))
    , m_vfs(vfs)
    , m_writer(u"cache writer"_s)
    , m_reader(u"cache reader"_s)
    , m_counter(u"cache counter"_s)
    , m_checker(u"cache checker"_s)
{
}

Result<std::unique_ptr<Cache>> Cache::open(const QString &path, const EncryptedVfs &vfs, qint64 utcMs)
{
    std::unique_ptr<Cache> cache(new Cache(path, vfs));
    Status opened = cache->m_writer.open([&]() -> Result<std::unique_ptr<CacheStore>> {
        auto store = CacheStore::openOrRebuild(path, vfs, utcMs);
        if (!store) {
            return failure(store.error());
        }
        cache->m_wasRebuilt = store->wasRebuilt;
        cache->m_setAside = store->setAside;
        return std::move(store->store);
    });
    for (auto *thread : {&cache->m_reader, &cache->m_counter}) {
        if (opened) {
            opened = thread->open([&] { return CacheStore::openReader(path, vfs); });
        }
    }
    if (opened && QFileInfo(path).size() > CacheStore::smallFile) {
        opened = cache->checkBeside();
    }
    return opened ? Result<std::unique_ptr<Cache>>(std::move(cache)) : failure(opened.error());
}

Cache::~Cache()
{
    m_closing = true;
    if (CacheStore *store = m_checking) {
        store->interrupt();
    }
}

Result<std::unique_ptr<StoreThread<CacheStore>>> Cache::openReader(const QString &name) const
{
    auto thread = std::make_unique<StoreThread<CacheStore>>(name);
    const Status opened = thread->open([this] { return CacheStore::openReader(m_path, m_vfs); });
    return opened ? Result<std::unique_ptr<StoreThread<CacheStore>>>(std::move(thread)) : failure(opened.error());
}

/// What it finds is kept by the mark beside the file.
Status Cache::checkBeside()
{
    const Status opened = m_checker.open([this]() -> Result<std::unique_ptr<CacheStore>> {
        auto store = CacheStore::openReader(m_path, m_vfs);
        m_checking = store ? store->get() : nullptr;
        return store;
    });
    if (opened) {
        m_checker.run([this](CacheStore &store) {
            if (!m_closing) {
                std::ignore = store.check();
            }
        });
    }
    return opened;
}

} // namespace giftdesk
