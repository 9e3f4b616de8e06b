// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historyexport/historyexport.h"

#include "services/historyexport/sheetfile.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace giftdesk {

namespace {

constexpr qint64 rowsBetweenLooks = 4096; // at the disk

} // namespace

HistoryExport::HistoryExport(Cache &cache, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
{
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progress(m_run.rows); });
}

HistoryExport::~HistoryExport()
{
    cancel();
}

void HistoryExport::start(const ExportRequest &request)
{
    Q_ASSERT(!isRunning());
    m_run.stop = false;
    m_run.rows = 0;
    auto opened = m_cache.openReader(u"history export"_s);
    if (!opened) {
        const Error error = opened.error();
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT finished(failure(error)); }, Qt::QueuedConnection);
        return;
    }
    m_thread = std::move(*opened);
    m_tick.start();
    m_thread->run([this, request](CacheStore &store) { return write(store, request, m_run); }, this,
                  [this](const Result<qint64> &rows) { end(rows); });
}

Result<qint64> HistoryExport::write(CacheStore &store, const ExportRequest &request, Run &run)
{
    const std::unique_ptr<SheetFile> sheet = makeSheetFile(request.path);
    if (const Status opened = sheet->open(request.titles); !opened) {
        return failure(opened.error());
    }
    store.gifts().setStopFlag(&run.stop);
    const Status read = store.gifts().forEach(request.query, [&](const GiftRecord &gift) {
        sheet->row(giftCells(gift, request.style));
        return ++run.rows % rowsBetweenLooks == 0 ? sheet->state() : Status();
    });
    const Status kept = read ? sheet->commit() : read;
    return kept ? Result<qint64>(run.rows) : failure(kept.error());
}

/// The thread is gone once the call that it has made here is over.
void HistoryExport::end(const Result<qint64> &rows)
{
    m_tick.stop();
    const std::shared_ptr<StoreThread<CacheStore>> ended = std::move(m_thread);
    QMetaObject::invokeMethod(
        this, [ended] {}, Qt::QueuedConnection);
    Q_EMIT finished(rows);
}

} // namespace giftdesk
