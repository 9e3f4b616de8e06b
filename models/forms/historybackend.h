// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"
#include "domain/providertime.h"
#include "forms/export/exportbackend.h"

#include <QObject>

#include <functional>

namespace giftdesk {

/// What a synchronisation brought. Both days included.
struct SyncReport
{
    qint64 rows = 0;
    qint64 added = 0; ///< not known before
    QDate from;
    QDate to;
};

/// What the history pane asks of the world beside its rows; the seam for its tests. Every `done` is called at most
/// once, later, and not at all once the receiver is gone.
class HistoryBackend : public ExportBackend
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;
    /// Distinct rows so far, and the first day of the window being read.
    using Progress = std::function<void(qint64 rows, QDate day)>;

    /// UTC ms of the last full synchronisation that ended well; 0 for never.
    virtual void lastSync(QObject *receiver, Done<qint64> done) = 0;
    /// On from the last one, the first time 90 days back (decisions C10). One at a time.
    virtual void sync(QObject *receiver, Progress progress, Done<SyncReport> done) = 0;
    /// Ends the one that runs; it answers with Fault::Cancelled.
    virtual void cancelSync() = 0;
    virtual void products(QObject *receiver, Done<QList<CardProduct>> done) = 0;
    virtual qint64 utcMs() const = 0;
    virtual TimeZone zone() const = 0;
};

} // namespace giftdesk
