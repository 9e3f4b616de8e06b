// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/endpointresolver.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Result<ResolvedEndpoint> resolveEndpoint(const contract::Contract &contract, const Profile &profile, QStringView key)
{
    const contract::Endpoint *endpoint = contract.endpoint(key);
    if (!endpoint) {
        return failure(Fault::EndpointOff, {key.toString()});
    }
    const EndpointOverride changes = profile.endpoints.value(endpoint->key);
    const bool on = endpoint->onByDefault() || profile.kind == ProfileKind::Sandbox;
    if (!changes.enabled.value_or(on)) {
        return failure(Fault::EndpointOff, {endpoint->key});
    }
    ResolvedEndpoint resolved;
    resolved.endpoint = endpoint;
    resolved.path = changes.path.isEmpty() ? endpoint->path : changes.path;
    resolved.sendsEncrypted = changes.request.isEmpty() ? endpoint->sendsEncrypted() : changes.request == u"encrypted";
    resolved.needsCryptoKey = resolved.sendsEncrypted || endpoint->response == contract::Crossing::Encrypted;
    resolved.changes = changes;
    return resolved;
}

bool mayMoveMoney(const contract::Contract &contract, const Profile &profile, const ResolvedEndpoint &resolved)
{
    if (resolved.endpoint->effect == contract::Effect::Money) {
        return true;
    }
    if (resolved.path == resolved.endpoint->path) {
        return false;
    }
    // On the sandbox an unknown path may be tried; a path known to move money never is a read anywhere.
    const contract::Endpoint *known = contract.endpointForPath(resolved.path);
    const bool knownMoney = known && known->effect == contract::Effect::Money;
    return knownMoney
           || (profile.kind != ProfileKind::Sandbox
               && contract.effectAt(*resolved.endpoint, resolved.path) == contract::Effect::Money);
}

} // namespace giftdesk
