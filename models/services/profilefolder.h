// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keyvault.h"
#include "store/folderlock.h"
#include "store/xtsvfs.h"

#include <functional>
#include <memory>

namespace giftdesk {

/// How the vault of a profile's folder is to be opened (decisions B8). Never asks: a console or terminal that can ask
/// does so first and passes what it was told.
struct UnlockRequest
{
    SecretBytes passphrase;      ///< or the recovery code; empty: none was given
    bool keyFileAllowed = false; ///< sandbox profiles only
    Argon2Cost cost;
};

/// A profile's folder, held by this process: its lock, its keys, its encrypting VFS. Everything opened through it is
/// closed before it goes.
class ProfileFolder
{
public:
    /// Makes the folder and its vault where there is none. A key-file vault given a passphrase is wrapped anew with it
    /// (decisions B9). Faults: StoreInUse(pid, program, since), StoreUnsafePath, PassphraseMissing, PassphraseWrong,
    /// VaultDamaged, StoreReadOnly, StoreFull.
    static Result<std::unique_ptr<ProfileFolder>> open(const QString &path, const QString &program,
                                                       const UnlockRequest &unlock);

    /// Opens the vault of a folder that another process holds, and forgets its keys: who could open the folder may ask
    /// that process. Faults: PassphraseMissing, PassphraseWrong, VaultDamaged.
    static Status proveUnlock(const QString &path, const UnlockRequest &unlock);

    QString file(const QString &name) const { return m_path + u'/' + name; }
    const QString &path() const { return m_path; }
    const EncryptedVfs &vfs() const { return *m_vfs; }
    DataKeys keys() const { return m_keys.clone(); }
    /// Shown once, after the vault was made; empty otherwise.
    const SecretBytes &recoveryText() const { return m_recovery; }
    bool madeVault() const { return !m_recovery.isEmpty(); }
    bool usesKeyFile() const { return m_usesKeyFile; }
    /// The vault was wrapped anew with a passphrase: to be audited.
    bool rewrapped() const { return m_rewrapped; }

private:
    ProfileFolder(QString path, FolderLock lock)
        : m_path(std::move(path))
        , m_lock(std::move(lock))
    {
    }
    Status unlock(const UnlockRequest &unlock);
    Status openVault(const QString &vault, const UnlockRequest &unlock);

    QString m_path;
    FolderLock m_lock;
    DataKeys m_keys;
    std::unique_ptr<EncryptedVfs> m_vfs;
    SecretBytes m_recovery;
    bool m_usesKeyFile = false;
    bool m_rewrapped = false;
};

} // namespace giftdesk
