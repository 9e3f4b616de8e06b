// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guardrules.h"
#include "domain/providertime.h"
#include "domain/textid.h"

#include <QHash>
#include <QUrl>

namespace giftdesk {

/// Kind decides colour, whether proposed endpoints start switched on, and whether a key file may guard the vault;
/// it never decides who answers (decisions B5).
enum class ProfileKind { Sandbox, Uat, Si, Live };

/// `sandbox`, `uat`, `si`, `live`.
QString profileKindName(ProfileKind kind);
std::optional<ProfileKind> profileKindFromName(QStringView name);

/// How a profile changes one endpoint of the contract (decisions B2).
struct EndpointOverride
{
    std::optional<bool> enabled;
    QString path;
    QString request;                ///< `plain`, `encrypted`, or empty
    QHash<QString, QString> fields; ///< our name to the wire's name, in answers
    QStringList refusalCodes;       ///< further codes to be taken as clean refusals
};

/// The facts of a profile that are no secret. Secrets are services' ProfileSecrets.
struct Profile
{
    QString name;
    ProfileKind kind = ProfileKind::Sandbox;
    QUrl baseUrl;        ///< without a slash at its end
    QString aspId;       ///< 15
    QString accessKey;   ///< 40; names the secret key, is none itself
    QString cryptoKeyId; ///< 32
    TimeZone zone = TimeZone::Kst;
    QByteArray caPem; ///< replaces the system's roots for this profile; empty: the system's
    QStringList pins; ///< `sha256/…` of the server key
    QString tokenForm = QStringLiteral("ms17-padded");
    int settleSeconds = 600;
    QHash<QString, EndpointOverride> endpoints;
    GuardRules limits;      ///< bounds of the profile itself, beside those kept in the ledger
    QStringList serviceIds; ///< products known though the list is off (decisions B4)
    bool embedded = false;  ///< the embedded sandbox

    /// First 16 hex of SHA-256 over kind, baseUrl, aspId: the name of the profile's folder (design §3).
    QString key() const;
    /// `si` and `live` read but do not send until the guards exist (design §4.10); only embedded and sandbox and uat
    /// may.
    bool maySend() const;
};

} // namespace giftdesk
