// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/dayclose/dayclosebackend.h"

namespace giftdesk {

class DayClose;
class Session;

/// The day-close pane's world: an open session, which must live longer.
class SessionDayCloseBackend final : public DayCloseBackend
{
public:
    explicit SessionDayCloseBackend(Session &session);
    ~SessionDayCloseBackend() override;

    void close(QDate day, QObject *receiver, Progress progress, Done done) override;
    void cancel() override;
    qint64 utcMs() const override;
    TimeZone zone() const override;

private:
    Session &m_session;
    std::unique_ptr<DayClose> m_run;
};

} // namespace giftdesk
