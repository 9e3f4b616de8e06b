// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contract.h"
#include "domain/profile.h"

namespace giftdesk {

/// An endpoint as one profile uses it.
struct ResolvedEndpoint
{
    const contract::Endpoint *endpoint = nullptr; ///< borrowed from the contract
    QString path;
    bool sendsEncrypted = false;
    bool needsCryptoKey = false; ///< X-KM-Crypto-Key-Id goes with the request (decisions A4)
    EndpointOverride changes;
};

/// The endpoint of that key under the profile's overrides. Fault::EndpointOff(key) where the profile has it off: by an
/// override, or because its path is only proposed and the profile is no sandbox (decisions B3).
Result<ResolvedEndpoint> resolveEndpoint(const contract::Contract &contract, const Profile &profile, QStringView key);

/// The call could move or change something at that path; always true for paths we do not know (design §4.4).
bool mayMoveMoney(const contract::Contract &contract, const Profile &profile, const ResolvedEndpoint &resolved);

} // namespace giftdesk
