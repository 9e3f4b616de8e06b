// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace giftdesk {

/// A made-up member of the sandbox. Ids are text: up to 19 digits (contract §1.9).
struct SandboxMember
{
    QString userId;
    QString name;
    QString phone; ///< digits only, of a number range that is not given out
    QString birthDate;
    QString email;
    bool foreigner = false;
    bool tryOne = false; ///< one of the five a newcomer is offered
};

/// A card of a member, with the one thing that may be wrong with it.
struct SandboxCard
{
    QString par;            ///< 27 characters
    QString mobileCardNo;   ///< 16 digits, empty for a physical-only card
    QString physicalCardNo; ///< 16 digits or empty
    QString serviceId;
    QString userId;
    qint64 balance = 0; ///< won
    QDate expiry;       ///< the last day it is good
    bool active = true;
    bool autoRecharge = false;
    bool usedAsPayment = false;
    bool remittance = false; ///< a remittance is in progress
};

struct SandboxProduct
{
    QString serviceId; ///< 15 characters
    QString name;
    QString groupName;
    QString status; ///< VOID, ACTIVE, SUSPENDED, DELETED (contract §3.3)
    int months = 12;
};

/// A gift as the provider's own ledger holds it.
struct SandboxGift
{
    QString transferId; ///< 20 characters
    QString status;     ///< SENT, ACCEPTED, REJECTED, CANCELLED, EXPIRED (contract §6.8)
    QString serviceId;
    QString par;       ///< the card it came from; empty for a past gift made by the seed
    qint64 amount = 0; ///< won
    QString senderUserId;
    QString senderName;
    QString senderPhone;
    QString receiverUserId; ///< empty where the receiver is not a member
    QString receiverName;
    QString receiverPhone;
    QString correlationId;  ///< of the request that made it; empty for a past gift
    qint64 sentAt = 0;      ///< UTC ms
    qint64 processedAt = 0; ///< UTC ms, 0 while SENT
    bool seeded = false;
};

/// A request to take a gift back, as it was answered.
struct SandboxCancel
{
    QString transferId;
    QString senderUserId;
    QString correlationId;
    QString code;  ///< 000_000 where it took effect
    qint64 at = 0; ///< UTC ms
};

/// Everything a client needs to speak to the sandbox: the content of a profile (design §7).
struct SandboxCredentials
{
    QString aspId;     ///< 15 digits
    QString accessKey; ///< 40
    QString secretKey;
    QString cryptoKeyId;         ///< 32 hex
    QByteArray serverPublicKey;  ///< PEM
    QByteArray clientPrivateKey; ///< PEM, PKCS#8
    QByteArray caPem;            ///< PEM, empty without TLS
};

/// What a sandbox remembers between runs.
struct SandboxSnapshot
{
    SandboxCredentials credentials;
    QByteArray serverPrivateKey; ///< PEM, never leaves the sandbox
    qint64 createdAt = 0;        ///< UTC ms; the past gifts lie before it
    QList<SandboxMember> members;
    QList<SandboxCard> cards;
    QList<SandboxGift> gifts; ///< oldest first
};

namespace sandbox {

using Json = nlohmann::json;

Json toJson(const SandboxMember &member);
Json toJson(const SandboxCard &card);
Json toJson(const SandboxGift &gift);
Json toJson(const SandboxCancel &cancel);
/// The head of a snapshot: credentials, keys and time of creation.
Json headToJson(const SandboxSnapshot &snapshot);

SandboxMember memberFromJson(const Json &json);
SandboxCard cardFromJson(const Json &json);
SandboxGift giftFromJson(const Json &json);
void headFromJson(const Json &json, SandboxSnapshot &snapshot);

/// UTF-8 text of a JSON value, never throwing on ill-formed text.
QByteArray dump(const Json &json);
Json text(const QString &value);

} // namespace sandbox
} // namespace giftdesk
