// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/keypin.h"

#include <QCryptographicHash>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString keyPin(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.publicKey().toDer();
    return u"sha256/"_s + QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toBase64());
}

bool matchesPin(const QSslCertificate &certificate, const QStringList &pins)
{
    return !certificate.isNull() && pins.contains(keyPin(certificate));
}

} // namespace giftdesk
