// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"
#include "crypto/secretbytes.h"
#include "domain/giftorder.h"
#include "domain/giftpagerequest.h"
#include "domain/giftrecord.h"
#include "domain/providertime.h"

namespace giftdesk {

/// A disposable token (contract §4.1), good for 30 s and one gift; wipes itself.
struct GiftToken
{
    SecretBytes token;            ///< 16
    SecretBytes dcvv;             ///< 3
    qint64 goodUntilSteadyMs = 0; ///< on Clock::steadyMs, counted from our request; expiryTime only shortens it
};

/// The wire's card number field of the token request.
Json tokenRequest(const SecretBytes &cardNumber);
/// oneTimeToken, dcvv, expiryTime (Unix ms, optional). Times in ms, `nowUtc` by the provider's clock (decisions A15).
Result<GiftToken> readToken(const Json &body, qint64 requestedSteady, qint64 nowSteady, qint64 nowUtc);

/// The ten fields of the gift send (contract §2.1); optional ones only where given.
Json giftSendRequest(const GiftOrder &order, const ServiceId &service, const GiftToken &token);
/// The same without token and dcvv but with the card's number (contract §6.4, proposed); it holds a secret.
Json giftValidateRequest(const GiftOrder &order, const ServiceId &service, const SecretBytes &cardNumber);
/// contract §6.1, proposed.
Json giftCancelRequest(const TransferId &gift, const MemberId &sender);

Result<Json> giftListRequest(const GiftPageRequest &request);
/// `giftList[]` (contract §6.8, proposed). A missing array or field is an error, never an empty page.
Result<QList<GiftRecord>> readGiftList(const Json &body, TimeZone zone);

} // namespace giftdesk
