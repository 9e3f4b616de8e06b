// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionhistorybackend.h"

#include "services/giftfollowup.h"
#include "services/historysync.h"
#include "services/productcatalog.h"
#include "services/session.h"

namespace giftdesk {

SessionHistoryBackend::SessionHistoryBackend(Session &session)
    : m_session(session)
    , m_catalog(std::make_unique<ProductCatalog>(session))
{
}

SessionHistoryBackend::~SessionHistoryBackend() = default;

void SessionHistoryBackend::lastSync(QObject *receiver, Done<qint64> done)
{
    m_session.cache().reader().run([](CacheStore &store) { return store.cursor().state(); }, receiver,
                                   [done = std::move(done)](const Result<SyncState> &state) {
                                       done(state ? Result<qint64>(state->finishedAt)
                                                  : Result<qint64>(failure(state.error())));
                                   });
}

void SessionHistoryBackend::sync(QObject *receiver, Progress progress, Done<SyncReport> done)
{
    m_sync = std::make_unique<HistorySync>(m_session.giftSource(), m_session.cache(), m_session.clock(), zone());
    QObject::connect(m_sync.get(), &HistorySync::progress, receiver, std::move(progress));
    QObject::connect(m_sync.get(), &HistorySync::rowsRead, m_sync.get(),
                     [this](const QList<GiftRecord> &rows) { noteFollowed(m_session, rows); });
    QObject::connect(
        m_sync.get(), &HistorySync::finished, receiver, [done = std::move(done)](const Result<SyncSummary> &summary) {
            done(summary ? Result<SyncReport>(SyncReport{summary->rows, summary->added, summary->from, summary->to})
                         : Result<SyncReport>(failure(summary.error())));
        });
    m_sync->start({});
}

void SessionHistoryBackend::cancelSync()
{
    if (m_sync) {
        m_sync->cancel();
    }
}

void SessionHistoryBackend::products(QObject *receiver, Done<QList<CardProduct>> done)
{
    m_catalog->list(false, receiver, [done = std::move(done)](const Result<ProductList> &list) {
        done(list ? Result<QList<CardProduct>>(list->products) : Result<QList<CardProduct>>(failure(list.error())));
    });
}

qint64 SessionHistoryBackend::utcMs() const
{
    return m_session.clock().utcMs();
}

TimeZone SessionHistoryBackend::zone() const
{
    return m_session.profile().zone;
}

} // namespace giftdesk
