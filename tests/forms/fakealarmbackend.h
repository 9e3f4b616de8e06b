// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/alarmbackend.h"

#include <algorithm>
#include <optional>

namespace giftdesk {

/// Alarms as the test sets them; a note takes its entry away.
class FakeAlarmBackend final : public AlarmBackend
{
public:
    void read(QObject *, Done<DeskAlarms> done) override
    {
        ++reads;
        done(readError ? Result<DeskAlarms>(failure(*readError)) : Result<DeskAlarms>(alarms));
    }
    void acknowledge(const EntryId &entry, const QString &reason, QObject *, std::function<void(Status)> done) override
    {
        if (noteError) {
            return done(failure(*noteError));
        }
        reasons.append(reason);
        alarms.contradicted.removeIf([&entry](const LedgerEntry &each) { return each.id == entry; });
        done({});
    }

    DeskAlarms alarms;
    std::optional<Error> readError;
    std::optional<Error> noteError;
    QStringList reasons;
    int reads = 0;
};

} // namespace giftdesk
