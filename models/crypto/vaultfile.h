// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keyvault.h"

#include <optional>

namespace giftdesk {

/// One wrapping of the data keys. The associated data binds version, kind and cost, so that a slot cannot be passed off
/// as another or made cheaper.
struct VaultSlot
{
    SlotKind kind = SlotKind::Passphrase;
    Argon2Cost cost;       ///< of the passphrase kind
    QByteArray salt;       ///< 16 bytes
    QByteArray nonce;      ///< 12 bytes
    QByteArray cipherText; ///< the data keys
    QByteArray tag;        ///< 16 bytes
};

using VaultContent = QList<VaultSlot>;

/// Wraps `keys` for a secret: Argon2id for a passphrase, HKDF for what is random already.
VaultSlot makeSlot(SlotKind kind, const SecretBytes &material, const SecretBytes &keys, Argon2Cost cost);
/// The data keys, or nothing if the secret is not the slot's.
std::optional<SecretBytes> openSlot(const VaultSlot &slot, const SecretBytes &material);

/// vault.json. Faults: VaultDamaged(path), StoreReadOnly(path), StoreFull(path), StoreUnsafePath(path)
/// for a symbolic link.
Result<VaultContent> readVault(const QString &path);
Status writeVault(const QString &path, const VaultContent &vault);

/// The 0600 key file. Faults: VaultDamaged(path) where it is missing or unusable, StoreReadOnly(path).
Result<SecretBytes> readKeyFile(const QString &path);
Status writeKeyFile(const QString &path, const SecretBytes &key);

/// The recovery code: 20 bytes and a checksum of 20 bits as nine groups of four letters and digits, without I, L, O and
/// U.
SecretBytes recoveryText(const SecretBytes &recovery);
/// Small letters, blanks and missing dashes are taken, I and L as 1, O as 0. Fault::PassphraseWrong("recovery") if the
/// checksum does not fit.
Result<SecretBytes> parseRecoveryText(const SecretBytes &text);

} // namespace giftdesk
