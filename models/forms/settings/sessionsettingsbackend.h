// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingsbackend.h"

namespace giftdesk {

class QuarantineRelease;
class Session;

/// The settings, backups and lock of an open session, which must live longer.
class SessionSettingsBackend final : public SettingsBackend
{
public:
    /// `fromFile`: the profile was given as a file for this run; a backup then carries nothing of it.
    SessionSettingsBackend(Session &session, bool fromFile);
    ~SessionSettingsBackend() override;

    void read(QObject *receiver, Done<DeskSettings> done) override;
    void save(const GuardRules &rules, int unknownMinutes, const QString &reason, QObject *receiver,
              std::function<void(Status)> done) override;
    void backUp(const QString &parent, QObject *receiver, Done<QString> done) override;
    void release(const QString &reason, QObject *receiver, Done<ReleaseFindings> done) override;

private:
    Session &m_session;
    bool m_fromFile;
    std::unique_ptr<QuarantineRelease> m_release;
};

} // namespace giftdesk
