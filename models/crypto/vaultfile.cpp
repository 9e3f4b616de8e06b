// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/vaultfile.h"

#include "crypto/aead.h"
#include "crypto/canonical.h"
#include "crypto/foldersync.h"
#include "crypto/hash.h"
#include "crypto/random.h"

#include <argon2.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int vaultVersion = 1;
constexpr auto vaultFormat = "giftdesk-vault"_L1;
constexpr qsizetype saltSize = 16;
constexpr qsizetype wrapKeySize = 32;
constexpr qint64 largestVault = 64 * 1024;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// A vault from elsewhere must not make us fill the memory or compute for an hour.
constexpr quint32 largestMemoryKiB = 1024 * 1024;
constexpr quint32 mostPasses = 64;

struct KindRow
{
    SlotKind kind;
    const char *name;
};

constexpr KindRow kinds[] = {
    {SlotKind::Passphrase, "passphrase"},
    {SlotKind::KeyFile, "keyFile"},
    {SlotKind::Recovery, "recovery"},
};

QString kindName(SlotKind kind)
{
    const auto row = std::find_if(std::begin(kinds), std::end(kinds), [&](const KindRow &r) { return r.kind == kind; });
    return QString::fromLatin1(row->name);
}

QByteArray associatedData(const VaultSlot &slot)
{
    CanonicalEncoder data;
    data.addText(QString(vaultFormat)).addInteger(vaultVersion).addText(kindName(slot.kind));
    data.addInteger(slot.cost.memoryKiB).addInteger(slot.cost.passes).addBytes(slot.salt);
    return data.bytes();
}

std::optional<SecretBytes> wrapKey(const VaultSlot &slot, const SecretBytes &material)
{
    if (slot.kind != SlotKind::Passphrase)
        return hkdfSha256(material, "giftdesk vault slot", wrapKeySize, slot.salt);
    SecretBytes key(wrapKeySize);
    const int outcome =
        argon2id_hash_raw(slot.cost.passes, slot.cost.memoryKiB, 1, material.data(), size_t(material.size()),
                          slot.salt.constData(), size_t(slot.salt.size()), key.data(), size_t(key.size()));
    return outcome == ARGON2_OK ? std::optional(std::move(key)) : std::nullopt;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

QJsonObject toJson(const VaultSlot &slot)
{
    QJsonObject json{{u"kind"_s, kindName(slot.kind)},
                     {u"salt"_s, base64(slot.salt)},
                     {u"nonce"_s, base64(slot.nonce)},
                     {u"keys"_s, base64(slot.cipherText)},
                     {u"tag"_s, base64(slot.tag)}};
    if (slot.kind == SlotKind::Passphrase) {
        json[u"kdf"_s] = u"argon2id"_s;
        json[u"memoryKiB"_s] = qint64(slot.cost.memoryKiB);
        json[u"passes"_s] = qint64(slot.cost.passes);
    }
    return json;
}

bool costAllowed(const VaultSlot &slot)
{
    return slot.kind != SlotKind::Passphrase || (slot.cost.memoryKiB >= 8 && slot.cost.memoryKiB <= largestMemoryKiB &&
                                                 slot.cost.passes >= 1 && slot.cost.passes <= mostPasses);
}

std::optional<VaultSlot> slotFromJson(const QJsonObject &json)
{
    const QByteArray name = json["kind"_L1].toString().toUtf8();
    const auto row = std::find_if(std::begin(kinds), std::end(kinds), [&](const KindRow &r) { return name == r.name; });
    if (row == std::end(kinds))
        return std::nullopt;
    VaultSlot slot{row->kind,
                   {0, 0},
                   fromBase64(json["salt"_L1]),
                   fromBase64(json["nonce"_L1]),
                   fromBase64(json["keys"_L1]),
                   fromBase64(json["tag"_L1])};
    if (slot.kind == SlotKind::Passphrase)
        slot.cost = {quint32(json["memoryKiB"_L1].toInteger()), quint32(json["passes"_L1].toInteger())};
    if (!costAllowed(slot) || slot.salt.size() != saltSize || slot.nonce.size() != gcmNonceSize ||
        slot.tag.size() != gcmTagSize || slot.cipherText.isEmpty())
        return std::nullopt;
    return slot;
}

Error writeError(const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
    return Error{full ? Fault::StoreFull : Fault::StoreReadOnly, {}, {file.fileName()}, file.errorString()};
}

Status refuseLink(const QString &path)
{
    if (QFileInfo(path).isSymLink())
        return failure(Fault::StoreUnsafePath, {path});
    return {};
}

// Whole or not at all, and never readable by others, not even for a moment.
Status replaceFile(const QString &path, QByteArrayView content)
{
    if (const Status safe = refuseLink(path); !safe)
        return safe;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) ||
        file.write(content.data(), content.size()) != content.size() || !file.commit())
        return failure(writeError(file));
    return syncFolderOf(path); // before anything that the old file could have opened is taken away
}

} // namespace

VaultSlot makeSlot(SlotKind kind, const SecretBytes &material, const SecretBytes &keys, Argon2Cost cost)
{
    VaultSlot slot{kind,
                   kind == SlotKind::Passphrase ? cost : Argon2Cost{0, 0},
                   randomBytes(saltSize),
                   randomBytes(gcmNonceSize),
                   {},
                   {}};
    const std::optional<SecretBytes> key = wrapKey(slot, material);
    const std::optional<Sealed> sealed =
        key ? gcmSeal(*key, slot.nonce, keys.view(), associatedData(slot)) : std::nullopt;
    if (!sealed)
        qFatal("the data keys cannot be wrapped");
    slot.cipherText = sealed->cipherText;
    slot.tag = sealed->tag;
    return slot;
}

std::optional<SecretBytes> openSlot(const VaultSlot &slot, const SecretBytes &material)
{
    const std::optional<SecretBytes> key = wrapKey(slot, material);
    return key ? gcmOpen(*key, slot.nonce, slot.cipherText, slot.tag, associatedData(slot)) : std::nullopt;
}

Result<VaultContent> readVault(const QString &path)
{
    if (const Status safe = refuseLink(path); !safe)
        return failure(safe.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestVault)
        return failure(Fault::VaultDamaged, {path}, file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    VaultContent vault;
    if (json["format"_L1].toString() == vaultFormat && json["version"_L1].toInteger() == vaultVersion) {
        for (const QJsonValue &value : json["slots"_L1].toArray()) {
            const std::optional<VaultSlot> slot = slotFromJson(value.toObject());
            if (!slot)
                return failure(Fault::VaultDamaged, {path});
            vault.append(*slot);
        }
    }
    if (vault.isEmpty())
        return failure(Fault::VaultDamaged, {path});
    return vault;
}

Status writeVault(const QString &path, const VaultContent &vault)
{
    QJsonArray list;
    for (const VaultSlot &slot : vault)
        list.append(toJson(slot));
    const QJsonObject json{{u"format"_s, QString(vaultFormat)}, {u"version"_s, vaultVersion}, {u"slots"_s, list}};
    return replaceFile(path, QJsonDocument(json).toJson());
}

Result<SecretBytes> readKeyFile(const QString &path)
{
    if (const Status safe = refuseLink(path); !safe)
        return failure(safe.error());
    QFile file(path);
    SecretBytes key(wrapKeySize);
    if (!file.open(QIODevice::ReadOnly) || file.size() != wrapKeySize ||
        file.read(reinterpret_cast<char *>(key.data()), wrapKeySize) != wrapKeySize)
        return failure(Fault::VaultDamaged, {path}, file.errorString());
    return key;
}

Status writeKeyFile(const QString &path, const SecretBytes &key)
{
    return replaceFile(path, key.view());
}

} // namespace giftdesk
