// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cachestore.h"
#include "store/xtsvfs.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

namespace giftdesk::test {

/// A cache in a folder of its own, with a made-up key.
struct CacheFixture
{
    QTemporaryDir folder;
    std::unique_ptr<EncryptedVfs> vfs = std::move(*EncryptedVfs::create(SecretBytes::fromBytes(QByteArray(32, 'k'))));

    QString path() const { return folder.filePath(QStringLiteral("cache.db")); }
    Result<OpenedCache> open() { return CacheStore::openOrRebuild(path(), *vfs, 1'700'000'000'000); }
};

/// Made-up gifts with few different parts, so that searches hit often and sort keys collide.
class GiftMaker
{
public:
    explicit GiftMaker(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int most) { return int(m_random.bounded(most)); }
    QString pick(const QStringList &from) { return from[below(int(from.size()))]; }

    QString name()
    {
        static const QStringList family = {QStringLiteral("홍"), QStringLiteral("김"),   QStringLiteral("이"),
                                           QStringLiteral("박"), QStringLiteral("남궁"), QStringLiteral("ㅎ"),
                                           QStringLiteral("기")};
        static const QStringList given = {QStringLiteral("길동"),   QStringLiteral("서연"), QStringLiteral("하늘"),
                                          QStringLiteral(" 민 준"), QStringLiteral("기리"), QStringLiteral("ㄱ동")};
        static const QStringList latin = {QStringLiteral("Alice Kim"), QStringLiteral("bob"),
                                          QStringLiteral("JANE DOE"),  QStringLiteral("Straße"),
                                          QStringLiteral("é ÉTÉ"),     QStringLiteral("김 Alice"),
                                          QStringLiteral("길동2"),     QStringLiteral("😀하")};
        return below(4) == 0 ? pick(latin) : pick(family) + pick(given);
    }

    QString phone()
    {
        static const QStringList others = {QStringLiteral("02123456"), QStringLiteral("010****5678"),
                                           QStringLiteral(""), QStringLiteral("01"), QStringLiteral("0311234567")};
        return below(6) == 0 ? pick(others) : QStringLiteral("010") + digits(4) + digits(4);
    }

    QString digits(int count)
    {
        QString text;
        while (text.size() < count) {
            text += QChar(u'0' + (below(2) ? below(10) : 5));
        }
        return text;
    }

    GiftRecord gift(int number)
    {
        static const QList<qint64> amounts = {5, 500, 5678, 10'000, 50'000, 50'000, 1'000'000};
        GiftRecord record;
        const QString id = QStringLiteral("T") + (number % 3 == 0 ? QStringLiteral("r") : QStringLiteral("R"));
        record.transferId = TransferId(id + QString::number(number * 7919LL).rightJustified(18, u'0'));
        change(record);
        record.serviceId = ServiceId(QStringLiteral("PRODUCT0000000%1").arg(below(4)));
        record.serviceName = QStringLiteral("카드 %1").arg(below(4));
        record.amount = Won(amounts[below(int(amounts.size()))]);
        record.senderUserId = MemberId(digits(19));
        record.senderName = name();
        record.senderPhone = phone();
        record.receiverName = name();
        record.receiverPhone = phone();
        record.sentAt = start + 1000LL * below(2000);
        return record;
    }

    /// Another state, as time brings it.
    void change(GiftRecord &record)
    {
        static const QStringList words = {QStringLiteral("SENT"), QStringLiteral("ACCEPTED"),
                                          QStringLiteral("ACCEPTED"), QStringLiteral("EXPIRED"),
                                          QStringLiteral("LATER")};
        record.statusText = pick(words);
        record.status = giftStatusFromName(record.statusText);
        record.processedAt = below(2) ? std::optional<qint64>(start + below(1000)) : std::nullopt;
        record.receiverUserId = MemberId(below(2) ? digits(19) : QString());
    }

    QList<GiftRecord> gifts(int count)
    {
        QList<GiftRecord> list;
        for (int number = 0; number < count; ++number) {
            list += gift(number);
        }
        return list;
    }

    static constexpr qint64 start = 1'763'000'000'000;

private:
    QRandomGenerator m_random;
};

} // namespace giftdesk::test
