// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/historybackend.h"

#include <memory>

namespace giftdesk {

class HistoryExport;
class HistorySync;
class ProductCatalog;
class Session;

/// The session behind the history pane. GUI thread; the session must outlive it.
class SessionHistoryBackend final : public HistoryBackend
{
public:
    explicit SessionHistoryBackend(Session &session);
    ~SessionHistoryBackend() override;

    void lastSync(QObject *receiver, Done<qint64> done) override;
    void sync(QObject *receiver, Progress progress, Done<SyncReport> done) override;
    void cancelSync() override;
    void products(QObject *receiver, Done<QList<CardProduct>> done) override;
    void exportGifts(const ExportWish &wish, QObject *receiver, ExportProgress progress, ExportDone done) override;
    void cancelExport() override;
    qint64 utcMs() const override;
    TimeZone zone() const override;

private:
    void write(const ExportWish &wish, QObject *receiver, ExportProgress progress, ExportDone done);

    Session &m_session;
    std::unique_ptr<HistorySync> m_sync;
    std::unique_ptr<HistoryExport> m_export;
    std::unique_ptr<ProductCatalog> m_catalog;
};

} // namespace giftdesk
