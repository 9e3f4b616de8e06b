// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/giftorder.h"

namespace giftdesk::test {

/// Stands still until told.
class FakeClock final : public Clock
{
public:
    qint64 utcMs() const override { return m_utcMs; }
    qint64 steadyMs() const override { return m_utcMs; }
    void advance(qint64 ms) { m_utcMs += ms; }

private:
    qint64 m_utcMs = 1'795'341'600'000;
};

/// A whole order on the card numbered so; the same number gives the same card.
inline GiftOrder orderOn(int card, const QString &key = {})
{
    GiftOrderText text;
    text.senderUserId = QStringLiteral("50000104652");
    text.card = QStringLiteral("Q1%1").arg(card, 25, 10, QChar(u'0'));
    text.receiverName = QStringLiteral("임꺽정");
    text.receiverPhone = QStringLiteral("01000001234");
    text.amount = QStringLiteral("50000");
    text.reason = QStringLiteral("보상");
    text.senderName = QStringLiteral("홍길동");
    text.senderPhone = QStringLiteral("01000005678");
    text.key = key;
    text.allowDuplicate = true; // the same receiver and amount each time; the guard has tests of its own
    return parseGiftOrder(text).value();
}

} // namespace giftdesk::test
