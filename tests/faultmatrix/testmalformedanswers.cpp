// SPDX-License-Identifier: GPL-3.0-or-later

// Answers that are not what the contract says, on the whole way through the transport (promise R4): the gift may have
// been made, so every one of them ends UNKNOWN after exactly one request.

#include "tests/money/moneydesk.h"

#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString money = u"gifts.send"_s;
constexpr Deadlines quick{2'000, 3'000, 3'000, 1'500};
constexpr int longEnough = 30'000;

using PlainChange = std::function<QByteArray(const QByteArray &)>;
using WireChange = std::function<void(sandbox::HttpAnswer &)>;

/// What the sandbox's thread does to the next answer.
class Spoiler
{
public:
    void set(PlainChange plain, WireChange wire)
    {
        const std::lock_guard lock(m_mutex);
        m_plain = std::move(plain);
        m_wire = std::move(wire);
    }
    AnswerHooks hooks()
    {
        return {[this](const QString &endpoint, const QByteArray &plain) {
                    const std::lock_guard lock(m_mutex);
                    return endpoint == money && m_plain ? m_plain(plain) : plain;
                },
                [this](const QString &endpoint, sandbox::HttpAnswer &answer) {
                    const std::lock_guard lock(m_mutex);
                    if (endpoint == money && m_wire) {
                        m_wire(answer);
                    }
                }};
    }

private:
    std::mutex m_mutex;
    PlainChange m_plain;
    WireChange m_wire;
};

PlainChange instead(const QByteArray &text)
{
    return [text](const QByteArray &) {
        return text;
    };
}

/// Replaces what is there, and fails the test's build-up where it is not.
PlainChange replacing(const QByteArray &from, const QByteArray &to)
{
    return [from, to](const QByteArray &plain) {
        QByteArray changed = plain;
        changed.replace(from, to);
        return changed == plain ? QByteArray("the answer has no " + from) : changed;
    };
}

/// Another value for a key of the answer, as JSON.
PlainChange withValue(const QByteArray &key, const QByteArray &value)
{
    return [key, value](const QByteArray &plain) {
        const QByteArray name = '"' + key + "\":";
        const qsizetype at = plain.indexOf(name) + name.size();
        const qsizetype end = plain.indexOf('"', at + 1) + 1; // of a text value
        return QByteArray(plain.left(at) + value + plain.mid(end));
    };
}

PlainChange without(const QByteArray &key)
{
    return replacing('"' + key + '"', "\"not" + key + '"');
}

WireChange withStatus(int status)
{
    return [status](sandbox::HttpAnswer &answer) {
        answer.status = status;
    };
}

WireChange withBody(const QByteArray &body)
{
    return [body](sandbox::HttpAnswer &answer) {
        answer.body = body;
    };
}

/// Changes the JWE in the answer.
WireChange withJwe(const std::function<QByteArray(const QByteArray &)> &change)
{
    return [change](sandbox::HttpAnswer &answer) {
        const QByteArray before("{\"encData\":\"");
        const QByteArray jwe = answer.body.mid(before.size(), answer.body.size() - before.size() - 2);
        answer.body = before + change(jwe) + "\"}";
    };
}

QByteArray withPart(const QByteArray &jwe, int part, const std::function<QByteArray(QByteArray)> &change)
{
    QList<QByteArray> parts = jwe.split('.');
    parts[part] = change(parts[part]);
    return parts.join('.');
}

WireChange withFlippedPart(int part)
{
    return withJwe([part](const QByteArray &jwe) {
        return withPart(jwe, part, [](QByteArray text) {
            const qsizetype at = text.size() / 2;
            text[at] = text[at] == 'A' ? 'B' : 'A';
            return text;
        });
    });
}

WireChange withJweHeader(const QByteArray &json)
{
    return withJwe([json](const QByteArray &jwe) {
        return withPart(jwe, 0, [&json](const QByteArray &) {
            return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        });
    });
}

struct Kind
{
    const char *name;
    PlainChange plain;
    WireChange wire;
};

QByteArray utf16(const QByteArray &plain)
{
    const QString text = QString::fromUtf8(plain);
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

QList<Kind> plainKinds()
{
    return {
        {"nothing", instead({}), {}},
        {"null", instead("null"), {}},
        {"an array", instead("[]"), {}},
        {"true", instead("true"), {}},
        {"an empty object", instead("{}"), {}},
        {"half of it", [](const QByteArray &plain) { return plain.left(plain.size() / 2); }, {}},
        {"the last byte is missing", [](const QByteArray &plain) { return plain.chopped(1); }, {}},
        {"something behind it", [](const QByteArray &plain) { return QByteArray(plain + "x"); }, {}},
        {"twice", [](const QByteArray &plain) { return QByteArray(plain + plain); }, {}},
        {"UTF-16", &utf16, {}},
        {"a byte that is no UTF-8", replacing("Success.", "Succes\xFF."), {}},
        {"a NUL in a text", replacing("Success.", QByteArray("Suc\0ess.", 8)), {}},
        {"a lone surrogate", replacing("Success.", "\\ud800"), {}},
        {"single quotes", [](QByteArray plain) { return plain.replace('"', '\''); }, {}},
        {"a comment", [](const QByteArray &plain) { return QByteArray("/* ok */" + plain); }, {}},
        {"NaN", replacing("\"Success.\"", "NaN"), {}},
        {"1e999", replacing("\"Success.\"", "1e999"), {}},
        {"nested too deep", replacing("\"Success.\"", QByteArray(20'000, '[') + QByteArray(20'000, ']')), {}},
        {"the code twice", replacing("\"code\":\"000_000\"", "\"code\":\"000_000\",\"code\":\"000_000\""), {}},
        {"another code", replacing("000_000", "000_001"), {}},
        {"the code as a number", replacing("\"000_000\"", "0"), {}},
        {"no code", without("code"), {}},
        {"no response", without("response"), {}},
        {"no transferId", without("transferId"), {}},
        {"transferId null", withValue("transferId", "null"), {}},
        {"transferId a number", withValue("transferId", "12345678901234567890"), {}},
        {"transferId empty", withValue("transferId", "\"\""), {}},
        {"transferId too short", withValue("transferId", "\"GC26112714030512345\""), {}},
        {"transferId too long", withValue("transferId", "\"GC2611271403051234567\""), {}},
        {"transferId with a blank", withValue("transferId", "\"GC26112714030 123456\""), {}},
        {"transferId with a control character", withValue("transferId", "\"GC26112714030\\u0007123456\""), {}},
        {"transferId in an array", withValue("transferId", "[\"GC261127140305123456\"]"), {}},
        {"nine megabytes", replacing("Success.", QByteArray(9 * 1024 * 1024, 'a')), {}},
    };
}

QList<Kind> wireKinds()
{
    const QByteArray success = R"({"transferId":"GC261127140305123456","response":{"code":"000_000","message":"ok"}})";
    return {
        {"201", {}, withStatus(201)},
        {"202", {}, withStatus(202)},
        {"204", {}, withStatus(204)},
        {"206", {}, withStatus(206)},
        {"400 around a success", {}, withStatus(400)},
        {"403", {}, withStatus(403)},
        {"404", {}, withStatus(404)},
        {"429", {}, withStatus(429)},
        {"503 around a success", {}, withStatus(503)},
        {"an empty body", {}, withBody({})},
        {"a page of HTML", {}, withBody("<html><body>000_000</body></html>")},
        {"a success in the clear", {}, withBody(success)},
        {"encData null", {}, withBody(R"({"encData":null})")},
        {"encData empty", {}, withBody(R"({"encData":""})")},
        {"encData a number", {}, withBody(R"({"encData":1})")},
        {"encData is no JWE", {}, withBody(R"({"encData":"a.b.c.d.e"})")},
        {"encData of four parts", {}, withJwe([](const QByteArray &jwe) { return jwe.left(jwe.lastIndexOf('.')); })},
        {"encData of six parts", {}, withJwe([](const QByteArray &jwe) { return QByteArray(jwe + ".AAAA"); })},
        {"another key in the JWE", {}, withFlippedPart(1)},
        {"another IV", {}, withFlippedPart(2)},
        {"another cipher text", {}, withFlippedPart(3)},
        {"another tag", {}, withFlippedPart(4)},
        {"a short tag", {}, withJwe([](const QByteArray &jwe) { return jwe.chopped(6); })},
        {"alg none", {}, withJweHeader(R"({"alg":"none","enc":"A128GCM"})")},
        {"alg RSA1_5", {}, withJweHeader(R"({"alg":"RSA1_5","enc":"A128GCM"})")},
        {"a zip in the header", {}, withJweHeader(R"({"alg":"RSA-OAEP-256","enc":"A128GCM","zip":"DEF"})")},
    };
}

} // namespace

class TestMalformedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsUnknown_data();
    void endsUnknown();
    void theAnswerAsItIsSends();

private:
    SandboxCard nextCard() { return m_cards.takeFirst(); }

    Spoiler m_spoiler;
    SystemClock m_clock;
    QTemporaryDir m_dir;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    QList<SandboxCard> m_cards;
};

void TestMalformedAnswers::initTestCase()
{
    SandboxOptions options;
    options.pastGifts = 1;
    options.spareCards = 120;
    options.hooks = m_spoiler.hooks();
    auto started = Sandbox::start(options);
    QVERIFY(started);
    m_sandbox = std::move(*started);
    QVERIFY(writeProfile(*m_sandbox, m_dir.filePath(u"p.json"_s)));
    auto opened = openSession(m_dir.filePath(u"data"_s), m_dir.filePath(u"p.json"_s), m_clock, quick);
    QVERIFY(opened);
    m_session = std::move(*opened);
    m_cards = goodCards(*m_sandbox);
}

void TestMalformedAnswers::endsUnknown_data()
{
    QTest::addColumn<int>("plain");
    QTest::addColumn<int>("wire");
    const QList<Kind> plain = plainKinds();
    for (int i = 0; i < plain.size(); ++i) {
        QTest::addRow("inside: %s", plain[i].name) << i << -1;
    }
    const QList<Kind> wire = wireKinds();
    for (int i = 0; i < wire.size(); ++i) {
        QTest::addRow("outside: %s", wire[i].name) << -1 << i;
    }
}

void TestMalformedAnswers::endsUnknown()
{
    QFETCH(int, plain);
    QFETCH(int, wire);
    const Kind kind = plain >= 0 ? plainKinds()[plain] : wireKinds()[wire];
    m_spoiler.set(kind.plain, kind.wire);
    const qint64 posts = m_sandbox->postsStarted(money);
    const qsizetype gifts = m_sandbox->sentGifts().size();
    Sending sending(*m_session);
    sending.gift->start(orderFor(nextCard()));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.result->entry);
    QCOMPARE(entryStateName(sending.result->entry->state), u"UNKNOWN"_s);
    QCOMPARE(m_sandbox->postsStarted(money), posts + 1);
    QCOMPARE(m_sandbox->sentGifts().size(), gifts + 1); // the gift is there: UNKNOWN was the only honest word
}

void TestMalformedAnswers::theAnswerAsItIsSends()
{
    m_spoiler.set({}, {});
    Sending sending(*m_session);
    sending.gift->start(orderFor(nextCard()));
    QTRY_VERIFY_WITH_TIMEOUT(sending.result, longEnough);
    QVERIFY(sending.is(EntryState::Sent));
}

QTEST_GUILESS_MAIN(TestMalformedAnswers)
#include "testmalformedanswers.moc"
