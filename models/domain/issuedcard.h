// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "domain/textid.h"

namespace giftdesk {

/// A card of a member as people may see it: the card number is masked for good.
struct IssuedCard
{
    CardPar par;
    ServiceId serviceId; ///< empty where the provider left it out
    QString serviceName;
    Won balance;
    QString expiry;       ///< `yyyy-MM` or `yyyy-MM-dd`; empty where unknown
    QString status;       ///< the provider's word, for example ACTIVE
    QString maskedNumber; ///< `9491-****-****-0701`; empty where there is none
    bool mobile = false;  ///< it has a mobile card number (a physical-only card cannot be given, decisions A5)
};

/// A card product (contract §3.3, §4.2).
struct CardProduct
{
    ServiceId serviceId;
    QString serviceName;
    QString serviceGroupName;
    QString status;                 ///< VOID, ACTIVE, SUSPENDED, DELETED; empty where unknown
    int effectiveDurationMonth = 0; ///< 0 where unknown
    QString cardType;
    QString personalRechargeableYn;
    QString creditCardRechargeYn;
    QString refundYn;
    QString remittableYn;
    QString transferYn;
    QString detailTitle;
    QString detailContent;
    bool hasDetail = false; ///< the detail fields were read
    qint64 cachedAt = 0;    ///< UTC ms of the answer

    friend bool operator==(const CardProduct &, const CardProduct &) = default;
};

/// A member as the provider describes them (contract §4.4); only what the desk shows.
struct MemberInfo
{
    MemberId userId;
    QString name;
    QString phone; ///< digits
};

} // namespace giftdesk
