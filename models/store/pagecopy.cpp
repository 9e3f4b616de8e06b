// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagecopy.h"

#include "store/database.h"
#include "store/folderlock.h"
#include "store/xtsvfs.h"

#include <sqlite3.h>

#include <QFile>

#include <memory>

namespace giftdesk {

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

int copyPages(sqlite3 *source, sqlite3 *target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
    if (!backup) {
        return sqlite3_errcode(target);
    }
    sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup);
}

} // namespace

Status copyDatabase(Database &source, const QString &path, const EncryptedVfs &vfs)
{
    if (const Status plain = checkPlainFile(path); !plain) {
        return plain;
    }
    QFile::remove(path);
    sqlite3 *opened = nullptr;
    const int outcome = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened,
                                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.name().toLatin1().constData());
    const Connection target(opened, &sqlite3_close);
    const int copied = outcome == SQLITE_OK ? copyPages(source.handle(), opened) : outcome;
    return copied == SQLITE_OK ? Status() : failure(sqlFault(copied, path));
}

} // namespace giftdesk
