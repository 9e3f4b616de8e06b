// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionhistorybackend.h"

#include "services/giftfollowup.h"
#include "services/historyexport/exportrecord.h"
#include "services/historyexport/historyexport.h"
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

void SessionHistoryBackend::exportGifts(const ExportWish &wish, QObject *receiver, ExportProgress progress,
                                        ExportDone done)
{
    const ExportRecord record{wish.search, wish.reason, wish.unmasked};
    m_session.ledger().run([record](LedgerStore &ledger) { return noteExportBegun(ledger, record); }, receiver,
                           [=, this](const Status &noted) {
                               noted ? write(wish, receiver, progress, done) : done(failure(noted.error()));
                           });
}

void SessionHistoryBackend::write(const ExportWish &wish, QObject *receiver, ExportProgress progress, ExportDone done)
{
    ExportRequest request;
    request.query = wish.query;
    request.path = wish.path;
    request.titles = wish.titles;
    request.style.columns = wish.columns;
    request.style.masking.unmasked = wish.unmasked;
    request.style.zone = zone();
    request.style.statusWords = wish.statusWords;
    m_export = std::make_unique<HistoryExport>(m_session.cache());
    QObject::connect(m_export.get(), &HistoryExport::progress, receiver, std::move(progress));
    const ExportRecord record{wish.search, wish.reason, wish.unmasked};
    QObject::connect(m_export.get(), &HistoryExport::finished, receiver, [=, this](const Result<qint64> &rows) {
        if (!rows) {
            return done(rows);
        }
        m_session.ledger().run(
            [record, rows](LedgerStore &ledger) { return noteExportEnded(ledger, record, *rows); }, receiver,
            [done, rows](const Status &noted) { done(noted ? rows : Result<qint64>(failure(noted.error()))); });
    });
    m_export->start(request);
}

void SessionHistoryBackend::cancelExport()
{
    if (m_export) {
        m_export->cancel();
    }
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
