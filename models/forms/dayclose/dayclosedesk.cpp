// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/dayclose/dayclosedesk.h"

namespace giftdesk {

DayCloseDesk::DayCloseDesk(std::shared_ptr<DayCloseBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

QDate DayCloseDesk::today() const
{
    return dayInZone(m_backend->utcMs(), m_backend->zone());
}

bool DayCloseDesk::close(QDate day)
{
    if (m_running || !day.isValid() || day > today()) {
        return false;
    }
    m_running = true;
    m_error.reset();
    Q_EMIT changed();
    m_backend->close(
        day, this, [this](qint64 rows) { Q_EMIT progressed(rows); },
        [this](const Result<ClosedDay> &closed) { onClosed(closed); });
    return true;
}

void DayCloseDesk::cancel()
{
    if (m_running) {
        m_backend->cancel();
    }
}

void DayCloseDesk::onClosed(const Result<ClosedDay> &closed)
{
    m_running = false;
    if (closed) {
        m_closed = *closed;
    } else if (closed.error().fault != Fault::Cancelled) {
        m_error = closed.error();
    }
    Q_EMIT changed();
    if (closed) {
        Q_EMIT sheetMade();
    }
}

} // namespace giftdesk
