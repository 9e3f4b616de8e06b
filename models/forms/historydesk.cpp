// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/historydesk.h"

namespace giftdesk {

HistoryDesk::HistoryDesk(std::shared_ptr<HistoryBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
    m_follow.setSingleShot(true);
    m_follow.setInterval(followMs);
    connect(&m_follow, &QTimer::timeout, this, &HistoryDesk::sync);
}

void HistoryDesk::open()
{
    if (m_opening || m_syncing) {
        return;
    }
    m_opening = true;
    m_backend->lastSync(this, [this](const Result<qint64> &at) { onLastSync(at); });
    if (m_products.isEmpty()) {
        readProducts();
    }
}

void HistoryDesk::readAge()
{
    m_backend->lastSync(this, [this](const Result<qint64> &at) {
        m_lastSync = at.value_or(m_lastSync);
        Q_EMIT changed();
        Q_EMIT rowsChanged();
    });
}

void HistoryDesk::onLastSync(const Result<qint64> &at)
{
    m_opening = false;
    m_known = true;
    m_lastSync = at.value_or(0);
    Q_EMIT changed();
    // The first time reads ninety days: a person asks for that.
    if (m_lastSync > 0 && utcMs() - m_lastSync > oldAfterMs) {
        sync();
    } else {
        followSoon();
    }
}

void HistoryDesk::sync()
{
    if (m_syncing) {
        return;
    }
    m_wanted = m_sendRunning;
    m_sendRunning ? Q_EMIT changed() : start();
}

void HistoryDesk::setFollowing(bool following)
{
    m_following = following;
    m_follow.stop();
    followSoon();
    Q_EMIT changed();
}

void HistoryDesk::followSoon()
{
    const bool refused = m_error && m_error->kind() != ErrorKind::Network;
    if (m_following && m_lastSync > 0 && !refused && !m_syncing) {
        m_follow.start();
    }
}

void HistoryDesk::start()
{
    m_wanted = false;
    m_follow.stop();
    m_syncing = true;
    m_rowsRead = 0;
    m_dayRead = {};
    m_error.reset();
    m_backend->sync(
        this, [this](qint64 rows, QDate day) { onProgress(rows, day); },
        [this](const Result<SyncReport> &report) { onSynced(report); });
    Q_EMIT changed();
}

void HistoryDesk::cancel()
{
    m_wanted = false;
    if (m_syncing) {
        m_backend->cancelSync();
    }
    Q_EMIT changed();
}

void HistoryDesk::setSendRunning(bool running)
{
    m_sendRunning = running;
    if (running && m_syncing) {
        m_wanted = true;
        m_backend->cancelSync();
    } else if (!running && m_wanted && !m_syncing) {
        start();
    }
}

void HistoryDesk::onProgress(qint64 rows, QDate day)
{
    m_rowsRead = rows;
    m_dayRead = day;
    Q_EMIT progressed(rows, day);
    Q_EMIT rowsChanged();
}

void HistoryDesk::onSynced(const Result<SyncReport> &report)
{
    m_syncing = false;
    if (report) {
        m_lastSync = utcMs();
    } else if (report.error().fault != Fault::Cancelled) {
        m_error = report.error();
    }
    m_known = true;
    Q_EMIT rowsChanged();
    Q_EMIT changed();
    readProducts();
    if (m_wanted && !m_sendRunning) {
        start();
    } else {
        followSoon();
    }
}

void HistoryDesk::readProducts()
{
    m_backend->products(this, [this](const Result<QList<CardProduct>> &products) {
        if (products) { // without them the filter offers what it knew
            m_products = *products;
            Q_EMIT productsChanged();
        }
    });
}

QDate HistoryDesk::today() const
{
    return dayInZone(m_backend->utcMs(), m_backend->zone());
}

} // namespace giftdesk
