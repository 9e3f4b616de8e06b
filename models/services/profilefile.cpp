// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profilefile.h"

#include "services/profilefields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

Result<QByteArray> readSmallFile(const QString &path, const QString &field)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        return failure(Fault::ProfileKeyUnreadable, {field, u"noFile"_s});
    }
    return file.readAll();
}

/// A PEM text as it stands, or the content of `file:PATH`, relative to the profile file's folder (decisions B6).
Result<QByteArray> pemValue(const QJsonObject &json, const QString &field, const QDir &folder)
{
    const QString value = json.value(field).toString();
    if (value.isEmpty()) {
        return failure(Fault::ProfileFieldWrong, {field});
    }
    if (value.startsWith(u"file:")) {
        return readSmallFile(folder.absoluteFilePath(value.mid(5)), field);
    }
    return value.toUtf8();
}

Status named(const QString &field, const Error &error)
{
    return failure(Fault::ProfileKeyUnreadable, {field, error.args.value(0)});
}

Status readCa(const QJsonObject &json, const QDir &folder, Profile &profile)
{
    profile.caPem.clear(); // `caPem` is a key of profiles.json; in a profile file it is unknown, and said to be
    if (!json.contains(u"caFile"_s)) {
        return {};
    }
    if (profile.kind == ProfileKind::Live) {
        return failure(Fault::ProfileCaForbidden);
    }
    const auto pem = pemValue(json, u"caFile"_s, folder);
    if (!pem) {
        return failure(pem.error());
    }
    if (QSslCertificate::fromData(*pem, QSsl::Pem).isEmpty()) {
        return failure(Fault::ProfileKeyUnreadable, {u"caFile"_s, u"noCertificate"_s});
    }
    profile.caPem = *pem;
    return {};
}

Result<ProfileSecrets> readSecrets(const QJsonObject &json, const QDir &folder)
{
    constexpr int longestSecret = 256;
    ProfileSecrets secrets;
    secrets.secretKey = SecretBytes::fromText(json.value(u"secretKey"_s).toString());
    if (secrets.secretKey.isEmpty() || secrets.secretKey.size() > longestSecret) {
        return failure(Fault::ProfileFieldWrong, {u"secretKey"_s});
    }
    const auto server = pemValue(json, u"serverPublicKey"_s, folder);
    const auto client = pemValue(json, u"clientPrivateKey"_s, folder);
    if (!server || !client) {
        return failure(!server ? server.error() : client.error());
    }
    secrets.serverPublicPem = SecretBytes::fromBytes(*server);
    secrets.clientPrivatePem = SecretBytes::fromBytes(*client);
    if (const auto ready = makeCredentials(secrets); !ready) {
        return failure(ready.error());
    }
    return secrets;
}

} // namespace

Result<ApiCredentials> makeCredentials(const ProfileSecrets &secrets)
{
    auto server = RsaPublicKey::fromPem(secrets.serverPublicPem.view());
    if (!server) {
        return failure(named(u"serverPublicKey"_s, server.error()).error());
    }
    auto client = RsaPrivateKey::fromPem(secrets.clientPrivatePem.view());
    if (!client) {
        return failure(named(u"clientPrivateKey"_s, client.error()).error());
    }
    return ApiCredentials{secrets.secretKey.clone(), *server, *client};
}

Result<ProfileFile> readProfileFile(const QString &path, const contract::Contract &contract)
{
    QFile file(path);
    if (!file.exists()) {
        return failure(Fault::ProfileMissing, {path});
    }
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        return failure(Fault::ProfileUnreadable, {path});
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) {
        return failure(Fault::ProfileUnreadable, {path});
    }
    const QJsonObject json = document.object();
    auto profile = profileFromJson(json, contract);
    if (!profile) {
        return failure(profile.error());
    }
    const QDir folder = QFileInfo(path).absoluteDir();
    if (const Status fine = readCa(json, folder, *profile); !fine) {
        return failure(fine.error());
    }
    auto secrets = readSecrets(json, folder);
    if (!secrets) {
        return failure(secrets.error());
    }
    return ProfileFile{std::move(*profile), std::move(*secrets), unknownProfileKeys(json)};
}

} // namespace giftdesk
