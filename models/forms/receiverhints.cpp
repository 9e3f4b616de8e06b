// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/receiverhints.h"

#include "domain/hangul.h"

namespace giftdesk {

void ReceiverHints::setPhone(const PhoneNumber &phone)
{
    if (phone.digits() == m_phone) {
        return;
    }
    m_phone = phone.digits();
    m_gifts.clear();
    Q_EMIT changed();
    const int generation = ++m_generation;
    if (m_phone.isEmpty()) {
        return;
    }
    m_backend.giftsTo(m_phone, shownGifts, this, [this, generation](Result<QList<GiftRecord>> gifts) {
        if (generation == m_generation && gifts) {
            m_gifts = std::move(*gifts);
            Q_EMIT changed();
        }
    });
}

QString ReceiverHints::otherName(const QString &receiverName) const
{
    const QString typed = hangul::foldForSearch(receiverName);
    QString other;
    for (const GiftRecord &gift : m_gifts) {
        if (gift.receiverName.isEmpty() || gift.receiverName.contains(u'*')) {
            continue; // masked by the provider: it cannot be compared
        }
        if (hangul::foldForSearch(gift.receiverName) == typed) {
            return {};
        }
        if (other.isEmpty()) {
            other = gift.receiverName;
        }
    }
    return typed.isEmpty() ? QString() : other;
}

std::optional<GiftRecord> ReceiverHints::recentGift() const
{
    if (m_gifts.isEmpty() || m_backend.utcMs() - m_gifts.first().sentAt > recentMs) {
        return std::nullopt;
    }
    return m_gifts.first();
}

} // namespace giftdesk
