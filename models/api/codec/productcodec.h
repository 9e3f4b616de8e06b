// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"
#include "domain/issuedcard.h"

#include <QList>

namespace giftdesk {

/// service/info/list (contract §4.2): names of products whose ids are known.
Json productInfosRequest(const QList<ServiceId> &ids);
Result<QList<CardProduct>> readProductInfos(const Json &body);

/// The product list (contract §6.7, proposed), one page.
Json productListRequest(int page, int pageSize);
Result<QList<CardProduct>> readProductList(const Json &body);

/// The product's detail (contract §3.3).
Json productDetailRequest(const ServiceId &id);
Result<CardProduct> readProductDetail(const Json &body, const ServiceId &id);

/// user/info (contract §4.4).
Result<Json> memberInfoRequest(const MemberId &member);
Result<MemberInfo> readMemberInfo(const Json &body);

} // namespace giftdesk
