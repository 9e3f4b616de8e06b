// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerentry.h"
#include "domain/result.h"

#include <QObject>

#include <functional>

namespace giftdesk {

/// What calls for a person now.
struct DeskAlarms
{
    QList<LedgerEntry> overdue;      ///< open for longer than `overdueMinutes`, oldest first
    QList<LedgerEntry> contradicted; ///< known as not sent, shown as sent by the provider, seen by nobody yet
    int overdueMinutes = 0;

    friend bool operator==(const DeskAlarms &, const DeskAlarms &) = default;
};

/// Where the alarms come from; the seam for their tests. Every `done` is called at most once, later, and not at all
/// once the receiver is gone.
class AlarmBackend
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~AlarmBackend() = default;
    virtual void read(QObject *receiver, Done<DeskAlarms> done) = 0;
    /// A person has taken note of a contradicted entry; audited with the reason.
    virtual void acknowledge(const EntryId &entry, const QString &reason, QObject *receiver,
                             std::function<void(Status)> done) = 0;
};

} // namespace giftdesk
