// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seed.h"

#include "app/sandbox/jwe.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <future>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

struct Person
{
    const char16_t *userId;
    const char16_t *name;
    bool foreigner;
    bool tryOne;
};

// Made-up people. Ids run to nineteen digits, beyond what a double or a signed 64-bit integer holds (contract §1.9).
constexpr Person people[] = {
    {u"50900104652", u"한가람", false, true},
    {u"50900104660", u"도담희", false, true},
    {u"9223372036854775808", u"윤슬아", false, true},
    {u"50900104678", u"Mina Sample", true, true},
    {u"50900104686", u"남궁 보람찬", false, true},
    {u"9999999999999999999", u"구구아", false, false},
    {u"9007199254740993", u"서든별", false, false},
    {u"50900104694", u"이루나", false, false},
    {u"50900104702", u"박하늘빛", false, false},
    {u"50900104710", u"Testa Example", true, false},
    {u"50900104728", u"최다온누리", false, false},
    {u"50900104736", u"정새론", false, false},
    {u"50900104744", u"Jonathan-Paul O'Placeholder", true, false},
    {u"7", u"강한결", false, false},
};

enum class Quirk {
    None,
    Suspended,
    Expired,
    Empty,
    PhysicalOnly,
    AutoRecharge,
    UsedAsPayment,
    Remittance,
    DeletedProduct
};

struct Hand
{
    Quirk quirk;
    qint64 balance;
    int product;
};

// The first member holds every kind of card; the others three good ones and two of the rest.
constexpr Hand fullHand[] = {
    {Quirk::None, 50'000, 0},
    {Quirk::None, 30'000, 1},
    {Quirk::None, 100'000, 2},
    {Quirk::None, 10'000, 0},
    {Quirk::Suspended, 20'000, 0},
    {Quirk::Expired, 15'000, 1},
    {Quirk::Empty, 0, 0},
    {Quirk::PhysicalOnly, 25'000, 1},
    {Quirk::AutoRecharge, 40'000, 0},
    {Quirk::UsedAsPayment, 35'000, 2},
    {Quirk::Remittance, 45'000, 0},
    {Quirk::DeletedProduct, 5'000, 6},
};

constexpr char16_t surnames[][2] = {u"김", u"이", u"박", u"최", u"정", u"강", u"조", u"윤", u"장", u"임", u"한", u"오"};
constexpr char16_t syllables[][2] = {u"가", u"나", u"다", u"라", u"마", u"바", u"사", u"아", u"자", u"차", u"온",
                                     u"빛", u"솔", u"늘", u"별", u"결", u"람", u"루", u"새", u"든", u"찬", u"희"};
constexpr const char16_t *foreignNames[] = {u"Alex Sample", u"Robin Example", u"Sam Placeholder",
                                            u"Kim Nobody",  u"Lee Someone",   u"Dana Mockup"};

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }

    /// 0 … below - 1.
    qint64 roll(qint64 below) { return static_cast<qint64>(m_engine() % static_cast<quint64>(below)); }

    QString digits(int count)
    {
        QString text;
        while (text.size() < count)
            text += QChar(u'0' + static_cast<char16_t>(roll(10)));
        return text;
    }

    QString letters(int count)
    {
        static constexpr char16_t alphabet[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        QString text;
        while (text.size() < count)
            text += QChar(alphabet[roll(36)]);
        return text;
    }

    /// A mobile number of a block that no operator gives out.
    QString phone() { return "0100"_L1 + digits(7); }

    QString name()
    {
        if (roll(12) == 0)
            return QString::fromUtf16(foreignNames[roll(std::ssize(foreignNames))]);
        QString text = QString::fromUtf16(surnames[roll(std::ssize(surnames))]);
        text += QString::fromUtf16(syllables[roll(std::ssize(syllables))]);
        return roll(9) == 0 ? text : text + QString::fromUtf16(syllables[roll(std::ssize(syllables))]);
    }

private:
    std::mt19937_64 m_engine;
};

QString hexFromSystem(int count)
{
    QByteArray raw(count / 2 + 1, '\0');
    QRandomGenerator::system()->generate(raw.begin(), raw.end());
    return QString::fromLatin1(raw.toHex().first(count));
}

QDate lastOfMonth(QDate date)
{
    return QDate(date.year(), date.month(), date.daysInMonth());
}

SandboxCard makeCard(Dice &dice, const QString &userId, const Hand &hand, QDate today)
{
    SandboxCard card;
    card.par = "Q1"_L1 + dice.letters(25);
    card.userId = userId;
    card.serviceId = products().at(hand.product).serviceId;
    card.balance = hand.balance;
    const bool expired = hand.quirk == Quirk::Expired;
    card.expiry = lastOfMonth(expired ? today.addMonths(-2) : today.addMonths(6 + static_cast<int>(dice.roll(40))));
    if (hand.quirk != Quirk::PhysicalOnly)
        card.mobileCardNo = "9491339401"_L1 + dice.digits(6);
    if (hand.quirk == Quirk::PhysicalOnly || dice.roll(4) == 0)
        card.physicalCardNo = "9491339402"_L1 + dice.digits(6);
    card.active = hand.quirk != Quirk::Suspended;
    card.autoRecharge = hand.quirk == Quirk::AutoRecharge;
    card.usedAsPayment = hand.quirk == Quirk::UsedAsPayment;
    card.remittance = hand.quirk == Quirk::Remittance;
    return card;
}

QList<SandboxCard> cardsOf(Dice &dice, const QString &userId, int index, QDate today)
{
    QList<SandboxCard> cards;
    for (int i = 0; i < std::ssize(fullHand); ++i) {
        const bool good = i < 3;
        const bool odd = i >= 4 && (i - 4) / 2 == index % 4;
        if (index == 0 || good || odd)
            cards.append(makeCard(dice, userId, fullHand[i], today));
    }
    return cards;
}

void addPeople(SandboxSnapshot &snapshot, Dice &dice)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(snapshot.createdAt, Qt::UTC).date();
    int index = 0;
    for (const Person &person : people) {
        const QString userId = QString::fromUtf16(person.userId);
        const QString birth = QDate(1970, 1, 1).addDays(dice.roll(12'000)).toString(u"yyyyMMdd"_s);
        snapshot.members.append({userId, QString::fromUtf16(person.name), dice.phone(), birth,
                                 u"member%1@example.com"_s.arg(index + 1), person.foreigner, person.tryOne});
        snapshot.cards += cardsOf(dice, userId, index, today);
        ++index;
    }
}

/// A moment in the 120 days before @p now, by day rather than by night.
qint64 pastMoment(Dice &dice, qint64 now)
{
    const qint64 back = dice.roll(120);
    const qint64 midnightKst = (now + 9 * 60 * minute) / day * day - 9 * 60 * minute;
    const qint64 at = midnightKst - back * day + 8 * 60 * minute + dice.roll(14 * 60 * minute);
    return at < now ? at : now - 1 - dice.roll(2 * 60 * minute);
}

SandboxGift pastGift(Dice &dice, const QList<SandboxMember> &members, qint64 sentAt)
{
    SandboxGift gift;
    const SandboxMember &sender = members.at(dice.roll(members.size()));
    gift.sentAt = sentAt;
    gift.transferId = makeTransferId(sentAt, static_cast<quint64>(dice.roll(1LL << 40)));
    gift.status = u"SENT"_s;
    gift.seeded = true;
    gift.serviceId = products().at(dice.roll(5)).serviceId;
    gift.amount = dice.roll(20) == 0 ? 1 + dice.roll(500'000) : (1 + dice.roll(20)) * 5'000;
    gift.senderUserId = sender.userId;
    gift.senderName = sender.name;
    gift.senderPhone = sender.phone;
    const SandboxMember &maybe = members.at(dice.roll(members.size()));
    const bool toMember = dice.roll(4) == 0 && maybe.userId != sender.userId;
    gift.receiverUserId = toMember ? maybe.userId : QString();
    gift.receiverName = toMember ? maybe.name : dice.name();
    gift.receiverPhone = toMember ? maybe.phone : dice.phone();
    return gift;
}

void addPastGifts(SandboxSnapshot &snapshot, Dice &dice, int count)
{
    QList<qint64> moments;
    for (int i = 0; i < count; ++i)
        moments.append(pastMoment(dice, snapshot.createdAt));
    std::sort(moments.begin(), moments.end());
    for (const qint64 sentAt : std::as_const(moments)) {
        SandboxGift gift = pastGift(dice, snapshot.members, sentAt);
        if (dice.roll(25) == 0 && sentAt + 5 * minute < snapshot.createdAt) {
            gift.status = u"CANCELLED"_s;
            gift.processedAt = sentAt + 5 * minute;
        }
        snapshot.gifts.append(gift);
    }
}

} // namespace

const QList<SandboxProduct> &products()
{
    static const QList<SandboxProduct> list{
        {u"000170000009001"_s, u"한빛 선물카드"_s, u"선물 전용"_s, u"ACTIVE"_s, 12},
        {u"000170000009002"_s, u"Green Prepaid"_s, u"일반 선불"_s, u"ACTIVE"_s, 20},
        {u"000170000009003"_s, u"가온 복지카드"_s, u"복지"_s, u"ACTIVE"_s, 12},
        {u"000170000009004"_s, u"누리 교통카드"_s, u"교통"_s, u"ACTIVE"_s, 6},
        {u"000170000009005"_s, u"Festival Gift 2026"_s, u"선물 전용"_s, u"ACTIVE"_s, 3},
        {u"000170000009006"_s, u"마루 문화카드"_s, u"문화"_s, u"SUSPENDED"_s, 12},
        {u"000170000009007"_s, u"옛 한빛 카드"_s, u"선물 전용"_s, u"DELETED"_s, 12},
        {u"000170000009008"_s, u"출시 예정 카드"_s, u"일반 선불"_s, u"VOID"_s, 12},
        {u"000170000009009"_s, u"아주 긴 이름을 가진 시험용 선불카드 상품으로 화면이 어떻게 줄이는지 보려는 것"_s,
         u"시험"_s, u"ACTIVE"_s, 1},
    };
    return list;
}

QString makeTransferId(qint64 sentAt, quint64 salt)
{
    static constexpr char16_t alphabet[] = u"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    QString id =
        "GC"_L1 + QDateTime::fromMSecsSinceEpoch(sentAt, Qt::OffsetFromUTC, 9 * 3600).toString(u"yyMMddHHmmss"_s);
    for (int i = 0; i < 6; ++i, salt /= 32)
        id += QChar(alphabet[salt % 32]);
    return id;
}

Fate fateOf(const SandboxGift &gift)
{
    quint64 hash = 1469598103934665603ULL;
    for (const QChar c : gift.transferId)
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    const qint64 spread = static_cast<qint64>(hash >> 16);
    const int kind = static_cast<int>(hash % 100);
    if (kind < 80)
        return {u"ACCEPTED"_s, gift.sentAt + 10 * minute + spread % (2 * day)};
    if (kind < 88)
        return {u"REJECTED"_s, gift.sentAt + 10 * minute + spread % (3 * day)};
    return {u"EXPIRED"_s, gift.sentAt + 7 * day};
}

void addSpareCards(SandboxSnapshot &snapshot, int count)
{
    QStringList owners;
    for (const SandboxMember &member : std::as_const(snapshot.members)) {
        if (member.tryOne)
            owners.append(member.userId);
    }
    owners.removeFirst();
    const QDate expiry = QDateTime::fromMSecsSinceEpoch(snapshot.createdAt, Qt::UTC).date().addYears(3);
    for (int i = 0; i < count; ++i) {
        SandboxCard card;
        card.par = u"Q1SPARE%1"_s.arg(i, 20, 10, QChar(u'0'));
        card.mobileCardNo = u"9491339403%1"_s.arg(i, 6, 10, QChar(u'0'));
        card.serviceId = products().first().serviceId;
        card.userId = owners.at(i % owners.size());
        card.balance = 50'000;
        card.expiry = lastOfMonth(expiry);
        snapshot.cards.append(card);
    }
}

Result<SandboxSnapshot> makeSnapshot(quint32 seed, int pastGifts, qint64 now)
{
    // Half a second each: the two are looked for side by side.
    auto pending = std::async(std::launch::async, &RsaKey::generate);
    const auto clientKey = RsaKey::generate();
    const auto serverKey = pending.get();
    if (!serverKey || !clientKey)
        return failure(Fault::Internal, {}, u"no keys for the sandbox"_s);
    SandboxSnapshot snapshot;
    snapshot.createdAt = now;
    snapshot.serverPrivateKey = serverKey->privatePem();
    snapshot.credentials = {u"000179999999999"_s,
                            hexFromSystem(7) + u'-' + hexFromSystem(32),
                            hexFromSystem(32),
                            hexFromSystem(32),
                            serverKey->publicPem(),
                            clientKey->privatePem(),
                            {}};
    Dice dice(seed);
    addPeople(snapshot, dice);
    addPastGifts(snapshot, dice, pastGifts);
    return snapshot;
}

} // namespace giftdesk::sandbox
