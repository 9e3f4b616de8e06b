// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/money/moneydesk.h"

#include "app/sandbox/seed.h"
#include "app/sandbox/serve.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::test {

namespace {

bool isOnSale(const QString &serviceId)
{
    const auto &products = sandbox::products();
    return std::any_of(products.begin(), products.end(), [&](const SandboxProduct &product) {
        return product.serviceId == serviceId && product.status == u"ACTIVE";
    });
}

} // namespace

const contract::Contract &theContract()
{
    static const contract::Contract contract = contract::Contract::load().value();
    return contract;
}

Result<std::unique_ptr<Session>> openSession(const QString &folder, const QString &profileFile, const Clock &clock,
                                             const Deadlines &deadlines, const std::function<void(Profile &)> &change,
                                             const QString &witnessFolder)
{
    auto file = readProfileFile(profileFile, theContract());
    if (!file) {
        return failure(file.error());
    }
    if (change) {
        change(file->profile);
    }
    UnlockRequest unlock;
    unlock.keyFileAllowed = true;
    auto opened = ProfileFolder::open(folder, u"test"_s, unlock);
    if (!opened) {
        return failure(opened.error());
    }
    SessionOptions options{
        std::move(file->profile), std::move(file->secrets), {u"kim"_s, u"desk-3 test"_s}, deadlines, witnessFolder};
    return Session::open(std::move(*opened), std::move(options), theContract(), clock);
}

QList<SandboxCard> goodCards(const Sandbox &sandbox)
{
    QList<SandboxCard> good;
    const auto members = sandbox.tryMembers();
    for (const SandboxMember &member : members.mid(1)) { // the first member's cards have something wrong
        for (const SandboxCard &card : sandbox.cardsOf(member.userId)) {
            const bool fine = card.active && card.balance > 0 && !card.mobileCardNo.isEmpty() && !card.autoRecharge &&
                              !card.usedAsPayment && !card.remittance && isOnSale(card.serviceId) &&
                              card.expiry > QDate::currentDate().addDays(1);
            if (fine) {
                good.append(card);
            }
        }
    }
    return good;
}

QList<SandboxGift> giftsOf(const Sandbox &sandbox, const SandboxCard &card)
{
    QList<SandboxGift> gifts = sandbox.sentGifts();
    gifts.removeIf([&card](const SandboxGift &gift) { return gift.par != card.par; });
    return gifts;
}

GiftOrder orderFor(const SandboxCard &card, const QString &key)
{
    GiftOrderText text;
    text.senderUserId = card.userId;
    text.card = card.par;
    text.receiverName = u"임꺽정"_s;
    text.receiverPhone = u"01000001234"_s;
    text.amount = QString::number(card.balance);
    text.reason = u"보상"_s;
    text.key = key;
    text.allowDuplicate = true; // the same receiver and amount each time; the guard has tests of its own
    return parseGiftOrder(text).value();
}

bool writeProfile(const Sandbox &sandbox, const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(sandboxProfile(sandbox.baseUrl(), sandbox.credentials())) > 0;
}

Sending::Sending(Session &session)
    : gift(std::make_unique<SendGift>(session))
{
    QObject::connect(gift.get(), &SendGift::finished, gift.get(), [this](const SendResult &ended) {
        Q_ASSERT(!result); // exactly once
        result = ended;
    });
}

} // namespace giftdesk::test
