// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec/productcodec.h"

#include "domain/phonenumber.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int serviceIdLength = 15;

QString text(const Json &row, QStringView key)
{
    return optionalText(row, key, 4000).value_or(QString());
}

void readDetailFields(const Json &row, CardProduct &product)
{
    product.serviceGroupName = text(row, u"serviceGroupName");
    product.status = text(row, u"status");
    product.cardType = text(row, u"cardType");
    product.effectiveDurationMonth = int(requiredInteger(row, u"effectiveDurationMonth", 0, 1200).value_or(0));
    product.personalRechargeableYn = text(row, u"personalRechargeableYn");
    product.creditCardRechargeYn = text(row, u"creditCardRechargeYn");
    product.refundYn = text(row, u"refundYn");
    product.remittableYn = text(row, u"remittalbeYn"); // the provider's spelling (contract §1.9)
    product.transferYn = text(row, u"transferYn");
    if (const auto detail = requiredObject(row, u"productDetailInfo")) {
        product.detailTitle = text(**detail, u"title");
        product.detailContent = text(**detail, u"content");
    }
}

Result<CardProduct> readProduct(const Json &row)
{
    const auto id = requiredText(row, u"serviceId", serviceIdLength, serviceIdLength);
    const auto name = requiredText(row, u"serviceName", 1, 255);
    if (!id || !name) {
        return failure(!id ? id.error() : name.error());
    }
    CardProduct product;
    product.serviceId = ServiceId(*id);
    product.serviceName = *name;
    readDetailFields(row, product);
    return product;
}

Result<QList<CardProduct>> readProducts(const Json &body, QStringView key)
{
    const auto rows = requiredArray(body, key);
    if (!rows) {
        return failure(rows.error());
    }
    QList<CardProduct> products;
    for (const Json &row : **rows) {
        auto product = readProduct(row);
        if (!product) {
            return failure(product.error());
        }
        products.append(std::move(*product));
    }
    return products;
}

} // namespace

Json productInfosRequest(const QList<ServiceId> &ids)
{
    Json list = Json::array();
    for (const ServiceId &id : ids) {
        list.push_back(id.text().toStdString());
    }
    return Json{{"serviceIdList", std::move(list)}};
}

Result<QList<CardProduct>> readProductInfos(const Json &body)
{
    return readProducts(body, u"serviceInfos");
}

Json productListRequest(int page, int pageSize)
{
    return Json{{"pageRequest", Json{{"page", page}, {"pageSize", pageSize}}}};
}

Result<QList<CardProduct>> readProductList(const Json &body)
{
    return readProducts(body, u"productList");
}

Json productDetailRequest(const ServiceId &id)
{
    return Json{{"serviceId", id.text().toStdString()}};
}

Result<CardProduct> readProductDetail(const Json &body, const ServiceId &id)
{
    const auto name = requiredText(body, u"serviceName", 1, 255);
    if (!name) {
        return failure(name.error());
    }
    CardProduct product;
    product.serviceId = id;
    product.serviceName = *name;
    readDetailFields(body, product);
    product.hasDetail = true;
    return product;
}

Result<Json> memberInfoRequest(const MemberId &member)
{
    auto userId = jsonDigits(u"userId", member.text());
    if (!userId) {
        return userId;
    }
    return Json{{"userId", std::move(*userId)}};
}

Result<MemberInfo> readMemberInfo(const Json &body)
{
    const auto info = requiredObject(body, u"userInfo");
    if (!info) {
        return failure(info.error());
    }
    const auto id = requiredDigits(**info, u"userId");
    const auto name = requiredText(**info, u"userName", 1, 256);
    if (!id || !name) {
        return failure(!id ? id.error() : name.error());
    }
    return MemberInfo{MemberId(*id), *name, phoneDigits(text(**info, u"mobileNumber"))};
}

} // namespace giftdesk
