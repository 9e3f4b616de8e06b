// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/daysheet.h"
#include "domain/providertime.h"
#include "domain/result.h"

#include <QObject>

#include <functional>

namespace giftdesk {

/// What the day-close pane asks of the world; the seam for its tests. `done` is called at most once, later, and not at
/// all once the receiver is gone.
class DayCloseBackend
{
public:
    using Progress = std::function<void(qint64 rows)>; ///< of the provider's list, read so far
    using Done = std::function<void(Result<ClosedDay>)>;

    virtual ~DayCloseBackend() = default;
    /// Reads the provider's list and compares. One at a time.
    virtual void close(QDate day, QObject *receiver, Progress progress, Done done) = 0;
    /// Ends the run; it answers with Fault::Cancelled.
    virtual void cancel() = 0;
    virtual qint64 utcMs() const = 0;
    virtual TimeZone zone() const = 0;
};

} // namespace giftdesk
