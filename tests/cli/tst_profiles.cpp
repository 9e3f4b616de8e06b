// SPDX-License-Identifier: GPL-3.0-or-later
#include "giftctlrun.h"
#include "tests/support/rawserver.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMs = 30'000;

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

/// `giftctl sandbox serve` as long as it lives.
class Served
{
public:
    Served(const Place &place, const QStringList &options = {})
    {
        place.start(m_process, words("sandbox serve --for 300") + options);
        if (m_process.waitForReadyRead(startMs)) {
            m_hello = QJsonDocument::fromJson(m_process.readLine()).object();
        }
    }
    ~Served()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    QString name() const
    {
        QFile file(profile());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"name"_s].toString()
                                              : QString();
    }
    QString profile() const { return m_hello[u"profile"_s].toString(); }
    qint64 pid() const { return m_process.processId(); }
    QString member() const { return m_hello[u"members"_s].toArray().first()[u"userId"_s].toString(); }
    /// Requests to an endpoint that have begun, by the sandbox's own count.
    qint64 started(const QString &endpoint) const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(m_hello[u"url"_s].toString()).port()));
        socket.write("GET /__sandbox/ledger HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(startMs)) {
            answer += socket.readAll();
        }
        const QJsonObject ledger = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        return ledger[u"started"_s][endpoint].toInteger();
    }
    /// A copy of its profile with changes.
    QString profileWith(const Place &place, const QString &name, const QJsonObject &changes) const
    {
        QFile file(profile());
        QJsonObject json =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            json.insert(it.key(), it.value());
        }
        return place.write(name, QJsonDocument(json).toJson());
    }

private:
    QProcess m_process;
    QJsonObject m_hello;
};

} // namespace

/// Profiles, passphrases and the lock, against `giftctl sandbox serve`.
class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNoCoreDump();
    void importsAndShows();
    void checks();
    void tellsAClockThatIsOff_data();
    void tellsAClockThatIsOff();
    void holdsItsOwnLimits();
    void refusesFieldsOfAnotherType_data();
    void refusesFieldsOfAnotherType();
    void needsANameOnceImported();
    void usesAFileForOneCommand();
    void unlocksByPassphrase();
    void makesNoNewKeysForAnOldLedger();
    void keepsPersonalArgumentsOut();
    void doesNotSendOnSi();
    void namesTheHolderOfTheLock();
    void stopsBeforeSending();

private:
    QByteArray secretKey() const;

    Place m_place;
    std::unique_ptr<Served> m_served;
    QString m_passphrase;
};

void TestProfiles::initTestCase()
{
    m_served = std::make_unique<Served>(m_place);
    QVERIFY(QFile::exists(m_served->profile()));
    m_passphrase = m_place.write(u"passphrase"_s, "a mule in the attic\n");
}

QByteArray TestProfiles::secretKey() const
{
    QFile file(m_served->profile());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"secretKey"_s].toString().toUtf8()
                                          : QByteArray();
}

void TestProfiles::leavesNoCoreDump()
{
    QFile limits(u"/proc/%1/limits"_s.arg(m_served->pid()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArray all = limits.readAll().simplified();
    QVERIFY2(all.contains("Max core file size 0 0"), all.constData());
}

void TestProfiles::importsAndShows()
{
    const Place place;
    const QString file = m_served->profileWith(place, u"p.json"_s, {{u"name"_s, u"desk"_s}, {u"colour"_s, u"red"_s}});
    const Outcome imported = place.run({u"profile"_s, u"import"_s, file});
    QVERIFY2(imported.exitCode == 0, imported.told());
    QVERIFY2(imported.err.contains(u"colour"_s), "an unknown key is worth a note");
    const Outcome listed = place.run(words("profile list"));
    QCOMPARE(listed.lines.size(), 1);
    QCOMPARE(listed.text(u"name"_s), u"desk"_s);
    const Outcome shown = place.run(words("--profile desk profile show"));
    QVERIFY2(shown.exitCode == 0, shown.told());
    QVERIFY(!shown.out.contains(QString::fromUtf8(secretKey())) && !shown.out.contains(u"PRIVATE"_s));
    QVERIFY(QFile::remove(file));
    const Outcome used =
        place.run({u"--profile"_s, u"desk"_s, u"cards"_s, u"list"_s, u"--user-id"_s, m_served->member()});
    QVERIFY2(used.exitCode == 0 && !used.lines.isEmpty(), used.told());
    QVERIFY(place.run(words("--profile desk audit list")).out.contains(u"profile.import"_s));
}

void TestProfiles::checks()
{
    const Outcome good = m_place.run({u"--profile"_s, m_served->profile(), u"profile"_s, u"check"_s});
    QVERIFY2(good.exitCode == 0 && good.last()[u"ok"_s].toBool(), good.told());
    const Place place;
    const QString wrong = m_served->profileWith(place, u"wrong.json"_s, {{u"secretKey"_s, u"not the one"_s}});
    const Outcome bad = place.run({u"--profile"_s, wrong, u"profile"_s, u"check"_s});
    QVERIFY2(bad.exitCode == 8, bad.told());
    QStringList failed;
    for (const QJsonValue &check : bad.last()[u"checks"_s].toArray()) {
        failed += check[u"ok"_s].toBool() ? QStringList() : QStringList{check[u"name"_s].toString()};
    }
    QCOMPARE(failed, QStringList{u"provider"_s});
    const QString broken = m_served->profileWith(place, u"broken.json"_s, {{u"aspId"_s, u"1"_s}});
    const Outcome unread = place.run({u"--profile"_s, broken, u"profile"_s, u"check"_s});
    QVERIFY2(unread.exitCode == 8 && unread.last()[u"checks"_s].toArray().size() == 1, unread.told());
}

void TestProfiles::tellsAClockThatIsOff_data()
{
    QTest::addColumn<int>("secondsOff");
    QTest::addColumn<QString>("words");
    QTest::newRow("as ours") << 0 << QString();
    QTest::newRow("half a minute") << 30 << QString();
    QTest::newRow("ours is behind") << 600 << u"10 minutes behind"_s;
    QTest::newRow("ours is ahead") << -90 << u"ahead"_s;
}

/// By the provider's Date header, even where its answer is no good otherwise.
void TestProfiles::tellsAClockThatIsOff()
{
    QFETCH(int, secondsOff);
    QFETCH(QString, words);
    const Place place;
    RawServer server;
    const QDateTime theirs = QDateTime::currentDateTimeUtc().addSecs(secondsOff);
    server.setDate(QLocale::c().toString(theirs, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
    const QString file = m_served->profileWith(place, u"p.json"_s, {{u"baseUrl"_s, server.url().toString()}});
    const Outcome told = place.run({u"--profile"_s, file, u"profile"_s, u"check"_s});
    QVERIFY2(told.exitCode == 8, told.told());
    QJsonObject clock;
    for (const QJsonValue &check : told.last()[u"checks"_s].toArray()) {
        clock = check[u"name"_s].toString() == u"clock"_s ? check.toObject() : clock;
    }
    QCOMPARE(clock[u"ok"_s].toBool(), words.isEmpty());
    QVERIFY2(clock[u"message"_s].toString().contains(words), told.told());
    QCOMPARE(told.err.count(u"This computer's clock"_s), words.isEmpty() ? 0 : 1); // once a run, whatever the number of answers
    QVERIFY2(told.err.contains(words), told.told());
}

void TestProfiles::holdsItsOwnLimits()
{
    const Place place;
    const QJsonObject limits{{u"limitGift"_s, 10}, {u"duplicateDays"_s, 30}};
    const QString file = m_served->profileWith(place, u"p.json"_s, {{u"limits"_s, limits}});
    QVERIFY2(place.run({u"profile"_s, u"import"_s, file}).exitCode == 0, "limits are no secret and are kept");
    const QStringList base{u"--profile"_s, m_served->name()};
    const Outcome shown = place.run(base + words("profile show"));
    QCOMPARE(shown.last()[u"profile"_s][u"limits"_s].toObject(), limits);
    const Outcome cards = place.run(base + QStringList{u"cards"_s, u"list"_s, u"--user-id"_s, m_served->member()});
    const auto card = std::find_if(cards.lines.begin(), cards.lines.end(), [](const QJsonObject &row) {
        return row[u"balance"_s].toInteger() > 10 && row[u"status"_s].toString() == u"ACTIVE"_s;
    });
    QVERIFY(card != cards.lines.end());
    const QJsonObject gift{{u"senderUserId"_s, m_served->member()}, {u"card"_s, (*card)[u"par"_s]},
                           {u"receiverName"_s, u"이하늘"_s},        {u"receiverPhone"_s, u"01000001234"_s},
                           {u"amount"_s, (*card)[u"balance"_s]},    {u"reason"_s, u"x"_s}};
    const QByteArray json = QJsonDocument(gift).toJson();
    for (const char *decided : {"--dry-run", "--yes"}) {
        const Outcome refused = place.run(base + words("gift send --from -") + words(decided), json);
        QVERIFY2(refused.exitCode == 3 && refused.error()[u"code"_s].toString() == u"GD-validation-22"_s,
                 refused.told());
    }
    QVERIFY(place.run(base + words("journal list")).lines.isEmpty());
    QCOMPARE(m_served->started(u"token.issue"_s), 0);
}

void TestProfiles::refusesFieldsOfAnotherType_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("code");
    const QString wrongField = u"GD-configuration-03"_s;
    QTest::newRow("one pin, not a list") << QJsonObject{{u"pin"_s, u"sha256/AAAA"_s}} << wrongField;
    QTest::newRow("a proxy's address") << QJsonObject{{u"proxy"_s, QJsonObject{{u"host"_s, u"p"_s}}}} << wrongField;
    QTest::newRow("seconds as text") << QJsonObject{{u"settleSeconds"_s, u"600"_s}} << wrongField;
    QTest::newRow("overrides as a list") << QJsonObject{{u"overrides"_s, QJsonArray()}} << wrongField;
    QTest::newRow("limits as a list") << QJsonObject{{u"limits"_s, QJsonArray()}} << wrongField;
    QTest::newRow("a limit as text") << QJsonObject{{u"limits"_s, QJsonObject{{u"limitGift"_s, u"1"_s}}}} << wrongField;
    QTest::newRow("a limit nobody knows") << QJsonObject{{u"limits"_s, QJsonObject{{u"limit"_s, 1}}}} << wrongField;
    QTest::newRow("roots of its own for live")
        << QJsonObject{{u"kind"_s, u"live"_s}, {u"caPem"_s, u"PEM"_s}} << u"GD-configuration-06"_s;
}

/// Taken for absent, they would be no pin, no proxy, another's certificate.
void TestProfiles::refusesFieldsOfAnotherType()
{
    QFETCH(QJsonObject, changes);
    QFETCH(QString, code);
    const Place place;
    const QString file = m_served->profileWith(place, u"p.json"_s, changes);
    const Outcome shown = place.run({u"--profile"_s, file, u"profile"_s, u"show"_s});
    QVERIFY2(shown.exitCode == 8 && shown.error()[u"code"_s].toString() == code, shown.told());
}

void TestProfiles::needsANameOnceImported()
{
    const Place place;
    QCOMPARE(place.run(words("journal list")).exitCode, 0);
    QCOMPARE(place.run({u"profile"_s, u"import"_s, m_served->profile()}).exitCode, 0);
    const Outcome unnamed = place.run(words("journal list"));
    QVERIFY2(unnamed.exitCode == 2 && unnamed.error()[u"code"_s].toString() == u"GD-usage-05"_s, unnamed.told());
    const Outcome unknown = place.run(words("--profile other journal list"));
    QVERIFY2(unknown.exitCode == 8 && unknown.kind() == u"configuration"_s, unknown.told());
}

void TestProfiles::usesAFileForOneCommand()
{
    const Place place;
    const Outcome used =
        place.run({u"--profile"_s, m_served->profile(), u"cards"_s, u"list"_s, u"--user-id"_s, m_served->member()});
    QVERIFY2(used.exitCode == 0, used.told());
    const Outcome listed = place.run(words("profile list"));
    QVERIFY2(listed.exitCode == 0 && listed.lines.isEmpty(), listed.told());
}

void TestProfiles::unlocksByPassphrase()
{
    const Place place;
    const QString file = m_served->profileWith(place, u"uat.json"_s, {{u"kind"_s, u"uat"_s}});
    const QStringList journal{u"--profile"_s, file, u"journal"_s, u"list"_s};
    const Outcome locked = place.run(journal);
    QVERIFY2(locked.exitCode == 8 && locked.kind() == u"credentials"_s, locked.told());

    const QStringList open = QStringList{u"--passphrase-file"_s, m_passphrase} + journal;
    const Outcome made = place.run(open);
    QVERIFY2(made.exitCode == 0 && made.err.contains(u"Recovery code"_s), made.told());
    const Outcome again = place.run(open);
    QVERIFY2(again.exitCode == 0 && !again.err.contains(u"Recovery code"_s), again.told());

    const QString wrong = place.write(u"wrong"_s, "another one\n");
    QCOMPARE(place.run(QStringList{u"--passphrase-file"_s, wrong} + journal).kind(), u"credentials"_s);
    const QString empty = place.write(u"empty"_s, "\n");
    QCOMPARE(place.run(QStringList{u"--passphrase-file"_s, empty} + journal).error()[u"code"_s].toString(),
             u"GD-credentials-04"_s);
    QVERIFY(QFile::setPermissions(m_passphrase, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    QVERIFY(place.run(open).err.contains(m_passphrase));
    QVERIFY(QFile::setPermissions(m_passphrase, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
}

void TestProfiles::makesNoNewKeysForAnOldLedger()
{
    const Place place;
    QCOMPARE(place.run(words("journal list")).exitCode, 0);
    const QString folder = place.dataDir() + u"/embedded-sandbox/"_s;
    const QString away = place.path(u"vault.json"_s);
    QVERIFY(QFile::rename(folder + u"vault.json"_s, away));
    const Outcome lost = place.run(words("journal list"));
    QVERIFY2(lost.exitCode == 8 && lost.error()[u"code"_s].toString() == u"GD-credentials-05"_s, lost.told());
    QVERIFY(QFile::rename(away, folder + u"vault.json"_s));
    const Outcome found = place.run(words("journal list"));
    QVERIFY2(found.exitCode == 0, found.told()); // its key file is still the one that fits
}

void TestProfiles::keepsPersonalArgumentsOut()
{
    const Place place;
    const QString file = m_served->profileWith(place, u"uat.json"_s, {{u"kind"_s, u"uat"_s}});
    const QStringList base{u"--passphrase-file"_s, m_passphrase, u"--profile"_s, file};
    const QList<QStringList> personal{{u"history"_s, u"search"_s, u"김"_s},
                                      {u"cards"_s, u"list"_s, u"--user-id"_s, m_served->member()},
                                      {u"history"_s, u"sync"_s, u"--phone"_s, u"01000001234"_s}};
    for (const QStringList &arguments : personal) {
        const Outcome refused = place.run(base + arguments);
        QVERIFY2(refused.exitCode == 2 && refused.error()[u"code"_s].toString() == u"GD-usage-06"_s, refused.told());
        QVERIFY2(!refused.out.contains(arguments.last()), refused.told());
    }
    QCOMPARE(place.run(base + words("cards list --user-id -"), m_served->member().toUtf8()).exitCode, 0);
    QCOMPARE(place.run(base + words("history search -"), "김\n").exitCode, 0);
}

void TestProfiles::doesNotSendOnSi()
{
    const Place place;
    const QString file = m_served->profileWith(place, u"si.json"_s, {{u"kind"_s, u"si"_s}});
    const QStringList base{u"--passphrase-file"_s, m_passphrase, u"--profile"_s, file};
    const Outcome refused = place.run(base + words("gift send --from - --yes"), "not even read");
    QVERIFY2(refused.exitCode == 3 && refused.error()[u"code"_s].toString() == u"GD-validation-20"_s, refused.told());
    QCOMPARE(place.run(base + words("journal list")).exitCode, 0);
}

/// The first command waits for a provider that takes its time; the second must not.
void TestProfiles::namesTheHolderOfTheLock()
{
    const Place place;
    const Served slow(place, words("--fault delay:25000@gifts.list"));
    const QStringList base{u"--data-dir"_s, place.dataDir(), u"--json"_s,   u"--lang"_s,
                           u"en"_s,         u"--profile"_s,  slow.profile()};
    QVERIFY2(place.runPlain(base + words("journal list")).exitCode == 0, "the folder is there");
    QProcess holder;
    place.start(holder, base + words("history sync --progress"));
    QTRY_VERIFY_WITH_TIMEOUT(slow.started(u"gifts.list"_s) == 1, startMs);
    const Outcome second = place.runPlain(base + words("journal list"));
    QVERIFY2(second.exitCode == 6 && second.kind() == u"storeInUse"_s &&
                 second.out.contains(QString::number(holder.processId())),
             second.told());
    QVERIFY2(holder.state() == QProcess::Running, "it did not wait for the holder");
    holder.kill();
    holder.waitForFinished();
    QCOMPARE(place.runPlain(base + words("journal list")).exitCode, 0);
}

/// Ctrl+C while the token is asked for: nothing is sent, and the journal says so (decisions C17).
void TestProfiles::stopsBeforeSending()
{
    const Place place;
    const Served slow(place, words("--fault delay:8000@token.issue"));
    const QStringList base{u"--data-dir"_s, place.dataDir(), u"--json"_s,   u"--lang"_s,
                           u"en"_s,         u"--profile"_s,  slow.profile()};
    const Outcome cards = place.runPlain(base + QStringList{u"cards"_s, u"list"_s, u"--user-id"_s, slow.member()});
    QVERIFY2(cards.exitCode == 0, cards.told());
    const auto card = std::find_if(cards.lines.begin(), cards.lines.end(), [](const QJsonObject &row) {
        return row[u"balance"_s].toInteger() > 0 && row[u"status"_s].toString() == u"ACTIVE"_s;
    });
    QVERIFY(card != cards.lines.end());
    const QJsonObject gift{{u"senderUserId"_s, slow.member()},   {u"card"_s, (*card)[u"par"_s]},
                           {u"receiverName"_s, u"이하늘"_s},     {u"receiverPhone"_s, u"01000001234"_s},
                           {u"amount"_s, (*card)[u"balance"_s]}, {u"reason"_s, u"x"_s}};
    const QString from = place.write(u"gift.json"_s, QJsonDocument(gift).toJson());
    QProcess sending;
    place.start(sending, base + QStringList{u"gift"_s, u"send"_s, u"--from"_s, from, u"--yes"_s});
    QTRY_VERIFY_WITH_TIMEOUT(slow.started(u"token.issue"_s) == 1, startMs);
    sending.terminate();
    QVERIFY(sending.waitForFinished(startMs));
    QCOMPARE(sending.exitCode(), 5);
    const Outcome journal = place.runPlain(base + words("journal list"));
    QVERIFY2(journal.exitCode == 0 && journal.text(u"state"_s) == u"NOT_SENT"_s, journal.told());
    QCOMPARE(slow.started(u"gifts.send"_s), 0);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
