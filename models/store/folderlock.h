// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace giftdesk {

/// Makes a folder (and what is missing above it) with mode 0700, or tightens one that is there.
/// Fault::StoreUnsafePath(path) for a symbolic link, a thing that is no folder or a folder of another user;
/// StoreReadOnly, StoreFull.
Status ensurePrivateFolder(const QString &path);

/// Fault::StoreUnsafePath(path) if the path is a symbolic link or no ordinary file; a missing file is fine.
Status checkPlainFile(const QString &path);

/// The file `lock` of a profile's folder. It names the holder for the message; that only one process works on the
/// money is guaranteed by the ledger's own exclusive lock. Dies with the process, however that ends.
class FolderLock
{
public:
    /// `program` as people know it: `giftdesk`, `giftctl`. Never waits. Faults: StoreInUse(pid, program, since as ISO
    /// 8601 UTC), StoreUnsafePath, StoreReadOnly. The folder must exist.
    static Result<FolderLock> acquire(const QString &folder, const QString &program);
    /// The arguments of StoreInUse as the lock file tells them now: pid, program, since; empty if it cannot be read.
    static QStringList holder(const QString &folder);

    FolderLock(FolderLock &&other) noexcept;
    FolderLock &operator=(FolderLock &&other) noexcept;
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int fd)
        : m_fd(fd)
    {
    }
    void release();
    int m_fd = -1;
};

} // namespace giftdesk
