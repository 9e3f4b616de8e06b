// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fieldissue.h"
#include "forms/alarmbackend.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace giftdesk {

/// What calls for a person, kept up to date: read when asked, and from time to time by itself, since an outcome becomes
/// overdue without anything happening. GUI thread.
class AlarmDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr int pauseMs = 30'000; ///< between two looks by itself

    explicit AlarmDesk(std::shared_ptr<AlarmBackend> backend, QObject *parent = nullptr);

    /// As last read. A failed read leaves them as they were: an alarm is never taken back by an error.
    const DeskAlarms &alarms() const { return m_alarms; }
    /// Reads now.
    void refresh();

    bool isContradicted(const EntryId &entry) const;
    /// What is wrong with the reason; nothing for one that may be kept.
    static std::optional<FieldIssue> reasonIssue(const QString &reason);
    /// A person has taken note of a contradicted entry: false and nothing done where there is nothing to take note of,
    /// or a note is on its way.
    bool acknowledge(const EntryId &entry, const QString &reason);
    /// Of the last note that could not be kept.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// They are others than before.
    void changed();
    /// An entry is among them that was not before: somebody who looks elsewhere is to be called.
    void raised();
    void errorChanged();

private:
    void take(const DeskAlarms &now);
    void setError(std::optional<Error> error);

    std::shared_ptr<AlarmBackend> m_backend;
    DeskAlarms m_alarms;
    std::optional<Error> m_error;
    QTimer m_timer;
    bool m_noting = false;
};

} // namespace giftdesk
