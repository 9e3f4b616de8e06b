// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include "app/sandbox/fieldcheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::sandbox;

namespace {

bool good(const SandboxCard &card)
{
    return card.active && !card.autoRecharge && !card.usedAsPayment && !card.remittance && card.balance > 0 &&
           !card.mobileCardNo.isEmpty() && card.expiry > QDate::currentDate() && !card.serviceId.endsWith(u'7');
}

using Pick = std::function<bool(const SandboxCard &)>;
using Change = std::function<void(Json &)>;

struct Case
{
    const char *name;
    const char *code;
    const char *field; ///< behind the message of 000_002
    Pick pick;
    Change change;
};

Change set(const char *key, Json value)
{
    return [key, value](Json &body) {
        body[key] = value;
    };
}

Change without(const char *key)
{
    return [key](Json &body) {
        body.erase(key);
    };
}

const Change asIs = [](Json &) {
};

/// Every refusal of a gift on its documented cause: contract §1.11, the six uncoded cases in the document's order.
const Case cases[] = {
    {"zero won", "005_022", "", good, set("amount", 0)},
    {"empty card", "005_022", "", [](const auto &card) { return card.balance == 0; }, set("amount", 1000)},
    {"to oneself", "005_023", "", good,
     [](Json &body) {
         body["receiverPhone"] = body["ownPhone"];
     }},
    {"suspended card", "005_024", "", [](const auto &card) { return !card.active; }, asIs},
    {"expired card", "005_025", "", [](const auto &card) { return card.expiry < QDate::currentDate(); }, asIs},
    {"a won less", "005_026", "", good,
     [](Json &body) {
         body["amount"] = body["amount"].get<int>() - 1;
     }},
    {"a won more", "005_026", "", good,
     [](Json &body) {
         body["amount"] = body["amount"].get<int>() + 1;
     }},
    {"auto recharge", "005_027", "", [](const auto &card) { return card.autoRecharge; }, asIs},
    {"used as payment", "005_028", "", [](const auto &card) { return card.usedAsPayment; }, asIs},
    {"another product's card", "005_029", "", good,
     [](Json &body) {
         body["serviceId"] = body["serviceId"] == "000170000009001" ? "000170000009002" : "000170000009001";
     }},
    {"another member's card", "005_029", "", good, set("senderUserId", "50900104660")},
    {"physical card only", "905_030", "", [](const auto &card) { return card.mobileCardNo.isEmpty(); }, asIs},
    {"no such product", "905_031", "", good, set("serviceId", "000170000000404")},
    {"a deleted product", "905_031", "", [](const auto &card) { return card.serviceId.endsWith(u'7'); }, asIs},
    {"not the sender's phone", "905_032", "", good, set("senderPhone", "01000009999")},
    {"remittance in progress", "905_033", "", [](const auto &card) { return card.remittance; }, asIs},
    {"token never issued", "905_034", "", good, set("oneTimeToken", "0000000000000000")},
    {"wrong dcvv", "000_002", "dcvv", good,
     [](Json &body) {
         body["dcvv"] = body["dcvv"] == "111" ? "222" : "111";
     }},
    {"unknown sender", "000_002", "senderUserId", good, set("senderUserId", "123")},
    {"sender id as a number", "000_002", "senderUserId", good, set("senderUserId", 50900104652ULL)},
    {"sender id beyond nineteen nines", "000_002", "senderUserId", good, set("senderUserId", "10000000000000000000")},
    {"no receiver", "000_002", "receiverName", good, without("receiverName")},
    {"empty receiver", "000_002", "receiverName", good, set("receiverName", "")},
    {"receiver of 257", "000_002", "receiverName", good, set("receiverName", std::string(257, 'x'))},
    {"sender name of 257", "000_002", "senderName", good, set("senderName", std::string(257, 'x'))},
    {"phone of 21", "000_002", "receiverPhone", good, set("receiverPhone", std::string(21, '0'))},
    {"no phone", "000_002", "receiverPhone", good, without("receiverPhone")},
    {"product of 14", "000_002", "serviceId", good, set("serviceId", "00017000000900")},
    {"amount as text", "000_002", "amount", good, set("amount", "50000")},
    {"amount with a point", "000_002", "amount", good, set("amount", 50000.0)},
    {"amount negative", "000_002", "amount", good, set("amount", -1)},
    {"amount of ten thousand million", "000_002", "amount", good, set("amount", 10'000'000'000LL)},
    {"no amount", "000_002", "amount", good, without("amount")},
    {"token of 15", "000_002", "oneTimeToken", good, set("oneTimeToken", "000000000000000")},
    {"dcvv of 4", "000_002", "dcvv", good, set("dcvv", "1234")},
    {"locale in French", "000_002", "locale", good, set("locale", "FR")},
    {"no locale", "000_002", "locale", good, without("locale")},
    {"a field nobody knows", "000_002", "note", good, set("note", "x")},
};

} // namespace

class TestSandboxCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto started = Sandbox::start({.pastGifts = 20});
        QVERIFY(started);
        m_sandbox = std::move(*started);
        m_client = std::make_unique<RawClient>(*m_sandbox);
        m_member = m_sandbox->tryMembers().first();
    }

    void refusal_data();
    void refusal();
    void success();
    void validateRefusesLikeSend_data() { refusal_data(); }
    void validateRefusesLikeSend();
    void validateMovesNothing();
    void headers_data();
    void headers();
    void headerTwice();
    void signatureCoversTheBytes();
    void wrongSecretIsNamed();
    void bodies_data();
    void bodies();
    void unknownPathAndMethod();
    void answerHeaders();

private:
    SandboxCard card(const Pick &pick) const
    {
        for (const SandboxCard &candidate : m_sandbox->cardsOf(m_member.userId)) {
            if (pick(candidate))
                return candidate;
        }
        return {};
    }

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<RawClient> m_client;
    SandboxMember m_member;
};

void TestSandboxCodes::refusal_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < std::ssize(cases); ++i)
        QTest::newRow(cases[i].name) << i;
}

void TestSandboxCodes::refusal()
{
    QFETCH(int, index);
    const Case &row = cases[index];
    const SandboxCard given = card(row.pick);
    QVERIFY(!given.par.isEmpty());
    Json body = m_client->sendBody(given);
    body["ownPhone"] = text(m_member.phone);
    row.change(body);
    body.erase("ownPhone");
    const auto before = m_sandbox->sentGifts().size();
    const RawReply reply = m_client->post(u"gifts.send"_s, body);
    QCOMPARE(reply.code(), QString::fromLatin1(row.code));
    QCOMPARE(reply.status, 400);
    QVERIFY2(!reply.encrypted, "error answers are plain");
    if (*row.field)
        QCOMPARE(textOf(reply.body["response"], "description"),
                 "Invalid input parameter. "_L1 + QLatin1StringView(row.field));
    QCOMPARE(m_sandbox->sentGifts().size(), before);
    QCOMPARE(card([&](const auto &same) { return same.par == given.par; }).balance, given.balance);
}

void TestSandboxCodes::success()
{
    const SandboxCard given = card(good);
    Json body = m_client->sendBody(given);
    body["senderPhone"] = text(m_member.phone);
    const RawReply reply = m_client->post(u"gifts.send"_s, body);
    QCOMPARE(reply.code(), u"000_000"_s);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.encrypted);
    const SandboxGift gift = m_sandbox->sentGifts().last();
    QCOMPARE(gift.transferId.size(), 20);
    QCOMPARE(gift.transferId, textOf(reply.body, "transferId"));
    QCOMPARE(gift.amount, given.balance);
    QCOMPARE(gift.receiverName, u"받는이"_s);
    QCOMPARE(card([&](const auto &same) { return same.par == given.par; }).balance, 0);
    QVERIFY(m_sandbox->refillCard(given.par, given.balance));
}

void TestSandboxCodes::validateRefusesLikeSend()
{
    QFETCH(int, index);
    const Case &row = cases[index];
    const SandboxCard given = card(row.pick);
    Json body = m_client->sendBody(given);
    body["ownPhone"] = text(m_member.phone);
    row.change(body);
    body.erase("ownPhone");
    const bool ofToken = QByteArray(row.name).contains("token") || QByteArray(row.field) == "dcvv";
    body.erase("oneTimeToken");
    body.erase("dcvv");
    body["cardNo"] = text(given.mobileCardNo.isEmpty() ? given.physicalCardNo : given.mobileCardNo);
    const RawReply reply = m_client->post(u"gifts.validate"_s, body);
    QCOMPARE(reply.code(), ofToken ? u"000_000"_s : QString::fromLatin1(row.code));
    QCOMPARE(card([&](const auto &same) { return same.par == given.par; }).balance, given.balance);
}

void TestSandboxCodes::validateMovesNothing()
{
    const SandboxCard fine = card(good);
    Json body = m_client->sendBody(fine);
    body.erase("oneTimeToken");
    body.erase("dcvv");
    body["cardNo"] = text(fine.mobileCardNo);
    const auto before = m_sandbox->sentGifts().size();
    QCOMPARE(m_client->post(u"gifts.validate"_s, body).code(), u"000_000"_s);
    QCOMPARE(m_sandbox->sentGifts().size(), before);
}

void TestSandboxCodes::headers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value"); // empty: the header is left out
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &value, int status = 400,
                        const QString &code = u"000_002"_s) {
        QTest::addRow("%s=%s", name, value.constData()) << QByteArray(name) << value << status << code;
    };
    for (const char *name : {"X-KM-User-AspId", "X-KM-Correlation-Id", "X-KM-Access-Key", "X-KM-Crypto-Key-Id",
                             "X-KM-Tran-Token", "X-KM-Tran-Time", "X-KM-Time-Zone"})
        row(name, {});
    row("X-KM-User-AspId", "0001799999999999");
    row("X-KM-User-AspId", "000179999999998", 401, u"900_002"_s);
    row("X-KM-Correlation-Id", "261122200953-e10fec");
    row("X-KM-Correlation-Id", "261122200953-e10fecg");
    row("X-KM-Correlation-Id", "261122200953123-e10fec9", 500, u"900_500"_s);
    row("X-KM-Access-Key", "short");
    row("X-KM-Access-Key", "0000000-00000000000000000000000000000000", 401, u"900_002"_s);
    row("X-KM-Crypto-Key-Id", "00000000000000000000000000000000");
    row("X-KM-Tran-Time", "20261122200953123");
    row("X-KM-Tran-Time", "2026112220095312");
    row("X-KM-Tran-Time", "20261322200953");
    row("X-KM-Time-Zone", "GMT+9");
    row("X-KM-Tran-Token", "KMV1:20261122200953:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    row("X-KM-Tran-Token", "KMV1:20261122200953123:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", 401, u"900_001"_s);
}

void TestSandboxCodes::headers()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(QString, code);
    const RawReply reply = m_client->post(u"member.info"_s, {{"userId", 7}}, [&](RawMessage &message) {
        message.removeHeader(name);
        if (!value.isEmpty())
            message.setHeader(name, value);
    });
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status, status);
    if (code == "000_002"_L1)
        QVERIFY(textOf(reply.body["response"], "description").endsWith(QString::fromLatin1(name)));
}

void TestSandboxCodes::headerTwice()
{
    const RawReply reply = m_client->post(u"member.info"_s, {{"userId", 7}}, [](RawMessage &message) {
        message.headers.append(std::pair<QByteArray, QByteArray>("X-KM-Time-Zone", "UTC"));
    });
    QCOMPARE(reply.code(), u"000_002"_s);
}

void TestSandboxCodes::signatureCoversTheBytes()
{
    const Json body{{"serviceIdList", {"000170000009001"}}};
    QCOMPARE(m_client->post(u"products.info"_s, body).code(), u"000_000"_s);
    // One blank more says the same in JSON, but it is not what was signed.
    const RawReply reply = m_client->post(u"products.info"_s, body, [](RawMessage &message) { message.body += ' '; });
    QCOMPARE(reply.code(), u"900_001"_s);
    QCOMPARE(reply.status, 401);
    // The document's 66 characters, without padding, are taken too.
    const RawReply unpadded = m_client->post(u"products.info"_s, body, [](RawMessage &message) {
        message.setHeader("X-KM-Tran-Token", message.header("X-KM-Tran-Token").chopped(1));
    });
    QCOMPARE(unpadded.code(), u"000_000"_s);
}

void TestSandboxCodes::wrongSecretIsNamed()
{
    const Json body{{"serviceIdList", {"000170000009001"}}};
    const RawReply reply = m_client->post(u"products.info"_s, body, [](RawMessage &message) {
        QByteArray token = message.header("X-KM-Tran-Token");
        token[30] = token[30] == 'A' ? 'B' : 'A';
        message.setHeader("X-KM-Tran-Token", token);
    });
    QCOMPARE(reply.code(), u"900_001"_s);
}

void TestSandboxCodes::bodies_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("code");
    const QByteArray fine = m_client->sealed(R"({"userId":7})");
    QTest::newRow("fine") << fine << u"000_000"_s;
    QTest::newRow("plain where encrypted is due") << QByteArray(R"({"userId":7})") << u"900_003"_s;
    QTest::newRow("not JSON") << QByteArray("hello") << u"900_003"_s;
    QTest::newRow("empty") << QByteArray() << u"900_003"_s;
    QTest::newRow("a field beside encData") << fine.chopped(1) + R"(,"x":1})" << u"900_003"_s;
    QTest::newRow("cut") << fine.left(fine.size() - 6) + R"("})" << u"900_003"_s;
    QByteArray flipped = fine;
    flipped[fine.size() - 4] = flipped[fine.size() - 4] == 'A' ? 'B' : 'A';
    QTest::newRow("tag changed") << flipped << u"900_003"_s;
    QTest::newRow("not JSON inside") << m_client->sealed("hello") << u"000_002"_s;
    QTest::newRow("key twice inside") << m_client->sealed(R"({"userId":7,"userId":7})") << u"000_002"_s;
    QTest::newRow("id as text") << m_client->sealed(R"({"userId":"7"})") << u"000_002"_s;
    QTest::newRow("id as float") << m_client->sealed(R"({"userId":7.0})") << u"000_002"_s;
    QTest::newRow("id of nineteen nines") << m_client->sealed(R"({"userId":9999999999999999999})") << u"000_000"_s;
    QTest::newRow("id beyond") << m_client->sealed(R"({"userId":10000000000000000000})") << u"000_002"_s;
}

void TestSandboxCodes::bodies()
{
    QFETCH(QByteArray, wire);
    QFETCH(QString, code);
    const auto socket = m_client->connected();
    const RawReply reply = m_client->exchange(*socket, m_client->signedRequest(u"member.info"_s, wire));
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status, code == "000_000"_L1 ? 200 : 400);
}

void TestSandboxCodes::unknownPathAndMethod()
{
    const auto other = [&](const QByteArray &from, const QByteArray &to) {
        return m_client->post(u"member.info"_s, {{"userId", 7}},
                              [&](RawMessage &message) { message.startLine.replace(from, to); });
    };
    QCOMPARE(other("/user/info", "/user/nothing").status, 404);
    QCOMPARE(other("/open-api", "").status, 404);
    QCOMPARE(other("POST", "GET").status, 405);
}

void TestSandboxCodes::answerHeaders()
{
    QByteArray sent;
    const RawReply reply = m_client->post(u"cards.list"_s, {{"userId", 7}},
                                          [&](RawMessage &message) { sent = message.header("X-KM-Correlation-Id"); });
    QVERIFY(reply.encrypted);
    QCOMPARE(reply.header("X-KM-Correlation-Id"), sent);
    QCOMPARE(reply.header("X-KM-Crypto-Key-Id"), m_sandbox->credentials().cryptoKeyId.toLatin1());
    const RawReply plain = m_client->post(u"products.info"_s, {{"serviceIdList", Json::array()}});
    QVERIFY(!plain.encrypted);
    QCOMPARE(plain.header("X-KM-Crypto-Key-Id"), QByteArray());
}

QTEST_GUILESS_MAIN(TestSandboxCodes)
#include "tst_sandboxcodes.moc"
