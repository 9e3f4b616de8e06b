// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/xts.h"

#include <sqlite3.h>

#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>

namespace giftdesk {

/// Keeps the readers of a WAL out while its last unit is rewritten: a unit that grows changes its last two blocks, and
/// a reader that saw half of it would decrypt rubbish. One guard for each file, shared by its connections.
class WalGuards
{
public:
    std::shared_ptr<std::shared_mutex> forFile(const std::string &path);

private:
    std::mutex m_mutex;
    std::map<std::string, std::weak_ptr<std::shared_mutex>> m_guards;
};

/// SQLite's view of one open file of EncryptedVfs: lies in memory that SQLite gives, followed by the file of the VFS
/// below. One thread at a time, as SQLite guarantees for a file.
struct XtsFile
{
    XtsFile(sqlite3_file *innerFile, XtsCipher &&fileCipher);

    int read(void *out, int amount, sqlite3_int64 offset);
    int write(const void *in, int amount, sqlite3_int64 offset);
    int truncate(sqlite3_int64 size);
    int size(sqlite3_int64 *out) const;

    sqlite3_file base{}; ///< first member: SQLite sees only this
    sqlite3_file *inner;
    XtsCipher cipher;
    std::shared_ptr<std::shared_mutex> guard; ///< of a WAL, else null

private:
    int readUnit(quint64 unit, unsigned char *bytes, int *length);
    int writeUnit(quint64 unit, unsigned char *bytes, int length);
    int mergeUnit(quint64 unit, int from, const unsigned char *in, int amount);
    int growTo(sqlite3_int64 size);
    int writeUnguarded(const unsigned char *in, int amount, sqlite3_int64 offset);
    int readUnguarded(unsigned char *out, int amount, sqlite3_int64 offset);
};

/// The functions SQLite calls for an XtsFile.
const sqlite3_io_methods *xtsFileMethods();

} // namespace giftdesk
