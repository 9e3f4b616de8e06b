// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"
#include "crypto/secretbytes.h"
#include "domain/issuedcard.h"

#include <vector>

namespace giftdesk {

/// A row of the card list: what people may see, and the card number for the token request only.
struct CardRow
{
    IssuedCard card;
    SecretBytes number; ///< mobileCardNo, else physicalCardNo; empty where the provider left both out (decisions A7)
};

/// The request of user/card/list (contract §4.3). `par` empty: all cards of the member.
Result<Json> cardListRequest(const MemberId &member, const CardPar &par);
/// `cardDataInfo[]`. Faults: AnswerFieldMissing, AnswerUnreadable with the field.
Result<std::vector<CardRow>> readCardList(const Json &body);

/// `9491-****-****-0701`.
QString maskedCardNumber(QStringView number);

} // namespace giftdesk
