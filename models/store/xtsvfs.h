// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/result.h"

#include <memory>

namespace giftdesk {

/// A SQLite VFS above the default one that encrypts every byte of every file: AES-256-XTS over units of 4096 bytes,
/// tweak = number of the unit, a key for each pair of database name and role (database, journal, WAL, super-journal) by
/// HKDF, a random key for temporary files. Files keep their length and are made 0600.
///
/// The database's name is its file name up to the first dot, so `ledger.db` and `ledger.db.v3` share their keys and a
/// copy can be put back by renaming it.
///
/// Registered under a name of its own from construction to destruction; every database opened through it must be
/// closed before. All users of one WAL database must be in one process and go through one EncryptedVfs: the last,
/// unfinished unit of a WAL is rewritten as it grows, and readers are kept away meanwhile by a lock in memory.
/// A transaction over several attached files is not supported. Opening, reading and writing may happen in any thread,
/// as SQLite allows.
class EncryptedVfs
{
public:
    /// `fileKey`: DataKeys::file, 32 bytes. Fault::Internal if SQLite refuses the registration.
    static Result<std::unique_ptr<EncryptedVfs>> create(const SecretBytes &fileKey);
    ~EncryptedVfs();
    EncryptedVfs(const EncryptedVfs &) = delete;
    EncryptedVfs &operator=(const EncryptedVfs &) = delete;

    /// The name for `vfs=` in a database URI.
    QString name() const;

    /// False if the file has content that is no SQLite database under our key. To be asked before SQLite opens it:
    /// under a wrong key SQLite would take a hot journal for an empty one and give it up.
    bool fitsFile(const QString &path) const;

private:
    struct Registration;
    explicit EncryptedVfs(std::unique_ptr<Registration> registration);
    std::unique_ptr<Registration> m_registration;
};

} // namespace giftdesk
