// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonrows.h"

#include <QJsonDocument>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

Json countOrNull(int count)
{
    return count == 0 ? Json() : Json(count);
}

Json texts(const QStringList &list)
{
    Json array = Json::array();
    for (const QString &text : list) {
        array.push_back(jsonText(text));
    }
    return array;
}

/// Enough to tell two keys apart, too little to use one.
QString endsOf(const QString &key)
{
    constexpr int shown = 4;
    return key.size() <= 4 * shown ? u"****"_s : QString(key.left(shown) + u"****"_s + key.right(shown));
}

QString statusOf(const GiftRecord &record)
{
    return record.status == GiftStatus::Unrecognised ? record.statusText : giftStatusName(record.status);
}

Json overrideJson(const EndpointOverride &change)
{
    return {{"enabled", change.enabled ? Json(*change.enabled) : Json()},
            {"path", textOrNull(change.path)},
            {"request", textOrNull(change.request)}};
}

/// The profile's own bounds; null where it sets none.
Json limitsJson(const GuardRules &limits)
{
    const QByteArray json = QJsonDocument(guardRulesJson(limits)).toJson(QJsonDocument::Compact);
    return limits == GuardRules() ? Json() : parseJson(json).value_or(Json());
}

} // namespace

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : jsonText(text);
}

Json instantOrNull(std::optional<qint64> utcMs, TimeZone zone)
{
    return utcMs && *utcMs != 0 ? jsonText(isoTime(*utcMs, zone)) : Json();
}

Json historyRow(const GiftRecord &record, const Masking &masking, TimeZone zone)
{
    return {{"transferId", jsonText(record.transferId.text())},
            {"status", textOrNull(statusOf(record))},
            {"serviceId", textOrNull(record.serviceId.text())},
            {"serviceName", textOrNull(record.serviceName)},
            {"amount", record.amount.value()},
            {"senderUserId", textOrNull(masking.member(record.senderUserId))},
            {"senderName", textOrNull(masking.name(record.senderName))},
            {"senderPhone", textOrNull(masking.phone(record.senderPhone))},
            {"receiverUserId", textOrNull(masking.member(record.receiverUserId))},
            {"receiverName", textOrNull(masking.name(record.receiverName))},
            {"receiverPhone", textOrNull(masking.phone(record.receiverPhone))},
            {"sentAt", instantOrNull(record.sentAt, zone)},
            {"processedAt", instantOrNull(record.processedAt, zone)}};
}

Json productRow(const CardProduct &product, TimeZone zone)
{
    return {{"serviceId", jsonText(product.serviceId.text())},
            {"serviceName", textOrNull(product.serviceName)},
            {"serviceGroupName", textOrNull(product.serviceGroupName)},
            {"status", textOrNull(product.status)},
            {"effectiveDurationMonth", countOrNull(product.effectiveDurationMonth)},
            {"cachedAt", instantOrNull(product.cachedAt, zone)}};
}

Json productDetail(const CardProduct &product, TimeZone zone)
{
    Json json = productRow(product, zone);
    json["cardType"] = textOrNull(product.cardType);
    json["personalRechargeableYn"] = textOrNull(product.personalRechargeableYn);
    json["creditCardRechargeYn"] = textOrNull(product.creditCardRechargeYn);
    json["refundYn"] = textOrNull(product.refundYn);
    json["remittableYn"] = textOrNull(product.remittableYn);
    json["transferYn"] = textOrNull(product.transferYn);
    json["detailTitle"] = textOrNull(product.detailTitle);
    json["detailContent"] = textOrNull(product.detailContent);
    return json;
}

Json cardRow(const IssuedCard &card)
{
    return {{"par", textOrNull(card.par.text())},          {"serviceId", textOrNull(card.serviceId.text())},
            {"serviceName", textOrNull(card.serviceName)}, {"balance", card.balance.value()},
            {"expiry", textOrNull(card.expiry)},           {"status", textOrNull(card.status)},
            {"cardNo", textOrNull(card.maskedNumber)}};
}

Json sendHead(const LedgerEntry &entry)
{
    return {{"entryId", jsonText(entry.id.text())},
            {"state", jsonText(entryStateName(entry.state))},
            {"transferId", textOrNull(entry.transferId.text())},
            {"code", textOrNull(entry.providerCode)},
            {"correlationId", textOrNull(entry.correlationId)}};
}

Json entryRow(const LedgerEntry &entry, const Masking &masking, TimeZone zone)
{
    Json json = sendHead(entry);
    json["amount"] = entry.order.amount.value();
    json["serviceId"] = textOrNull(entry.serviceId.text());
    json["receiverName"] = textOrNull(masking.name(entry.order.receiverName));
    json["receiverPhone"] = textOrNull(masking.phone(entry.order.receiverPhone.digits()));
    json["reason"] = textOrNull(entry.order.reason);
    json["createdAt"] = instantOrNull(entry.createdAt, zone);
    json["updatedAt"] = instantOrNull(entry.updatedAt, zone);
    return json;
}

Json cancelHead(const Cancellation &cancellation)
{
    return {{"cancelId", jsonText(cancellation.id.text())},
            {"state", jsonText(cancelStateName(cancellation.state))},
            {"transferId", jsonText(cancellation.order.transferId.text())},
            {"code", textOrNull(cancellation.providerCode)},
            {"correlationId", textOrNull(cancellation.correlationId)}};
}

Json cancelRow(const Cancellation &cancellation, TimeZone zone)
{
    Json json = cancelHead(cancellation);
    json["reason"] = textOrNull(cancellation.order.reason);
    json["operator"] = textOrNull(cancellation.operatorName);
    json["createdAt"] = instantOrNull(cancellation.createdAt, zone);
    json["updatedAt"] = instantOrNull(cancellation.updatedAt, zone);
    return json;
}

Json followRow(const GiftFollow &follow, TimeZone zone)
{
    return {{"status", textOrNull(follow.statusText)},
            {"processedAt", instantOrNull(follow.processedAt, zone)},
            {"seenAt", instantOrNull(follow.seenAt, zone)}};
}

Json stepRow(const EntryStep &step, TimeZone zone)
{
    return {{"at", instantOrNull(step.at, zone)},
            {"state", jsonText(entryStateName(step.state))},
            {"note", textOrNull(step.note)}};
}

Json auditRow(const AuditRow &row, const Masking &masking, TimeZone zone)
{
    const bool show = masking.unmasked && !row.act.personal.isEmpty();
    const QByteArray personal = QJsonDocument(row.act.personal).toJson(QJsonDocument::Compact);
    return {{"seq", row.seq},
            {"at", instantOrNull(row.at, zone)},
            {"actor", textOrNull(row.actor.name)},
            {"origin", textOrNull(row.actor.origin)},
            {"action", textOrNull(row.act.action)},
            {"object", textOrNull(row.act.object)},
            {"detail", textOrNull(row.act.detail)},
            {"personal", show ? parseJson(personal).value_or(Json()) : Json()},
            {"erased", row.erased}};
}

Json profileRow(const Profile &profile)
{
    return {{"name", jsonText(profile.name)},
            {"kind", jsonText(profileKindName(profile.kind))},
            {"baseUrl", textOrNull(profile.baseUrl.toString())},
            {"aspId", textOrNull(profile.aspId)},
            {"embedded", profile.embedded}};
}

Json profileFacts(const Profile &profile)
{
    Json json = profileRow(profile);
    json["accessKey"] = profile.accessKey.isEmpty() ? Json() : jsonText(endsOf(profile.accessKey));
    json["cryptoKeyId"] = textOrNull(profile.cryptoKeyId);
    json["timeZone"] = jsonText(timeZoneName(profile.zone));
    json["ownCa"] = !profile.caPem.isEmpty();
    json["pin"] = texts(profile.pins);
    json["tokenForm"] = jsonText(profile.tokenForm);
    json["settleSeconds"] = profile.settleSeconds;
    json["maySend"] = profile.maySend();
    json["limits"] = limitsJson(profile.limits);
    json["endpoints"] = Json::object();
    QStringList keys = profile.endpoints.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        json["endpoints"][key.toStdString()] = overrideJson(profile.endpoints.value(key));
    }
    json["serviceIds"] = texts(profile.serviceIds);
    return json;
}

} // namespace giftdesk::ctl
