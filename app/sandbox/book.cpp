// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/book.h"

#include "app/sandbox/seed.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

QString randomDigits(int count)
{
    QString text;
    while (text.size() < count)
        text += QChar(u'0' + static_cast<char16_t>(QRandomGenerator::system()->bounded(10)));
    return text;
}

template <typename List, typename Predicate> auto *findIn(List &list, Predicate predicate)
{
    const auto found = std::find_if(list.begin(), list.end(), predicate);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Book::Book(SandboxSnapshot snapshot, SandboxStorage &storage, Clock clock)
    : m_storage(storage)
    , m_clock(std::move(clock))
    , m_members(std::move(snapshot.members))
    , m_cards(std::move(snapshot.cards))
    , m_gifts(snapshot.gifts.begin(), snapshot.gifts.end())
{
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cardByPar.insert(m_cards.at(i).par, i);
        for (const QString &number : {m_cards.at(i).mobileCardNo, m_cards.at(i).physicalCardNo})
            m_cardByNumber.insert(number, i);
    }
    m_cardByNumber.remove({});
    for (size_t i = 0; i < m_gifts.size(); ++i) {
        m_giftByTransferId.insert(m_gifts[i].transferId, i);
        openUp(i);
    }
    settleDue();
}

void Book::openUp(size_t index)
{
    if (m_gifts[index].status == "SENT"_L1)
        m_open.emplace(fateOf(m_gifts[index]).at, index);
}

const SandboxMember *Book::member(const QString &userId) const
{
    return findIn(m_members, [&](const SandboxMember &member) { return member.userId == userId; });
}

const SandboxMember *Book::memberByPhone(const QString &phone) const
{
    return findIn(m_members, [&](const SandboxMember &member) { return member.phone == phone; });
}

const SandboxCard *Book::cardByNumber(const QString &cardNo) const
{
    const auto found = m_cardByNumber.constFind(cardNo);
    return found == m_cardByNumber.cend() ? nullptr : &m_cards.at(*found);
}

SandboxCard *Book::cardByPar(const QString &par)
{
    const auto found = m_cardByPar.constFind(par);
    return found == m_cardByPar.cend() ? nullptr : &m_cards[*found];
}

const SandboxGift *Book::gift(const QString &transferId) const
{
    const auto found = m_giftByTransferId.constFind(transferId);
    return found == m_giftByTransferId.cend() ? nullptr : &m_gifts[*found];
}

IssuedToken Book::issueToken(const QString &cardNo, qint64 lifeMs)
{
    IssuedToken token{randomDigits(16), randomDigits(3), cardNo, now() + lifeMs, false};
    while (m_tokens.contains(token.token))
        token.token = randomDigits(16);
    m_tokens.insert(token.token, token);
    return token;
}

TokenState Book::showToken(const QString &token, const QString &dcvv, qint64 receivedAt, QString *cardNo)
{
    const auto found = m_tokens.find(token);
    if (found == m_tokens.end())
        return TokenState::Unknown;
    if (found->used || found->expiresAt <= receivedAt)
        return TokenState::Stale;
    if (found->dcvv != dcvv)
        return TokenState::WrongDcvv;
    found->used = true;
    *cardNo = found->cardNo;
    return TokenState::Good;
}

QString Book::freshTransferId(qint64 at)
{
    QString id;
    do
        id = makeTransferId(at, QRandomGenerator::system()->generate64() >> 24);
    while (m_giftByTransferId.contains(id));
    return id;
}

Result<SandboxGift> Book::send(SandboxGift gift, const SandboxCard &card)
{
    gift.sentAt = now();
    gift.transferId = freshTransferId(gift.sentAt);
    gift.status = u"SENT"_s;
    gift.par = card.par;
    SandboxCard *target = cardByPar(card.par);
    Q_ASSERT(target);
    SandboxCard emptied = *target;
    emptied.balance = 0;
    if (const Status kept = m_storage.keep(gift, emptied); !kept)
        return failure(kept.error());
    *target = emptied;
    m_giftByTransferId.insert(gift.transferId, m_gifts.size());
    m_gifts.push_back(gift);
    openUp(m_gifts.size() - 1);
    return gift;
}

Status Book::close(SandboxGift &gift, const QString &status, qint64 at)
{
    SandboxGift closed = gift;
    closed.status = status;
    closed.processedAt = at;
    SandboxCard *card = gift.par.isEmpty() ? nullptr : cardByPar(gift.par);
    SandboxCard changed = card ? *card : SandboxCard{};
    if (status != "ACCEPTED"_L1)
        changed.balance += gift.amount;
    // What the seed made ages the same way again at the next start; only our own gifts need keeping.
    if (!gift.seeded || status == "CANCELLED"_L1) {
        if (const Status kept = m_storage.keep(closed, changed); !kept)
            return kept;
    }
    if (status == "ACCEPTED"_L1) {
        const SandboxMember *receiver = memberByPhone(gift.receiverPhone);
        closed.receiverUserId = receiver ? receiver->userId : gift.receiverUserId;
    }
    gift = closed;
    if (card)
        *card = changed;
    return {};
}

Status Book::cancel(const QString &transferId)
{
    const auto found = m_giftByTransferId.constFind(transferId);
    Q_ASSERT(found != m_giftByTransferId.cend());
    return close(m_gifts[*found], u"CANCELLED"_s, now());
}

Status Book::decide(const QString &transferId, const QString &status)
{
    const auto found = m_giftByTransferId.constFind(transferId);
    if (found == m_giftByTransferId.cend() || m_gifts[*found].status != "SENT"_L1)
        return failure(Fault::NotFound, {transferId});
    return close(m_gifts[*found], status, now());
}

Status Book::refill(const QString &par, qint64 amount)
{
    SandboxCard *card = cardByPar(par);
    if (!card)
        return failure(Fault::NotFound, {par});
    SandboxCard filled = *card;
    filled.balance = amount;
    if (const Status kept = m_storage.keep(filled); !kept)
        return kept;
    *card = filled;
    return {};
}

void Book::settleDue()
{
    while (!m_open.empty() && m_open.begin()->first <= now()) {
        SandboxGift &gift = m_gifts[m_open.begin()->second];
        if (gift.status == "SENT"_L1) {
            const Fate fate = fateOf(gift);
            if (!close(gift, fate.status, fate.at))
                return; // the storage is out of order: tried again before the next request
        }
        m_open.erase(m_open.begin());
    }
}

} // namespace giftdesk::sandbox
