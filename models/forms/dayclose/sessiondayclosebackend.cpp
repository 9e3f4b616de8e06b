// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/dayclose/sessiondayclosebackend.h"

#include "services/dayclose.h"
#include "services/session.h"

namespace giftdesk {

SessionDayCloseBackend::SessionDayCloseBackend(Session &session)
    : m_session(session)
{
}

SessionDayCloseBackend::~SessionDayCloseBackend() = default;

void SessionDayCloseBackend::close(QDate day, QObject *receiver, Progress progress, Done done)
{
    m_run = std::make_unique<DayClose>(m_session);
    QObject::connect(m_run.get(), &DayClose::progress, receiver, std::move(progress));
    QObject::connect(m_run.get(), &DayClose::finished, receiver, std::move(done));
    m_run->start(day);
}

void SessionDayCloseBackend::cancel()
{
    if (m_run) {
        m_run->cancel();
    }
}

qint64 SessionDayCloseBackend::utcMs() const
{
    return m_session.clock().utcMs();
}

TimeZone SessionDayCloseBackend::zone() const
{
    return m_session.profile().zone;
}

} // namespace giftdesk
