// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/historybackend.h"

#include <QTimer>

#include <memory>

namespace giftdesk {

/// When the history was synchronised, and synchronising it: on opening if the last time is more than five minutes ago,
/// by F5, and never during a send (decisions D7). GUI thread.
class HistoryDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 oldAfterMs = 5LL * 60 * 1000;
    static constexpr int followMs = 30'000;

    explicit HistoryDesk(std::shared_ptr<HistoryBackend> backend, QObject *parent = nullptr);

    /// The pane came to the front: finds out how old the history is, and synchronises an old one.
    void open();
    /// Another than this desk may have synchronised: finds out how old the history is, and does no more.
    void readAge();
    /// Synchronises now; during a send, when it has ended. Without effect while one runs.
    void sync();
    void cancel();
    /// Synchronises again and again, followMs after the last one, so that new gifts come in by themselves. Not before
    /// the first synchronisation, which a person asks for, and not after a refusal, which asking again does not mend.
    void setFollowing(bool following);
    /// For tests.
    void setFollowInterval(int ms) { m_follow.setInterval(ms); }
    /// A send runs or has ended. A synchronisation under way makes room for it and is taken up again.
    void setSendRunning(bool running);

    /// Whether the last synchronisation is known yet (the cache has been asked).
    bool isKnown() const { return m_known; }
    bool isNeverSynced() const { return m_known && m_lastSync == 0; }
    qint64 lastSync() const { return m_lastSync; } ///< UTC ms; 0 for never
    bool isSyncing() const { return m_syncing; }
    /// A synchronisation waits for the send to end.
    bool isWaiting() const { return m_wanted && m_sendRunning; }
    qint64 rowsRead() const { return m_rowsRead; }
    QDate dayRead() const { return m_dayRead; }
    /// Of the last synchronisation; nothing after one that succeeded or was cancelled.
    const std::optional<Error> &error() const { return m_error; }
    const QList<CardProduct> &products() const { return m_products; }

    QDate today() const;
    qint64 utcMs() const { return m_backend->utcMs(); }
    TimeZone zone() const { return m_backend->zone(); }

Q_SIGNALS:
    /// Anything of the above but the progress.
    void changed();
    void progressed(qint64 rows, QDate day);
    /// The cache holds other rows than before.
    void rowsChanged();
    void productsChanged();

private:
    void start();
    void onLastSync(const Result<qint64> &at);
    void onProgress(qint64 rows, QDate day);
    void onSynced(const Result<SyncReport> &report);
    void readProducts();
    void followSoon();

    std::shared_ptr<HistoryBackend> m_backend;
    QList<CardProduct> m_products;
    std::optional<Error> m_error;
    qint64 m_lastSync = 0;
    qint64 m_rowsRead = 0;
    QDate m_dayRead;
    bool m_known = false;
    bool m_opening = false;
    bool m_syncing = false;
    bool m_sendRunning = false;
    bool m_following = false;
    QTimer m_follow;
    bool m_wanted = false; ///< to be done when the send has ended
};

} // namespace giftdesk
