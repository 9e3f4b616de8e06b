// SPDX-License-Identifier: GPL-3.0-or-later
#include "giftctlrun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString receiver = u"남궁하늘"_s;
const QString receiverPhone = u"01000004711"_s;

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QByteArray giftJson(const QString &member, const QJsonObject &card, const QJsonObject &more = {})
{
    QJsonObject gift{{u"senderUserId"_s, member},
                     {u"card"_s, card[u"par"_s]},
                     {u"receiverName"_s, receiver},
                     {u"receiverPhone"_s, u"010-0000-4711"_s},
                     {u"amount"_s, QString::number(card[u"balance"_s].toInteger())},
                     {u"reason"_s, u"검사"_s}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        gift.insert(it.key(), it.value());
    }
    return QJsonDocument(gift).toJson(QJsonDocument::Compact);
}

QStringList keysOf(const QJsonObject &object)
{
    return object.keys(); // sorted
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// The whole job on the embedded sandbox: each run is a process of its own, so everything here is remembered on disk.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsCards();
    void listsProducts();
    void dryRunLeavesNothing();
    void refusesWrongAmount();
    void showsTheGiftBesideItsHistory();
    void theSameKeySendsOnce();
    void aSecondLikeGiftHasToBeMeant();
    void syncsAndGoesOn();
    void searches_data();
    void searches();
    void countsAndPages();
    void masksByDefault();
    void unmaskingIsAudited();
    void listsTheJournal();
    void verifiesTheAudit();
    void writesForPeople();
    void findsNothing();
    void demoLeavesNothing();

private:
    QJsonObject usableCard();

    Place m_place;
    QString m_member;
    Outcome m_sent;
    Outcome m_synced;
};

/// The embedded sandbox and `sandbox serve` are made from the same seed: the members of one are those of the other.
void TestMainJob::initTestCase()
{
    const Outcome served = m_place.run(words("sandbox serve --for 0"));
    QVERIFY2(served.exitCode == 0, served.told());
    m_member = served.last()[u"members"_s].toArray().first()[u"userId"_s].toString();
    const QJsonObject card = usableCard();
    QVERIFY(!card.isEmpty());
    m_sent = m_place.run(words("gift send --from - --yes"), giftJson(m_member, card, {{u"key"_s, u"first"_s}}));
    QVERIFY2(m_sent.exitCode == 0, m_sent.told());
    m_synced = m_place.run(words("history sync"));
    QVERIFY2(m_synced.exitCode == 0, m_synced.told());
}

QJsonObject TestMainJob::usableCard()
{
    const Outcome cards = m_place.run(QStringList{u"cards"_s, u"list"_s, u"--user-id"_s, m_member});
    for (const QJsonObject &card : cards.lines) {
        if (card[u"balance"_s].toInteger() > 0 && card[u"status"_s].toString() == u"ACTIVE"_s) {
            return card;
        }
    }
    return {};
}

void TestMainJob::listsCards()
{
    const Outcome cards = m_place.run(words("cards list --user-id -"), m_member.toUtf8() + '\n');
    QVERIFY2(cards.exitCode == 0 && !cards.lines.isEmpty(), cards.told());
    const QStringList keys =
        sorted({u"par"_s, u"serviceId"_s, u"serviceName"_s, u"balance"_s, u"expiry"_s, u"status"_s, u"cardNo"_s});
    for (const QJsonObject &card : cards.lines) {
        QCOMPARE(keysOf(card), keys);
        const QString number = card[u"cardNo"_s].toString();
        QVERIFY2(number.isEmpty() || number.count(u'*') >= 8, qPrintable(number));
    }
}

void TestMainJob::listsProducts()
{
    const Outcome first = m_place.run(words("products list"));
    QVERIFY2(first.exitCode == 0 && !first.lines.isEmpty(), first.told());
    const QStringList keys = sorted({u"serviceId"_s, u"serviceName"_s, u"serviceGroupName"_s, u"status"_s,
                                     u"effectiveDurationMonth"_s, u"cachedAt"_s});
    QCOMPARE(keysOf(first.last()), keys);
    const Outcome cached = m_place.run(words("products list"));
    QCOMPARE(cached.out, first.out);
    QVERIFY2(cached.err.contains(u"--refresh"_s), cached.told());
    const Outcome shown = m_place.run({u"products"_s, u"show"_s, first.last()[u"serviceId"_s].toString()});
    QVERIFY2(shown.exitCode == 0, shown.told());
    QCOMPARE(shown.last()[u"product"_s][u"serviceName"_s], first.last()[u"serviceName"_s]);
}

void TestMainJob::dryRunLeavesNothing()
{
    const qsizetype before = m_place.run(words("journal list")).lines.size();
    const QJsonObject card = usableCard();
    const Outcome dry = m_place.run(words("gift send --from - --dry-run --yes"), giftJson(m_member, card));
    QVERIFY2(dry.exitCode == 0, dry.told());
    const QJsonObject expected{{u"ok"_s, true},
                               {u"dryRun"_s, true},
                               {u"amount"_s, card[u"balance"_s]},
                               {u"serviceId"_s, card[u"serviceId"_s]}};
    QCOMPARE(dry.last(), expected);
    QCOMPARE(m_place.run(words("journal list")).lines.size(), before);
    QCOMPARE(usableCard(), card);
}

void TestMainJob::refusesWrongAmount()
{
    const QJsonObject card = usableCard();
    const Outcome refused = m_place.run(words("gift send --from - --yes"),
                                        giftJson(m_member, card, {{u"amount"_s, card[u"balance"_s].toInteger() + 1}}));
    QVERIFY2(refused.exitCode == 3 && refused.kind() == u"validation"_s, refused.told());
    QCOMPARE(refused.error()[u"code"_s].toString(), u"005_026"_s);
    QVERIFY(!refused.last().contains(u"entryId"_s));
}

void TestMainJob::showsTheGiftBesideItsHistory()
{
    QCOMPARE(keysOf(m_sent.last()),
             sorted({u"ok"_s, u"entryId"_s, u"state"_s, u"transferId"_s, u"code"_s, u"correlationId"_s}));
    QCOMPARE(m_sent.text(u"state"_s), u"SENT"_s);
    QCOMPARE(m_sent.text(u"code"_s), u"000_000"_s);
    for (const QString &id : {m_sent.text(u"entryId"_s), m_sent.text(u"transferId"_s)}) {
        const Outcome shown = m_place.run({u"gift"_s, u"show"_s, id});
        QVERIFY2(shown.exitCode == 0, shown.told());
        QCOMPARE(shown.last()[u"entry"_s][u"entryId"_s].toString(), m_sent.text(u"entryId"_s));
        QCOMPARE(shown.last()[u"history"_s][u"transferId"_s].toString(), m_sent.text(u"transferId"_s));
    }
    const Outcome life = m_place.run({u"journal"_s, u"show"_s, m_sent.text(u"entryId"_s)});
    QStringList states;
    for (const QJsonValue &step : life.last()[u"steps"_s].toArray()) {
        states += step[u"state"_s].toString();
    }
    const QStringList expected{u"INTENT"_s, u"SENDING"_s, u"SENT"_s};
    QVERIFY2(states == expected, life.told());
}

void TestMainJob::theSameKeySendsOnce()
{
    const qsizetype before = m_place.run(words("journal list")).lines.size();
    const Outcome other =
        m_place.run(words("gift send --from - --yes"), giftJson(m_member, usableCard(), {{u"key"_s, u"first"_s}}));
    QVERIFY2(other.exitCode == 3 && other.kind() == u"validation"_s, other.told());
    QCOMPARE(m_place.run(words("journal list")).lines.size(), before);
}

/// The same number and amount: refused with the earlier entry, in a dry run too, until the script says it is meant.
void TestMainJob::aSecondLikeGiftHasToBeMeant()
{
    const Place place;
    const auto card = [&](qint64 amount) {
        const Outcome cards = place.run(QStringList{u"cards"_s, u"list"_s, u"--user-id"_s, m_member});
        const auto found = std::find_if(cards.lines.begin(), cards.lines.end(), [&](const QJsonObject &row) {
            const qint64 balance = row[u"balance"_s].toInteger();
            return row[u"status"_s].toString() == u"ACTIVE"_s && balance > 0 && (amount == 0 || balance == amount);
        });
        return found != cards.lines.end() ? *found : QJsonObject();
    };
    const QJsonObject first = card(0);
    const Outcome sent = place.run(words("gift send --from - --yes"), giftJson(m_member, first));
    QVERIFY2(sent.exitCode == 0, sent.told());
    const QJsonObject second = card(first[u"balance"_s].toInteger());
    if (second.isEmpty()) {
        QSKIP("the seed has no second card of that amount");
    }
    for (const char *decided : {"gift send --from - --yes", "gift send --from - --dry-run"}) {
        const Outcome refused = place.run(words(decided), giftJson(m_member, second));
        QVERIFY2(refused.exitCode == 3 && refused.kind() == u"validation"_s, refused.told());
        QCOMPARE(refused.error()[u"code"_s].toString(), u"GD-validation-23"_s);
        QCOMPARE(refused.error()[u"entryId"_s].toString(), sent.text(u"entryId"_s));
    }
    const Outcome meant =
        place.run(words("gift send --from - --yes"), giftJson(m_member, second, {{u"allowDuplicate"_s, true}}));
    QVERIFY2(meant.exitCode == 0, meant.told());
}

void TestMainJob::syncsAndGoesOn()
{
    QCOMPARE(m_synced.lines.size(), 1);
    QCOMPARE(keysOf(m_synced.last()), sorted({u"ok"_s, u"rows"_s, u"new"_s, u"from"_s, u"to"_s}));
    QCOMPARE(m_synced.last()[u"rows"_s], m_synced.last()[u"new"_s]);
    QVERIFY(m_synced.last()[u"rows"_s].toInteger() > 1000);
    const Outcome again = m_place.run(words("history sync --progress"));
    QVERIFY2(again.exitCode == 0 && again.lines.size() == 1, again.told());
    QVERIFY2(again.last()[u"rows"_s].toInteger() < m_synced.last()[u"rows"_s].toInteger(), again.told());
    QVERIFY2(!again.err.isEmpty(), "progress was asked for");
}

void TestMainJob::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("a part of the name") << u"궁하"_s;
    QTest::newRow("initial consonants") << u"ㄴㄱㅎㄴ"_s;
    QTest::newRow("a part of the phone") << u"0000-4711"_s;
    QTest::newRow("two words") << u"남궁 4711"_s;
    QTest::newRow("all of it") << QString();
}

void TestMainJob::searches()
{
    QFETCH(QString, query);
    const Outcome found = m_place.run(words("history search -"), query.toUtf8() + '\n');
    QVERIFY2(found.exitCode == 0, found.told());
    QStringList ids;
    for (const QJsonObject &row : found.lines) {
        ids += row[u"transferId"_s].toString();
    }
    QVERIFY2(ids.contains(m_sent.text(u"transferId"_s)), found.told());
    const QStringList keys = sorted({u"transferId"_s, u"status"_s, u"serviceId"_s, u"serviceName"_s, u"amount"_s,
                                     u"senderUserId"_s, u"senderName"_s, u"senderPhone"_s, u"receiverUserId"_s,
                                     u"receiverName"_s, u"receiverPhone"_s, u"sentAt"_s, u"processedAt"_s});
    QCOMPARE(keysOf(found.last()), keys);
}

void TestMainJob::countsAndPages()
{
    const Outcome all = m_place.run({u"history"_s, u"search"_s, QString()});
    const Outcome count = m_place.run({u"history"_s, u"search"_s, QString(), u"--count"_s});
    QCOMPARE(count.last(), (QJsonObject{{u"ok"_s, true}, {u"count"_s, all.lines.size()}}));
    QVERIFY(all.lines.size() > 1000); // more than one page of the cache
    const Outcome first = m_place.run(words("history search --limit 3 --") + QStringList{QString()});
    QCOMPARE(first.lines, all.lines.mid(0, 3));
    const Outcome next = m_place.run({u"history"_s, u"search"_s, QString(), u"--limit"_s, u"700"_s, u"--after"_s,
                                      first.last()[u"transferId"_s].toString()});
    QCOMPARE(next.lines, all.lines.mid(3, 700));
    const Outcome nowhere =
        m_place.run({u"history"_s, u"search"_s, QString(), u"--after"_s, u"KG000000000000000000"_s});
    QVERIFY2(nowhere.exitCode == 3 && nowhere.kind() == u"notFound"_s, nowhere.told());
}

void TestMainJob::masksByDefault()
{
    for (const QStringList &arguments : {words("history search 4711"), words("journal list"),
                                         QStringList{u"gift"_s, u"show"_s, m_sent.text(u"entryId"_s)}}) {
        const Outcome outcome = m_place.run(arguments);
        QVERIFY2(outcome.exitCode == 0 && !outcome.lines.isEmpty(), outcome.told());
        for (const QString &personal : {receiver, receiverPhone, m_member}) {
            QVERIFY2(!outcome.out.contains(personal), qPrintable(personal));
        }
        QVERIFY2(outcome.out.contains(u"남**늘"_s) && outcome.out.contains(u"010-****-4711"_s), outcome.told());
    }
}

void TestMainJob::unmaskingIsAudited()
{
    const QString reason = u"민원 4711 확인"_s;
    const auto reveals = [this] {
        const QList<QJsonObject> rows = m_place.run(words("audit list")).lines;
        return std::count_if(rows.begin(), rows.end(),
                             [](const QJsonObject &row) { return row[u"action"_s].toString() == u"reveal"_s; });
    };
    const auto before = reveals();
    const Outcome shown =
        m_place.run({u"history"_s, u"search"_s, m_sent.text(u"transferId"_s), u"--unmasked"_s, u"--reason"_s, reason});
    QVERIFY2(shown.exitCode == 0, shown.told());
    QCOMPARE(shown.last()[u"receiverName"_s].toString(), receiver);
    QCOMPARE(shown.last()[u"receiverPhone"_s].toString(), receiverPhone);
    QCOMPARE(shown.last()[u"senderUserId"_s].toString(), m_member);
    QCOMPARE(reveals(), before + 1);
    const Outcome trail = m_place.run({u"--unmasked"_s, u"--reason"_s, u"감사"_s, u"audit"_s, u"list"_s});
    QVERIFY2(trail.out.contains(reason), trail.told());
    QVERIFY(!m_place.run(words("audit list")).out.contains(reason));
}

void TestMainJob::listsTheJournal()
{
    const Outcome sent = m_place.run(words("journal list --state SENT"));
    QVERIFY2(sent.exitCode == 0 && sent.lines.size() == 1, sent.told());
    const QStringList keys =
        sorted({u"entryId"_s, u"state"_s, u"transferId"_s, u"code"_s, u"correlationId"_s, u"amount"_s, u"serviceId"_s,
                u"receiverName"_s, u"receiverPhone"_s, u"reason"_s, u"createdAt"_s, u"updatedAt"_s});
    QCOMPARE(keysOf(sent.last()), keys);
    QVERIFY(sent.last()[u"createdAt"_s].toString().endsWith(u"+09:00"_s));
    const Outcome none = m_place.run(words("journal list --state UNKNOWN"));
    QVERIFY2(none.exitCode == 0 && none.lines.isEmpty(), none.told());
}

void TestMainJob::verifiesTheAudit()
{
    const Outcome verified = m_place.run(words("audit verify"));
    QVERIFY2(verified.exitCode == 0, verified.told());
    QVERIFY(QRegularExpression(u"\\A[0-9a-f]{64}\\z"_s).match(verified.text(u"head"_s)).hasMatch());
    QVERIFY(verified.last()[u"rows"_s].toInteger() >= 3);
    QCOMPARE(m_place.run(words("audit head")).last(), verified.last());
}

void TestMainJob::writesForPeople()
{
    const QStringList base{u"--data-dir"_s, m_place.dataDir()};
    const Outcome korean = m_place.runPlain(base + words("--lang ko journal list"));
    QVERIFY2(korean.exitCode == 0 && korean.out.contains(u"전송됨"_s) && !korean.out.contains(u'{'), korean.told());
    const Outcome english = m_place.runPlain(base + words("--lang en journal list"));
    QVERIFY2(english.exitCode == 0 && english.out.contains(u"Sent"_s), english.told());
    QVERIFY(korean.out.section(u'\n', 0, 0) != english.out.section(u'\n', 0, 0));
    const Outcome failed = m_place.runPlain(base + words("--lang ko gift show nobody"));
    QVERIFY2(failed.exitCode == 3 && failed.out.isEmpty() && failed.err.contains(QRegularExpression(u"[가-힣]"_s)),
             failed.told());
}

void TestMainJob::findsNothing()
{
    const Outcome none = m_place.run(words("history search nobody-is-called-this"));
    QVERIFY2(none.exitCode == 0 && none.lines.isEmpty(), none.told());
    for (const QStringList &arguments : {words("gift show no-such-gift"), words("journal show no-such-entry")}) {
        const Outcome missing = m_place.run(arguments);
        QVERIFY2(missing.exitCode == 3 && missing.kind() == u"notFound"_s, missing.told());
    }
}

void TestMainJob::demoLeavesNothing()
{
    const Place fresh;
    const Outcome demo = fresh.runPlain(words("demo --json --lang en"));
    QVERIFY2(demo.exitCode == 0, demo.told());
    QCOMPARE(keysOf(demo.last()), sorted({u"ok"_s, u"entryId"_s, u"transferId"_s, u"state"_s, u"found"_s}));
    QCOMPARE(demo.last()[u"found"_s], QJsonValue(true));
    QCOMPARE(demo.text(u"state"_s), u"SENT"_s);
    QVERIFY(QDir(fresh.path(u"home"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
    const Outcome again = fresh.runPlain(words("demo --lang ko"));
    QVERIFY2(again.exitCode == 0 && again.out.contains(QRegularExpression(u"[가-힣]"_s)), again.told());
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"
