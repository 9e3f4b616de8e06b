// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftcolumn.h"
#include "domain/historyquery.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

namespace giftdesk {

/// What a person wants in a file.
struct ExportWish
{
    HistoryQuery query;
    QString search; ///< the same in the words of the search language, for the audit record
    QString path;   ///< `.xlsx` a workbook, anything else CSV
    QList<GiftColumn> columns;
    QStringList titles; ///< one a column
    QHash<GiftStatus, QString> statusWords;
    bool unmasked = false;
    QString reason;
};

/// What an export asks of the world; the seam for its tests. Every `done` is called at most once, later, and not at all
/// once the receiver is gone.
class ExportBackend
{
public:
    /// Rows written so far.
    using ExportProgress = std::function<void(qint64 rows)>;
    using ExportDone = std::function<void(Result<qint64>)>;

    virtual ~ExportBackend() = default;
    /// Writes the file, on the audit record before its first row and after its last. One at a time. Faults:
    /// FileNotWritten(path), those of the store, Cancelled.
    virtual void exportGifts(const ExportWish &wish, QObject *receiver, ExportProgress progress, ExportDone done) = 0;
    virtual void cancelExport() = 0;
};

} // namespace giftdesk
