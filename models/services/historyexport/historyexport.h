// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/historyquery.h"
#include "services/historyexport/giftsheet.h"
#include "store/cache.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace giftdesk {

struct ExportRequest
{
    HistoryQuery query;
    QString path;       ///< `.xlsx` a workbook, anything else CSV
    QStringList titles; ///< one a column
    GiftSheetStyle style;
};

/// Writes every row of a query into a file, newest first, as the cache stood when it began: in a thread and with a
/// connection of its own, so that table, search and synchronisation go on. Memory stays flat. One run at a time;
/// finished() exactly once for each start(), later. In the thread of the object; the cache must outlive it.
///
/// Errors: FileNotWritten(path), those of the cache, Cancelled: then the file is what it was before.
class HistoryExport : public QObject
{
    Q_OBJECT
public:
    explicit HistoryExport(Cache &cache, QObject *parent = nullptr);
    ~HistoryExport() override;

    void start(const ExportRequest &request);
    void cancel() { m_run.stop = true; }
    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// Rows written so far, a few times a second.
    void progress(qint64 rows);
    void finished(const giftdesk::Result<qint64> &rows);

private:
    /// What both threads see.
    struct Run
    {
        std::atomic_bool stop = false;
        std::atomic<qint64> rows = 0;
    };
    static Result<qint64> write(CacheStore &store, const ExportRequest &request, Run &run);
    void end(const Result<qint64> &rows);

    Cache &m_cache;
    Run m_run;
    QTimer m_tick;
    std::unique_ptr<StoreThread<CacheStore>> m_thread; ///< goes before what it uses
};

} // namespace giftdesk
