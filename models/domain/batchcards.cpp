// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchcards.h"

#include "domain/givablecard.h"

#include <algorithm>

namespace giftdesk {

namespace {

bool isJudged(const BatchRow &row, const QSet<int> &skipped)
{
    return row.order && !skipped.contains(row.number);
}

using CardsByPar = QHash<CardPar, IssuedCard>;

CardsByPar byPar(const QList<IssuedCard> &cards)
{
    CardsByPar found;
    for (const IssuedCard &card : cards) {
        found.insert(card.par, card);
    }
    return found;
}

void count(QHash<ServiceId, BatchProduct> &products, const IssuedCard &card, Won amount)
{
    BatchProduct &product = products[card.serviceId];
    product.serviceId = card.serviceId;
    product.name = card.serviceName;
    product.rows += 1;
    product.sum = product.sum + amount;
}

} // namespace

BatchCards judgeBatchCards(const BatchFile &file, const SenderCards &cards, const QSet<int> &skipped)
{
    QHash<MemberId, CardsByPar> known;
    for (auto sender = cards.cbegin(); sender != cards.cend(); ++sender) {
        known.insert(sender.key(), byPar(*sender));
    }
    BatchCards judged;
    QHash<ServiceId, BatchProduct> products;
    for (const BatchRow &row : file.rows) {
        const auto sender = isJudged(row, skipped) ? known.constFind(row.order->senderUserId) : known.cend();
        if (sender == known.cend()) {
            continue;
        }
        const auto card = sender->constFind(row.order->card);
        const Status givable =
            card == sender->cend() ? Status(failure(Fault::CardNotOfMember)) : checkGivable(*card, row.order->amount);
        if (!givable) {
            judged.faults.insert(row.number, givable.error());
        } else {
            count(products, *card, row.order->amount);
        }
    }
    judged.products = products.values();
    std::sort(judged.products.begin(), judged.products.end(), [](const BatchProduct &left, const BatchProduct &right) {
        return left.rows != right.rows ? left.rows > right.rows : left.serviceId.text() < right.serviceId.text();
    });
    return judged;
}

QList<MemberId> sendersToAsk(const BatchFile &file, const QSet<int> &skipped)
{
    QList<MemberId> senders;
    QSet<MemberId> seen;
    for (const BatchRow &row : file.rows) {
        if (isJudged(row, skipped) && !seen.contains(row.order->senderUserId)) {
            seen.insert(row.order->senderUserId);
            senders.append(row.order->senderUserId);
        }
    }
    return senders;
}

} // namespace giftdesk
