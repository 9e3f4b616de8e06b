// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/dayclose/dayclosebackend.h"

#include <memory>
#include <optional>

namespace giftdesk {

/// The day close without widgets: one run at a time, and the sheet it made last. GUI thread.
class DayCloseDesk : public QObject
{
    Q_OBJECT

public:
    explicit DayCloseDesk(std::shared_ptr<DayCloseBackend> backend, QObject *parent = nullptr);

    /// The day it is now in the profile's zone; none after it can be closed.
    QDate today() const;
    TimeZone zone() const { return m_backend->zone(); }

    /// False, and nothing done, while a run is on its way or for a day to come.
    bool close(QDate day);
    void cancel();
    bool isRunning() const { return m_running; }
    /// The last sheet; kept while another is made and when that fails.
    const std::optional<ClosedDay> &closed() const { return m_closed; }
    /// Of the last run; none once another begins. A run that a person has ended is no error.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed(); ///< running, sheet or error
    void progressed(qint64 rows);
    void sheetMade();

private:
    void onClosed(const Result<ClosedDay> &closed);

    std::shared_ptr<DayCloseBackend> m_backend;
    bool m_running = false;
    std::optional<ClosedDay> m_closed;
    std::optional<Error> m_error;
};

} // namespace giftdesk
