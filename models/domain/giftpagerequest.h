// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/textid.h"

#include <QDate>

#include <optional>

namespace giftdesk {

/// `searchType` of the provider's list (contract §3.1).
enum class GiftSearchType { Sent, Received };

/// One page of the provider's history (contract §3.1). Both days are included, in the profile's zone, by the time of
/// sending (decisions A23).
struct GiftPageRequest
{
    GiftSearchType searchType = GiftSearchType::Sent;
    QDate from;
    QDate to;
    std::optional<MemberId> member; ///< this member only
    QString phone;                  ///< this number only, digits; empty for all
    int page = 0;                   ///< 0..1000
    int pageSize = 1000;

    friend bool operator==(const GiftPageRequest &, const GiftPageRequest &) = default;
};

} // namespace giftdesk
