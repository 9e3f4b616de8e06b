// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchlanguage.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 27);

GiftRecord gift()
{
    GiftRecord record;
    record.transferId = TransferId(u"GC261127091038E4HMDF"_s);
    record.status = GiftStatus::Accepted;
    record.serviceId = ServiceId(u"000170000000001"_s);
    record.serviceName = u"설날 선물카드"_s;
    record.amount = Won(50000);
    record.senderName = u"Alice Kim"_s;
    record.senderPhone = u"01087654321"_s;
    record.receiverName = u"홍길동"_s;
    record.receiverPhone = u"01012345678"_s;
    record.sentAt = startOfDay(today, TimeZone::Kst) + 5000;
    return record;
}

} // namespace

class TestSearchLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void tellsThePlaceOfAMistake_data();
    void tellsThePlaceOfAMistake();
    void wordsAreThoseOfTheSearch();
    void aNegatedTermIsADifference();
    void anythingIsReadOrRefused();
};

void TestSearchLanguage::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto hit = [](const QString &text) {
        QTest::newRow(qPrintable(u"hit: "_s + text)) << text << true;
    };
    const auto miss = [](const QString &text) {
        QTest::newRow(qPrintable(u"miss: "_s + text)) << text << false;
    };
    hit(u""_s);
    hit(u"홍길동 5678"_s);
    miss(u"홍길동 9999"_s);
    // whose name or number it is
    hit(u"receiver:홍"_s);
    hit(u"받는분:ㅎㄱㄷ"_s);
    hit(u"receiver:5678"_s);
    miss(u"sender:홍"_s);
    hit(u"보낸분:alice"_s);
    hit(u"sender:\"alice kim\""_s);
    miss(u"receiver:\"alice kim\""_s);
    miss(u"receiver:50000"_s); // an amount is nobody's name
    hit(u"phone:010-1234"_s);
    miss(u"phone:50000"_s);
    hit(u"id:gc261127"_s);
    miss(u"id:GC261128"_s);
    // amounts
    hit(u"amount:50000"_s);
    hit(u"금액=5만원"_s);
    miss(u"amount>50000"_s);
    hit(u"amount>=50,000"_s);
    hit(u"amount<50001"_s);
    miss(u"amount<50000"_s);
    hit(u"amount<=50000"_s);
    hit(u"amount:1만..5만"_s);
    hit(u"amount:..5만"_s);
    miss(u"amount:6만.."_s);
    miss(u"amount>1 amount<1"_s);
    // states
    hit(u"status:accepted"_s);
    hit(u"상태:수락"_s);
    hit(u"status:EXPIRED,accepted"_s);
    miss(u"status:expired"_s);
    miss(u"status:accepted status:expired"_s);
    miss(u"status:unknown"_s);
    hit(u"-status:expired"_s);
    miss(u"-status:수락"_s);
    // products
    hit(u"product:선물"_s);
    hit(u"product:000170000000001"_s);
    miss(u"product:커피"_s);
    hit(u"-product:커피"_s);
    // days, both included
    hit(u"on:2026-11-27"_s);
    hit(u"날짜:오늘"_s);
    miss(u"on:yesterday"_s);
    hit(u"from:20261127 to:20261127"_s);
    hit(u"부터:어제 까지:오늘"_s);
    miss(u"to:2026-11-26"_s);
    miss(u"from:2026-11-28"_s);
    miss(u"from:2026-11-28 to:2026-11-27"_s);
    // not
    miss(u"-receiver:홍"_s);
    hit(u"-receiver:김"_s);
    hit(u"-9999"_s);
    miss(u"-5678"_s);
    miss(u"-amount:50000"_s);
    hit(u"-amount:1..49999"_s);
    hit(u"홍 -김길동"_s);
    // quotes take blanks, colons and minus signs as they are
    hit(u"\"홍 길동\""_s);
    hit(u"\"alice kim\""_s);
    miss(u"\"status:accepted\""_s);
    hit(u"\"\""_s);
}

void TestSearchLanguage::finds()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    const auto query = parseSearch(text, today, TimeZone::Kst);
    QVERIFY2(query, query ? "" : qPrintable(query.error().code()));
    QCOMPARE(matches(*query, gift()), found);
}

void TestSearchLanguage::tellsThePlaceOfAMistake_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QStringList>("args");
    QTest::newRow("field") << u"홍 recever:김"_s << Fault::QueryFieldUnknown << QStringList{u"recever"_s, u"3"_s};
    QTest::newRow("negated field") << u"-farbe:rot"_s << Fault::QueryFieldUnknown << QStringList{u"farbe"_s, u"2"_s};
    QTest::newRow("amount") << u"amount>viel"_s << Fault::QueryValueUnreadable << QStringList{u"amount"_s, u"1"_s};
    QTest::newRow("no value") << u"a status:"_s << Fault::QueryValueUnreadable << QStringList{u"status"_s, u"3"_s};
    QTest::newRow("state") << u"status:gone"_s << Fault::QueryValueUnreadable << QStringList{u"status"_s, u"1"_s};
    QTest::newRow("day") << u"from:2026-13-01"_s << Fault::QueryValueUnreadable << QStringList{u"from"_s, u"1"_s};
    QTest::newRow("not a day") << u"-on:today"_s << Fault::QueryValueUnreadable << QStringList{u"on"_s, u"2"_s};
    QTest::newRow("operator") << u"receiver>김"_s << Fault::QueryValueUnreadable << QStringList{u"receiver"_s, u"1"_s};
    QTest::newRow("short id") << u"id:GC2"_s << Fault::QueryValueUnreadable << QStringList{u"id"_s, u"1"_s};
    QTest::newRow("short phone") << u"phone:01"_s << Fault::QueryValueUnreadable << QStringList{u"phone"_s, u"1"_s};
    QTest::newRow("quote") << u"홍 \"길동"_s << Fault::QueryQuoteOpen << QStringList{u"3"_s};
    QTest::newRow("words") << u"가 "_s.repeated(17) << Fault::QueryMalformed << QStringList{u"16"_s, u"256"_s};
    QTest::newRow("length") << QString(257, u'a') << Fault::QueryMalformed << QStringList{u"16"_s, u"256"_s};
}

void TestSearchLanguage::tellsThePlaceOfAMistake()
{
    QFETCH(QString, text);
    QFETCH(Fault, fault);
    QFETCH(QStringList, args);
    const auto query = parseSearch(text, today, TimeZone::Kst);
    QVERIFY(!query);
    QCOMPARE(query.error(), (Error{fault, {}, args, {}}));
}

/// Without a field the language is that of the words alone (decisions C8).
void TestSearchLanguage::wordsAreThoseOfTheSearch()
{
    for (const QString &text :
         {u"홍길동"_s, u"ㅎㄱㄷ 5678"_s, u"010-1234"_s, u"5만원"_s, u"-"_s, u"기~"_s, u"<b>"_s, u"12:30"_s}) {
        const auto query = parseSearch(text, today, TimeZone::Kst);
        QVERIFY2(query && query->terms.isEmpty(), qPrintable(text));
        HistoryQuery plain;
        plain.words = *parseSearchText(text);
        QCOMPARE(matches(*query, gift()), matches(plain, gift()));
    }
}

void TestSearchLanguage::aNegatedTermIsADifference()
{
    const auto query = parseSearch(u"홍 -receiver:김 -9999"_s, today, TimeZone::Kst);
    const auto halves = withoutNegation(*query);
    QVERIFY(halves);
    QCOMPARE(halves->first.terms.size(), 1);
    QCOMPARE(halves->second.terms.size(), 2);
    QVERIFY(matches(halves->first, gift()) && !matches(halves->second, gift()));
    QVERIFY(!withoutNegation(*parseSearch(u"receiver:홍"_s, today, TimeZone::Kst)));
}

void TestSearchLanguage::anythingIsReadOrRefused()
{
    const QString letters = u"-:=<>\".~,0 5만원가ㄱa금액amountid받는분상태on"_s;
    quint32 state = 1;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        const int length = int(state % 24);
        for (int at = 0; at < length; ++at) {
            state = state * 1664525 + 1013904223;
            text += letters[qsizetype(state >> 8) % letters.size()];
        }
        state = state * 1664525 + 1013904223;
        const auto query = parseSearch(text, today, TimeZone::Kst);
        QVERIFY2(query || query.error().kind() == ErrorKind::Validation, qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestSearchLanguage)
#include "testsearchlanguage.moc"
