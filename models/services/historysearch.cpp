// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historysearch.h"

#include <mutex>

namespace giftdesk {

/// What is being asked of one thread. The mutex makes sure that only a statement of ours is interrupted, never one
/// that another user of the thread has begun meanwhile.
struct HistorySearch::Lane
{
    std::mutex mutex;
    quint64 generation = 0;
    CacheStore *running = nullptr;
    std::atomic_bool stop = false;

    quint64 current()
    {
        const std::scoped_lock lock(mutex);
        return generation;
    }

    bool enter(CacheStore &store, quint64 asked)
    {
        const std::scoped_lock lock(mutex);
        if (asked != generation) {
            return false;
        }
        stop = false;
        running = &store;
        store.gifts().setStopFlag(&stop);
        return true;
    }

    void leave()
    {
        const std::scoped_lock lock(mutex);
        running->gifts().setStopFlag(nullptr);
        running = nullptr;
    }

    void cancel()
    {
        const std::scoped_lock lock(mutex);
        ++generation;
        stop = true;
        if (running) {
            running->interrupt();
        }
    }
};

HistorySearch::HistorySearch(Cache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(&cache)
    , m_rows(std::make_shared<Lane>())
    , m_totals(std::make_shared<Lane>())
    , m_window(std::make_shared<GiftWindow>(HistoryQuery()))
{
}

HistorySearch::~HistorySearch()
{
    cancel();
}

void HistorySearch::setQuery(const HistoryQuery &query)
{
    cancel();
    m_query = query;
    m_window = std::make_shared<GiftWindow>(query);
}

void HistorySearch::cancel()
{
    m_rows->cancel();
    m_totals->cancel();
}

template <typename R, typename Work>
void HistorySearch::ask(const std::shared_ptr<Lane> &lane, StoreThread<CacheStore> &thread, Work work,
                        QObject *receiver, std::function<void(Result<R>)> done)
{
    const quint64 asked = lane->current();
    auto guarded = [lane, asked, work = std::move(work)](CacheStore &store) -> Result<R> {
        if (!lane->enter(store, asked)) {
            return failure(Fault::Cancelled);
        }
        auto result = work(store);
        lane->leave();
        return result;
    };
    auto deliver = [lane, asked, done = std::move(done)](Result<R> result) {
        done(lane->current() == asked ? std::move(result) : Result<R>(failure(Fault::Cancelled)));
    };
    thread.run(std::move(guarded), receiver, std::move(deliver));
}

void HistorySearch::page(int limit, const std::optional<PageKey> &after, QObject *receiver, RowsDone done)
{
    ask<QList<GiftRecord>>(
        m_rows, m_cache->reader(),
        [query = m_query, limit, after](CacheStore &store) { return store.gifts().page(query, limit, after); },
        receiver, std::move(done));
}

void HistorySearch::rows(qint64 first, int limit, QObject *receiver, RowsDone done)
{
    ask<QList<GiftRecord>>(
        m_rows, m_cache->reader(),
        [window = m_window, first, limit](CacheStore &store) -> Result<QList<GiftRecord>> {
            const auto version = store.dataVersion();
            return version ? window->rows(store.gifts(), first, limit, *version) : failure(version.error());
        },
        receiver, std::move(done));
}

void HistorySearch::count(QObject *receiver, CountDone done)
{
    ask<qint64>(
        m_totals, m_cache->counter(), [query = m_query](CacheStore &store) { return store.gifts().count(query); },
        receiver, std::move(done));
}

void HistorySearch::totals(QObject *receiver, TotalsDone done)
{
    ask<HistoryTotals>(
        m_totals, m_cache->counter(), [query = m_query](CacheStore &store) { return store.gifts().totals(query); },
        receiver, std::move(done));
}

void HistorySearch::byTransferId(const TransferId &id, QObject *receiver, GiftDone done)
{
    m_cache->reader().run([id](CacheStore &store) { return store.gifts().byTransferId(id); }, receiver,
                          std::move(done));
}

void HistorySearch::newestTo(const QString &receiverPhone, int limit, QObject *receiver, RowsDone done)
{
    m_cache->reader().run(
        [receiverPhone, limit](CacheStore &store) { return store.gifts().newestTo(receiverPhone, limit); }, receiver,
        std::move(done));
}

} // namespace giftdesk
