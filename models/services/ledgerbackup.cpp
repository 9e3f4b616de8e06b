// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ledgerbackup.h"

#include "crypto/rowmac.h"
#include "services/profilefile.h"
#include "store/folderlock.h"
#include "store/pagecopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int form = 1;
constexpr qint64 mostManifestBytes = 1024 * 1024;
const QString ledgerName = u"ledger.db"_s;
const QString vaultName = u"vault.json"_s;
const QString manifestName = u"backup.json"_s;

Result<qint64> countOf(Database &database, const QString &table)
{
    Query query(database, u"SELECT count(*) FROM "_s + table);
    const auto found = query.execOne();
    return found ? Result<qint64>(query.integer(0)) : failure(found.error());
}

Result<BackupCounts> countsOf(LedgerStore &ledger)
{
    BackupCounts counts;
    for (const auto &[table, into] :
         {std::pair{u"entry"_s, &counts.entries}, std::pair{u"cancellation"_s, &counts.cancellations},
          std::pair{u"batch"_s, &counts.batches}}) {
        const auto count = countOf(ledger.database(), table);
        if (!count) {
            return failure(count.error());
        }
        *into = *count;
    }
    const auto head = ledger.audit().head();
    if (!head) {
        return failure(head.error());
    }
    counts.audit = *head;
    return counts;
}

QVariantList columnsOf(const BackupManifest &manifest)
{
    const BackupCounts &counts = manifest.counts;
    return {manifest.profileKey,  QJsonDocument(manifest.profile).toJson(QJsonDocument::Compact),
            manifest.madeAt,      manifest.bytes,
            manifest.digest,      counts.entries,
            counts.cancellations, counts.batches,
            counts.audit.rows,    counts.audit.hash};
}

QJsonObject manifestJson(const BackupManifest &manifest, const SecretBytes &key)
{
    const BackupCounts &counts = manifest.counts;
    return {{u"form"_s, form},
            {u"profileKey"_s, manifest.profileKey},
            {u"profile"_s, manifest.profile},
            {u"madeAt"_s, manifest.madeAt},
            {u"bytes"_s, manifest.bytes},
            {u"sha256"_s, QString::fromLatin1(manifest.digest.toHex())},
            {u"entries"_s, counts.entries},
            {u"cancellations"_s, counts.cancellations},
            {u"batches"_s, counts.batches},
            {u"auditRows"_s, counts.audit.rows},
            {u"auditHead"_s, QString::fromLatin1(counts.audit.hash.toHex())},
            {u"mac"_s, QString::fromLatin1(rowMac(key, u"backup", columnsOf(manifest)).toHex())}};
}

BackupManifest manifestFrom(const QJsonObject &json)
{
    BackupManifest manifest;
    manifest.profileKey = json.value(u"profileKey"_s).toString();
    manifest.profile = json.value(u"profile"_s).toObject();
    manifest.madeAt = json.value(u"madeAt"_s).toInteger();
    manifest.bytes = json.value(u"bytes"_s).toInteger();
    manifest.digest = QByteArray::fromHex(json.value(u"sha256"_s).toString().toLatin1());
    manifest.counts.entries = json.value(u"entries"_s).toInteger();
    manifest.counts.cancellations = json.value(u"cancellations"_s).toInteger();
    manifest.counts.batches = json.value(u"batches"_s).toInteger();
    manifest.counts.audit = {json.value(u"auditRows"_s).toInteger(),
                             QByteArray::fromHex(json.value(u"auditHead"_s).toString().toLatin1())};
    return manifest;
}

Status writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                       file.write(bytes) == bytes.size() && file.commit();
    return saved ? Status() : failure(Fault::StoreReadOnly, {path});
}

Status copyFile(const QString &from, const QString &to)
{
    QFile file(from);
    if (const Status plain = checkPlainFile(from); !plain || !file.open(QIODevice::ReadOnly)) {
        return failure(Fault::VaultDamaged, {from});
    }
    return writeFile(to, file.readAll());
}

/// The vault, and the key file of a sandbox that has no passphrase.
Status copyVault(const ProfileFolder &folder, const QDir &target)
{
    const QString vault = folder.file(vaultName);
    if (const Status copied = copyFile(vault, target.filePath(vaultName)); !copied) {
        return copied;
    }
    return folder.usesKeyFile()
               ? copyFile(KeyVault::keyFilePath(vault), KeyVault::keyFilePath(target.filePath(vaultName)))
               : Status();
}

Status makeTarget(const QString &target)
{
    const QFileInfo there(target);
    const bool usable = !there.exists() && !there.isSymLink();
    const bool empty = there.isDir() && !there.isSymLink() &&
                       QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return usable || empty ? ensurePrivateFolder(target) : failure(Fault::BackupTargetExists, {target});
}

/// Everything that can be told of a copy from the copy alone.
Status checkCopy(const QString &path, const EncryptedVfs &vfs, const DataKeys &keys, const BackupCounts &expected,
                 const Clock &clock)
{
    auto ledger = LedgerStore::openForLooking(path, vfs, keys.clone(), clock);
    if (!ledger) {
        return failure(ledger.error());
    }
    LedgerStore &store = **ledger;
    return inOrder([&] { return store.checkWhole(); },
                   [&]() -> Status {
                       const auto counts = countsOf(store);
                       const bool same = counts && *counts == expected;
                       return same ? Status() : failure(Fault::StoreDamaged, {path}, u"other counts"_s);
                   });
}

/// What may be wrong with a backup is one thing to a person, but for what they can mend at once.
Error unreadable(const Error &cause, const QString &folder)
{
    const bool mendable = cause.fault == Fault::PassphraseMissing || cause.fault == Fault::PassphraseWrong ||
                          cause.fault == Fault::StoreNewer;
    return mendable ? cause : Error{Fault::BackupUnreadable, {}, {folder}, cause.detail};
}

Result<DataKeys> openVault(const QString &vault, const SecretBytes &passphrase)
{
    const auto kinds = KeyVault::slotKinds(vault);
    if (!kinds) {
        return failure(kinds.error());
    }
    if (kinds->contains(SlotKind::KeyFile)) {
        return KeyVault::open(vault, VaultSecret::keyFile());
    }
    if (passphrase.isEmpty()) {
        return failure(Fault::PassphraseMissing);
    }
    if (kinds->contains(SlotKind::Passphrase)) {
        auto keys = KeyVault::open(vault, VaultSecret::passphrase(passphrase.clone()));
        if (keys || keys.error().fault != Fault::PassphraseWrong) {
            return keys;
        }
    }
    auto keys = KeyVault::open(vault, VaultSecret::recovery(passphrase.clone()));
    return keys ? std::move(keys) : failure(Fault::PassphraseWrong);
}

Result<QJsonObject> readManifest(const QString &path)
{
    QFile file(path);
    if (!checkPlainFile(path) || !file.open(QIODevice::ReadOnly)) {
        return failure(Fault::BackupUnreadable, {path});
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(mostManifestBytes)).object();
    return json.value(u"form"_s).toInt() == form ? Result<QJsonObject>(json) : failure(Fault::BackupUnreadable, {path});
}

} // namespace

QJsonObject backupFacts(const Profile &profile, bool fromFile)
{
    return profile.embedded || fromFile ? QJsonObject() : profileToJson(profile);
}

Result<BackupManifest> createBackup(LedgerStore &ledger, const ProfileFolder &folder, const QJsonObject &profile,
                                    const QString &target, const Clock &clock)
{
    if (const Status made = makeTarget(target); !made) {
        return failure(made.error());
    }
    const QDir dir(target);
    BackupManifest manifest;
    manifest.profileKey = QFileInfo(folder.path()).fileName();
    manifest.profile = profile;
    manifest.madeAt = clock.utcMs();
    const DataKeys keys = folder.keys();
    const QString copy = dir.filePath(ledgerName);
    const auto counts = countsOf(ledger);
    if (!counts) {
        return failure(counts.error());
    }
    manifest.counts = *counts;
    const Status written = inOrder(
        [&] { return copyDatabase(ledger.database(), copy, folder.vfs()); }, [&] { return copyVault(folder, dir); },
        [&] {
            manifest.bytes = QFileInfo(copy).size();
            manifest.digest = fileDigest(copy);
            const QByteArray json = QJsonDocument(manifestJson(manifest, keys.rowMac)).toJson();
            return writeFile(dir.filePath(manifestName), json);
        },
        [&] { return checkCopy(copy, folder.vfs(), keys, manifest.counts, clock); });
    if (!written) {
        return failure(written.error());
    }
    const QString detail = u"rows=%1"_s.arg(manifest.counts.audit.rows);
    const Status noted = ledger.audit().record({u"backup.create"_s, {}, detail, {}});
    return noted ? Result<BackupManifest>(manifest) : failure(noted.error());
}

Result<OpenBackup> verifyBackup(const QString &folder, const SecretBytes &passphrase, const Clock &clock)
{
    const QDir dir(folder);
    const auto json = readManifest(dir.filePath(manifestName));
    if (!json) {
        return failure(Fault::BackupUnreadable, {folder});
    }
    auto keys = openVault(dir.filePath(vaultName), passphrase);
    if (!keys) {
        return failure(unreadable(keys.error(), folder));
    }
    OpenBackup backup{folder, manifestFrom(*json), std::move(*keys), {}};
    const QByteArray mac = QByteArray::fromHex(json->value(u"mac"_s).toString().toLatin1());
    if (!checkRowMac(backup.keys.rowMac, u"backup", columnsOf(backup.manifest), mac)) {
        return failure(Fault::BackupUnreadable, {folder}, u"the manifest was changed"_s);
    }
    const QString ledger = dir.filePath(ledgerName);
    if (fileDigest(ledger) != backup.manifest.digest) {
        return failure(Fault::BackupUnreadable, {folder}, u"the file was changed"_s);
    }
    auto vfs = EncryptedVfs::create(backup.keys.file);
    if (!vfs) {
        return failure(vfs.error());
    }
    backup.vfs = std::move(*vfs);
    const Status sound = checkCopy(ledger, *backup.vfs, backup.keys, backup.manifest.counts, clock);
    return sound ? Result<OpenBackup>(std::move(backup)) : failure(unreadable(sound.error(), folder));
}

} // namespace giftdesk
