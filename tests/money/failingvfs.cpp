// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/money/failingvfs.h"

#include <sqlite3.h>

#include <map>
#include <mutex>

namespace giftdesk::test {

std::function<int()> FailingVfs::onWrite;
std::function<int()> FailingVfs::onGrow;
std::function<int()> FailingVfs::onSync;
std::function<void()> FailingVfs::onStep;

namespace {

sqlite3_vfs *base = nullptr;
sqlite3_io_methods real; // write, sync and size are the same for every kind of file

void step()
{
    if (FailingVfs::onStep) {
        FailingVfs::onStep();
    }
}

int write(sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 at)
{
    step();
    if (const int outcome = FailingVfs::onWrite ? FailingVfs::onWrite() : SQLITE_OK; outcome != SQLITE_OK) {
        return outcome;
    }
    sqlite3_int64 size = 0;
    if (FailingVfs::onGrow && real.xFileSize(file, &size) == SQLITE_OK && at + amount > size) {
        if (const int outcome = FailingVfs::onGrow(); outcome != SQLITE_OK) {
            return outcome;
        }
    }
    return real.xWrite(file, bytes, amount, at);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    step();
    return real.xTruncate(file, size);
}

int sync(sqlite3_file *file, int flags)
{
    step();
    const int outcome = FailingVfs::onSync ? FailingVfs::onSync() : SQLITE_OK;
    return outcome == SQLITE_OK ? real.xSync(file, flags) : outcome;
}

// The files stay those of the file system below, which has a table of functions for each kind of locking; only a
// few functions of a table are exchanged.
const sqlite3_io_methods *failingMethods(const sqlite3_io_methods *methods)
{
    static std::mutex mutex;
    static std::map<const sqlite3_io_methods *, sqlite3_io_methods> tables;
    const std::scoped_lock lock(mutex);
    const auto [table, isNew] = tables.try_emplace(methods, *methods);
    if (isNew) {
        real = *methods;
        table->second.xWrite = write;
        table->second.xTruncate = truncate;
        table->second.xSync = sync;
    }
    return &table->second;
}

int open(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    step();
    const int outcome = base->xOpen(base, path, file, flags, outFlags);
    if (outcome == SQLITE_OK && file->pMethods) {
        file->pMethods = failingMethods(file->pMethods);
    }
    return outcome;
}

int remove(sqlite3_vfs *, const char *path, int syncFolder)
{
    step();
    return base->xDelete(base, path, syncFolder);
}

} // namespace

void FailingVfs::mend()
{
    onWrite = nullptr;
    onGrow = nullptr;
    onSync = nullptr;
    onStep = nullptr;
}

void FailingVfs::install()
{
    base = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs vfs = *base;
    vfs.zName = "failing";
    vfs.xOpen = open;
    vfs.xDelete = remove;
    sqlite3_vfs_register(&vfs, 1);
}

} // namespace giftdesk::test
