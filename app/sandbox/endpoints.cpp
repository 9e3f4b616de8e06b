// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/endpoints.h"

#include <algorithm>

namespace giftdesk::sandbox {

namespace {

using enum FieldType;

constexpr qint64 maxAmount = 9'999'999'999;

// The bounds are the documents' (contract §2.1, §3.1, §4); written here a second time on purpose: the sandbox must not
// share a table with the client it checks.
constexpr FieldRule sendRules[] = {
    {"senderUserId", IdText, true, 1, 0, ""},   {"senderName", Text, false, 1, 256, ""},
    {"senderPhone", Text, false, 1, 20, ""},    {"receiverName", Text, true, 1, 256, ""},
    {"receiverPhone", Text, true, 1, 20, ""},   {"serviceId", Text, true, 15, 15, ""},
    {"amount", Number, true, 0, maxAmount, ""}, {"oneTimeToken", Digits, true, 16, 16, ""},
    {"dcvv", Digits, true, 3, 3, ""},           {"locale", OneOf, true, 2, 2, "KO|EN"},
};
constexpr FieldRule validateRules[] = {
    {"senderUserId", IdText, true, 1, 0, ""},   {"senderName", Text, false, 1, 256, ""},
    {"senderPhone", Text, false, 1, 20, ""},    {"receiverName", Text, true, 1, 256, ""},
    {"receiverPhone", Text, true, 1, 20, ""},   {"serviceId", Text, true, 15, 15, ""},
    {"amount", Number, true, 0, maxAmount, ""}, {"cardNo", Digits, true, 16, 16, ""},
    {"locale", OneOf, true, 2, 2, "KO|EN"},
};
constexpr FieldRule cancelRules[] = {
    {"transferId", Text, true, 20, 20, ""},
    {"senderUserId", IdText, true, 1, 0, ""},
};
constexpr FieldRule tokenRules[] = {
    {"cardNo", Digits, true, 16, 16, ""},
    {"type", OneOf, false, 1, 6, "ATM|CREDIT"},
};
constexpr FieldRule cardRules[] = {
    {"userId", IdNumber, true, 1, 0, ""},
    {"par", Text, false, 27, 27, ""},
    {"physicalCardNo", Digits, false, 16, 16, ""},
};
constexpr FieldRule memberRules[] = {{"userId", IdNumber, true, 1, 0, ""}};
constexpr FieldRule giftListRules[] = {
    {"searchType", OneOf, true, 1, 8, "SENT|RECEIVED"},
    {"userId", IdNumber, false, 1, 0, ""},
    {"mobileNumber", Text, false, 10, 20, ""},
    {"startDate", Date, false, 8, 8, ""},
    {"endDate", Date, false, 8, 8, ""},
    {"pageRequest", Page, true, 0, 0, ""},
};
constexpr FieldRule productListRules[] = {
    {"pageRequest", Page, true, 0, 0, ""},
    {"status", OneOf, false, 1, 10, "VOID|ACTIVE|SUSPENDED|DELETED"},
};
constexpr FieldRule productDetailRules[] = {{"serviceId", Text, true, 15, 15, ""}};
constexpr FieldRule productInfoRules[] = {{"serviceIdList", TextList, true, 0, 15, ""}};
constexpr FieldRule issuedRules[] = {
    {"userId", IdNumber, false, 1, 0, ""},  {"mobileNumber", Text, false, 10, 20, ""},
    {"serviceId", Text, false, 15, 15, ""}, {"cardType", OneOf, false, 1, 6, "CARDSE|MOBILE"},
    {"pageRequest", Page, true, 0, 0, ""},
};

const Endpoint table[] = {
    {"gifts.send", "/api/v1/gifts/cards/transmission/no-hce", true, true, sendRules, sendGift},
    {"gifts.validate", "/api/v1/gifts/cards/transmission/validate", true, true, validateRules, validateGift},
    {"gifts.cancel", "/api/v1/gifts/cards/transmission/cancel", true, true, cancelRules, cancelGift},
    {"gifts.list", "/api/v1/admin/gifts/cards/list", true, true, giftListRules, listGifts},
    {"token.issue", "/api/v2/payment/generate/onetimetoken", true, true, tokenRules, issueToken},
    {"cards.list", "/api/v1/user/card/list", false, true, cardRules, listCards},
    {"member.info", "/api/v1/user/info", true, true, memberRules, memberInfo},
    {"products.list", "/api/v1/admin/products/info/list", true, true, productListRules, listProducts},
    {"products.detail", "/api/v1/admin/products/info/detail", true, true, productDetailRules, productDetail},
    {"products.info", "/api/v1/service/info/list", false, false, productInfoRules, productInfos},
    {"issued.list", "/api/v1/admin/issued-card/list", true, true, issuedRules, listIssued},
};

} // namespace

std::span<const Endpoint> endpoints()
{
    return table;
}

const Endpoint *endpointAt(const QByteArray &path)
{
    const QByteArray prefix = "/open-api";
    const QByteArray below = path.startsWith(prefix) ? path.mid(prefix.size()) : path;
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const Endpoint &row) { return below == row.path; });
    return found == std::end(table) ? nullptr : &*found;
}

const Endpoint *endpointByKey(const QString &key)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Endpoint &row) { return key == QLatin1StringView(row.key); });
    return found == std::end(table) ? nullptr : &*found;
}

} // namespace giftdesk::sandbox
