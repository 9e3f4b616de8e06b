// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contract.h"
#include "domain/profile.h"
#include "domain/result.h"

#include <QDir>

namespace giftdesk {

/// The layout of the data folder (decisions B11), 0700 all the way.
class DataFolder
{
public:
    explicit DataFolder(const QString &path)
        : m_dir(path)
    {
    }

    /// `$XDG_DATA_HOME/giftdesk`.
    static QString defaultPath();

    QString path() const { return m_dir.absolutePath(); }
    QString profilesFile() const { return m_dir.filePath(QStringLiteral("profiles.json")); }
    QString folderOf(const Profile &profile) const { return m_dir.filePath(profile.key()); }

    /// The imported profiles, in the order of their names. A missing file is none. Faults: ProfileUnreadable(path),
    /// StoreUnsafePath.
    Result<QList<Profile>> profiles(const contract::Contract &contract) const;
    /// Adds the profile or replaces the one of its name. Faults also StoreReadOnly(path).
    Status remember(const Profile &profile, const contract::Contract &contract) const;

private:
    QDir m_dir;
};

} // namespace giftdesk
