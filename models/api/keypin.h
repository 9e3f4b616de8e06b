// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QStringList>

namespace giftdesk {

/// `sha256/BASE64` of the certificate's public key (SubjectPublicKeyInfo, DER).
QString keyPin(const QSslCertificate &certificate);
/// One of the pins is the certificate's.
bool matchesPin(const QSslCertificate &certificate, const QStringList &pins);

} // namespace giftdesk
