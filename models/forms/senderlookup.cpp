// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/senderlookup.h"

#include "domain/providertime.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

std::optional<CardBlock> cardBlock(const IssuedCard &card, qint64 utcMs)
{
    if (card.balance.value() <= 0) {
        return CardBlock::Empty;
    }
    if (!card.mobile) {
        return CardBlock::NotMobile;
    }
    if (!card.status.isEmpty() && card.status != u"ACTIVE") {
        return CardBlock::NotActive;
    }
    const QString today = dayInZone(utcMs, TimeZone::Kst).toString(Qt::ISODate);
    if (!card.expiry.isEmpty() && card.expiry < today.left(card.expiry.size())) {
        return CardBlock::Expired;
    }
    return std::nullopt;
}

SenderLookup::SenderLookup(MemberBackend &backend, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
{
    using namespace std::chrono_literals;
    m_delay.setSingleShot(true);
    m_delay.setInterval(400ms);
    connect(&m_delay, &QTimer::timeout, this, &SenderLookup::ask);
}

void SenderLookup::setMember(const MemberId &member)
{
    if (member == m_member) {
        return;
    }
    forget();
    m_member = member;
    if (!member.isEmpty()) {
        m_delay.start();
    }
}

void SenderLookup::lookUpNow(const MemberId &member)
{
    if (member == m_member && m_phase == Phase::Reading) {
        return;
    }
    forget();
    m_member = member;
    if (!member.isEmpty()) {
        ask();
    }
}

void SenderLookup::forget()
{
    cancel();
    m_member = {};
    m_cards.clear();
    m_phase = Phase::Nothing;
    m_info.reset();
    Q_EMIT cardsChanged();
    Q_EMIT infoChanged();
}

void SenderLookup::cancel()
{
    ++m_generation;
    m_delay.stop();
    for (MemberBackend::Cancel *cancel : {&m_cancelCards, &m_cancelInfo}) {
        if (*cancel) {
            (*cancel)();
            *cancel = nullptr;
        }
    }
}

void SenderLookup::ask()
{
    m_delay.stop();
    m_phase = Phase::Reading;
    Q_EMIT cardsChanged();
    const int generation = m_generation;
    m_cancelCards = m_backend.cards(m_member, this, [this, generation](Result<QList<IssuedCard>> cards) {
        if (generation == m_generation) {
            onCards(cards);
        }
    });
    m_cancelInfo = m_backend.info(m_member, this, [this, generation](Result<MemberInfo> info) {
        if (generation == m_generation) {
            onInfo(info);
        }
    });
}

void SenderLookup::onCards(const Result<QList<IssuedCard>> &cards)
{
    m_cards.clear();
    if (cards) {
        for (const IssuedCard &card : *cards) {
            m_cards.append({card, cardBlock(card, m_backend.utcMs())});
        }
        std::stable_sort(m_cards.begin(), m_cards.end(),
                         [](const CardChoice &a, const CardChoice &b) { return !a.block && b.block; });
    } else {
        m_error = cards.error();
    }
    m_phase = cards ? Phase::Ready : Phase::Failed;
    Q_EMIT cardsChanged();
}

void SenderLookup::onInfo(const Result<MemberInfo> &info)
{
    m_info = info ? std::optional(*info) : std::nullopt;
    Q_EMIT infoChanged();
}

} // namespace giftdesk
