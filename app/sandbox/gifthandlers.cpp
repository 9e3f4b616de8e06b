// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/endpoints.h"

#include "app/sandbox/seed.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

/// A gift somebody wants to send, with everything its refusals are about.
struct Wish
{
    const SandboxMember *sender = nullptr;
    const SandboxCard *card = nullptr;
    QString serviceId;
    QString senderPhone;
    QString receiverPhone;
    qint64 amount = 0;
    QDate today;
};

struct Cause
{
    const char *code;
    const char *message;
    bool (*holds)(const Wish &wish);
};

QString digitsOf(QString phone)
{
    static const QRegularExpression other(u"[^0-9]"_s);
    return phone.remove(other);
}

const SandboxProduct *productOf(const QString &serviceId)
{
    const auto &list = products();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &product) { return product.serviceId == serviceId; });
    return found == list.end() ? nullptr : &*found;
}

bool foreignCard(const Wish &wish)
{
    return wish.card->userId != wish.sender->userId;
}

bool unknownProduct(const Wish &wish)
{
    const SandboxProduct *product = productOf(wish.serviceId);
    return !product || product->status != "ACTIVE"_L1;
}

bool wrongSenderPhone(const Wish &wish)
{
    return !wish.senderPhone.isEmpty() && digitsOf(wish.senderPhone) != wish.sender->phone;
}

// Contract §1.11 and the customer document's cases, in the order they are looked at. 905_030 … 905_033 stand for
// documented cases whose code is not published (decisions A5).
constexpr Cause causes[] = {
    {"005_029", "Gift card is already used as payment.", foreignCard},
    {"905_030", "Only a mobile card can be given.",
     [](const Wish &wish) {
         return wish.card->mobileCardNo.isEmpty();
     }},
    {"905_031", "Card product id is not valid.", unknownProduct},
    {"005_029", "Gift card is already used as payment.",
     [](const Wish &wish) {
         return wish.card->serviceId != wish.serviceId;
     }},
    {"905_032", "Sender phone number is not valid.", wrongSenderPhone},
    {"005_023", "Sender & Receiver are same..",
     [](const Wish &wish) {
         return digitsOf(wish.receiverPhone) == wish.sender->phone;
     }},
    {"005_024", "Gift card status not active.",
     [](const Wish &wish) {
         return !wish.card->active;
     }},
    {"005_025", "Gift card is expired.",
     [](const Wish &wish) {
         return wish.card->expiry < wish.today;
     }},
    {"005_022", "Invalid amount error.",
     [](const Wish &wish) {
         return wish.amount == 0 || wish.card->balance == 0;
     }},
    {"005_028", "Gift card is already used as payment.",
     [](const Wish &wish) {
         return wish.card->usedAsPayment;
     }},
    {"005_027", "Auto recharge is applied..",
     [](const Wish &wish) {
         return wish.card->autoRecharge;
     }},
    {"905_033", "A remittance is in progress.",
     [](const Wish &wish) {
         return wish.card->remittance;
     }},
    {"005_026", "Amount and card balance are not same.",
     [](const Wish &wish) {
         return wish.amount != wish.card->balance;
     }},
};

Refusal refusal(const char *code, const char *message)
{
    return {400, QString::fromLatin1(code), QString::fromLatin1(message)};
}

std::optional<Refusal> firstCause(const Wish &wish)
{
    const auto found =
        std::find_if(std::begin(causes), std::end(causes), [&](const Cause &cause) { return cause.holds(wish); });
    if (found == std::end(causes))
        return std::nullopt;
    return refusal(found->code, found->message);
}

Wish wishOf(const Call &call)
{
    Wish wish;
    wish.sender = call.book.member(textOf(call.body, "senderUserId"));
    wish.serviceId = textOf(call.body, "serviceId");
    wish.senderPhone = textOf(call.body, "senderPhone");
    wish.receiverPhone = textOf(call.body, "receiverPhone");
    wish.amount = call.body["amount"].get<qint64>();
    wish.today = QDateTime::fromMSecsSinceEpoch(call.book.now(), Qt::OffsetFromUTC, call.zoneSeconds).date();
    return wish;
}

/// The card behind the token of a request. The document names "token finds no card" twice: 905_034 stands for a token
/// never issued, 905_035 for one that is used up or too old.
tl::expected<const SandboxCard *, Refusal> cardByToken(const Call &call)
{
    QString cardNo;
    switch (
        call.book.showToken(textOf(call.body, "oneTimeToken"), textOf(call.body, "dcvv"), call.receivedAt, &cardNo)) {
    case TokenState::Good: return call.book.cardByNumber(cardNo);
    case TokenState::Unknown: return tl::unexpected(refusal("905_034", "No card found by the disposable token."));
    case TokenState::WrongDcvv: return tl::unexpected(invalidParameter(u"dcvv"_s));
    case TokenState::Stale: return tl::unexpected(refusal("905_035", "No card found by the disposable token."));
    }
    Q_UNREACHABLE();
}

SandboxGift giftOf(const Call &call, const Wish &wish)
{
    SandboxGift gift;
    gift.serviceId = wish.serviceId;
    gift.amount = wish.amount;
    gift.senderUserId = wish.sender->userId;
    gift.senderName = call.body.contains("senderName") ? textOf(call.body, "senderName") : wish.sender->name;
    gift.senderPhone = wish.sender->phone;
    gift.receiverName = textOf(call.body, "receiverName");
    gift.receiverPhone = digitsOf(wish.receiverPhone);
    gift.correlationId = call.correlationId;
    return gift;
}

} // namespace

Outcome sendGift(const Call &call)
{
    Wish wish = wishOf(call);
    if (!wish.sender)
        return tl::unexpected(invalidParameter(u"senderUserId"_s));
    const auto card = cardByToken(call);
    if (!card)
        return tl::unexpected(card.error());
    wish.card = *card;
    if (const auto cause = firstCause(wish))
        return tl::unexpected(*cause);
    const auto sent = call.book.send(giftOf(call, wish), *wish.card);
    if (!sent)
        return tl::unexpected(Refusal{500, u"900_500"_s, u"The books could not be written."_s});
    return Json{{"transferId", text(sent->transferId)}};
}

Outcome validateGift(const Call &call)
{
    Wish wish = wishOf(call);
    wish.card = call.book.cardByNumber(textOf(call.body, "cardNo"));
    if (!wish.sender || !wish.card)
        return tl::unexpected(invalidParameter(wish.sender ? u"cardNo"_s : u"senderUserId"_s));
    if (const auto cause = firstCause(wish))
        return tl::unexpected(*cause);
    return Json::object();
}

static Outcome takeBack(const Call &call)
{
    const SandboxGift *gift = call.book.gift(textOf(call.body, "transferId"));
    if (!gift || gift->senderUserId != textOf(call.body, "senderUserId") || gift->status == "EXPIRED"_L1)
        return tl::unexpected(refusal("005_060", "Transaction data not valid."));
    if (gift->status == "CANCELLED"_L1)
        return tl::unexpected(refusal("005_058", "The gift card is already cancelled by sender."));
    if (gift->status == "REJECTED"_L1)
        return tl::unexpected(refusal("005_059", "The gift card is already rejected by receiver."));
    if (gift->status == "ACCEPTED"_L1)
        return tl::unexpected(refusal("905_001", "The gift card is already accepted."));
    if (!call.book.cancel(gift->transferId))
        return tl::unexpected(Refusal{500, u"900_500"_s, u"The books could not be written."_s});
    return Json::object();
}

Outcome cancelGift(const Call &call)
{
    const Outcome outcome = takeBack(call);
    call.book.note({textOf(call.body, "transferId"), textOf(call.body, "senderUserId"), call.correlationId,
                    outcome ? u"000_000"_s : outcome.error().code, call.book.now()});
    return outcome;
}

Outcome issueToken(const Call &call)
{
    const QString cardNo = textOf(call.body, "cardNo");
    if (!call.book.cardByNumber(cardNo))
        return tl::unexpected(invalidParameter(u"cardNo"_s));
    // Contract §1.7, §4.1: 30 s; five minutes for cash machines and credit-card charges.
    const qint64 life = call.body.contains("type") ? 300'000 : 30'000;
    const IssuedToken token = call.book.issueToken(cardNo, life);
    return Json{{"oneTimeToken", text(token.token)}, {"dcvv", text(token.dcvv)}, {"expiryTime", token.expiresAt}};
}

} // namespace giftdesk::sandbox
