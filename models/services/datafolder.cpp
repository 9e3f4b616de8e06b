// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/datafolder.h"

#include "services/profilefile.h"
#include "store/folderlock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString DataFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/giftdesk"_s;
}

Result<QList<Profile>> DataFolder::profiles(const contract::Contract &contract) const
{
    const QString path = profilesFile();
    if (const Status plain = checkPlainFile(path); !plain) {
        return failure(plain.error());
    }
    QFile file(path);
    if (!file.exists()) {
        return QList<Profile>();
    }
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!document.isArray()) {
        return failure(Fault::ProfileUnreadable, {path});
    }
    QList<Profile> list;
    for (const QJsonValue &value : document.array()) {
        auto profile = profileFromJson(value.toObject(), contract);
        if (!profile) {
            return failure(profile.error());
        }
        list.append(std::move(*profile));
    }
    std::sort(list.begin(), list.end(), [](const Profile &a, const Profile &b) { return a.name < b.name; });
    return list;
}

Status DataFolder::remember(const Profile &profile, const contract::Contract &contract) const
{
    auto known = profiles(contract);
    if (!known) {
        return failure(known.error());
    }
    known->removeIf([&profile](const Profile &other) { return other.name == profile.name; });
    known->append(profile);
    if (const Status made = ensurePrivateFolder(path()); !made) {
        return made;
    }
    QJsonArray array;
    for (const Profile &each : *known) {
        array.append(profileToJson(each));
    }
    QSaveFile file(profilesFile());
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                       file.write(QJsonDocument(array).toJson()) > 0 && file.commit();
    return saved ? Status() : failure(Fault::StoreReadOnly, {profilesFile()});
}

} // namespace giftdesk
