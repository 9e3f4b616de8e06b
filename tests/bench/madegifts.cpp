// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/madegifts.h"

#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::bench {

namespace {

constexpr const char16_t *surnames[] = {u"김", u"이", u"박", u"최", u"정", u"강", u"조", u"윤", u"장", u"임",
                                        u"한", u"오", u"서", u"신", u"권", u"황", u"안", u"송", u"류", u"홍"};
constexpr const char16_t *syllables[] = {u"가", u"나", u"다", u"라", u"마", u"바", u"사", u"아", u"자",
                                         u"차", u"하", u"온", u"빛", u"솔", u"늘", u"별", u"결", u"람",
                                         u"루", u"새", u"든", u"찬", u"희", u"길", u"동", u"서", u"연",
                                         u"준", u"민", u"지", u"우", u"현", u"은", u"영", u"수", u"진"};
constexpr const char16_t *foreigners[] = {u"Alex Sample", u"Robin Example", u"Sam Placeholder", u"Dana Mockup"};
constexpr const char16_t *products[] = {u"설날 선물카드", u"생일 카드", u"커피 카드", u"문화 카드", u"주유 카드"};
constexpr qint64 amounts[] = {5'000, 10'000, 20'000, 30'000, 50'000, 70'000, 100'000, 150'000, 200'000, 500'000};

/// A scrambled number (splitmix64): every gift draws its own, whatever was drawn for others.
class Draw
{
public:
    explicit Draw(qint64 number)
        : m_state(quint64(number) * 0x9E3779B97F4A7C15ULL + 1)
    {
    }
    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    qint64 below(qint64 limit) { return qint64(next() % quint64(limit)); }
    template <typename T, std::size_t N> T of(const T (&list)[N]) { return list[below(N)]; }

private:
    quint64 m_state;
};

QString nameOf(Draw &draw)
{
    if (draw.below(50) == 0) {
        return QString::fromUtf16(draw.of(foreigners));
    }
    QString name = QString::fromUtf16(draw.of(surnames)) + QString::fromUtf16(draw.of(syllables));
    return draw.below(12) == 0 ? name : name + QString::fromUtf16(draw.of(syllables));
}

QString phoneOf(Draw &draw)
{
    return u"010%1"_s.arg(draw.below(100'000'000), 8, 10, QChar(u'0'));
}

GiftStatus statusOf(Draw &draw)
{
    const qint64 roll = draw.below(1000);
    if (roll < 40) {
        return GiftStatus::Sent;
    }
    return roll < 950   ? GiftStatus::Accepted
           : roll < 970 ? GiftStatus::Expired
           : roll < 990 ? GiftStatus::Rejected
                        : GiftStatus::Cancelled;
}

} // namespace

GiftRecord madeGift(qint64 number, qint64 msApart)
{
    Draw draw(number);
    GiftRecord gift;
    gift.transferId = TransferId(u"GC%1"_s.arg(number, 11, 10, QChar(u'0')) +
                                 u"%1"_s.arg(draw.below(78'364'164'096), 7, 36, QChar(u'0')).toUpper().right(7));
    gift.status = statusOf(draw);
    gift.statusText = giftStatusName(gift.status);
    const auto product = draw.below(std::ssize(products));
    gift.serviceId = ServiceId(u"00000000000000%1"_s.arg(product));
    gift.serviceName = QString::fromUtf16(products[product]);
    gift.amount = Won(draw.of(amounts));
    gift.senderUserId = MemberId(QString::number(50'000'000'000 + draw.below(200'000)));
    gift.senderName = nameOf(draw);
    gift.senderPhone = phoneOf(draw);
    gift.receiverName = nameOf(draw);
    gift.receiverPhone = phoneOf(draw);
    gift.sentAt = firstSentAt + number * msApart;
    if (isFinalStatus(gift.status)) {
        gift.processedAt = gift.sentAt + draw.below(86'400) * 1000;
        gift.receiverUserId = MemberId(QString::number(60'000'000'000 + draw.below(2'000'000)));
    }
    return gift;
}

QList<GiftRecord> madeGifts(qint64 first, qint64 count, qint64 msApart)
{
    QList<GiftRecord> gifts;
    gifts.reserve(count);
    for (qint64 number = first; number < first + count; ++number) {
        gifts += madeGift(number, msApart);
    }
    return gifts;
}

} // namespace giftdesk::bench
