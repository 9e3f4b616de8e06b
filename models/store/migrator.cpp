// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "store/database.h"
#include "store/transaction.h"
#include "store/xtsvfs.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

// Page by page through SQLite, never as a file: closing a second descriptor of a database drops the process's locks on
// it.
int copyDatabase(sqlite3 *source, sqlite3 *target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
    if (!backup)
        return sqlite3_errcode(target);
    sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup);
}

} // namespace

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
    const int newest = newestVersion();
    const Result<int> version = database.userVersion();
    if (!version)
        return failure(version.error());
    if (newest == 0)
        return failure(Fault::Internal, {}, u"schema steps missing"_s);
    if (*version > newest)
        return failure(Fault::StoreNewer, {QString::number(*version), QString::number(newest)});
    if (*version > 0 && *version < newest) {
        if (const Status kept = keepCopy(database, vfs, *version); !kept)
            return kept;
    }
    for (int step = *version + 1; step <= newest; ++step) {
        if (const Status done = runStep(database, step); !done)
            return done;
    }
    return {};
}

Status Migrator::keepCopy(Database &database, const EncryptedVfs &vfs, int version) const
{
    const QString path = QString(database.path() + u".v"_s + QString::number(version));
    QFile::remove(path);
    sqlite3 *opened = nullptr;
    const int outcome = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened,
                                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.name().toLatin1().constData());
    const Connection target(opened, &sqlite3_close);
    const int copied = outcome == SQLITE_OK ? copyDatabase(database.handle(), opened) : outcome;
    if (copied != SQLITE_OK)
        return failure(sqlFault(copied, path));
    return {};
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
