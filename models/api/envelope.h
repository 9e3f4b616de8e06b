// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/credentials.h"
#include "api/endpointresolver.h"
#include "api/json.h"
#include "api/transport.h"
#include "crypto/trantoken.h"
#include "domain/profile.h"

namespace giftdesk {

/// An answer taken out of its envelope (contract §1.6). The caller wipes `body` where it holds secrets.
struct OpenedAnswer
{
    int status = 0;
    QString code;
    QString description;
    Json body;
    bool encrypted = false;

    bool succeeded() const;
};

/// Puts requests into the provider's envelope and takes answers out of it: headers, signature, encryption.
class Envelope
{
public:
    Envelope(Profile profile, ApiCredentials credentials);

    /// The request as it will stand on the wire. All its times are `instant` (UTC ms; decisions A14), the signature is
    /// over exactly `body`. Fault::Internal if encryption fails.
    Result<WireRequest> seal(const ResolvedEndpoint &endpoint, const Json &plain, const QString &correlationId,
                             qint64 instant) const;

    /// Faults: AnswerRedirect, AnswerStatus(status), AnswerTooLarge …, AnswerForeign, AnswerNotDecryptable,
    /// AnswerUnreadable, AnswerFieldMissing(response.code), CredentialsRefused for 401 and 403.
    /// Does not judge the code: see OpenedAnswer::succeeded().
    Result<OpenedAnswer> open(const ResolvedEndpoint &endpoint, const WireAnswer &wire,
                              const QString &correlationId) const;

    const Profile &profile() const { return m_profile; }

private:
    QList<WireHeader> headers(const ResolvedEndpoint &endpoint, QByteArrayView body, const QString &correlationId,
                              qint64 instant) const;
    Result<Json> openBody(const WireAnswer &wire, bool *encrypted) const;

    Profile m_profile;
    ApiCredentials m_credentials;
    TranTokenForm m_tokenForm;
};

/// Overwrites every text inside, so that a decrypted token or card number does not outlive its use.
void wipeJson(Json &json);

} // namespace giftdesk
