// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fieldissue.h"
#include "forms/settings/settingsbackend.h"

#include <memory>
#include <optional>

namespace giftdesk {

/// The rules of the desk, its backups and its lock, without widgets. GUI thread.
class SettingsDesk : public QObject
{
    Q_OBJECT

public:
    enum class Work { None, Saving, BackingUp, Releasing };

    explicit SettingsDesk(std::shared_ptr<SettingsBackend> backend, QObject *parent = nullptr);

    const DeskSettings &settings() const { return m_settings; }
    bool isLocked() const { return m_settings.lock != LockCause::None; }
    Work work() const { return m_work; }
    const std::optional<Error> &error() const { return m_error; }
    void refresh();

    static std::optional<FieldIssue> reasonIssue(const QString &reason);
    /// Each does nothing while another runs, or where the reason will not do: false.
    bool save(const GuardRules &rules, int unknownMinutes, const QString &reason);
    bool backUp(const QString &parent);
    bool release(const QString &reason);

Q_SIGNALS:
    void changed(); ///< settings, lock or work
    void errorChanged();
    void saved();
    void backedUp(const QString &folder);
    void released(const giftdesk::ReleaseFindings &findings);

private:
    bool begin(Work work);
    void end(const std::optional<Error> &error);

    std::shared_ptr<SettingsBackend> m_backend;
    DeskSettings m_settings;
    Work m_work = Work::None;
    std::optional<Error> m_error;
};

} // namespace giftdesk
