// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keyvault.h"
#include "domain/clock.h"
#include "domain/profile.h"
#include "services/profilefolder.h"
#include "store/ledgerstore.h"

#include <QJsonObject>

namespace giftdesk {

/// What a backup holds, as its manifest says and as a verification counts it.
struct BackupCounts
{
    qint64 entries = 0;
    qint64 cancellations = 0;
    qint64 batches = 0;
    AuditHead audit;

    friend bool operator==(const BackupCounts &, const BackupCounts &) = default;
};

/// `backup.json` beside the copied `ledger.db` and `vault.json`.
struct BackupManifest
{
    QString profileKey;  ///< the name of the folder it is a copy of
    QJsonObject profile; ///< the profile's facts as profiles.json has them, no secrets; empty: the embedded sandbox
    qint64 madeAt = 0;   ///< UTC ms
    qint64 bytes = 0;    ///< of the ledger
    QByteArray digest;   ///< SHA-256 of its file
    BackupCounts counts;
};

/// The facts of a profile that go with its backup: none of the embedded sandbox, nor of a profile that was given as a
/// file for one run.
QJsonObject backupFacts(const Profile &profile, bool fromFile);

/// A backup of the ledger into a new folder: copied through SQLite while the ledger is in use, never as a file, then
/// read back and compared. It carries the vault, so the passphrase or the recovery code of that time opens it; of a
/// sandbox without a passphrase the key file goes with it. The cache and the sandbox's own books are no part of it.
/// In the ledger's thread; blocks for the time of copying and reading.
///
/// Faults: BackupTargetExists(folder) unless the folder is new or empty, StoreFull, StoreReadOnly, StoreUnsafePath,
/// BackupUnreadable(folder) where what was written does not read back.
Result<BackupManifest> createBackup(LedgerStore &ledger, const ProfileFolder &folder, const QJsonObject &profile,
                                    const QString &target, const Clock &clock);

/// A backup that has been opened with its own keys.
struct OpenBackup
{
    QString folder;
    BackupManifest manifest;
    DataKeys keys;
    std::unique_ptr<EncryptedVfs> vfs;
};

/// Opens the vault of a backup and checks everything: the manifest's MAC, the file's structure, the MAC of every entry,
/// the audit chain, and that all counts and the chain's head are those of the manifest. Changes nothing. Any thread;
/// blocks. Faults: BackupUnreadable(folder); PassphraseMissing, PassphraseWrong; StoreNewer.
Result<OpenBackup> verifyBackup(const QString &folder, const SecretBytes &passphrase, const Clock &clock);

} // namespace giftdesk
