// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/alarmdesk.h"

#include "forms/entrydesk.h"

#include <algorithm>
#include <utility>

namespace giftdesk {

namespace {

bool holds(const QList<LedgerEntry> &entries, const EntryId &id)
{
    return std::any_of(entries.begin(), entries.end(), [&id](const LedgerEntry &entry) { return entry.id == id; });
}

bool holdsNew(const QList<LedgerEntry> &now, const QList<LedgerEntry> &before)
{
    return std::any_of(now.begin(), now.end(),
                       [&before](const LedgerEntry &entry) { return !holds(before, entry.id); });
}

} // namespace

AlarmDesk::AlarmDesk(std::shared_ptr<AlarmBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &AlarmDesk::refresh);
    m_timer.start();
}

void AlarmDesk::refresh()
{
    m_backend->read(this, [this](const Result<DeskAlarms> &found) {
        if (found) {
            take(*found);
        }
    });
}

void AlarmDesk::take(const DeskAlarms &now)
{
    if (now == m_alarms) {
        return;
    }
    const DeskAlarms before = std::exchange(m_alarms, now);
    Q_EMIT changed();
    if (holdsNew(now.contradicted, before.contradicted) || holdsNew(now.overdue, before.overdue)) {
        Q_EMIT raised();
    }
}

bool AlarmDesk::isContradicted(const EntryId &entry) const
{
    return holds(m_alarms.contradicted, entry);
}

std::optional<FieldIssue> AlarmDesk::reasonIssue(const QString &reason)
{
    return EntryDesk::reasonIssue(reason);
}

bool AlarmDesk::acknowledge(const EntryId &entry, const QString &reason)
{
    if (m_noting || !isContradicted(entry) || reasonIssue(reason)) {
        return false;
    }
    m_noting = true;
    m_backend->acknowledge(entry, reason.trimmed(), this, [this](const Status &kept) {
        m_noting = false;
        setError(kept ? std::nullopt : std::optional(kept.error()));
        refresh();
    });
    return true;
}

void AlarmDesk::setError(std::optional<Error> error)
{
    m_error = std::move(error);
    Q_EMIT errorChanged();
}

} // namespace giftdesk
