// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/historyquery.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

GiftRecord gift()
{
    GiftRecord record;
    record.transferId = TransferId(u"TR000000000000000123"_s);
    record.status = GiftStatus::Accepted;
    record.serviceId = ServiceId(u"000170000000001"_s);
    record.amount = Won(50000);
    record.senderName = u"이보영"_s;
    record.senderPhone = u"01087654321"_s;
    record.receiverName = u"홍 길동"_s;
    record.receiverPhone = u"01012345678"_s;
    record.sentAt = 1'795'323'785'000;
    return record;
}

bool finds(const QString &text, const GiftRecord &record)
{
    const auto words = parseSearchText(text);
    HistoryQuery query;
    query.words = words ? *words : QList<SearchWord>();
    return words && matches(query, record);
}

} // namespace

class TestHistoryQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void latinNamesIgnoreCase();
    void filters();
    void periodsAreHalfOpen();
    void emptyQueryFindsEverything();
    void refusesTooMuch();
};

void TestHistoryQuery::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto hit = [](const QString &text) {
        QTest::newRow(qPrintable(u"hit: "_s + text)) << text << true;
    };
    const auto miss = [](const QString &text) {
        QTest::newRow(qPrintable(u"miss: "_s + text)) << text << false;
    };
    // 1: part of a name, blanks out, composed
    hit(u"홍길동"_s);
    hit(u"길동"_s);
    hit(u"보영"_s);
    hit(u"홍길동"_s.normalized(QString::NormalizationForm_D));
    miss(u"홍동"_s);
    miss(u"길홍"_s);
    // 2: initials, alone and mixed
    hit(u"ㅎㄱㄷ"_s);
    hit(u"ㄱㄷ"_s);
    hit(u"홍ㄱㄷ"_s);
    hit(u"ㅎ길ㄷ"_s);
    hit(u"ㅇㅂㅇ"_s);
    miss(u"ㅎㄷ"_s);
    miss(u"ㅎㄱㄷㅁ"_s);
    miss(u"홍ㄴ"_s);
    miss(u"ㅏ"_s);
    // 3: at least three digits of a phone, separators out
    hit(u"5678"_s);
    hit(u"010-1234"_s);
    hit(u"010.1234.5678"_s);
    hit(u"+821012345678"_s);
    hit(u"８７６５"_s);
    hit(u"432"_s);
    miss(u"56"_s);
    miss(u"5679"_s);
    // 4: the gift's id, whole or from its beginning
    hit(u"TR000000000000000123"_s);
    hit(u"tr000000000000000123"_s);
    hit(u"TR0000"_s);
    hit(u"tr0000"_s);
    miss(u"TR000"_s);
    miss(u"000123X"_s);
    miss(u"TR0000000000000001234"_s);
    // 5: the amount
    hit(u"50000"_s);
    hit(u"50,000"_s);
    hit(u"50,000원"_s);
    hit(u"5만원"_s);
    hit(u"５만"_s);
    miss(u"5000"_s);
    miss(u"50001"_s);
    miss(u"500000"_s);
    // half-typed last syllable only with the mark
    hit(u"홍기~"_s);
    hit(u"기~"_s);
    miss(u"홍기"_s);
    hit(u"홍길도~"_s);
    miss(u"홍길둥~"_s);
    miss(u"홍갈~"_s);
    // every word must match, each in its own way
    hit(u"홍길동 5678 50,000"_s);
    hit(u"ㅎㄱㄷ 이보영"_s);
    hit(u"  홍   5678 "_s);
    miss(u"홍길동 9999"_s);
}

void TestHistoryQuery::finds()
{
    QFETCH(QString, text);
    QTEST(::finds(text, gift()), "found");
}

void TestHistoryQuery::latinNamesIgnoreCase()
{
    GiftRecord record = gift();
    record.receiverName = u"Anna Lee"_s;
    QVERIFY(::finds(u"anna"_s, record));
    QVERIFY(::finds(u"ANNALEE"_s, record));
    QVERIFY(::finds(u"lee anna"_s, record));
    QVERIFY(!::finds(u"annel"_s, record));
}

void TestHistoryQuery::filters()
{
    const GiftRecord record = gift();
    const auto with = [](auto change) {
        HistoryQuery query;
        change(query);
        return query;
    };
    QVERIFY(matches(with([](HistoryQuery &q) { q.statuses = {GiftStatus::Accepted, GiftStatus::Sent}; }), record));
    QVERIFY(!matches(with([](HistoryQuery &q) { q.statuses = {GiftStatus::Sent}; }), record));
    QVERIFY(matches(with([&](HistoryQuery &q) { q.serviceId = record.serviceId; }), record));
    QVERIFY(!matches(with([](HistoryQuery &q) { q.serviceId = ServiceId(u"other"_s); }), record));
    QVERIFY(matches(with([](HistoryQuery &q) { q.amountMin = q.amountMax = Won(50000); }), record));
    QVERIFY(!matches(with([](HistoryQuery &q) { q.amountMin = Won(50001); }), record));
    QVERIFY(!matches(with([](HistoryQuery &q) { q.amountMax = Won(49999); }), record));
    QVERIFY(matches(with([&](HistoryQuery &q) { q.receiverPhone = record.receiverPhone; }), record));
    QVERIFY(!matches(with([&](HistoryQuery &q) { q.receiverPhone = record.senderPhone; }), record));
}

void TestHistoryQuery::periodsAreHalfOpen()
{
    const GiftRecord record = gift();
    HistoryQuery query;
    query.from = record.sentAt;
    query.to = record.sentAt + 1;
    QVERIFY(matches(query, record));
    query.to = record.sentAt;
    QVERIFY(!matches(query, record));
    query.to.reset();
    query.from = record.sentAt + 1;
    QVERIFY(!matches(query, record));
}

void TestHistoryQuery::emptyQueryFindsEverything()
{
    QVERIFY(HistoryQuery().isEmpty());
    QVERIFY(matches(HistoryQuery(), GiftRecord()));
    QVERIFY(::finds(u"   "_s, gift()));
    HistoryQuery query;
    query.amountMin = Won(1);
    QVERIFY(!query.isEmpty());
}

void TestHistoryQuery::refusesTooMuch()
{
    QVERIFY(parseSearchText(u"가 "_s.repeated(16)));
    const auto manyWords = parseSearchText(u"가 "_s.repeated(17));
    QVERIFY(!manyWords);
    QCOMPARE(manyWords.error(), (Error{Fault::QueryMalformed, {}, {u"16"_s, u"256"_s}, {}}));
    QVERIFY(parseSearchText(u"가"_s.repeated(256)));
    QVERIFY(!parseSearchText(u"가"_s.repeated(257)));
}

QTEST_APPLESS_MAIN(TestHistoryQuery)
#include "testhistoryquery.moc"
