// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/correlationid.h"

#include "crypto/random.h"

namespace giftdesk {

QString newCorrelationId(qint64 utcMs, TimeZone zone)
{
    constexpr int hexDigits = 7;
    return wireTime12(utcMs, zone) + u'-' + QString::fromLatin1(randomBytes(4).toHex().left(hexDigits));
}

} // namespace giftdesk
