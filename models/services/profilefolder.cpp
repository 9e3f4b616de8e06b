// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profilefolder.h"

#include "domain/profile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

Result<DataKeys> openKeys(const QString &vault, const UnlockRequest &unlock)
{
    if (unlock.passphrase.isEmpty()) {
        return KeyVault::open(vault, VaultSecret::keyFile());
    }
    auto keys = KeyVault::open(vault, VaultSecret::passphrase(unlock.passphrase.clone()));
    if (!keys && keys.error().fault == Fault::PassphraseWrong) {
        // The recovery code is taken where the passphrase is asked for: who has lost the one has no other place to go.
        auto recovered = KeyVault::open(vault, VaultSecret::recovery(unlock.passphrase.clone()));
        keys = recovered ? std::move(recovered) : std::move(keys);
    }
    return keys;
}

} // namespace

Status ProfileFolder::proveUnlock(const QString &path, const UnlockRequest &unlock)
{
    const auto keys = openKeys(path + u"/vault.json"_s, unlock);
    return keys ? Status() : failure(keys.error());
}

Result<std::unique_ptr<ProfileFolder>> ProfileFolder::open(const QString &path, const QString &program,
                                                           const UnlockRequest &unlock)
{
    if (const Status made = ensurePrivateFolder(path); !made) {
        return failure(made.error());
    }
    auto lock = FolderLock::acquire(path, program);
    if (!lock) {
        return failure(lock.error());
    }
    std::unique_ptr<ProfileFolder> folder(new ProfileFolder(path, std::move(*lock)));
    if (const Status open = folder->unlock(unlock); !open) {
        return failure(open.error());
    }
    auto vfs = EncryptedVfs::create(folder->m_keys.file);
    if (!vfs) {
        return failure(vfs.error());
    }
    folder->m_vfs = std::move(*vfs);
    return folder;
}

Status ProfileFolder::unlock(const UnlockRequest &unlock)
{
    const QString vault = file(u"vault.json"_s);
    if (KeyVault::exists(vault)) {
        return openVault(vault, unlock);
    }
    if (QFileInfo::exists(file(u"ledger.db"_s))) {
        // New keys would open nothing in here, and a new key file would take the place of the one a backup needs.
        return failure(Fault::VaultDamaged, {vault});
    }
    const bool given = !unlock.passphrase.isEmpty();
    if (!given && !unlock.keyFileAllowed) {
        return failure(Fault::PassphraseMissing);
    }
    const VaultSecret secret = given ? VaultSecret::passphrase(unlock.passphrase.clone()) : VaultSecret::keyFile();
    auto made = KeyVault::create(vault, secret, unlock.cost);
    if (!made) {
        return failure(made.error());
    }
    m_keys = std::move(made->keys);
    m_recovery = std::move(made->recoveryText);
    m_usesKeyFile = !given;
    return {};
}

Status ProfileFolder::openVault(const QString &vault, const UnlockRequest &unlock)
{
    const auto kinds = KeyVault::slotKinds(vault);
    if (!kinds) {
        return failure(kinds.error());
    }
    const bool given = !unlock.passphrase.isEmpty();
    const bool hasKeyFile = kinds->contains(SlotKind::KeyFile);
    if (!given && !hasKeyFile) {
        return failure(Fault::PassphraseMissing);
    }
    if (given && hasKeyFile) {
        const auto next = VaultSecret::passphrase(unlock.passphrase.clone());
        if (const Status wrapped = KeyVault::rewrap(vault, VaultSecret::keyFile(), next, unlock.cost); !wrapped) {
            return wrapped;
        }
        m_rewrapped = true;
    }
    m_usesKeyFile = hasKeyFile && !given;
    auto keys = openKeys(vault, unlock);
    if (!keys) {
        return failure(keys.error());
    }
    m_keys = std::move(*keys);
    return {};
}

} // namespace giftdesk
