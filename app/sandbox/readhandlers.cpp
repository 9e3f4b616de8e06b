// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/endpoints.h"

#include "app/sandbox/seed.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

Json idNumber(const QString &id)
{
    return id.toULongLong();
}

QString stamp(qint64 at, int zoneSeconds)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::OffsetFromUTC, zoneSeconds).toString(u"yyyyMMddHHmmss"_s);
}

const SandboxProduct &productOf(const QString &serviceId)
{
    const auto &list = products();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &product) { return product.serviceId == serviceId; });
    return found == list.end() ? list.first() : *found;
}

/// Cuts the asked page out of @p rows (contract §1.8): zero-based, ten a page unless asked otherwise.
template <typename Row, typename ToJson>
Json paged(const Call &call, const char *name, const std::vector<const Row *> &rows, ToJson toRow)
{
    const Json &request = call.body["pageRequest"];
    const size_t page = request.value("page", size_t(0));
    const size_t size = request.value("pageSize", size_t(10));
    Json list = Json::array();
    for (size_t i = page * size; i < std::min(rows.size(), (page + 1) * size); ++i)
        list.push_back(toRow(*rows[i]));
    const size_t count = list.size();
    return {{name, std::move(list)},
            {"pageResponse",
             {{"page", page},
              {"numberOfElements", count},
              {"totalPages", std::min<size_t>((rows.size() + size - 1) / size, 10'000)}}}};
}

Json cardRow(const SandboxCard &card)
{
    Json row{{"par", text(card.par)},
             {"balance", card.balance},
             {"pendingAmount", 0},
             {"isNamed", true},
             {"serviceId", text(card.serviceId)},
             {"serviceName", text(productOf(card.serviceId).name)},
             {"expiryDate", text(card.expiry.toString(u"yyMM"_s))},
             {"rechargeable", true},
             {"remittable", !card.remittance},
             {"refundable", true},
             {"autoReloadStatus", card.autoRecharge ? "ACTIVE" : "INACTIVE"}};
    const char *status = card.active ? "ACTIVE" : "SUSPENDED";
    if (!card.mobileCardNo.isEmpty()) {
        row["mobileCardNo"] = text(card.mobileCardNo);
        row["mobileCardStatus"] = status;
    }
    if (!card.physicalCardNo.isEmpty()) {
        row["physicalCardNo"] = text(card.physicalCardNo);
        row["physicalCardStatus"] = status;
    }
    return row;
}

Json issuedRow(const SandboxCard &card, const Call &call)
{
    const SandboxProduct &product = productOf(card.serviceId);
    const QString expiry = card.expiry.toString(u"yyyyMMdd"_s);
    const qint64 issued = card.expiry.addMonths(-60).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    Json row = cardRow(card);
    for (const char *extra :
         {"par", "pendingAmount", "isNamed", "rechargeable", "remittable", "refundable", "autoReloadStatus"})
        row.erase(extra);
    row["serviceGroupName"] = text(product.groupName);
    row["cardType"] = card.mobileCardNo.isEmpty() ? "CARDSE" : "MOBILE";
    row["mobileExpiryDate"] = text(expiry);
    row["expiryDate"] = text(expiry);
    row["userId"] = idNumber(card.userId);
    row["issuedDateTime"] = text(stamp(issued, call.zoneSeconds));
    return row;
}

Json productRow(const SandboxProduct &product)
{
    return {{"serviceName", text(product.name)},
            {"serviceGroupName", text(product.groupName)},
            {"cardType", "MOBILE"},
            {"personalRechargeableYn", "Y"},
            {"creditCardRechargeYn", "N"},
            {"effectiveDurationMonth", product.months},
            {"refundYn", "Y"},
            {"remittalbeYn", "Y"}, // sic, contract §1.9
            {"transferYn", "N"},
            {"status", text(product.status)}};
}

Json giftRow(const SandboxGift &gift, const Call &call)
{
    Json row{{"transferId", text(gift.transferId)},
             {"status", text(gift.status)},
             {"serviceId", text(gift.serviceId)},
             {"serviceName", text(productOf(gift.serviceId).name)},
             {"amount", gift.amount},
             {"senderUserId", text(gift.senderUserId)},
             {"senderName", text(gift.senderName)},
             {"senderPhone", text(gift.senderPhone)},
             {"receiverName", text(gift.receiverName)},
             {"receiverPhone", text(gift.receiverPhone)},
             {"sentDateTime", text(stamp(gift.sentAt, call.zoneSeconds))}};
    if (!gift.receiverUserId.isEmpty())
        row["receiverUserId"] = text(gift.receiverUserId);
    if (gift.processedAt > 0)
        row["processedDateTime"] = text(stamp(gift.processedAt, call.zoneSeconds));
    return row;
}

/// UTC ms at which a yyyyMMdd day begins in the caller's zone, @p days later.
qint64 startOf(const QString &day, int days, int zoneSeconds)
{
    const QDate date = QDate::fromString(day, u"yyyyMMdd"_s).addDays(days);
    return QDateTime(date, QTime(0, 0), Qt::OffsetFromUTC, zoneSeconds).toMSecsSinceEpoch();
}

struct GiftFilter
{
    bool sent = true;
    QString userId;
    QString phone;
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max();

    bool operator()(const SandboxGift &gift) const
    {
        const QString &id = sent ? gift.senderUserId : gift.receiverUserId;
        const QString &number = sent ? gift.senderPhone : gift.receiverPhone;
        return gift.sentAt >= from && gift.sentAt < to && (userId.isEmpty() || id == userId) &&
               (phone.isEmpty() || number == phone);
    }
};

GiftFilter filterOf(const Call &call)
{
    GiftFilter filter;
    filter.sent = textOf(call.body, "searchType") == "SENT"_L1;
    filter.userId = call.body.contains("userId") ? idOf(call.body["userId"]) : QString();
    filter.phone = textOf(call.body, "mobileNumber");
    // Both ends are included, by the day of sentDateTime in the caller's zone (decisions A23).
    if (call.body.contains("startDate"))
        filter.from = startOf(textOf(call.body, "startDate"), 0, call.zoneSeconds);
    if (call.body.contains("endDate"))
        filter.to = startOf(textOf(call.body, "endDate"), 1, call.zoneSeconds);
    // Left out before the pages are cut: a page that a reader finds short or empty must be one by the provider's book.
    if (call.historyLagMs > 0)
        filter.to = std::min(filter.to, call.book.now() - call.historyLagMs);
    return filter;
}

} // namespace

Outcome listCards(const Call &call)
{
    const QString userId = idOf(call.body["userId"]);
    if (!call.book.member(userId))
        return tl::unexpected(invalidParameter(u"userId"_s));
    const QString par = textOf(call.body, "par");
    const QString physical = textOf(call.body, "physicalCardNo");
    Json rows = Json::array();
    for (const SandboxCard &card : call.book.cards()) {
        if (card.userId == userId && (par.isEmpty() || card.par == par) &&
            (physical.isEmpty() || card.physicalCardNo == physical))
            rows.push_back(cardRow(card));
    }
    return Json{{"cardDataInfo", std::move(rows)}};
}

Outcome memberInfo(const Call &call)
{
    const SandboxMember *member = call.book.member(idOf(call.body["userId"]));
    if (!member)
        return tl::unexpected(invalidParameter(u"userId"_s));
    const QByteArray ci = QCryptographicHash::hash(member->userId.toUtf8(), QCryptographicHash::Sha512).toBase64();
    return Json{{"userInfo",
                 {{"aspId", "000179999999999"},
                  {"userId", idNumber(member->userId)},
                  {"birthDate", text(member->birthDate)},
                  {"ci", ci.toStdString()},
                  {"loginId", text(member->email)},
                  {"nationality", member->foreigner ? "Foreigner" : "Korean"},
                  {"gender", member->phone.endsWith(u'1') ? "Male" : "Female"},
                  {"mobileNumber", text(member->phone)},
                  {"userName", text(member->name)},
                  {"email", text(member->email)},
                  {"joinChannel", "OPENAPI"}}}};
}

Outcome listGifts(const Call &call)
{
    const GiftFilter filter = filterOf(call);
    if (textOf(call.body, "startDate") > textOf(call.body, "endDate") && call.body.contains("endDate"))
        return tl::unexpected(invalidParameter(u"endDate"_s));
    std::vector<const SandboxGift *> rows;
    for (const SandboxGift &gift : call.book.gifts()) {
        if (filter(gift))
            rows.push_back(&gift);
    }
    if (call.body["pageRequest"].value("orderByDirection", "DESC") == "DESC")
        std::reverse(rows.begin(), rows.end());
    return paged(call, "giftList", rows, [&](const SandboxGift &gift) { return giftRow(gift, call); });
}

Outcome listProducts(const Call &call)
{
    const QString status = textOf(call.body, "status");
    std::vector<const SandboxProduct *> rows;
    for (const SandboxProduct &product : products()) {
        if (status.isEmpty() || product.status == status)
            rows.push_back(&product);
    }
    return paged(call, "productList", rows, [](const SandboxProduct &product) {
        Json row = productRow(product);
        row["serviceId"] = text(product.serviceId);
        return row;
    });
}

Outcome productDetail(const Call &call)
{
    const QString serviceId = textOf(call.body, "serviceId");
    const SandboxProduct &product = productOf(serviceId);
    if (product.serviceId != serviceId)
        return tl::unexpected(invalidParameter(u"serviceId"_s));
    Json detail = productRow(product);
    detail["productDetailInfo"] = {{"title", text(product.name)},
                                   {"content", "시험용 상품 / a product for trying things"}};
    return detail;
}

Outcome productInfos(const Call &call)
{
    Json infos = Json::array();
    for (const Json &wanted : call.body["serviceIdList"]) {
        const QString serviceId = idOf(wanted);
        const SandboxProduct &product = productOf(serviceId);
        if (product.serviceId == serviceId)
            infos.push_back({{"serviceId", text(serviceId)}, {"serviceName", text(product.name)}});
    }
    return Json{{"serviceInfos", std::move(infos)}};
}

Outcome listIssued(const Call &call)
{
    const QString userId = call.body.contains("userId") ? idOf(call.body["userId"]) : QString();
    const QString phone = textOf(call.body, "mobileNumber");
    const QString serviceId = textOf(call.body, "serviceId");
    const QString cardType = textOf(call.body, "cardType");
    std::vector<const SandboxCard *> rows;
    for (const SandboxCard &card : call.book.cards()) {
        const SandboxMember *owner = call.book.member(card.userId);
        const QString type = card.mobileCardNo.isEmpty() ? u"CARDSE"_s : u"MOBILE"_s;
        if ((userId.isEmpty() || card.userId == userId) && (phone.isEmpty() || (owner && owner->phone == phone)) &&
            (serviceId.isEmpty() || card.serviceId == serviceId) && (cardType.isEmpty() || type == cardType))
            rows.push_back(&card);
    }
    return paged(call, "issuedCardList", rows, [&](const SandboxCard &card) { return issuedRow(card, call); });
}

} // namespace giftdesk::sandbox
