// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/profilefields.h"

#include "crypto/trantoken.h"
#include "services/profilefile.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int aspIdLength = 15;
constexpr int accessKeyLength = 40;
constexpr int cryptoKeyIdLength = 32;
constexpr int defaultSettleSeconds = 600;
constexpr int sandboxSettleSeconds = 10;
constexpr int longestName = 64;

auto wrong(const QString &field)
{
    return failure(Fault::ProfileFieldWrong, {field});
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

Status readBaseUrl(const QJsonObject &json, Profile &profile)
{
    QString text = json.value(u"baseUrl"_s).toString();
    while (text.endsWith(u'/')) {
        text.chop(1);
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment()) {
        return wrong(u"baseUrl"_s);
    }
    if (url.scheme() == u"http" && !isLoopback(url.host())) {
        return failure(Fault::ProfileHttpForbidden, {url.host()});
    }
    profile.baseUrl = url;
    return {};
}

struct OptionalField
{
    QStringView key;
    QJsonValue::Type type;
};

/// What may be left out. A value of another type is a mistake to be told, never the default: a pin that is no list
/// would otherwise be no pin.
constexpr OptionalField optionalFields[] = {
    {u"timeZone", QJsonValue::String},      {u"tokenForm", QJsonValue::String}, {u"proxy", QJsonValue::String},
    {u"settleSeconds", QJsonValue::Double}, {u"pin", QJsonValue::Array},        {u"caPem", QJsonValue::String},
    {u"overrides", QJsonValue::Object},     {u"limits", QJsonValue::Object},
};

Status checkTypes(const QJsonObject &json)
{
    for (const OptionalField &field : optionalFields) {
        const QJsonValue value = json.value(field.key);
        if (!value.isUndefined() && !value.isNull() && value.type() != field.type) {
            return wrong(field.key.toString());
        }
    }
    return {};
}

/// A text of exactly that many visible ASCII characters: it becomes a header.
Status readExact(const QJsonObject &json, const QString &field, int length, QString &into)
{
    into = json.value(field).toString();
    const bool visible = std::all_of(into.begin(), into.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
    return into.size() == length && visible ? Status() : wrong(field);
}

Status readIdentity(const QJsonObject &json, Profile &profile)
{
    profile.name = json.value(u"name"_s).toString().trimmed();
    if (profile.name.isEmpty() || profile.name.size() > longestName || profile.name.contains(u'/')) {
        return wrong(u"name"_s);
    }
    const auto kind = profileKindFromName(json.value(u"kind"_s).toString());
    if (!kind) {
        return wrong(u"kind"_s);
    }
    profile.kind = *kind;
    return {};
}

Status readZone(const QJsonObject &json, Profile &profile)
{
    const QString zone = json.value(u"timeZone"_s).toString(u"KST"_s);
    if (zone != u"KST" && zone != u"UTC") {
        return wrong(u"timeZone"_s);
    }
    profile.zone = zone == u"KST" ? TimeZone::Kst : TimeZone::Utc;
    return {};
}

Status readManners(const QJsonObject &json, Profile &profile)
{
    profile.tokenForm = json.value(u"tokenForm"_s).toString(u"ms17-padded"_s);
    if (!parseTranTokenForm(profile.tokenForm)) {
        return wrong(u"tokenForm"_s);
    }
    if (json.value(u"proxy"_s).toString(u"none"_s) != u"none") {
        return wrong(u"proxy"_s);
    }
    const bool sandbox = profile.kind == ProfileKind::Sandbox;
    profile.settleSeconds = json.value(u"settleSeconds"_s).toInt(sandbox ? sandboxSettleSeconds : defaultSettleSeconds);
    if (profile.settleSeconds < (sandbox ? 0 : 1)) {
        return wrong(u"settleSeconds"_s);
    }
    for (const QJsonValue &pin : json.value(u"pin"_s).toArray()) {
        if (!pin.toString().startsWith(u"sha256/")) {
            return wrong(u"pin"_s);
        }
        profile.pins.append(pin.toString());
    }
    // Kept in profiles.json; a profile file names it as caFile, which its reader resolves.
    profile.caPem = json.value(u"caPem"_s).toString().toLatin1();
    if (profile.kind == ProfileKind::Live && !profile.caPem.isEmpty()) {
        return failure(Fault::ProfileCaForbidden);
    }
    return {};
}

/// Steps of letters, digits, `_` and `-`: a path that every server reads alike, so that one that moves money cannot
/// hide behind another spelling (design §4.4).
bool isPlainPath(const QString &path)
{
    static const QRegularExpression plain(u"\\A(?:/[A-Za-z0-9_-]+)+\\z"_s);
    return plain.match(path).hasMatch();
}

Result<EndpointOverride> readOverride(const QJsonObject &json, const QString &place)
{
    EndpointOverride change;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString &key = it.key();
        const QJsonValue &value = it.value();
        if (key == u"enabled" && value.isBool()) {
            change.enabled = value.toBool();
        } else if (key == u"path" && isPlainPath(value.toString())) {
            change.path = value.toString();
        } else if (key == u"request" && (value == u"plain"_s || value == u"encrypted"_s)) {
            change.request = value.toString();
        } else if (key == u"fields" && value.isObject()) {
            const QJsonObject fields = value.toObject();
            for (auto field = fields.begin(); field != fields.end(); ++field) {
                change.fields.insert(field.key(), field.value().toString());
            }
        } else if (key == u"refusalCodes" && value.isArray()) {
            for (const QJsonValue &code : value.toArray()) {
                change.refusalCodes.append(code.toString());
            }
        } else {
            return failure(Fault::ProfileFieldWrong, {place + u'.' + key});
        }
    }
    return change;
}

Status readOverrides(const QJsonObject &json, const contract::Contract &contract, Profile &profile)
{
    const QJsonObject overrides = json.value(u"overrides"_s).toObject();
    if (overrides.contains(u"endpoints"_s) && !overrides.value(u"endpoints"_s).isObject()) {
        return wrong(u"overrides.endpoints"_s);
    }
    if (overrides.contains(u"serviceIds"_s) && !overrides.value(u"serviceIds"_s).isArray()) {
        return wrong(u"overrides.serviceIds"_s);
    }
    const QJsonObject endpoints = overrides.value(u"endpoints"_s).toObject();
    for (auto it = endpoints.begin(); it != endpoints.end(); ++it) {
        if (!contract.endpoint(it.key()) || !it.value().isObject()) {
            return wrong(u"overrides.endpoints."_s + it.key());
        }
        auto change = readOverride(it.value().toObject(), u"overrides.endpoints."_s + it.key());
        if (!change) {
            return failure(change.error());
        }
        profile.endpoints.insert(it.key(), *change);
    }
    for (const QJsonValue &id : overrides.value(u"serviceIds"_s).toArray()) {
        if (!parseServiceId(id.toString())) {
            return wrong(u"overrides.serviceIds"_s);
        }
        profile.serviceIds.append(id.toString());
    }
    for (const QString &key : overrides.keys()) {
        if (key != u"endpoints" && key != u"serviceIds") {
            return wrong(u"overrides."_s + key);
        }
    }
    return {};
}

/// Bounds of the profile itself: those kept in its ledger are not to be looser.
Status readLimits(const QJsonObject &json, Profile &profile)
{
    const auto limits = guardRulesFromJson(json.value(u"limits"_s).toObject());
    if (!limits) {
        return wrong(u"limits."_s + limits.error().args.value(0));
    }
    profile.limits = *limits;
    return {};
}

QJsonObject overrideToJson(const EndpointOverride &change)
{
    QJsonObject json;
    if (change.enabled) {
        json[u"enabled"_s] = *change.enabled;
    }
    if (!change.path.isEmpty()) {
        json[u"path"_s] = change.path;
    }
    if (!change.request.isEmpty()) {
        json[u"request"_s] = change.request;
    }
    if (!change.fields.isEmpty()) {
        QJsonObject fields;
        for (auto it = change.fields.begin(); it != change.fields.end(); ++it) {
            fields[it.key()] = it.value();
        }
        json[u"fields"_s] = fields;
    }
    if (!change.refusalCodes.isEmpty()) {
        json[u"refusalCodes"_s] = QJsonArray::fromStringList(change.refusalCodes);
    }
    return json;
}

} // namespace

QStringList unknownProfileKeys(const QJsonObject &json)
{
    static const QStringList known = {u"name"_s,
                                      u"kind"_s,
                                      u"baseUrl"_s,
                                      u"aspId"_s,
                                      u"accessKey"_s,
                                      u"secretKey"_s,
                                      u"cryptoKeyId"_s,
                                      u"serverPublicKey"_s,
                                      u"clientPrivateKey"_s,
                                      u"timeZone"_s,
                                      u"caFile"_s,
                                      u"pin"_s,
                                      u"proxy"_s,
                                      u"tokenForm"_s,
                                      u"settleSeconds"_s,
                                      u"limits"_s,
                                      u"overrides"_s};
    QStringList unknown = json.keys();
    unknown.removeIf([](const QString &key) { return known.contains(key); });
    return unknown;
}

Result<Profile> profileFromJson(const QJsonObject &json, const contract::Contract &contract)
{
    Profile profile;
    const Status done =
        inOrder([&] { return checkTypes(json); }, [&] { return readIdentity(json, profile); },
                [&] { return readBaseUrl(json, profile); },
                [&] { return readExact(json, u"aspId"_s, aspIdLength, profile.aspId); },
                [&] { return readExact(json, u"accessKey"_s, accessKeyLength, profile.accessKey); },
                [&] { return readExact(json, u"cryptoKeyId"_s, cryptoKeyIdLength, profile.cryptoKeyId); },
                [&] { return readZone(json, profile); }, [&] { return readManners(json, profile); },
                [&] { return readLimits(json, profile); }, [&] { return readOverrides(json, contract, profile); });
    if (!done) {
        return failure(done.error());
    }
    return profile;
}

QJsonObject profileToJson(const Profile &profile)
{
    QJsonObject endpoints;
    for (auto it = profile.endpoints.begin(); it != profile.endpoints.end(); ++it) {
        endpoints[it.key()] = overrideToJson(it.value());
    }
    QJsonObject json{{u"name"_s, profile.name},
                     {u"kind"_s, profileKindName(profile.kind)},
                     {u"baseUrl"_s, profile.baseUrl.toString()},
                     {u"aspId"_s, profile.aspId},
                     {u"accessKey"_s, profile.accessKey},
                     {u"cryptoKeyId"_s, profile.cryptoKeyId},
                     {u"timeZone"_s, timeZoneName(profile.zone)},
                     {u"caPem"_s, QString::fromLatin1(profile.caPem)},
                     {u"pin"_s, QJsonArray::fromStringList(profile.pins)},
                     {u"tokenForm"_s, profile.tokenForm},
                     {u"settleSeconds"_s, profile.settleSeconds},
                     {u"overrides"_s, QJsonObject{{u"endpoints"_s, endpoints},
                                                  {u"serviceIds"_s, QJsonArray::fromStringList(profile.serviceIds)}}}};
    if (profile.limits != GuardRules()) {
        json[u"limits"_s] = guardRulesJson(profile.limits);
    }
    return json;
}

} // namespace giftdesk
