// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace giftdesk {

class Database;
class EncryptedVfs;

/// Copies an open database into a new file, page by page through SQLite, encrypted by `vfs` and synced. Never as a
/// file: closing a second descriptor of a database drops the process's locks on it. What is at `path` is replaced.
/// Faults: those of sqlFault, StoreUnsafePath(path).
Status copyDatabase(Database &source, const QString &path, const EncryptedVfs &vfs);

} // namespace giftdesk
