// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec/giftcodec.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int tokenLength = 16;
constexpr int dcvvLength = 3;
constexpr qint64 tokenLifeMs = 30'000; // contract §4.1
constexpr int transferIdLength = 20;
constexpr int serviceIdLength = 15;

std::string plain(const SecretBytes &secret)
{
    return secret.view().toByteArray().toStdString();
}

void addOptional(Json &json, const char *name, const QString &value)
{
    if (!value.isEmpty()) {
        json[name] = value.toStdString();
    }
}

/// Digits where it is a phone, as it came where the provider masked it.
QString readPhone(const QString &wire)
{
    return wire.contains(u'*') ? wire : phoneDigits(wire);
}

Result<qint64> readTime(const Json &row, QStringView key, TimeZone zone)
{
    const auto text = requiredText(row, key, 14, 14);
    if (!text) {
        return failure(text.error());
    }
    const auto time = parseWireTime14(*text, zone);
    if (!time) {
        return failure(Fault::AnswerFieldMissing, {key.toString()});
    }
    return *time;
}

/// The fields without which a row is no gift.
Result<GiftRecord> readRequired(const Json &row, TimeZone zone)
{
    const auto id = requiredText(row, u"transferId", transferIdLength, transferIdLength);
    const auto status = requiredText(row, u"status", 1, 40);
    const auto service = requiredText(row, u"serviceId", serviceIdLength, serviceIdLength);
    const auto amount = requiredInteger(row, u"amount", 0, Won::largestGift);
    const auto sentAt = readTime(row, u"sentDateTime", zone);
    for (const Error *error :
         {id ? nullptr : &id.error(), status ? nullptr : &status.error(), service ? nullptr : &service.error(),
          amount ? nullptr : &amount.error(), sentAt ? nullptr : &sentAt.error()}) {
        if (error) {
            return failure(*error);
        }
    }
    GiftRecord record;
    record.transferId = TransferId(*id);
    record.statusText = *status;
    record.status = giftStatusFromName(*status);
    record.serviceId = ServiceId(*service);
    record.amount = Won(*amount);
    record.sentAt = *sentAt;
    return record;
}

/// Takes the optional fields of a row: one that is absent is empty, one of the wrong type spoils the row.
class OptionalFields
{
public:
    explicit OptionalFields(const Json &row)
        : m_row(row)
    {
    }

    QString text(QStringView key) { return take(optionalText(m_row, key, 1000)); }
    /// An empty text is a member who is not known yet.
    MemberId member(QStringView key)
    {
        const auto asText = optionalText(m_row, key, 0);
        return MemberId(asText ? *asText : take(optionalDigits(m_row, key)));
    }
    QString phone(QStringView key) { return readPhone(text(key)); }

    const Status &status() const { return m_status; }

private:
    QString take(Result<QString> value)
    {
        if (!value && m_status) {
            m_status = failure(value.error());
        }
        return value.value_or(QString());
    }

    const Json &m_row;
    Status m_status;
};

Result<GiftRecord> readGift(const Json &row, TimeZone zone)
{
    auto record = readRequired(row, zone);
    if (!record) {
        return record;
    }
    OptionalFields fields(row);
    record->serviceName = fields.text(u"serviceName");
    record->senderUserId = fields.member(u"senderUserId");
    record->senderName = fields.text(u"senderName");
    record->senderPhone = fields.phone(u"senderPhone");
    record->receiverUserId = fields.member(u"receiverUserId");
    record->receiverName = fields.text(u"receiverName");
    record->receiverPhone = fields.phone(u"receiverPhone");
    record->processedAt = parseWireTime14(fields.text(u"processedDateTime"), zone);
    if (!fields.status()) {
        return failure(fields.status().error());
    }
    return record;
}

/// What a gift is, without the proof that its sender agrees.
Json giftFields(const GiftOrder &order, const ServiceId &service)
{
    Json json;
    json["senderUserId"] = order.senderUserId.text().toStdString();
    addOptional(json, "senderName", order.senderName);
    addOptional(json, "senderPhone", order.senderPhone.digits());
    json["receiverName"] = order.receiverName.toStdString();
    json["receiverPhone"] = order.receiverPhone.digits().toStdString();
    json["serviceId"] = service.text().toStdString();
    json["amount"] = order.amount.value();
    return json;
}

} // namespace

Json tokenRequest(const SecretBytes &cardNumber)
{
    return Json{{"cardNo", plain(cardNumber)}};
}

Result<GiftToken> readToken(const Json &body, qint64 requestedSteady, qint64 nowSteady, qint64 nowUtc)
{
    auto token = requiredText(body, u"oneTimeToken", tokenLength, tokenLength);
    auto dcvv = requiredText(body, u"dcvv", dcvvLength, dcvvLength);
    if (!token || !dcvv) {
        return failure(!token ? token.error() : dcvv.error());
    }
    GiftToken read{SecretBytes::fromText(*token), SecretBytes::fromText(*dcvv), requestedSteady + tokenLifeMs};
    token->fill(u'0');
    dcvv->fill(u'0');
    if (const auto expiry = requiredInteger(body, u"expiryTime", 0, std::numeric_limits<qint64>::max())) {
        // A wall clock that is off may make this short; it never makes the life longer than our own 30 s.
        read.goodUntilSteadyMs = std::min(read.goodUntilSteadyMs, nowSteady + (*expiry - nowUtc));
    }
    return read;
}

Json giftSendRequest(const GiftOrder &order, const ServiceId &service, const GiftToken &token)
{
    Json json = giftFields(order, service);
    json["oneTimeToken"] = plain(token.token);
    json["dcvv"] = plain(token.dcvv);
    json["locale"] = order.locale.toStdString();
    return json;
}

Json giftValidateRequest(const GiftOrder &order, const ServiceId &service, const SecretBytes &cardNumber)
{
    Json json = giftFields(order, service);
    json["cardNo"] = plain(cardNumber);
    json["locale"] = order.locale.toStdString();
    return json;
}

Json giftCancelRequest(const TransferId &gift, const MemberId &sender)
{
    return Json{{"transferId", gift.text().toStdString()}, {"senderUserId", sender.text().toStdString()}};
}

Result<Json> giftListRequest(const GiftPageRequest &request)
{
    Json json{{"searchType", request.searchType == GiftSearchType::Sent ? "SENT" : "RECEIVED"}};
    if (request.member) {
        auto userId = jsonDigits(u"userId", request.member->text());
        if (!userId) {
            return userId;
        }
        json["userId"] = std::move(*userId);
    }
    addOptional(json, "mobileNumber", request.phone);
    json["startDate"] = request.from.toString(u"yyyyMMdd"_s).toStdString();
    json["endDate"] = request.to.toString(u"yyyyMMdd"_s).toStdString();
    json["pageRequest"] = Json{{"page", request.page}, {"pageSize", request.pageSize}};
    return json;
}

Result<QList<GiftRecord>> readGiftList(const Json &body, TimeZone zone)
{
    const auto rows = requiredArray(body, u"giftList");
    if (!rows) {
        return failure(rows.error());
    }
    QList<GiftRecord> records;
    records.reserve(qsizetype((*rows)->size()));
    for (const Json &row : **rows) {
        auto record = readGift(row, zone);
        if (!record) {
            return failure(record.error());
        }
        records.append(std::move(*record));
    }
    return records;
}

} // namespace giftdesk
