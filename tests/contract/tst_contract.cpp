// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contract.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::contract;

namespace {

QStringList names(const QList<Field> &fields)
{
    QStringList all;
    for (const Field &field : fields)
        all << field.name;
    return all;
}

QStringList codesMarked(const QList<Code> &codes, Mark mark)
{
    QStringList all;
    for (const Code &code : codes) {
        if (code.mark == mark)
            all << code.code;
    }
    return all;
}

QString wordFor(Mark mark)
{
    switch (mark) {
    case Mark::Published: return u"published"_s;
    case Mark::Client: return u"client"_s;
    case Mark::Proposed: return u"proposed"_s;
    }
    Q_UNREACHABLE();
}

QString wordFor(Crossing crossing)
{
    switch (crossing) {
    case Crossing::Plain: return u"plain"_s;
    case Crossing::Encrypted: return u"encrypted"_s;
    case Crossing::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString wordFor(Effect effect)
{
    switch (effect) {
    case Effect::None: return u"none"_s;
    case Effect::State: return u"state"_s;
    case Effect::Money: return u"money"_s;
    }
    Q_UNREACHABLE();
}

/// The endpoint's line in docs/API.md.
QString documentedRow(const Endpoint &endpoint)
{
    const QStringList cells = {u'`' + endpoint.key + u'`',    u'`' + endpoint.path + u'`', wordFor(endpoint.pathMark),
                               wordFor(endpoint.request),     wordFor(endpoint.response),  wordFor(endpoint.effect),
                               QString::number(endpoint.menu)};
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

bool hasHangul(const QString &text)
{
    static const QRegularExpression hangul(u"[가-힣]"_s);
    return text.contains(hangul);
}

} // namespace

class TstContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsEveryEndpoint_data();
    void knowsEveryEndpoint();
    void knowsNoOtherEndpoint();
    void headersOfTheDocument();
    void requestFieldsOfTheDocument();
    void answerOfTheDocument();
    void codesOfTheDocument();
    void uncodedCasesInTheDocumentsOrder();
    void everyCodeIsExplainedInBothLanguages();
    void explainsCodes();
    void memberIdBoundSurvives();
    void menuIsWhole();
    void cryptoKeyGoesWithEncryption_data();
    void cryptoKeyGoesWithEncryption();
    void pagingFacts();
    void transportCodesAreKnownEverywhere();
    void pageOfTheDocumentationAgrees();

private:
    const Contract &contract() const { return *m_contract; }
    const Endpoint &send() const { return *m_contract->endpoint(u"gifts.send"); }

    std::optional<Contract> m_contract;
};

void TstContract::initTestCase()
{
    Result<Contract> loaded = Contract::load();
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().args.join(u' ') + u": "_s + loaded.error().detail));
    m_contract.emplace(std::move(*loaded));
}

void TstContract::knowsEveryEndpoint_data()
{
    QTest::addColumn<Mark>("pathMark");
    QTest::addColumn<Effect>("effect");
    const auto row = [](const char *key, Mark mark, Effect effect) {
        QTest::newRow(key) << mark << effect;
    };
    row("token.issue", Mark::Published, Effect::State);
    row("cards.list", Mark::Published, Effect::None);
    row("member.info", Mark::Published, Effect::None);
    row("products.list", Mark::Proposed, Effect::None);
    row("products.detail", Mark::Published, Effect::None);
    row("products.info", Mark::Published, Effect::None);
    row("products.generate", Mark::Published, Effect::State);
    row("issued.list", Mark::Published, Effect::None);
    row("gifts.send", Mark::Published, Effect::Money);
    row("gifts.list", Mark::Published, Effect::None);
    row("gifts.cancel", Mark::Proposed, Effect::Money);
    row("gifts.validate", Mark::Proposed, Effect::None);
    row("gifts.reject", Mark::Proposed, Effect::Money);
    row("gifts.accept", Mark::Published, Effect::Money);
    row("gifts.received", Mark::Proposed, Effect::None);
    row("gifts.sent", Mark::Proposed, Effect::None);
    row("gifts.sendV2", Mark::Published, Effect::Money);
    row("gifts.acceptV2", Mark::Proposed, Effect::Money);
}

void TstContract::knowsEveryEndpoint()
{
    QFETCH(Mark, pathMark);
    QFETCH(Effect, effect);
    const Endpoint *const endpoint = contract().endpoint(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(endpoint);
    QCOMPARE(endpoint->pathMark, pathMark);
    QCOMPARE(endpoint->onByDefault(), pathMark != Mark::Proposed);
    QCOMPARE(endpoint->effect, effect);
    QCOMPARE(contract().endpointForPath(endpoint->path), endpoint);
    QCOMPARE(contract().endpointForPath(endpoint->path.toUpper()), endpoint);
    QVERIFY(hasHangul(endpoint->title.ko) && !hasHangul(endpoint->title.en));
}

void TstContract::knowsNoOtherEndpoint()
{
    QCOMPARE(contract().endpoints().size(), 18);
    QVERIFY(!contract().endpoint(u"gifts.resend"));
    QVERIFY(!contract().endpoint(u""));
    QVERIFY(!contract().endpointForPath(u""));
}

void TstContract::headersOfTheDocument()
{
    QStringList sent;
    for (const HeaderField &header : contract().requestHeaders())
        sent << header.name + u' ' + QString::number(header.length) + u' ' + QString::number(header.sentLength);
    QCOMPARE(sent, (QStringList{u"X-KM-User-AspId 15 15"_s, u"X-KM-Correlation-Id 20 20"_s, u"X-KM-Access-Key 40 40"_s,
                                u"X-KM-Crypto-Key-Id 32 32"_s, u"X-KM-Tran-Token 66 67"_s, u"X-KM-Tran-Time 16 14"_s,
                                u"X-KM-Time-Zone 3 3"_s}));
    QCOMPARE(contract().requestHeaders().at(2).need, Need::Conditional);
    QCOMPARE(contract().requestHeaders().at(3).need, Need::Optional);
    QCOMPARE(contract().responseHeaders().size(), 2);
    QCOMPARE(contract().responseHeaders().at(0).name, u"X-KM-Correlation-Id"_s);
    QCOMPARE(contract().responseHeaders().at(1).name, u"X-KM-Crypto-Key-Id"_s);
}

void TstContract::requestFieldsOfTheDocument()
{
    QCOMPARE(names(send().requestFields),
             (QStringList{u"senderUserId"_s, u"senderName"_s, u"senderPhone"_s, u"receiverName"_s, u"receiverPhone"_s,
                          u"serviceId"_s, u"amount"_s, u"oneTimeToken"_s, u"dcvv"_s, u"locale"_s}));
    for (const Field &field : send().requestFields) {
        const bool optional = field.name == u"senderName" || field.name == u"senderPhone";
        QCOMPARE(field.need, optional ? Need::Optional : Need::Required);
        QCOMPARE(field.type, field.name == u"amount" ? FieldType::Number : FieldType::String);
        QCOMPARE(field.mark, Mark::Published);
    }
    const auto longest = [this](QStringView name) {
        return findField(send().requestFields, name)->maxLength;
    };
    QCOMPARE(longest(u"senderName"), 256);
    QCOMPARE(longest(u"senderPhone"), 20);
    QCOMPARE(longest(u"receiverName"), 256);
    QCOMPARE(longest(u"receiverPhone"), 20);
    QCOMPARE(longest(u"serviceId"), 15);
    QCOMPARE(longest(u"oneTimeToken"), 16);
    QCOMPARE(longest(u"dcvv"), 3);
    QCOMPARE(longest(u"locale"), 2);
    QCOMPARE(findField(send().requestFields, u"locale")->values, (QStringList{u"KO"_s, u"EN"_s}));
    QCOMPARE(findField(send().requestFields, u"amount")->max, u"9999999999"_s);
}

void TstContract::answerOfTheDocument()
{
    QCOMPARE(names(send().responseFields), QStringList{u"transferId"_s});
    QCOMPARE(send().responseFields.first().minLength, 20);
    QCOMPARE(send().responseFields.first().maxLength, 20);
    QCOMPARE(send().request, Crossing::Encrypted);
    QCOMPARE(send().response, Crossing::Encrypted);
}

void TstContract::codesOfTheDocument()
{
    QCOMPARE(codesMarked(send().codes, Mark::Published),
             (QStringList{u"000_000"_s, u"000_002"_s, u"005_022"_s, u"005_023"_s, u"005_024"_s, u"005_025"_s,
                          u"005_026"_s, u"005_027"_s, u"005_028"_s, u"005_029"_s}));
    for (const Code &code : send().codes)
        QCOMPARE(code.http, code.code == u"000_000" ? 200 : 400);
}

void TstContract::uncodedCasesInTheDocumentsOrder()
{
    QStringList cases;
    for (const Code &code : send().codes) {
        if (code.mark == Mark::Proposed)
            cases << code.code + u' ' + code.message;
    }
    QCOMPARE(cases, (QStringList{u"905_030 모바일 카드만 선물이 가능함."_s, u"905_031 카드 상품ID가 유효하지 않음."_s,
                                 u"905_032 발신자 핸드폰 번호가 유효하지 않음."_s,
                                 u"905_033 송금 진행 중에는 선물이 불가능."_s,
                                 u"905_034 일회용 토큰으로 카드 정보를 찾을 수 없음."_s,
                                 u"905_035 일회용 토큰으로 카드 정보를 찾을 수 없음."_s}));
}

void TstContract::everyCodeIsExplainedInBothLanguages()
{
    QList<Code> all = contract().commonCodes();
    for (const Endpoint &endpoint : contract().endpoints())
        all += endpoint.codes;
    QVERIFY(all.size() > 40);
    for (const Code &code : std::as_const(all)) {
        for (const Text &text : {code.meaning, code.nextStep}) {
            QVERIFY2(hasHangul(text.ko) && text.ko.endsWith(u'.'), qPrintable(code.code));
            QVERIFY2(!hasHangul(text.en) && text.en.endsWith(u'.'), qPrintable(code.code));
        }
        QVERIFY2(code.code == u"000_000" || code.who != ActingParty::Nobody, qPrintable(code.code));
    }
}

void TstContract::explainsCodes()
{
    const CodeBook &book = contract();
    const auto own = book.explain(u"gifts.send", u"005_023");
    QVERIFY(own);
    QCOMPARE(own->who, ActingParty::Sender);
    QVERIFY(hasHangul(own->meaningKo) && hasHangul(own->nextStepKo));
    QVERIFY(own->meaningEn.contains(u"same member") && !own->nextStepEn.isEmpty());
    QVERIFY(book.explain(u"cards.list", u"000_002"));
    QVERIFY(book.explain(u"unknown.endpoint", u"000_002"));
    QVERIFY(book.explain(u"gifts.send", u"000_002")->meaningEn != book.explain(u"cards.list", u"000_002")->meaningEn);
    QVERIFY(!book.explain(u"gifts.send", u"005_099"));
    QVERIFY(!book.explain(u"cards.list", u"005_023"));
}

void TstContract::memberIdBoundSurvives()
{
    for (const char16_t *key : {u"gifts.send", u"cards.list", u"member.info", u"gifts.list"}) {
        const QList<Field> fields = contract().endpoint(key)->requestFields;
        const Field *const byName = findField(fields, u"userId");
        const Field *const field = byName ? byName : findField(fields, u"senderUserId");
        QVERIFY(field);
        QCOMPARE(field->max, u"9999999999999999999"_s);
        QCOMPARE(field->type, byName ? FieldType::Number : FieldType::String);
    }
}

void TstContract::menuIsWhole()
{
    const QList<MenuEntry> &menu = contract().menu();
    QCOMPARE(menu.size(), 143);
    QCOMPARE(menu.at(107).title, u"선불카드 선물하기"_s);
    QCOMPARE(menu.at(107).path, send().path);
    QCOMPARE(menu.at(142).title, u"카드 선물 내역 조회 (관리자용)"_s);
    QCOMPARE(menu.at(0).group, u"member"_s);
    const auto known =
        std::count_if(menu.begin(), menu.end(), [](const MenuEntry &entry) { return !entry.path.isEmpty(); });
    QCOMPARE(known, 82);
    for (const Endpoint &endpoint : contract().endpoints())
        QCOMPARE(menu.at(endpoint.menu - 1).path.isEmpty(), endpoint.pathMark == Mark::Proposed);
}

void TstContract::cryptoKeyGoesWithEncryption_data()
{
    QTest::addColumn<bool>("sendsEncrypted");
    QTest::addColumn<bool>("needsKey");
    QTest::newRow("gifts.send") << true << true;
    QTest::newRow("gifts.list") << true << true;
    QTest::newRow("token.issue") << true << true;
    QTest::newRow("cards.list") << false << true;
    QTest::newRow("products.info") << false << false;
    QTest::newRow("products.detail") << true << true;
    QTest::newRow("issued.list") << true << true;
}

void TstContract::cryptoKeyGoesWithEncryption()
{
    QFETCH(bool, sendsEncrypted);
    QFETCH(bool, needsKey);
    const Endpoint &endpoint = *contract().endpoint(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(endpoint.sendsEncrypted(), sendsEncrypted);
    QCOMPARE(endpoint.needsCryptoKey(), needsKey);
}

void TstContract::pagingFacts()
{
    QCOMPARE(contract().paging().pageSize, 1000);
    QCOMPARE(contract().paging().fallbackPageSize, 100);
    QCOMPARE(contract().paging().firstPage, 0);
    QCOMPARE(contract().paging().lastPage, 1000);
    for (const char16_t *key : {u"gifts.list", u"issued.list", u"products.list"})
        QVERIFY(contract().endpoint(key)->paged());
    QVERIFY(!send().paged());
}

void TstContract::transportCodesAreKnownEverywhere()
{
    for (const Endpoint &endpoint : contract().endpoints()) {
        QCOMPARE(contract().code(endpoint.key, u"900_001")->http, 401);
        QCOMPARE(contract().code(endpoint.key, u"900_002")->http, 401);
        QCOMPARE(contract().code(endpoint.key, u"900_003")->http, 400);
        QCOMPARE(contract().code(endpoint.key, u"900_003")->mark, Mark::Proposed);
    }
}

void TstContract::pageOfTheDocumentationAgrees()
{
    QFile page(QStringLiteral(GIFTDESK_API_PAGE));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    for (const Endpoint &endpoint : contract().endpoints())
        QVERIFY2(text.contains(documentedRow(endpoint)), qPrintable(documentedRow(endpoint)));
    QCOMPARE(text.count(u" | none | "_s) + text.count(u" | state | "_s) + text.count(u" | money | "_s),
             contract().endpoints().size());
}

QTEST_GUILESS_MAIN(TstContract)
#include "tst_contract.moc"
