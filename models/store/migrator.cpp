// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "store/database.h"
#include "store/pagecopy.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Migrator::Migrator(const QString &resourceFolder)
{
    const QDir folder(resourceFolder);
    const QStringList files = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        m_steps.insert(file.section(u'_', 0, 0).toInt(), folder.filePath(file));
}

int Migrator::newestVersion() const
{
    const int count = int(m_steps.size());
    const bool gapless = count > 0 && m_steps.firstKey() == 1 && m_steps.lastKey() == count;
    return gapless ? count : 0;
}

Status Migrator::migrate(Database &database, const EncryptedVfs &vfs)
{
    const Result<int> version = olderVersion(database);
    if (!version)
        return failure(version.error());
    if (*version > 0 && *version < newestVersion()) {
        if (const Status kept = keepCopy(database, vfs, *version); !kept)
            return kept;
    }
    return runSteps(database, *version);
}

Status Migrator::migrateWithoutCopy(Database &database)
{
    const Result<int> version = olderVersion(database);
    return version ? runSteps(database, *version) : failure(version.error());
}

/// The file's version, which is not newer than ours.
Result<int> Migrator::olderVersion(Database &database) const
{
    const int newest = newestVersion();
    const Result<int> version = database.userVersion();
    if (version && newest == 0)
        return failure(Fault::Internal, {}, u"schema steps missing"_s);
    if (version && *version > newest)
        return failure(Fault::StoreNewer, {QString::number(*version), QString::number(newest)});
    return version;
}

Status Migrator::runSteps(Database &database, int version) const
{
    for (int step = version + 1; step <= newestVersion(); ++step) {
        if (const Status done = runStep(database, step); !done)
            return done;
    }
    return {};
}

Status Migrator::keepCopy(Database &database, const EncryptedVfs &vfs, int version) const
{
    return copyDatabase(database, QString(database.path() + u".v"_s + QString::number(version)), vfs);
}

Status Migrator::runStep(Database &database, int version) const
{
    QFile file(m_steps.value(version));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Fault::Internal, {}, file.fileName());
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (const Status done = database.exec(QString::fromUtf8(file.readAll())); !done)
        return done;
    if (!transaction->isOpen())
        return failure(Fault::Internal, {}, QString(u"a transaction statement in "_s + file.fileName()));
    if (const Status done = database.exec(QString(u"PRAGMA user_version = "_s + QString::number(version))); !done)
        return done;
    return transaction->commit();
}

} // namespace giftdesk
