// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QMap>
#include <QString>

namespace giftdesk {

class Database;
class EncryptedVfs;

/// Brings a database to the newest schema. Steps are the files `NNNN_name.sql` (0001, 0002 … without a gap) under a
/// resource folder, for example `:/store/ledger`; each runs in one transaction together with its user_version. A step
/// is never edited once landed; a new one is appended. Steps hold no transaction statements of their own.
class Migrator
{
public:
    explicit Migrator(const QString &resourceFolder);

    /// The number of the last step; 0 if the folder is empty or has a gap (then migrate() fails with Fault::Internal).
    int newestVersion() const;
    /// Runs the steps that are missing. An existing older file is copied to `<path>.v<version>` first, through the same
    /// VFS. Faults: StoreNewer(version of the file, version known), those of sqlFault; a failed step leaves the version
    /// before it.
    Status migrate(Database &database, const EncryptedVfs &vfs);
    /// The same for a file that can be read anew from elsewhere: no copy is kept.
    Status migrateWithoutCopy(Database &database);

private:
    Result<int> olderVersion(Database &database) const;
    Status runSteps(Database &database, int version) const;
    Status keepCopy(Database &database, const EncryptedVfs &vfs, int version) const;
    Status runStep(Database &database, int version) const;
    QMap<int, QString> m_steps;
};

} // namespace giftdesk
