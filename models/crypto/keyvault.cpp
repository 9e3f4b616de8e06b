// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keyvault.h"

#include "crypto/random.h"
#include "crypto/vaultfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qsizetype dataKeySize = 32;
constexpr qsizetype recoverySize = 20; // 160 bits

SecretBytes joined(const DataKeys &keys)
{
    SecretBytes all(3 * dataKeySize);
    unsigned char *at = all.data();
    for (const SecretBytes *key : {&keys.file, &keys.rowMac, &keys.audit})
        at = std::copy_n(key->data(), dataKeySize, at);
    return all;
}

DataKeys separated(const SecretBytes &all)
{
    return {all.part(0, dataKeySize), all.part(dataKeySize, dataKeySize), all.part(2 * dataKeySize, dataKeySize)};
}

// What the slot's key is derived from: the passphrase itself, the key file's content, the bytes of the recovery code.
Result<SecretBytes> slotMaterial(const QString &path, const VaultSecret &secret)
{
    switch (secret.kind) {
    case SlotKind::Passphrase:
        if (secret.text.isEmpty())
            return failure(Fault::PassphraseMissing);
        return secret.text.clone();
    case SlotKind::KeyFile: return readKeyFile(KeyVault::keyFilePath(path));
    case SlotKind::Recovery: return parseRecoveryText(secret.text);
    }
    Q_UNREACHABLE();
}

// The material of a slot to be made: as above, but the key file is made first.
Result<SecretBytes> newSlotMaterial(const QString &path, const VaultSecret &secret)
{
    if (secret.kind == SlotKind::KeyFile) {
        if (const Status written = writeKeyFile(KeyVault::keyFilePath(path), randomSecret(dataKeySize)); !written)
            return failure(written.error());
    }
    return slotMaterial(path, secret);
}

Result<DataKeys> openSlots(const QString &path, const VaultContent &vault, const VaultSecret &secret)
{
    const auto slot = std::find_if(vault.begin(), vault.end(),
                                   [&](const VaultSlot &candidate) { return candidate.kind == secret.kind; });
    if (slot == vault.end())
        return failure(Fault::PassphraseMissing);
    const Result<SecretBytes> material = slotMaterial(path, secret);
    if (!material)
        return failure(material.error());
    const std::optional<SecretBytes> keys = openSlot(*slot, *material);
    if (!keys || keys->size() != 3 * dataKeySize)
        return failure(Fault::PassphraseWrong);
    return separated(*keys);
}

} // namespace

bool KeyVault::exists(const QString &path)
{
    return QFileInfo::exists(path);
}

Result<QList<SlotKind>> KeyVault::slotKinds(const QString &path)
{
    const Result<VaultContent> vault = readVault(path);
    if (!vault)
        return failure(vault.error());
    QList<SlotKind> kinds;
    for (const VaultSlot &slot : *vault)
        kinds.append(slot.kind);
    return kinds;
}

Result<CreatedVault> KeyVault::create(const QString &path, const VaultSecret &secret, Argon2Cost cost)
{
    Q_ASSERT(secret.kind != SlotKind::Recovery);
    if (exists(path))
        return failure(Fault::VaultDamaged, {path}, u"there is a vault already"_s);
    const Result<SecretBytes> material = newSlotMaterial(path, secret);
    if (!material)
        return failure(material.error());
    CreatedVault created{{randomSecret(dataKeySize), randomSecret(dataKeySize), randomSecret(dataKeySize)}, {}};
    const SecretBytes recovery = randomSecret(recoverySize);
    const SecretBytes keys = joined(created.keys);
    created.recoveryText = recoveryText(recovery);
    const Status written = writeVault(
        path, {makeSlot(secret.kind, *material, keys, cost), makeSlot(SlotKind::Recovery, recovery, keys, cost)});
    if (!written)
        return failure(written.error());
    return created;
}

Result<DataKeys> KeyVault::open(const QString &path, const VaultSecret &secret)
{
    const Result<VaultContent> vault = readVault(path);
    if (!vault)
        return failure(vault.error());
    return openSlots(path, *vault, secret);
}

Status KeyVault::rewrap(const QString &path, const VaultSecret &current, const VaultSecret &next, Argon2Cost cost)
{
    Q_ASSERT(next.kind != SlotKind::Recovery);
    Result<VaultContent> vault = readVault(path);
    if (!vault)
        return failure(vault.error());
    const Result<DataKeys> keys = openSlots(path, *vault, current);
    if (!keys)
        return failure(keys.error());
    if (current.kind == SlotKind::KeyFile && next.kind == SlotKind::KeyFile)
        return {}; // a new key file would be on disk before the vault that fits it
    const Result<SecretBytes> material = newSlotMaterial(path, next);
    if (!material)
        return failure(material.error());
    vault->removeIf([](const VaultSlot &slot) { return slot.kind != SlotKind::Recovery; });
    vault->prepend(makeSlot(next.kind, *material, joined(*keys), cost));
    const Status written = writeVault(path, *vault);
    // Only a vault that is on disk makes the old key file needless.
    if (written && next.kind != SlotKind::KeyFile)
        QFile::remove(keyFilePath(path));
    return written;
}

QString KeyVault::keyFilePath(const QString &path)
{
    return QString(QFileInfo(path).path() + u"/vault.key"_s);
}

Result<PassphraseFile> readPassphraseFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Fault::PassphraseMissing, {path});
    SecretBytes buffer(64 * 1024);
    const qint64 got = file.readLine(reinterpret_cast<char *>(buffer.data()), buffer.size());
    QByteArrayView line = buffer.view().first(qMax<qint64>(got, 0));
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(Fault::PassphraseFileEmpty, {path});
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    return PassphraseFile{SecretBytes::fromBytes(line), bool(file.permissions() & others)};
}

} // namespace giftdesk
