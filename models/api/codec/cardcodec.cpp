// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec/cardcodec.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int parLength = 27;
constexpr int cardNumberLength = 16;
constexpr int serviceIdLength = 15;

/// `YYMM` (contract §1.9) as `20YY-MM`, `yyyyMMdd` as `yyyy-MM-dd`, anything else as it came.
QString readExpiry(const QString &wire)
{
    if (wire.size() == 4) {
        return u"20"_s + wire.left(2) + u'-' + wire.mid(2);
    }
    return wire.size() == 8 ? wire.left(4) + u'-' + wire.mid(4, 2) + u'-' + wire.mid(6) : wire;
}

Result<CardRow> readCard(const Json &row)
{
    const auto par = requiredText(row, u"par", parLength, parLength);
    const auto balance = requiredInteger(row, u"balance", 0, Won::largestGift);
    if (!par || !balance) {
        return failure(!par ? par.error() : balance.error());
    }
    CardRow read;
    read.card.par = CardPar(*par);
    read.card.balance = Won(*balance);
    read.card.serviceName = optionalText(row, u"serviceName", 255).value_or(QString());
    const QString serviceId = optionalText(row, u"serviceId", serviceIdLength).value_or(QString());
    read.card.serviceId = ServiceId(serviceId.size() == serviceIdLength ? serviceId : QString());
    read.card.expiry = readExpiry(optionalText(row, u"expiryDate", 8).value_or(QString()));
    QString mobile = optionalText(row, u"mobileCardNo", cardNumberLength).value_or(QString());
    QString number =
        mobile.isEmpty() ? optionalText(row, u"physicalCardNo", cardNumberLength).value_or(QString()) : mobile;
    read.card.mobile = !mobile.isEmpty();
    read.card.status =
        optionalText(row, read.card.mobile ? u"mobileCardStatus" : u"physicalCardStatus", 20).value_or(QString());
    if (number.size() == cardNumberLength) {
        read.card.maskedNumber = maskedCardNumber(number);
        read.number = SecretBytes::fromText(number);
    }
    mobile.clear(); // so that fill() below does not detach a shared copy
    number.fill(u'0');
    return read;
}

} // namespace

QString maskedCardNumber(QStringView number)
{
    return number.left(4).toString() + u"-****-****-"_s + number.right(4);
}

Result<Json> cardListRequest(const MemberId &member, const CardPar &par)
{
    auto userId = jsonDigits(u"userId", member.text());
    if (!userId) {
        return userId;
    }
    Json request{{"userId", std::move(*userId)}};
    if (!par.isEmpty()) {
        request["par"] = par.text().toStdString();
    }
    return request;
}

Result<std::vector<CardRow>> readCardList(const Json &body)
{
    const auto rows = requiredArray(body, u"cardDataInfo");
    if (!rows) {
        return failure(rows.error());
    }
    std::vector<CardRow> cards;
    for (const Json &row : **rows) {
        auto card = readCard(row);
        if (!card) {
            return failure(card.error());
        }
        cards.push_back(std::move(*card));
    }
    return cards;
}

} // namespace giftdesk
