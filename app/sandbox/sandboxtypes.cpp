// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxtypes.h"

namespace giftdesk::sandbox {

namespace {

QString read(const Json &json, const char *key)
{
    return QString::fromStdString(json.value(key, std::string()));
}

QByteArray readBytes(const Json &json, const char *key)
{
    return QByteArray::fromStdString(json.value(key, std::string()));
}

} // namespace

Json text(const QString &value)
{
    return value.toStdString();
}

QByteArray dump(const Json &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json toJson(const SandboxMember &member)
{
    return {{"userId", text(member.userId)}, {"name", text(member.name)},
            {"phone", text(member.phone)},   {"birthDate", text(member.birthDate)},
            {"email", text(member.email)},   {"foreigner", member.foreigner},
            {"tryOne", member.tryOne}};
}

SandboxMember memberFromJson(const Json &json)
{
    return {read(json, "userId"),       read(json, "name"),  read(json, "phone"),
            read(json, "birthDate"),    read(json, "email"), json.value("foreigner", false),
            json.value("tryOne", false)};
}

Json toJson(const SandboxCard &card)
{
    return {{"par", text(card.par)},
            {"mobileCardNo", text(card.mobileCardNo)},
            {"physicalCardNo", text(card.physicalCardNo)},
            {"serviceId", text(card.serviceId)},
            {"userId", text(card.userId)},
            {"balance", card.balance},
            {"expiry", text(card.expiry.toString(Qt::ISODate))},
            {"active", card.active},
            {"autoRecharge", card.autoRecharge},
            {"usedAsPayment", card.usedAsPayment},
            {"remittance", card.remittance}};
}

SandboxCard cardFromJson(const Json &json)
{
    return {read(json, "par"),
            read(json, "mobileCardNo"),
            read(json, "physicalCardNo"),
            read(json, "serviceId"),
            read(json, "userId"),
            json.value("balance", qint64(0)),
            QDate::fromString(read(json, "expiry"), Qt::ISODate),
            json.value("active", true),
            json.value("autoRecharge", false),
            json.value("usedAsPayment", false),
            json.value("remittance", false)};
}

Json toJson(const SandboxGift &gift)
{
    return {{"transferId", text(gift.transferId)},
            {"status", text(gift.status)},
            {"serviceId", text(gift.serviceId)},
            {"par", text(gift.par)},
            {"amount", gift.amount},
            {"senderUserId", text(gift.senderUserId)},
            {"senderName", text(gift.senderName)},
            {"senderPhone", text(gift.senderPhone)},
            {"receiverUserId", text(gift.receiverUserId)},
            {"receiverName", text(gift.receiverName)},
            {"receiverPhone", text(gift.receiverPhone)},
            {"correlationId", text(gift.correlationId)},
            {"sentAt", gift.sentAt},
            {"processedAt", gift.processedAt},
            {"seeded", gift.seeded}};
}

Json toJson(const SandboxCancel &cancel)
{
    return {{"transferId", text(cancel.transferId)},
            {"senderUserId", text(cancel.senderUserId)},
            {"correlationId", text(cancel.correlationId)},
            {"code", text(cancel.code)},
            {"at", cancel.at}};
}

SandboxGift giftFromJson(const Json &json)
{
    return {read(json, "transferId"),        read(json, "status"),
            read(json, "serviceId"),         read(json, "par"),
            json.value("amount", qint64(0)), read(json, "senderUserId"),
            read(json, "senderName"),        read(json, "senderPhone"),
            read(json, "receiverUserId"),    read(json, "receiverName"),
            read(json, "receiverPhone"),     read(json, "correlationId"),
            json.value("sentAt", qint64(0)), json.value("processedAt", qint64(0)),
            json.value("seeded", false)};
}

Json headToJson(const SandboxSnapshot &snapshot)
{
    const SandboxCredentials &credentials = snapshot.credentials;
    return {{"aspId", text(credentials.aspId)},
            {"accessKey", text(credentials.accessKey)},
            {"secretKey", text(credentials.secretKey)},
            {"cryptoKeyId", text(credentials.cryptoKeyId)},
            {"serverPublicKey", credentials.serverPublicKey.toStdString()},
            {"clientPrivateKey", credentials.clientPrivateKey.toStdString()},
            {"serverPrivateKey", snapshot.serverPrivateKey.toStdString()},
            {"createdAt", snapshot.createdAt}};
}

void headFromJson(const Json &json, SandboxSnapshot &snapshot)
{
    snapshot.credentials = {read(json, "aspId"),
                            read(json, "accessKey"),
                            read(json, "secretKey"),
                            read(json, "cryptoKeyId"),
                            readBytes(json, "serverPublicKey"),
                            readBytes(json, "clientPrivateKey"),
                            {}};
    snapshot.serverPrivateKey = readBytes(json, "serverPrivateKey");
    snapshot.createdAt = json.value("createdAt", qint64(0));
}

} // namespace giftdesk::sandbox
