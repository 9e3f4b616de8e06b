// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/endpointresolver.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// The path as the most forgiving server might read it: percent signs decoded as often as there are any, parameters cut
/// off, backslashes turned, empty and `.` steps dropped, `..` followed.
QString asServersMightReadIt(QString path)
{
    for (QString decoded; decoded != path;) {
        decoded = std::exchange(path, QUrl::fromPercentEncoding(path.toUtf8()));
    }
    path.replace(u'\\', u'/');
    path = path.left(path.indexOf(QRegularExpression(u"[?#]"_s)));
    QStringList steps;
    for (const QString &step : path.split(u'/', Qt::SkipEmptyParts)) {
        const QString name = step.left(step.indexOf(QRegularExpression(u"[;\\s\\x00-\\x1f]"_s)));
        if (name == u".." && !steps.isEmpty()) {
            steps.removeLast();
        } else if (!name.isEmpty() && name != u"." && name != u"..") {
            steps.append(name);
        }
    }
    return u'/' + steps.join(u'/');
}

} // namespace

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
    const contract::Endpoint *known = contract.endpointForPath(asServersMightReadIt(resolved.path));
    const bool knownMoney = known && known->effect == contract::Effect::Money;
    return knownMoney || (profile.kind != ProfileKind::Sandbox &&
                          contract.effectAt(*resolved.endpoint, resolved.path) == contract::Effect::Money);
}

} // namespace giftdesk
