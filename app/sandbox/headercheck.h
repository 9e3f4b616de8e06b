// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpmessage.h"
#include "app/sandbox/sandboxtypes.h"

#include <optional>

namespace giftdesk::sandbox {

/// An answer that is not a success: HTTP status, the provider's code and its message (contract §1.11, §6.13).
struct Refusal
{
    int httpStatus = 400;
    QString code;
    QString description;
};

/// 000_002 with the offending field's or header's name behind the message (contract §1.11).
Refusal invalidParameter(const QString &name);

/// Checks the seven request headers and the signature over the raw body (contract §1.3, §1.4, §6.13), or says what is
/// wrong. @p encrypted: the body is encrypted by contract, so the crypto key id is needed.
std::optional<Refusal> badHeaders(const HttpRequest &request, const SandboxCredentials &credentials, bool encrypted);

} // namespace giftdesk::sandbox
