// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/result.h"

#include <QList>

namespace giftdesk {

/// What opens a vault. The desktop keyring will be a fourth kind.
enum class SlotKind {
    Passphrase, ///< through Argon2id
    KeyFile,    ///< a 0600 file `vault.key` beside the vault; sandbox only (the caller's rule, decisions B8)
    Recovery,   ///< a code printed once at creation
};

/// The cost of one guess at a passphrase. It is kept with the slot, so that it can grow later.
struct Argon2Cost
{
    quint32 memoryKiB = 64 * 1024;
    quint32 passes = 3;

    static Argon2Cost forTests() { return {8 * 1024, 1}; }
};

/// The random keys everything of one profile's folder hangs on, 32 bytes each.
struct DataKeys
{
    SecretBytes file;   ///< root of the keys of the encrypted files
    SecretBytes rowMac; ///< authenticates ledger rows
    SecretBytes audit;  ///< for the audit trail's own secrets

    DataKeys clone() const { return {file.clone(), rowMac.clone(), audit.clone()}; }
};

/// How to open: the kind, and the passphrase or recovery code where there is one (UTF-8; empty for a key file).
struct VaultSecret
{
    SlotKind kind = SlotKind::KeyFile;
    SecretBytes text;

    static VaultSecret passphrase(SecretBytes text) { return {SlotKind::Passphrase, std::move(text)}; }
    static VaultSecret keyFile() { return {SlotKind::KeyFile, {}}; }
    static VaultSecret recovery(SecretBytes code) { return {SlotKind::Recovery, std::move(code)}; }
};

struct CreatedVault
{
    DataKeys keys;
    SecretBytes recoveryText; ///< groups of base32, to be shown or printed this once and kept nowhere
};

/// `vault.json` (0600, replaced atomically): the data keys wrapped by AES-256-GCM, once for each slot. Changing a
/// passphrase wraps anew and never encrypts data anew. Functions block for the time of Argon2 (about 0.1 s); any
/// thread.
class KeyVault
{
public:
    static bool exists(const QString &path);
    /// The kinds of the vault's slots. Fault::VaultDamaged(path).
    static Result<QList<SlotKind>> slotKinds(const QString &path);

    /// A new vault with one slot (passphrase or key file) and the recovery slot. Never replaces a vault that is there
    /// (Fault::VaultDamaged). Faults: PassphraseMissing for an empty passphrase, StoreReadOnly, StoreFull.
    static Result<CreatedVault> create(const QString &path, const VaultSecret &secret, Argon2Cost cost = {});

    /// Faults: PassphraseWrong for a secret that does not open its slot, PassphraseMissing where the vault has no slot
    /// of that kind or the passphrase is empty, VaultDamaged.
    static Result<DataKeys> open(const QString &path, const VaultSecret &secret);

    /// Replaces the passphrase and key-file slots by one of `next` (decisions B9); the recovery slot stays. A key file
    /// that is no longer needed is deleted after the new vault is on disk. Faults as of open() and create().
    static Status rewrap(const QString &path, const VaultSecret &current, const VaultSecret &next,
                         Argon2Cost cost = {});

    /// Where the key file of a vault lies.
    static QString keyFilePath(const QString &path);
};

struct PassphraseFile
{
    SecretBytes passphrase;
    bool looseMode = false; ///< others than the owner may read the file: worth a warning
};

/// The first line of a file without its line end. Faults: PassphraseMissing(path) if it cannot be read,
/// PassphraseFileEmpty(path).
Result<PassphraseFile> readPassphraseFile(const QString &path);

} // namespace giftdesk
