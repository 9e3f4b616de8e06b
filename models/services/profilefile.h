// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contract.h"
#include "api/credentials.h"
#include "domain/profile.h"

namespace giftdesk {

/// The secrets of a profile as they are kept: in the encrypted ledger, never in settings.
struct ProfileSecrets
{
    SecretBytes secretKey;
    SecretBytes serverPublicPem;
    SecretBytes clientPrivatePem;

    ProfileSecrets clone() const { return {secretKey.clone(), serverPublicPem.clone(), clientPrivatePem.clone()}; }
};

/// A profile file (design §7) taken apart.
struct ProfileFile
{
    Profile profile;
    ProfileSecrets secrets;
    QStringList unknownKeys; ///< worth a warning (decisions B14)
};

/// Reads and checks a profile file; `file:PATH` values are relative to its folder (decisions B6). Faults:
/// ProfileMissing(path), ProfileUnreadable(path), ProfileFieldWrong(field), ProfileKeyUnreadable(field, reason),
/// ProfileHttpForbidden, ProfileCaForbidden. `contract` names the endpoints an override may name.
Result<ProfileFile> readProfileFile(const QString &path, const contract::Contract &contract);

/// Keys ready for use; ProfileKeyUnreadable(field, reason).
Result<ApiCredentials> makeCredentials(const ProfileSecrets &secrets);

/// The non-secret facts as they are kept in `profiles.json` and in the profile's folder, and back.
QJsonObject profileToJson(const Profile &profile);
Result<Profile> profileFromJson(const QJsonObject &json, const contract::Contract &contract);

} // namespace giftdesk
