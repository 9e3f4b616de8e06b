// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contract.h"
#include "api/contractvalidation.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::contract;

namespace {

const char *const goodGift = R"({"senderUserId":"9999999999999999999","senderName":"이영","senderPhone":"01012345678",
    "receiverName":"홍길동","receiverPhone":"01087654321","serviceId":"000170000002000","amount":50000,
    "oneTimeToken":"1234567890123456","dcvv":"123","locale":"KO"})";

QString summary(const QList<FieldIssue> &issues)
{
    QStringList all;
    for (const FieldIssue &issue : issues)
        all << QString::fromLatin1(faultInfo(issue.error.fault).code) + u' ' + issue.error.args.join(u',');
    return all.join(u'\n');
}

constexpr auto missing = "GD-validation-01 ";
constexpr auto tooLong = "GD-validation-02 ";
constexpr auto malformed = "GD-validation-03 ";
constexpr auto outOfRange = "GD-validation-10 ";

} // namespace

class TstContractValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsGoodRequests_data();
    void acceptsGoodRequests();
    void giftRules_data();
    void giftRules();
    void otherRules_data();
    void otherRules();
    void reportsEveryIssueInOrder();
    void neverRepeatsAValue();

private:
    QString issuesOf(const QString &key, const QByteArray &json) const
    {
        return summary(validateRequest(*m_contract->endpoint(key), parseJson(json).value()));
    }

    std::optional<Contract> m_contract;
};

void TstContractValidation::initTestCase()
{
    Result<Contract> loaded = Contract::load();
    QVERIFY(loaded);
    m_contract.emplace(std::move(*loaded));
}

void TstContractValidation::acceptsGoodRequests_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("gifts.send") << QByteArray(goodGift);
    QTest::newRow("cards.list") << QByteArray(R"({"userId":9999999999999999999,"par":"Q1ABCDEFGHIJKLMNOPQRSTUVWXY"})");
    QTest::newRow("member.info") << QByteArray(R"({"userId":1})");
    QTest::newRow("token.issue") << QByteArray(R"({"cardNo":"9491339401250801"})");
    QTest::newRow("products.info") << QByteArray(R"({"serviceIdList":["000170000002000","000170000002001"]})");
    QTest::newRow("gifts.list") << QByteArray(
        R"({"searchType":"SENT","startDate":"20261122","endDate":"20261122","pageRequest":{"page":0,"pageSize":1000}})");
    QTest::newRow("issued.list") << QByteArray(R"({"pageRequest":{}})");
    QTest::newRow("products.list") << QByteArray(R"({"pageRequest":{"page":1000,"pageSize":100}})");
    QTest::newRow("products.detail") << QByteArray(R"({"serviceId":"000170000002000"})");
}

void TstContractValidation::acceptsGoodRequests()
{
    QFETCH(QByteArray, json);
    QCOMPARE(issuesOf(QString::fromLatin1(QTest::currentDataTag()), json), QString());
}

void TstContractValidation::giftRules_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value"); // empty: the member is left out
    QTest::addColumn<QString>("issue");
    const auto row = [](const char *name, const char *key, const QByteArray &value, const QString &issue) {
        QTest::newRow(name) << QByteArray(key) << value << issue;
    };
    const auto text = [](const QString &inside) -> QByteArray {
        return "\"" + inside.toUtf8() + "\"";
    };
    const auto is = [](const char *code, const QString &args) -> QString {
        return QString::fromLatin1(code) + args;
    };

    row("required absent", "receiverName", "", is(missing, u"receiverName"_s));
    row("required null", "receiverName", "null", is(missing, u"receiverName"_s));
    row("required empty", "receiverName", text({}), is(missing, u"receiverName"_s));
    row("optional absent", "senderName", "", {});
    row("optional null", "senderName", "null", {});
    row("optional empty", "senderName", text({}), is(missing, u"senderName"_s));
    row("256 syllables", "receiverName", text(QString(256, u'홍')), {});
    row("257 syllables", "receiverName", text(QString(257, u'홍')), is(tooLong, u"receiverName,256"_s));
    row("256 characters outside the first plane", "receiverName", text(u"🎁"_s.repeated(256)), {});
    row("257 of them", "receiverName", text(u"🎁"_s.repeated(257)), is(tooLong, u"receiverName,256"_s));
    row("phone of 20", "receiverPhone", text(QString(20, u'0')), {});
    row("phone of 21", "receiverPhone", text(QString(21, u'0')), is(tooLong, u"receiverPhone,20"_s));
    row("name as a number", "receiverName", "5", is(malformed, u"receiverName,type"_s));
    row("member id as a number", "senderUserId", "50000104652", is(malformed, u"senderUserId,type"_s));
    row("member id zero", "senderUserId", text(u"0"_s), is(malformed, u"senderUserId,range"_s));
    row("member id of twenty digits", "senderUserId", text(QString(20, u'9')), is(malformed, u"senderUserId,range"_s));
    row("member id with a leading zero", "senderUserId", text(u"01"_s), is(malformed, u"senderUserId,format"_s));
    row("member id with a letter", "senderUserId", text(u"5000x"_s), is(malformed, u"senderUserId,format"_s));
    row("member id in full-width digits", "senderUserId", text(u"１２"_s), is(malformed, u"senderUserId,format"_s));
    row("amount of one won", "amount", "1", {});
    row("largest amount", "amount", "9999999999", {});
    row("no amount", "amount", "0", is(outOfRange, u"amount,1,9999999999"_s));
    row("amount too large", "amount", "10000000000", is(outOfRange, u"amount,1,9999999999"_s));
    row("amount beyond int64", "amount", "18446744073709551615", is(outOfRange, u"amount,1,9999999999"_s));
    row("negative amount", "amount", "-1", is(outOfRange, u"amount,1,9999999999"_s));
    row("amount as a float", "amount", "50000.0", is(malformed, u"amount,type"_s));
    row("amount with an exponent", "amount", "5e4", is(malformed, u"amount,type"_s));
    row("amount as a text", "amount", text(u"50000"_s), is(malformed, u"amount,type"_s));
    row("product of 14", "serviceId", text(QString(14, u'0')), is(malformed, u"serviceId,length"_s));
    row("product of 16", "serviceId", text(QString(16, u'0')), is(tooLong, u"serviceId,15"_s));
    row("token of 15", "oneTimeToken", text(QString(15, u'1')), is(malformed, u"oneTimeToken,length"_s));
    row("check value of 2", "dcvv", text(u"12"_s), is(malformed, u"dcvv,length"_s));
    row("no token", "oneTimeToken", "", is(missing, u"oneTimeToken"_s));
    row("language in small letters", "locale", text(u"ko"_s), is(malformed, u"locale,value"_s));
    row("another language", "locale", text(u"FR"_s), is(malformed, u"locale,value"_s));
    row("a field nobody knows", "memo", text(u"x"_s), is(malformed, u"memo,unknown"_s));
}

void TstContractValidation::giftRules()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, issue);
    Json gift = parseJson(goodGift).value();
    gift.erase(key.toStdString());
    if (!value.isEmpty())
        gift[key.toStdString()] = parseJson(value).value();
    QCOMPARE(issuesOf(u"gifts.send"_s, writeJson(gift)), issue);
}

void TstContractValidation::otherRules_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("issue");
    const auto row = [](const char *name, const QString &key, const QByteArray &json, const char *code,
                        const QString &args) {
        QTest::newRow(name) << key << json << QString::fromLatin1(code) + args;
    };
    row("no object", u"gifts.list"_s, "[]", malformed, u",type"_s);
    row("inside an object", u"gifts.list"_s, R"({"searchType":"SENT","pageRequest":{"page":1001}})", malformed,
        u"pageRequest.page,range"_s);
    row("unknown inside an object", u"gifts.list"_s, R"({"searchType":"SENT","pageRequest":{"size":1}})", malformed,
        u"pageRequest.size,unknown"_s);
    row("object as a list", u"gifts.list"_s, R"({"searchType":"SENT","pageRequest":[]})", malformed,
        u"pageRequest,type"_s);
    row("direction", u"gifts.list"_s, R"({"searchType":"BOTH","pageRequest":{}})", malformed, u"searchType,value"_s);
    row("31 February", u"gifts.list"_s, R"({"searchType":"SENT","startDate":"20260231","pageRequest":{}})", malformed,
        u"startDate,format"_s);
    row("date with dashes", u"gifts.list"_s, R"({"searchType":"SENT","startDate":"2026-1-1","pageRequest":{}})",
        malformed, u"startDate,format"_s);
    row("member id as a text", u"cards.list"_s, R"({"userId":"1"})", malformed, u"userId,type"_s);
    row("member id beyond nineteen nines", u"cards.list"_s, R"({"userId":10000000000000000000})", malformed,
        u"userId,range"_s);
    row("member id as a float", u"member.info"_s, R"({"userId":1.0})", malformed, u"userId,type"_s);
    row("short item of a list", u"products.info"_s, R"({"serviceIdList":["000170000002000","x"]})", malformed,
        u"serviceIdList[1],length"_s);
    row("number in a list", u"products.info"_s, R"({"serviceIdList":[5]})", malformed, u"serviceIdList[0],type"_s);
    row("card number with a letter", u"token.issue"_s, R"({"cardNo":"949133940125080X"})", malformed,
        u"cardNo,format"_s);
}

void TstContractValidation::otherRules()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, json);
    QFETCH(QString, issue);
    QCOMPARE(issuesOf(key, json), issue);
}

void TstContractValidation::reportsEveryIssueInOrder()
{
    const QString issues = issuesOf(u"gifts.send"_s, R"({"extra":1,"locale":"KO","amount":0})");
    QCOMPARE(issues.count(u'\n'), 7);
    QVERIFY(issues.startsWith(u"GD-validation-01 senderUserId\nGD-validation-01 receiverName\n"_s));
    QVERIFY(issues.endsWith(u"extra,unknown"_s));
}

void TstContractValidation::neverRepeatsAValue()
{
    const QString issues = issuesOf(
        u"gifts.send"_s,
        R"({"senderUserId":"planted1","receiverName":["planted2"],"oneTimeToken":"planted3","locale":"planted4"})");
    QVERIFY(!issues.contains(u"planted"));
}

QTEST_GUILESS_MAIN(TstContractValidation)
#include "tst_contractvalidation.moc"
