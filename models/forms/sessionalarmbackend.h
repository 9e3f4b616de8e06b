// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/alarmbackend.h"

namespace giftdesk {

class Session;

/// The alarms of an open session, which must live longer.
class SessionAlarmBackend final : public AlarmBackend
{
public:
    explicit SessionAlarmBackend(Session &session)
        : m_session(session)
    {
    }

    void read(QObject *receiver, Done<DeskAlarms> done) override;
    void acknowledge(const EntryId &entry, const QString &reason, QObject *receiver,
                     std::function<void(Status)> done) override;

private:
    Session &m_session;
};

} // namespace giftdesk
