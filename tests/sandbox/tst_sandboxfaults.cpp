// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include "app/sandbox/faultspec.h"
#include "app/sandbox/fieldcheck.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::sandbox;

namespace {

/// What a client sees of a fault, and whether the gift was sent behind it.
struct Seen
{
    RawReply reply;
    int committed = 0;
    qint64 posts = 0;
};

} // namespace

class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void everyNameIsKnown();
    void nothing();
    void delay();
    void drops_data();
    void drops();
    void resets();
    void halfStatusLine();
    void garbage();
    void only100();
    void redirects();
    void cutBody();
    void wrongLength();
    void drip();
    void huge();
    void statuses();
    void unencrypted();
    void wrongKey();
    void lateCommit();
    void lateCommitAfterClientGaveUp();
    void replay();
    void correlation();
    void duplicateKeys();
    void codeStatusMismatch();
    void idleClose();
    void history();
    void silence();
    void statusesWithoutCommit();
    void refusal();
    void lateAlert();
    void nineteenNines();
    void nthOnly();
    void otherEndpointsUntouched();

private:
    void use();
    SandboxCard filledCard();
    Seen seen(const QString &spec, int timeoutMs = 3000);

    std::unique_ptr<Sandbox> m_sandboxes[2];
    Sandbox *m_sandbox = nullptr;
    std::unique_ptr<RawClient> m_client;
};

void TestSandboxFaults::initTestCase_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http") << false;
    QTest::newRow("tls") << true;
}

void TestSandboxFaults::initTestCase()
{
    for (const bool tls : {false, true}) {
        auto sandbox = Sandbox::start({.tls = tls, .pastGifts = 30});
        QVERIFY(sandbox);
        m_sandboxes[tls] = std::move(*sandbox);
    }
}

void TestSandboxFaults::use()
{
    QFETCH_GLOBAL(bool, tls);
    m_sandbox = m_sandboxes[tls].get();
    m_client = std::make_unique<RawClient>(*m_sandbox);
}

SandboxCard TestSandboxFaults::filledCard()
{
    use();
    SandboxCard card = m_sandbox->cardsOf(m_sandbox->tryMembers().first().userId).first();
    card.balance = 50'000;
    if (!m_sandbox->refillCard(card.par, card.balance))
        qFatal("the card cannot be refilled");
    return card;
}

/// Sends one gift through a fault.
Seen TestSandboxFaults::seen(const QString &spec, int timeoutMs)
{
    const SandboxCard card = filledCard();
    const QByteArray bytes = m_client->request(u"gifts.send"_s, m_client->sendBody(card));
    const auto socket = m_client->connected();
    if (!m_sandbox->setFaults(spec))
        qFatal("bad specification");
    const auto gifts = m_sandbox->sentGifts().size();
    const qint64 posts = m_sandbox->postsSeen(u"gifts.send"_s);
    Seen result;
    result.reply = m_client->exchange(*socket, bytes, timeoutMs);
    result.committed = static_cast<int>(m_sandbox->sentGifts().size() - gifts);
    result.posts = m_sandbox->postsSeen(u"gifts.send"_s) - posts;
    if (!m_sandbox->setFaults({}))
        qFatal("faults cannot be cleared");
    return result;
}

void TestSandboxFaults::everyNameIsKnown()
{
    use();
    int row = 0;
    for (const FaultFacts &facts : faultFacts()) {
        QCOMPARE(static_cast<int>(facts.kind), row++);
        QVERIFY2(FaultPlan::parse(QString::fromLatin1(facts.name) + "@gifts.send#3"_L1), facts.name);
    }
}

void TestSandboxFaults::nothing()
{
    const Seen result = seen({});
    QCOMPARE(result.reply.code(), u"000_000"_s);
    QCOMPARE(result.committed, 1);
    QCOMPARE(result.posts, 1);
    QVERIFY(!result.reply.closed);
}

void TestSandboxFaults::delay()
{
    QElapsedTimer timer;
    timer.start();
    const Seen result = seen(u"delay:300@gifts.send"_s);
    QVERIFY(timer.elapsed() >= 300);
    QCOMPARE(result.reply.code(), u"000_000"_s);
}

void TestSandboxFaults::drops_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("committed");
    QTest::newRow("before read") << u"dropBeforeRead"_s << 0;
    QTest::newRow("after read") << u"dropAfterRead"_s << 0;
    QTest::newRow("after commit") << u"dropAfterCommit"_s << 1;
}

void TestSandboxFaults::drops()
{
    QFETCH(QString, fault);
    QFETCH(int, committed);
    const Seen result = seen(fault + "@gifts.send"_L1);
    QVERIFY(result.reply.closed);
    QCOMPARE(result.reply.bytes, QByteArray());
    QCOMPARE(result.committed, committed);
    QCOMPARE(m_sandbox->postsStarted(u"gifts.send"_s) >= result.posts, true);
}

void TestSandboxFaults::resets()
{
    const Seen early = seen(u"reset@gifts.send"_s);
    QVERIFY(early.reply.closed);
    QCOMPARE(early.reply.bytes, QByteArray());
    QCOMPARE(early.committed, 0);
    QCOMPARE(early.posts, 1);
    const Seen late = seen(u"resetAfterCommit@gifts.send"_s);
    QVERIFY(late.reply.closed);
    QCOMPARE(late.committed, 1);
    QFETCH_GLOBAL(bool, tls);
    if (tls)
        return;
    const QByteArray bytes = m_client->request(u"products.info"_s, {{"serviceIdList", Json::array()}});
    for (const auto &[fault, reset] : {std::pair("reset", true), std::pair("resetAfterCommit", true),
                                       std::pair("dropAfterRead", false), std::pair("dropAfterCommit", false)}) {
        QVERIFY(m_sandbox->setFaults(QString::fromLatin1(fault) + "@products.info"_L1));
        QVERIFY2(m_client->endsByReset(bytes) == reset, fault);
    }
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::halfStatusLine()
{
    const Seen result = seen(u"halfStatusLine@gifts.send"_s);
    QCOMPARE(result.reply.bytes, QByteArray("HTTP/1.1 2"));
    QVERIFY(result.reply.closed);
    QCOMPARE(result.committed, 1);
}

void TestSandboxFaults::garbage()
{
    const Seen result = seen(u"garbage@gifts.send"_s);
    QVERIFY(!result.reply.bytes.isEmpty());
    QVERIFY(!result.reply.bytes.startsWith("HTTP"));
    QVERIFY(result.reply.closed);
    QCOMPARE(result.committed, 1);
}

void TestSandboxFaults::only100()
{
    const Seen result = seen(u"only100:200@gifts.send"_s);
    QCOMPARE(result.reply.bytes, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    QCOMPARE(result.committed, 1);
}

void TestSandboxFaults::redirects()
{
    for (const int status : {302, 307, 308}) {
        const Seen result = seen("redirect"_L1 + QString::number(status) + "@gifts.send"_L1);
        QCOMPARE(result.reply.status, status);
        const QByteArray location = result.reply.header("Location");
        QVERIFY(location.startsWith(m_sandbox->baseUrl().toString().toLatin1()));
        QCOMPARE(result.committed, 0);
    }
}

void TestSandboxFaults::cutBody()
{
    const Seen result = seen(u"cutBody@gifts.send"_s);
    QCOMPARE(result.reply.status, 200);
    QVERIFY(result.reply.closed);
    QVERIFY(result.reply.bytes.size() < result.reply.header("Content-Length").toInt());
    QCOMPARE(result.committed, 1);
}

void TestSandboxFaults::wrongLength()
{
    const auto surplus = [](const RawReply &reply) {
        const qsizetype body = reply.bytes.size() - reply.bytes.indexOf("\r\n\r\n") - 4;
        return body - reply.header("Content-Length").toInt();
    };
    QCOMPARE(surplus(seen(u"wrongLength@gifts.send"_s).reply), 10);
    QCOMPARE(surplus(seen(u"wrongLength:50@gifts.send"_s).reply), -50);
}

void TestSandboxFaults::drip()
{
    const Seen result = seen(u"drip:20@gifts.send"_s, 300);
    QVERIFY2(result.reply.bytes.size() >= 2 && result.reply.bytes.size() <= 16, result.reply.bytes.constData());
    QVERIFY(result.reply.bytes.startsWith("HT"));
    QCOMPARE(result.committed, 1);
}

void TestSandboxFaults::huge()
{
    const Seen result = seen(u"huge:3@gifts.send"_s, 10'000);
    QVERIFY(result.reply.bytes.size() > 3 * 1024 * 1024);
    const qsizetype body = result.reply.bytes.size() - result.reply.bytes.indexOf("\r\n\r\n") - 4;
    QCOMPARE(body, result.reply.header("Content-Length").toInt());
    QCOMPARE(result.committed, 1);
}

void TestSandboxFaults::statuses()
{
    const Seen broken = seen(u"status500@gifts.send"_s);
    QCOMPARE(broken.reply.status, 500);
    QCOMPARE(broken.committed, 1);
    const Seen late = seen(u"status408@gifts.send"_s);
    QCOMPARE(late.reply.status, 408);
    QCOMPARE(late.committed, 0);
}

void TestSandboxFaults::unencrypted()
{
    const Seen result = seen(u"unencrypted@gifts.send"_s);
    QVERIFY(!result.reply.encrypted);
    QCOMPARE(result.reply.code(), u"000_000"_s);
    QCOMPARE(textOf(result.reply.body, "transferId"), m_sandbox->sentGifts().last().transferId);
}

void TestSandboxFaults::wrongKey()
{
    const Seen result = seen(u"wrongKey@gifts.send"_s);
    QCOMPARE(result.reply.status, 200);
    QVERIFY(result.reply.encrypted);
    QVERIFY2(result.reply.body.is_null(), "our key must not open it");
    QCOMPARE(result.committed, 1);
}

void TestSandboxFaults::lateCommit()
{
    const Seen result = seen(u"lateCommit:300@gifts.send"_s, 100);
    QCOMPARE(result.reply.bytes, QByteArray());
    QCOMPARE(result.committed, 0);
    const auto before = m_sandbox->sentGifts().size();
    QTRY_COMPARE(m_sandbox->sentGifts().size(), before + 1);
}

void TestSandboxFaults::lateCommitAfterClientGaveUp()
{
    const SandboxCard card = filledCard();
    const QByteArray bytes = m_client->request(u"gifts.send"_s, m_client->sendBody(card));
    QVERIFY(m_sandbox->setFaults(u"lateCommit@gifts.send"_s));
    const auto before = m_sandbox->sentGifts().size();
    {
        const auto socket = m_client->connected();
        QCOMPARE(m_client->exchange(*socket, bytes, 200).bytes, QByteArray());
        QCOMPARE(m_sandbox->sentGifts().size(), before);
    }
    QTRY_COMPARE(m_sandbox->sentGifts().size(), before + 1);
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::replay()
{
    const Seen result = seen(u"replay@gifts.send"_s);
    QCOMPARE(result.reply.code(), u"905_035"_s);
    QCOMPARE(result.reply.status, 400);
    QCOMPARE(result.committed, 1);
    QCOMPARE(result.posts, 1); // the client sent one
}

void TestSandboxFaults::correlation()
{
    const QByteArray foreign = seen(u"foreignCorrelation@gifts.send"_s).reply.header("X-KM-Correlation-Id");
    QCOMPARE(foreign.size(), 20);
    QVERIFY(foreign != m_sandbox->sentGifts().last().correlationId.toLatin1());
    QVERIFY(seen(u"missingCorrelation@gifts.send"_s).reply.header("X-KM-Correlation-Id").isEmpty());
    const Seen fine = seen({});
    QCOMPARE(fine.reply.header("X-KM-Correlation-Id"), m_sandbox->sentGifts().last().correlationId.toLatin1());
}

void TestSandboxFaults::duplicateKeys()
{
    use();
    QVERIFY(m_sandbox->setFaults(u"duplicateKeys@products.info"_s));
    const RawReply reply = m_client->post(u"products.info"_s, {{"serviceIdList", Json::array()}});
    QCOMPARE(reply.status, 200);
    const QByteArray body = reply.bytes.mid(reply.bytes.indexOf("\r\n\r\n") + 4);
    QVERIFY(!parseObject(body).has_value());
    QCOMPARE(body.count("\"response\""), 2);
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::codeStatusMismatch()
{
    const Seen sent = seen(u"codeStatusMismatch@gifts.send"_s);
    QCOMPARE(sent.reply.status, 400);
    QCOMPARE(sent.reply.code(), u"000_000"_s);
    QVERIFY(m_sandbox->setFaults(u"codeStatusMismatch@token.issue"_s));
    const RawReply refused = m_client->post(u"token.issue"_s, {{"cardNo", "0000000000000000"}});
    QCOMPARE(refused.status, 200);
    QCOMPARE(refused.code(), u"000_002"_s);
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::idleClose()
{
    use();
    QVERIFY(m_sandbox->setFaults(u"idleClose@products.info"_s));
    const auto socket = m_client->connected();
    const QByteArray bytes = m_client->request(u"products.info"_s, {{"serviceIdList", Json::array()}});
    QCOMPARE(m_client->exchange(*socket, bytes).status, 200);
    const RawReply second = m_client->exchange(*socket, bytes);
    QVERIFY(second.closed);
    QCOMPARE(second.bytes, QByteArray());
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::history()
{
    use();
    const Json body{{"searchType", "SENT"}, {"pageRequest", {{"pageSize", 20}}}};
    const Json whole = m_client->post(u"gifts.list"_s, body).body["giftList"];
    QVERIFY(m_sandbox->setFaults(u"historyLosesRow@gifts.list"_s));
    QCOMPARE(m_client->post(u"gifts.list"_s, body).body["giftList"].size(), whole.size() - 1);
    QVERIFY(m_sandbox->setFaults(u"historyMasked@gifts.list"_s));
    const Json masked = m_client->post(u"gifts.list"_s, body).body["giftList"];
    QCOMPARE(masked.size(), whole.size());
    QVERIFY(textOf(masked[0], "receiverPhone").contains(u'*'));
    QVERIFY(!textOf(whole[0], "receiverPhone").contains(u'*'));
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::silence()
{
    for (const auto &[fault, committed] : {std::pair("silence", 0), std::pair("silenceAfterCommit", 1)}) {
        const Seen result = seen(QString::fromLatin1(fault) + "@gifts.send"_L1, 200);
        QCOMPARE(result.reply.bytes, QByteArray());
        QVERIFY(!result.reply.closed);
        QCOMPARE(result.committed, committed);
        QCOMPARE(result.posts, 1);
    }
}

void TestSandboxFaults::statusesWithoutCommit()
{
    for (const auto &[status, challenge] :
         {std::pair(401, "WWW-Authenticate"), std::pair(403, ""), std::pair(407, "Proxy-Authenticate")}) {
        const Seen result = seen(u"status%1@gifts.send"_s.arg(status));
        QCOMPARE(result.reply.status, status);
        QVERIFY(*challenge == '\0' || result.reply.header(challenge).startsWith("Basic "));
        QCOMPARE(result.committed, 0);
    }
}

void TestSandboxFaults::refusal()
{
    const Seen result = seen(u"refusal:905034@gifts.send"_s);
    QCOMPARE(result.reply.status, 400);
    QCOMPARE(result.reply.code(), u"905_034"_s);
    QCOMPARE(result.committed, 0);
    QVERIFY(m_sandbox->setFaults(u"refusal:5024@token.issue"_s));
    QCOMPARE(m_client->post(u"token.issue"_s, {{"cardNo", "0000000000000000"}}).code(), u"005_024"_s);
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::lateAlert()
{
    const SandboxCard card = filledCard();
    const QByteArray bytes = m_client->request(u"gifts.send"_s, m_client->sendBody(card));
    const auto socket = m_client->connected();
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState); // TLS: the handshake is over on our side
    QStringList errors;
    connect(socket.get(), &QAbstractSocket::errorOccurred, this, [&] { errors.append(socket->errorString()); });
    QVERIFY(m_sandbox->setFaults(u"lateAlert@gifts.send"_s));
    const auto gifts = m_sandbox->sentGifts().size();
    const RawReply reply = m_client->exchange(*socket, bytes);
    QVERIFY(reply.closed);
    QCOMPARE(reply.bytes, QByteArray());
    QCOMPARE(m_sandbox->sentGifts().size(), gifts);
    QFETCH_GLOBAL(bool, tls);
    QVERIFY2(!tls || errors.join(u'\n').contains("alert"_L1), qPrintable(errors.join(u'\n')));
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::nineteenNines()
{
    use();
    QVERIFY(m_sandbox->setFaults(u"nineteenNines@*"_s));
    const RawReply member = m_client->post(u"member.info"_s, {{"userId", 7}});
    QVERIFY(member.body["userInfo"]["userId"] == 9'999'999'999'999'999'999ULL);
    const Json list =
        m_client->post(u"gifts.list"_s, {{"searchType", "SENT"}, {"pageRequest", {{"pageSize", 3}}}}).body["giftList"];
    QCOMPARE(list.size(), size_t(3));
    QCOMPARE(textOf(list[0], "senderUserId"), u"9999999999999999999"_s);
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::nthOnly()
{
    use();
    QVERIFY(m_sandbox->setFaults(u"status408@products.info#2"_s));
    QList<int> statuses;
    for (int i = 0; i < 3; ++i)
        statuses.append(m_client->post(u"products.info"_s, {{"serviceIdList", Json::array()}}).status);
    QCOMPARE(statuses, (QList<int>{200, 408, 200}));
    QVERIFY(m_sandbox->setFaults({}));
}

void TestSandboxFaults::otherEndpointsUntouched()
{
    use();
    QVERIFY(m_sandbox->setFaults(u"dropAfterRead@gifts.send, delay:1@*"_s));
    QCOMPARE(m_client->post(u"member.info"_s, {{"userId", 7}}).code(), u"000_000"_s);
    QVERIFY(m_sandbox->setFaults({}));
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
