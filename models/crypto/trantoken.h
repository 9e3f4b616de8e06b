// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/result.h"

namespace giftdesk {

/// How the last part of X-KM-Tran-Token is written. Documents disagree about its length (66), working clients send 67.
enum class TranTokenForm {
    Ms17Padded,   ///< `ms17-padded`: Base64 with its `=`, 67 characters, the default
    Ms17Unpadded, ///< `ms17-unpadded`: without, 66 characters
};

/// The form's name in a profile (design §7); Fault::ProfileFieldWrong("tokenForm") for any other.
Result<TranTokenForm> parseTranTokenForm(QStringView name);
QString tranTokenFormName(TranTokenForm form);

/// X-KM-Tran-Token: `KMV1:` + time17 + `:` + Base64(HMAC-SHA256(secretKey, wireBody)) (contract §1.4).
/// `wireBody` is exactly what goes on the wire (the encrypted form where the request is encrypted, empty without a
/// body); `time17` is yyyyMMddHHmmssSSS in the profile's zone, digits only (asserted).
QByteArray tranToken(QByteArrayView wireBody, const SecretBytes &secretKey, QStringView time17, TranTokenForm form);

} // namespace giftdesk
