// SPDX-License-Identifier: GPL-3.0-or-later
#include "giftctlrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMs = 30'000;

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// Taking gifts back and what became of them, on the command line; each run is a process of its own.
class TestCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cancelsOnceAndShowsIt();
    void tellsAnUnknownOutcomeAndSettlesIt();
    void tellsARefusal();
    void refusesWhatIsNoGift();
    void needsAReason();
    void isOffUntilSwitchedOn();
    void writesForPeople();
    void aDryRunAsksTheProvider();

private:
    /// With the profile of the served sandbox, on the data folder of this test.
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_place.run(QStringList{u"--profile"_s, m_profile} + arguments, input);
    }
    Outcome cancel(const QString &gift) const
    {
        return run({u"gift"_s, u"cancel"_s, gift, u"--reason"_s, u"고객 요청"_s});
    }
    QString profileWith(const QString &name, const QJsonObject &more) const;
    QJsonObject nextCard();
    QString sendGift();

    Place m_place;
    QProcess m_sandbox;
    QString m_profile;
    QStringList m_members;
    QString m_member; ///< whose card was dealt last
    QStringList m_used;
};

void TestCancel::initTestCase()
{
    // The first cancellation is spoilt once it took effect, the third before it was read.
    m_place.start(m_sandbox, words("sandbox serve --for 300 --fault "
                                   "dropAfterCommit@gifts.cancel#2,dropBeforeRead@gifts.cancel#3"));
    QVERIFY(m_sandbox.waitForReadyRead(startMs));
    const QJsonObject hello = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    m_profile = hello[u"profile"_s].toString();
    const QJsonArray members = hello[u"members"_s].toArray();
    for (qsizetype i = 1; i < members.size(); ++i) {
        m_members += members.at(i)[u"userId"_s].toString();
    }
    m_profile = profileWith(u"quick.json"_s, {{u"settleSeconds"_s, 0}});
}

void TestCancel::cleanupTestCase()
{
    m_sandbox.terminate();
    m_sandbox.waitForFinished();
}

QString TestCancel::profileWith(const QString &name, const QJsonObject &more) const
{
    QFile file(m_profile);
    QJsonObject profile;
    if (file.open(QIODevice::ReadOnly)) {
        profile = QJsonDocument::fromJson(file.readAll()).object();
    }
    for (auto it = more.begin(); it != more.end(); ++it) {
        profile.insert(it.key(), it.value());
    }
    return m_place.write(name, QJsonDocument(profile).toJson());
}

QJsonObject TestCancel::nextCard()
{
    for (const QString &member : std::as_const(m_members)) {
        const Outcome cards = run({u"cards"_s, u"list"_s, u"--user-id"_s, member});
        for (const QJsonObject &card : cards.lines) {
            const QString par = card[u"par"_s].toString();
            const bool usable = card[u"balance"_s].toInteger() > 0 && card[u"status"_s].toString() == u"ACTIVE"_s;
            if (usable && !m_used.contains(par)) {
                m_used += par;
                m_member = member;
                return card;
            }
        }
    }
    return {};
}

/// Some cards of the sandbox have something wrong with them that the card list does not show.
QString TestCancel::sendGift()
{
    for (QJsonObject card = nextCard(); !card.isEmpty(); card = nextCard()) {
        const QJsonObject gift{{u"senderUserId"_s, m_member},
                               {u"card"_s, card[u"par"_s]},
                               {u"receiverName"_s, u"남궁하늘"_s},
                               {u"receiverPhone"_s, u"01000004711"_s},
                               {u"amount"_s, QString::number(card[u"balance"_s].toInteger())},
                               {u"reason"_s, u"검사"_s},
                               {u"allowDuplicate"_s, true}};
        const Outcome sent = run(words("gift send --from - --yes"), QJsonDocument(gift).toJson(QJsonDocument::Compact));
        if (sent.exitCode == 0) {
            return sent.text(u"transferId"_s);
        }
    }
    return {};
}

void TestCancel::cancelsOnceAndShowsIt()
{
    const QString gift = sendGift();
    QCOMPARE(gift.size(), 20);
    const Outcome done = cancel(gift);
    QVERIFY2(done.exitCode == 0, done.told());
    QStringList keys = done.last().keys();
    QCOMPARE(keys, (QStringList{u"cancelId"_s, u"code"_s, u"correlationId"_s, u"ok"_s, u"state"_s, u"transferId"_s}));
    QCOMPARE(done.text(u"state"_s), u"DONE"_s);
    QCOMPARE(done.text(u"code"_s), u"000_000"_s);
    QCOMPARE(done.text(u"transferId"_s), gift);
    const Outcome again = cancel(gift);
    QVERIFY2(again.exitCode == 3 && again.kind() == u"validation"_s, again.told());
    const Outcome shown = run({u"gift"_s, u"show"_s, gift, u"--refresh"_s});
    QVERIFY2(shown.exitCode == 0, shown.told());
    QCOMPARE(shown.last()[u"follow"_s][u"status"_s].toString(), u"CANCELLED"_s);
    const QJsonArray cancellations = shown.last()[u"cancellations"_s].toArray();
    QCOMPARE(cancellations.size(), 1);
    QCOMPARE(cancellations.first()[u"state"_s].toString(), u"DONE"_s);
    QCOMPARE(cancellations.first()[u"reason"_s].toString(), u"고객 요청"_s);
    QVERIFY(run(words("audit list")).out.contains(u"gift.cancel.sending"_s));
    QVERIFY(run(words("audit verify")).exitCode == 0);
}

void TestCancel::tellsAnUnknownOutcomeAndSettlesIt()
{
    for (const char *proved : {"PROVED_DONE", "PROVED_NOT_DONE"}) {
        const QString gift = sendGift();
        const Outcome unknown = cancel(gift);
        QVERIFY2(unknown.exitCode == 4 && unknown.kind() == u"unknown"_s, unknown.told());
        QCOMPARE(unknown.text(u"state"_s), u"UNKNOWN"_s);
        QCOMPARE(unknown.last()[u"ok"_s].toBool(true), false);
        const Outcome again = cancel(gift);
        QVERIFY2(again.exitCode == 3, again.told());
        run({u"gift"_s, u"show"_s, gift, u"--refresh"_s});
        const Outcome shown = run({u"gift"_s, u"show"_s, gift, u"--refresh"_s});
        QVERIFY2(shown.last()[u"cancellations"_s].toArray().first()[u"state"_s].toString() == QLatin1StringView(proved),
                 shown.told());
    }
}

void TestCancel::tellsARefusal()
{
    // A gift of the seed that ended long ago; the cache does not know it yet, so it is looked for first.
    QVERIFY(run(words("history sync")).exitCode == 0);
    const Outcome all = run({u"history"_s, u"search"_s, u""_s});
    for (const QJsonObject &row : all.lines) {
        if (row[u"status"_s].toString() == u"ACCEPTED"_s) {
            const Outcome refused = cancel(row[u"transferId"_s].toString());
            QVERIFY2(refused.exitCode == 3 && refused.kind() == u"validation"_s, refused.told());
            QVERIFY(!refused.last().contains(u"cancelId"_s));
            return;
        }
    }
    QFAIL("no accepted gift");
}

void TestCancel::refusesWhatIsNoGift()
{
    const Outcome shortId = cancel(u"T1"_s);
    QVERIFY2(shortId.exitCode == 3 && shortId.kind() == u"validation"_s, shortId.told());
    const Outcome nobody = cancel(u"T0000000000000000000"_s);
    QVERIFY2(nobody.exitCode == 3 && nobody.kind() == u"notFound"_s, nobody.told());
}

void TestCancel::needsAReason()
{
    const Outcome none = run(words("gift cancel T0000000000000000000"));
    QVERIFY2(none.exitCode == 2, none.told());
    const Outcome blank = run({u"gift"_s, u"cancel"_s, u"T0000000000000000000"_s, u"--reason"_s, u" "_s});
    QVERIFY2(blank.exitCode == 3 && blank.kind() == u"validation"_s, blank.told());
}

void TestCancel::isOffUntilSwitchedOn()
{
    const QString gift = sendGift();
    const QString passphrase = m_place.write(u"passphrase"_s, "a mule in the attic\n");
    const auto onUat = [&](const QString &name, const QJsonObject &more) {
        QJsonObject change{{u"kind"_s, u"uat"_s}, {u"settleSeconds"_s, 1}};
        for (auto it = more.begin(); it != more.end(); ++it) {
            change.insert(it.key(), it.value());
        }
        return m_place.run({u"--profile"_s, profileWith(name, change), u"--passphrase-file"_s, passphrase, u"gift"_s,
                            u"cancel"_s, gift, u"--reason"_s, u"고객 요청"_s});
    };
    const Outcome off = onUat(u"uat.json"_s, {});
    QVERIFY2(off.exitCode == 8 && off.kind() == u"endpointOff"_s, off.told());
    QVERIFY2(off.error()[u"action"_s].toString().contains(u"gifts.cancel"_s), off.told());
    const QJsonObject on{{u"endpoints"_s, QJsonObject{{u"gifts.cancel"_s, QJsonObject{{u"enabled"_s, true}}}}}};
    const Outcome unknownThere = onUat(u"uat-on.json"_s, {{u"overrides"_s, on}});
    QVERIFY2(unknownThere.exitCode == 3 && unknownThere.kind() == u"notFound"_s, unknownThere.told());
}

void TestCancel::writesForPeople()
{
    const QString gift = sendGift();
    const Outcome done = m_place.runPlain({u"--data-dir"_s, m_place.dataDir(), u"--profile"_s, m_profile, u"--lang"_s,
                                           u"ko"_s, u"gift"_s, u"cancel"_s, gift, u"--reason"_s, u"고객 요청"_s});
    QVERIFY2(done.exitCode == 0 && done.out.contains(u"취소됨"_s), done.told());
}

void TestCancel::aDryRunAsksTheProvider()
{
    const QJsonObject card = nextCard();
    const auto dryRun = [&](const QString &receiverPhone) {
        const QJsonObject gift{{u"senderUserId"_s, m_member},
                               {u"card"_s, card[u"par"_s]},
                               {u"receiverName"_s, u"남궁하늘"_s},
                               {u"receiverPhone"_s, receiverPhone},
                               {u"amount"_s, QString::number(card[u"balance"_s].toInteger())},
                               {u"senderPhone"_s, u"01000009999"_s},
                               {u"reason"_s, u"검사"_s},
                               {u"allowDuplicate"_s, true}};
        return run(words("gift send --from - --dry-run --preflight"),
                   QJsonDocument(gift).toJson(QJsonDocument::Compact));
    };
    const Outcome refused = dryRun(u"01000004711"_s); // not the sender's phone
    QVERIFY2(refused.exitCode == 3 && refused.kind() == u"refused"_s, refused.told());
    QCOMPARE(refused.error()[u"code"_s].toString(), u"905_032"_s);
    QVERIFY(!refused.last().contains(u"entryId"_s));
}

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
