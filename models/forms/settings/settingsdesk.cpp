// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingsdesk.h"

#include "forms/entrydesk.h"

namespace giftdesk {

SettingsDesk::SettingsDesk(std::shared_ptr<SettingsBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

void SettingsDesk::refresh()
{
    m_backend->read(this, [this](const Result<DeskSettings> &settings) {
        if (settings) {
            m_settings = *settings;
        } else {
            m_error = settings.error();
            Q_EMIT errorChanged();
        }
        Q_EMIT changed();
    });
}

std::optional<FieldIssue> SettingsDesk::reasonIssue(const QString &reason)
{
    return EntryDesk::reasonIssue(reason);
}

bool SettingsDesk::begin(Work work)
{
    if (m_work != Work::None) {
        return false;
    }
    m_work = work;
    m_error.reset();
    Q_EMIT errorChanged();
    Q_EMIT changed();
    return true;
}

void SettingsDesk::end(const std::optional<Error> &error)
{
    m_work = Work::None;
    m_error = error;
    Q_EMIT errorChanged();
    refresh();
}

bool SettingsDesk::save(const GuardRules &rules, int unknownMinutes, const QString &reason)
{
    if (reasonIssue(reason) || !begin(Work::Saving)) {
        return false;
    }
    m_backend->save(rules, unknownMinutes, reason.trimmed(), this, [this](const Status &kept) {
        end(kept ? std::nullopt : std::optional(kept.error()));
        if (kept) {
            Q_EMIT saved();
        }
    });
    return true;
}

bool SettingsDesk::backUp(const QString &parent)
{
    if (parent.isEmpty() || !begin(Work::BackingUp)) {
        return false;
    }
    m_backend->backUp(parent, this, [this](const Result<QString> &folder) {
        end(folder ? std::nullopt : std::optional(folder.error()));
        if (folder) {
            Q_EMIT backedUp(*folder);
        }
    });
    return true;
}

bool SettingsDesk::release(const QString &reason)
{
    if (!isLocked() || m_settings.lock == LockCause::Damaged || reasonIssue(reason) || !begin(Work::Releasing)) {
        return false;
    }
    m_backend->release(reason.trimmed(), this, [this](const Result<ReleaseFindings> &found) {
        end(found ? std::nullopt : std::optional(found.error()));
        if (found) {
            Q_EMIT released(*found);
        }
    });
    return true;
}

} // namespace giftdesk
