// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

namespace giftdesk::sandbox {

/// A certificate with its key, both PEM.
struct CertificatePair
{
    QByteArray certificate;
    QByteArray privateKey;
};

/// What a server certificate of the test CA says. Times are seconds from now, so that an expired one can be made.
struct ServerCertificate
{
    QStringList hosts{QStringLiteral("127.0.0.1"), QStringLiteral("::1"), QStringLiteral("localhost")};
    qint64 validFrom = -3600;
    qint64 validTo = 30LL * 24 * 3600;
};

/// A certificate authority for tests and the sandbox's TLS; its keys live only as long as the process.
Result<CertificatePair> makeTestCa();

/// A server certificate signed by @p ca. Errors: Internal.
Result<CertificatePair> makeServerCertificate(const CertificatePair &ca, const ServerCertificate &wanted = {});

} // namespace giftdesk::sandbox
