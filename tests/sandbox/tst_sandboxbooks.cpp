// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include "app/sandbox/fieldcheck.h"
#include "app/sandbox/seed.h"
#include "app/sandbox/sqlsandboxstorage.h"

#include <QDateTime>
#include <QSet>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::sandbox;

namespace {

constexpr qint64 day = 24 * 3600 * 1000LL;

SandboxCard goodCard(const Sandbox &sandbox, const SandboxMember &member)
{
    for (const SandboxCard &card : sandbox.cardsOf(member.userId)) {
        if (card.active && card.balance > 0)
            return card; // the first three of each member have nothing wrong with them
    }
    return {};
}

} // namespace

class TestSandboxBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedIsTheSameEveryTime();
    void seedHasEverything();
    void tokenExpires();
    void tokenServesOnce();
    void giftsAge();
    void cancelled();
    void cancelsAreOnRecord();
    void lateCommitsComeByTheClock_data();
    void lateCommitsComeByTheClock();
    void laggingHistory();
    void notesOfClientsAreIgnored();
    void spareCards();
    void pages();
    void pageBounds();
    void filters();
    void zone();
    void remembersBetweenRuns();
    void portTaken();
    void badFaultSpec();
};

void TestSandboxBooks::seedIsTheSameEveryTime()
{
    const qint64 now = 1'800'000'000'000;
    const auto one = makeSnapshot(7, 50, now);
    const auto two = makeSnapshot(7, 50, now);
    const auto other = makeSnapshot(8, 50, now);
    QVERIFY(one && two && other);
    const auto ids = [](const SandboxSnapshot &snapshot) {
        QStringList list;
        for (const SandboxGift &gift : snapshot.gifts)
            list.append(gift.transferId + gift.receiverName);
        return list;
    };
    QCOMPARE(ids(*one), ids(*two));
    QVERIFY(ids(*one) != ids(*other));
    QVERIFY(one->credentials.accessKey != two->credentials.accessKey);
    QCOMPARE(one->credentials.accessKey.size(), 40);
    QCOMPARE(one->credentials.aspId.size(), 15);
    QCOMPARE(one->credentials.cryptoKeyId.size(), 32);
}

void TestSandboxBooks::seedHasEverything()
{
    auto sandbox = Sandbox::start({});
    QVERIFY(sandbox);
    QCOMPARE((*sandbox)->tryMembers().size(), 5);
    QVERIFY(products().size() >= 8);
    const QList<SandboxGift> gifts = (*sandbox)->allGifts();
    QCOMPARE(gifts.size(), 3000);
    QSet<QString> ids;
    QSet<QString> states;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const SandboxGift &gift : gifts) {
        ids.insert(gift.transferId);
        states.insert(gift.status);
        QVERIFY(gift.sentAt < now && gift.sentAt > now - 121 * day);
        QCOMPARE(gift.status == "SENT"_L1, gift.processedAt == 0);
    }
    QCOMPARE(ids.size(), gifts.size());
    QCOMPARE(states, (QSet<QString>{u"SENT"_s, u"ACCEPTED"_s, u"REJECTED"_s, u"CANCELLED"_s, u"EXPIRED"_s}));
    QVERIFY((*sandbox)->sentGifts().isEmpty());
}

void TestSandboxBooks::tokenExpires()
{
    std::atomic<qint64> now = QDateTime::currentMSecsSinceEpoch();
    auto sandbox = Sandbox::start({.pastGifts = 0, .clock = [&now] {
                                       return now.load();
                                   }});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const SandboxCard card = goodCard(**sandbox, (*sandbox)->tryMembers().at(1));
    Json body = client.sendBody(card);
    now += 30'000;
    QCOMPARE(client.post(u"gifts.send"_s, body).code(), u"905_035"_s);
    body = client.sendBody(card);
    now += 29'999;
    QCOMPARE(client.post(u"gifts.send"_s, body).code(), u"000_000"_s);
}

void TestSandboxBooks::tokenServesOnce()
{
    auto sandbox = Sandbox::start({.pastGifts = 0});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const SandboxCard card = goodCard(**sandbox, (*sandbox)->tryMembers().at(2));
    const Json body = client.sendBody(card);
    QCOMPARE(client.post(u"gifts.send"_s, body).code(), u"000_000"_s);
    QCOMPARE(client.post(u"gifts.send"_s, body).code(), u"905_035"_s);
    // Another token, but the card was emptied by the first gift.
    QCOMPARE(client.post(u"gifts.send"_s, client.sendBody(card)).code(), u"005_022"_s);
    QCOMPARE((*sandbox)->sentGifts().size(), 1);
}

void TestSandboxBooks::giftsAge()
{
    std::atomic<qint64> now = QDateTime::currentMSecsSinceEpoch();
    auto sandbox = Sandbox::start({.pastGifts = 0, .clock = [&now] {
                                       return now.load();
                                   }});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    QStringList cards;
    for (const SandboxMember &member : (*sandbox)->tryMembers()) {
        const SandboxCard card = goodCard(**sandbox, member);
        QCOMPARE(client.post(u"gifts.send"_s, client.sendBody(card)).code(), u"000_000"_s);
    }
    const auto look = [&] {
        return client.post(u"cards.list"_s, {{"userId", 7}}).code();
    };
    now += 9 * 60'000;
    QCOMPARE(look(), u"000_000"_s);
    for (const SandboxGift &gift : (*sandbox)->sentGifts())
        QCOMPARE(gift.status, u"SENT"_s);
    now += 8 * day;
    QCOMPARE(look(), u"000_000"_s);
    for (const SandboxGift &gift : (*sandbox)->sentGifts()) {
        const Fate fate = fateOf(gift);
        QCOMPARE(gift.status, fate.status);
        QCOMPARE(gift.processedAt, fate.at);
        // The money of a gift nobody took is back on its card.
        for (const SandboxCard &card : (*sandbox)->cardsOf(gift.senderUserId)) {
            if (card.par == gift.par)
                QCOMPARE(card.balance, gift.status == "ACCEPTED"_L1 ? 0 : gift.amount);
        }
    }
}

void TestSandboxBooks::cancelled()
{
    auto sandbox = Sandbox::start({.pastGifts = 200});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const SandboxMember member = (*sandbox)->tryMembers().at(3);
    const SandboxCard card = goodCard(**sandbox, member);
    QCOMPARE(client.post(u"gifts.send"_s, client.sendBody(card)).code(), u"000_000"_s);
    const QString id = (*sandbox)->sentGifts().first().transferId;
    const auto cancel = [&](const QString &transferId, const QString &userId) {
        return client.post(u"gifts.cancel"_s, {{"transferId", text(transferId)}, {"senderUserId", text(userId)}})
            .code();
    };
    QCOMPARE(cancel(id, u"7"_s), u"005_060"_s);
    QCOMPARE(cancel(id, member.userId), u"000_000"_s);
    QCOMPARE(cancel(id, member.userId), u"005_058"_s);
    QCOMPARE(cancel(u"GC000000000000AAAAAA"_s, member.userId), u"005_060"_s);
    QCOMPARE(goodCard(**sandbox, member).balance, card.balance);
    QSet<QString> seen;
    for (const SandboxGift &gift : (*sandbox)->allGifts()) {
        const QString code = gift.status == "REJECTED"_L1   ? u"005_059"_s
                             : gift.status == "ACCEPTED"_L1 ? u"905_001"_s
                                                            : QString();
        if (!code.isEmpty() && !seen.contains(code))
            QCOMPARE(cancel(gift.transferId, gift.senderUserId), code);
        seen.insert(code);
    }
    QVERIFY(seen.contains(u"005_059"_s) && seen.contains(u"905_001"_s));
}

void TestSandboxBooks::cancelsAreOnRecord()
{
    auto sandbox = Sandbox::start({.pastGifts = 0, .spareCards = 40});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const SandboxMember member = (*sandbox)->tryMembers().at(1);
    const auto cancel = [&](const QString &id) {
        return client.post(u"gifts.cancel"_s, {{"transferId", text(id)}, {"senderUserId", text(member.userId)}});
    };
    QStringList codes;
    for (const QString &status : {u""_s, u"CANCELLED"_s, u"REJECTED"_s, u"ACCEPTED"_s, u"EXPIRED"_s}) {
        QCOMPARE(client.post(u"gifts.send"_s, client.sendBody(goodCard(**sandbox, member))).code(), u"000_000"_s);
        const QString id = (*sandbox)->sentGifts().last().transferId;
        QVERIFY(status.isEmpty() || (*sandbox)->decideGift(id, status));
        const RawReply reply = cancel(id);
        codes.append(reply.code());
        QCOMPARE((*sandbox)->cancelsSeen().last().transferId, id);
        QCOMPARE((*sandbox)->cancelsSeen().last().code, reply.code());
        QCOMPARE((*sandbox)->cancelsSeen().last().correlationId.toLatin1(), reply.header("X-KM-Correlation-Id"));
    }
    QCOMPARE(codes, (QStringList{u"000_000"_s, u"005_058"_s, u"005_059"_s, u"905_001"_s, u"005_060"_s}));
    QVERIFY(!(*sandbox)->decideGift((*sandbox)->sentGifts().first().transferId, u"ACCEPTED"_s)); // it is cancelled
    const auto socket = client.connected();
    const RawReply ledger = client.exchange(*socket, "GET /__sandbox/ledger HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QCOMPARE(ledger.body["cancels"].size(), size_t(5));
    QCOMPARE(textOf(ledger.body["cancels"][0], "code"), u"000_000"_s);
    QVERIFY(ledger.body["posts"]["gifts.cancel"] == 5);
}

void TestSandboxBooks::lateCommitsComeByTheClock_data()
{
    QTest::addColumn<int>("seconds");
    for (const int seconds : {5, 29, 31, 60, 300})
        QTest::addRow("%d s", seconds) << seconds;
}

/// Also beyond the token's 30 s: the provider took the request in time and booked it late.
void TestSandboxBooks::lateCommitsComeByTheClock()
{
    QFETCH(int, seconds);
    std::atomic<qint64> now = QDateTime::currentMSecsSinceEpoch();
    auto sandbox = Sandbox::start({.pastGifts = 0, .clock = [&now] {
                                       return now.load();
                                   }});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const Json body = client.sendBody(goodCard(**sandbox, (*sandbox)->tryMembers().at(1)));
    QVERIFY((*sandbox)->setFaults(u"lateCommit:%1@gifts.send"_s.arg(seconds * 1000)));
    const auto socket = client.connected();
    QCOMPARE(client.exchange(*socket, client.request(u"gifts.send"_s, body), 100).bytes, QByteArray());
    QCOMPARE((*sandbox)->lateCommitsPending(), 1);
    now += seconds * 1000 - 1;
    QTest::qWait(50);
    QVERIFY((*sandbox)->sentGifts().isEmpty());
    now += 1;
    QTRY_COMPARE((*sandbox)->lateCommitsPending(), 0);
    QCOMPARE((*sandbox)->sentGifts().size(), 1);
    QCOMPARE((*sandbox)->sentGifts().first().sentAt, now.load());
}

void TestSandboxBooks::laggingHistory()
{
    std::atomic<qint64> now = QDateTime::currentMSecsSinceEpoch();
    auto sandbox = Sandbox::start({.pastGifts = 5, .spareCards = 12, .clock = [&now] {
                                       return now.load();
                                   }});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    for (int i = 0; i < 3; ++i) {
        const SandboxMember member = (*sandbox)->tryMembers().at(1);
        QCOMPARE(client.post(u"gifts.send"_s, client.sendBody(goodCard(**sandbox, member))).code(), u"000_000"_s);
    }
    // Two a page, so that the hidden gifts would leave a whole page empty if they were taken out of pages.
    const auto shown = [&] {
        size_t rows = 0;
        for (int page = 0;; ++page) {
            const Json list =
                client
                    .post(u"gifts.list"_s, {{"searchType", "SENT"}, {"pageRequest", {{"page", page}, {"pageSize", 2}}}})
                    .body["giftList"];
            if (list.empty())
                return rows;
            rows += list.size();
        }
    };
    QVERIFY((*sandbox)->setFaults(u"delay:1@gifts.list,historyLags:60000@gifts.list"_s)); // beside another fault
    QCOMPARE(shown(), size_t(5));
    now += 59'999;
    QCOMPARE(shown(), size_t(5));
    now += 2;
    QCOMPARE(shown(), size_t(8));
}

void TestSandboxBooks::notesOfClientsAreIgnored()
{
    auto sandbox = Sandbox::start({.pastGifts = 5});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const RawReply reply =
        client.post(u"gifts.list"_s, {{"searchType", "SENT"}, {"pageRequest", Json::object()}},
                    [](RawMessage &message) { message.setHeader("x-sandbox-history-lag", "99999999999999"); });
    QCOMPARE(reply.body["giftList"].size(), size_t(5));
}

void TestSandboxBooks::spareCards()
{
    auto sandbox = Sandbox::start({.pastGifts = 0, .spareCards = 10});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    qsizetype found = 0;
    for (const SandboxMember &member : (*sandbox)->tryMembers()) {
        for (const SandboxCard &card : (*sandbox)->cardsOf(member.userId)) {
            if (!card.par.startsWith("Q1SPARE"_L1))
                continue;
            ++found;
            QCOMPARE(client.post(u"gifts.send"_s, client.sendBody(card)).code(), u"000_000"_s);
        }
    }
    QCOMPARE(found, 10);
}

void TestSandboxBooks::pages()
{
    auto sandbox = Sandbox::start({.pastGifts = 250});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    QSet<QString> ids;
    QString last = u"99999999999999"_s;
    for (int page = 0; page < 3; ++page) {
        const RawReply reply = client.post(
            u"gifts.list"_s, {{"searchType", "SENT"}, {"pageRequest", {{"page", page}, {"pageSize", 100}}}});
        QCOMPARE(reply.code(), u"000_000"_s);
        QVERIFY(reply.encrypted);
        QCOMPARE(reply.body["giftList"].size(), size_t(page < 2 ? 100 : 50));
        const Json wanted{{"page", page}, {"numberOfElements", page < 2 ? 100 : 50}, {"totalPages", 3}};
        QVERIFY(reply.body["pageResponse"] == wanted);
        for (const Json &row : reply.body["giftList"]) {
            QVERIFY2(textOf(row, "sentDateTime") <= last, "newest first");
            last = textOf(row, "sentDateTime");
            ids.insert(textOf(row, "transferId"));
        }
    }
    QCOMPARE(ids.size(), 250);
    const RawReply beyond =
        client.post(u"gifts.list"_s, {{"searchType", "SENT"}, {"pageRequest", {{"page", 3}, {"pageSize", 100}}}});
    QCOMPARE(beyond.code(), u"000_000"_s);
    QVERIFY(beyond.body["giftList"].is_array() && beyond.body["giftList"].empty());
}

void TestSandboxBooks::pageBounds()
{
    auto sandbox = Sandbox::start({.pastGifts = 15, .maxPageSize = 100});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const auto ask = [&](const Json &page) {
        return client.post(u"gifts.list"_s, {{"searchType", "SENT"}, {"pageRequest", page}});
    };
    QCOMPARE(ask(Json::object()).body["giftList"].size(), size_t(10));
    QCOMPARE(ask({{"page", 1000}}).code(), u"000_000"_s);
    QCOMPARE(ask({{"page", 1001}}).code(), u"000_002"_s);
    QCOMPARE(ask({{"page", -1}}).code(), u"000_002"_s);
    QCOMPARE(ask({{"pageSize", 100}}).code(), u"000_000"_s);
    QCOMPARE(ask({{"pageSize", 101}}).code(), u"000_002"_s);
    QCOMPARE(ask({{"rows", 1}}).code(), u"000_002"_s);
    QCOMPARE(client.post(u"gifts.list"_s, {{"searchType", "SENT"}}).code(), u"000_002"_s);
    QCOMPARE(client.post(u"gifts.list"_s, {{"searchType", "ALL"}, {"pageRequest", Json::object()}}).code(),
             u"000_002"_s);
}

void TestSandboxBooks::filters()
{
    auto sandbox = Sandbox::start({.pastGifts = 400});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const SandboxGift wanted = (*sandbox)->allGifts().at(200);
    const QString date =
        QDateTime::fromMSecsSinceEpoch(wanted.sentAt, Qt::OffsetFromUTC, 9 * 3600).toString(u"yyyyMMdd"_s);
    const auto ids = [&](Json extra) {
        Json body{{"searchType", "SENT"}, {"pageRequest", {{"pageSize", 1000}}}};
        body.update(extra);
        QStringList list;
        for (const Json &row : client.post(u"gifts.list"_s, body).body.value("giftList", Json::array()))
            list.append(textOf(row, "transferId"));
        return list;
    };
    const QStringList ofDay = ids({{"startDate", text(date)}, {"endDate", text(date)}});
    QVERIFY(ofDay.contains(wanted.transferId) && ofDay.size() < 40);
    const QStringList ofSender = ids({{"userId", wanted.senderUserId.toULongLong()}});
    QVERIFY(ofSender.contains(wanted.transferId) && ofSender.size() < 400);
    QCOMPARE(ids({{"mobileNumber", text(wanted.senderPhone)}}), ofSender);
    QCOMPARE(
        ids({{"searchType", "RECEIVED"}, {"mobileNumber", text(wanted.receiverPhone)}}).contains(wanted.transferId),
        true);
    QCOMPARE(ids({{"startDate", "20990101"}}), QStringList());
    QCOMPARE(ids(Json::object()).size(), 400);
}

void TestSandboxBooks::zone()
{
    auto sandbox = Sandbox::start({.pastGifts = 1});
    QVERIFY(sandbox);
    const RawClient client(**sandbox);
    const auto time = [&](const char *zone) {
        const RawReply reply = client.post(u"gifts.list"_s, {{"searchType", "SENT"}, {"pageRequest", Json::object()}},
                                           [&](RawMessage &message) { message.setHeader("X-KM-Time-Zone", zone); });
        return QDateTime::fromString(textOf(reply.body["giftList"][0], "sentDateTime"), u"yyyyMMddHHmmss"_s);
    };
    QCOMPARE(time("UTC").secsTo(time("KST")), 9 * 3600);
}

void TestSandboxBooks::remembersBetweenRuns()
{
    const QTemporaryDir folder;
    SandboxOptions options;
    options.pastGifts = 30;
    options.makeStorage = [path = folder.filePath(u"sandbox.db"_s)]() -> Result<std::unique_ptr<SandboxStorage>> {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"sandbox"_s);
        database.setDatabaseName(path);
        if (!database.open())
            return failure(Fault::StoreDamaged);
        return std::make_unique<SqlSandboxStorage>(u"sandbox"_s);
    };
    SandboxCredentials credentials;
    QList<SandboxGift> past;
    SandboxCard card;
    QString sent;
    {
        auto sandbox = Sandbox::start(options);
        QVERIFY(sandbox);
        const RawClient client(**sandbox);
        credentials = (*sandbox)->credentials();
        past = (*sandbox)->allGifts();
        card = goodCard(**sandbox, (*sandbox)->tryMembers().first());
        QCOMPARE(client.post(u"gifts.send"_s, client.sendBody(card)).code(), u"000_000"_s);
        sent = (*sandbox)->sentGifts().first().transferId;
    }
    QVERIFY2(!QSqlDatabase::contains(u"sandbox"_s), "the connection went with the sandbox");
    auto again = Sandbox::start(options);
    QVERIFY(again);
    QCOMPARE((*again)->credentials().secretKey, credentials.secretKey);
    QCOMPARE((*again)->credentials().clientPrivateKey, credentials.clientPrivateKey);
    QCOMPARE((*again)->allGifts().size(), past.size() + 1);
    QCOMPARE((*again)->sentGifts().size(), 1);
    QCOMPARE((*again)->sentGifts().first().transferId, sent);
    for (const SandboxCard &same : (*again)->cardsOf(card.userId)) {
        if (same.par == card.par)
            QCOMPARE(same.balance, 0);
    }
}

void TestSandboxBooks::portTaken()
{
    auto one = Sandbox::start({.pastGifts = 0});
    QVERIFY(one);
    const auto two = Sandbox::start({.port = static_cast<quint16>((*one)->baseUrl().port()), .pastGifts = 0});
    QVERIFY(!two);
    QCOMPARE(two.error().fault, Fault::ConnectionFailed);
}

void TestSandboxBooks::badFaultSpec()
{
    for (const char *spec :
         {"nonsense@gifts.send", "delay", "delay:x@gifts.send", "delay@gifts.send#0", "@", "delay:1"}) {
        const auto sandbox = Sandbox::start({.pastGifts = 0, .faultSpec = QString::fromLatin1(spec)});
        QVERIFY2(!sandbox, spec);
        QCOMPARE(sandbox.error().fault, Fault::BadOption);
    }
}

QTEST_GUILESS_MAIN(TestSandboxBooks)
#include "tst_sandboxbooks.moc"
