// SPDX-License-Identifier: GPL-3.0-or-later
#include "giftctlrun.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString par = u"A1B2C3D4E5F6G7H8J9K0L1M2N3P"_s; // 27 characters

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QStringList gift(const QStringList &more)
{
    return QStringList{u"gift"_s,
                       u"send"_s,
                       u"--sender-user-id"_s,
                       u"5001"_s,
                       u"--card"_s,
                       par,
                       u"--receiver-name"_s,
                       u"이하늘"_s,
                       u"--receiver-phone"_s,
                       u"010-0000-1234"_s,
                       u"--amount"_s,
                       u"50000"_s,
                       u"--reason"_s,
                       u"생일"_s} +
           more;
}

/// A gift on standard input with one value changed; empty takes the key out.
QByteArray giftJson(const char *key = "", const char *value = "")
{
    QList<QPair<QByteArray, QByteArray>> fields{{"senderUserId", "\"5001\""},
                                                {"card", '"' + par.toLatin1() + '"'},
                                                {"receiverName", "\"이하늘\""},
                                                {"receiverPhone", "\"01000001234\""},
                                                {"amount", "50000"},
                                                {"reason", "\"생일\""}};
    QByteArray text = "{";
    bool changed = *key == '\0';
    for (const auto &[name, plain] : fields) {
        const QByteArray shown = name == key ? QByteArray(value) : plain;
        changed = changed || name == key;
        text += shown.isEmpty() ? QByteArray() : '"' + name + "\":" + shown + ',';
    }
    text += changed ? QByteArray() : '"' + QByteArray(key) + "\":" + value + ',';
    text.back() = '}';
    return text;
}

} // namespace

/// What the command line refuses before it does anything: nothing here may leave a trace in the data folder.
class TestGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesArguments_data();
    void refusesArguments();
    void refusesGifts_data();
    void refusesGifts();
    void tellsEveryIssue();
    void answersHelp_data();
    void answersHelp();
    void reportsErrorsWhereTheModeSays();
    void speaksTheLanguageAsked();

private:
    Place m_place;
};

void TestGrammar::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");

    const auto usage = [](const char *name, const QStringList &arguments, const char *code) {
        QTest::newRow(name) << arguments << 2 << QString::fromLatin1(code);
    };
    usage("nothing", {}, "GD-usage-02");
    usage("half a command", words("gift"), "GD-usage-01");
    usage("no such command", words("nothing"), "GD-usage-01");
    usage("no such verb", words("gift recall"), "GD-usage-01");
    usage("cancel without a reason", words("gift cancel KG"), "GD-usage-02");
    usage("a pre-flight check of a real send", words("gift send --from - --yes --preflight"), "GD-usage-02");
    usage("reconcile waits for a number", words("reconcile --wait soon"), "GD-usage-03");
    usage("a batch nobody confirmed", words("batch resume B"), "GD-usage-04");
    usage("an export to nowhere", words("history export x"), "GD-usage-02");
    usage("no such option", words("journal list --wrong"), "GD-usage-08");
    usage("an option of another command", words("journal list --limit 3"), "GD-usage-08");
    usage("an option before its command", words("--yes gift send"), "GD-usage-08");
    usage("a short option", words("journal list -x"), "GD-usage-08");
    usage("a number as an option", words("gift show -1"), "GD-usage-08");
    usage("no value at the end", words("journal list --state"), "GD-usage-02");
    usage("an option as a value", words("journal list --state --json"), "GD-usage-02");
    usage("a value for a switch", words("products list --refresh=yes"), "GD-usage-03");
    usage("an option twice", words("journal list --state SENT --state SENT"), "GD-usage-03");
    usage("a global option twice", words("--lang en journal list"), "GD-usage-03");
    usage("no argument", words("gift show"), "GD-usage-02");
    usage("no query", words("history search"), "GD-usage-02");
    usage("two arguments", words("history search a b"), "GD-usage-03");
    usage("an argument too many", words("journal list x"), "GD-usage-03");
    usage("no member", words("cards list"), "GD-usage-02");
    usage("limit 0", words("history search x --limit 0"), "GD-usage-03");
    usage("limit below 0", words("history search x --limit=-3"), "GD-usage-03");
    usage("limit no number", words("history search x --limit many"), "GD-usage-03");
    usage("port no number", words("sandbox serve --port x"), "GD-usage-03");
    usage("port too high", words("sandbox serve --port 65536"), "GD-usage-03");
    usage("no such fault", words("sandbox serve --fault nothing@gifts.send --for 1"), "GD-usage-03");
    usage("member and phone", words("history sync --user-id 7 --phone 01000001234"), "GD-usage-03");
    usage("unmasked without reason", words("history search x --unmasked"), "GD-usage-07");
    usage("unmasked with a blank reason", {u"--unmasked"_s, u"--reason"_s, u"  "_s, u"journal"_s, u"list"_s},
          "GD-usage-07");
    usage("a reason for nothing", words("journal list --reason x"), "GD-usage-08");
    usage("a gift of nothing", words("gift send --yes"), "GD-usage-02");
    usage("a gift without --yes", gift({}), "GD-usage-04");
    usage("a gift from stdin without --yes", words("gift send --from -"), "GD-usage-04");
    usage("a gift from both", gift({u"--from"_s, u"-"_s, u"--yes"_s}), "GD-usage-08");
    usage("a gift from no file", words("gift send --from /nowhere/gift.json --yes"), "GD-usage-03");
    for (const char *option :
         {"--sender-user-id", "--card", "--receiver-name", "--receiver-phone", "--amount", "--reason"}) {
        QStringList arguments = gift({u"--yes"_s});
        const qsizetype at = arguments.indexOf(QString::fromLatin1(option));
        arguments.remove(at, 2);
        usage(qPrintable(u"a gift without %1"_s.arg(QString::fromLatin1(option))), arguments, "GD-usage-02");
    }

    const auto value = [](const char *name, const QStringList &arguments, const char *code) {
        QTest::newRow(name) << arguments << 3 << QString::fromLatin1(code);
    };
    value("no such state", words("journal list --state GONE"), "GD-validation-03");
    value("no such day", words("history sync --from 20260230"), "GD-validation-12");
    value("no day at all", words("history sync --to yesterday"), "GD-validation-12");
    value("member 0", words("cards list --user-id 0"), "GD-validation-11");
    value("member beyond 19 digits", words("cards list --user-id 10000000000000000000"), "GD-validation-11");
    value("no phone", words("history sync --phone 12"), "GD-validation-06");
    value("a product of 14", words("products show 00019000000001"), "GD-validation-03");
    value("a query too long", {u"history"_s, u"search"_s, QString(257, u'x')}, "GD-validation-13");

    QTest::newRow("no such profile") << words("--profile nobody journal list") << 8 << u"GD-configuration-01"_s;
    QTest::newRow("no such profile file") << words("--profile /nowhere/p.json journal list") << 8 << QString();
    QTest::newRow("nothing to import") << words("profile import /nowhere/p.json") << 8 << QString();
    QTest::newRow("no passphrase file") << words("--passphrase-file /nowhere/p journal list") << 8 << QString();
}

void TestGrammar::refusesArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    const Outcome outcome = m_place.run(arguments);
    QVERIFY2(outcome.exitCode == exitCode, outcome.told());
    QCOMPARE(outcome.lines.size(), 1);
    QCOMPARE(outcome.last()[u"ok"_s], QJsonValue(false));
    if (!code.isEmpty()) {
        QCOMPARE(outcome.error()[u"code"_s].toString(), code);
    }
    QVERIFY2(!outcome.error()[u"message"_s].toString().isEmpty(), outcome.told());
    QVERIFY2(!outcome.error()[u"action"_s].toString().isEmpty(), outcome.told());
    QVERIFY2(!QDir(m_place.dataDir()).exists() || QDir(m_place.dataDir()).isEmpty(), "something was opened");
}

void TestGrammar::refusesGifts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");

    const auto row = [](const char *name, const QByteArray &json, const char *field) {
        QTest::newRow(name) << json << QString::fromLatin1(field);
    };
    row("nothing", "", "--from");
    row("half an object", "{", "--from");
    row("an array", "[]", "--from");
    row("two objects", giftJson() + giftJson(), "--from");
    row("a key twice", giftJson("reason", "\"a\",\"reason\":\"b\""), "--from");
    row("not UTF-8", QByteArray("\xff\xfe{}"), "--from");
    row("beyond 64 bits", giftJson("amount", "99999999999999999999999"), "--from");
    row("a key unknown", giftJson("surprise", "1"), "surprise");
    row("a member as a number", giftJson("senderUserId", "5001"), "senderUserId");
    row("an amount of a fraction", giftJson("amount", "1.0"), "amount");
    row("an amount with an exponent", giftJson("amount", "1e4"), "amount");
    row("an amount below 0", giftJson("amount", "-1"), "amount");
    row("an amount of 0", giftJson("amount", "0"), "amount");
    row("an amount too large", giftJson("amount", "10000000000"), "amount");
    row("an amount in words", giftJson("amount", "\"ten\""), "amount");
    row("an amount that is true", giftJson("amount", "true"), "amount");
    row("no amount", giftJson("amount", ""), "amount");
    row("an amount of null", giftJson("amount", "null"), "amount");
    row("a hidden character", giftJson("receiverName", "\"이\\u200b하늘\""), "receiverName");
    row("a lone jamo", giftJson("receiverName", "\"이ㅎ\""), "receiverName");
    row("a blank reason", giftJson("reason", "\"  \""), "reason");
    row("a foreign phone", giftJson("receiverPhone", "\"+81 90 1234 5678\""), "receiverPhone");
    row("a company's phone", giftJson("receiverPhone", "\"1588-1234\""), "receiverPhone");
    row("a language of neither", giftJson("locale", "\"FR\""), "locale");
    row("a duplicate in words", giftJson("allowDuplicate", "\"yes\""), "allowDuplicate");
}

void TestGrammar::refusesGifts()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const Outcome outcome = m_place.run(words("gift send --from - --yes"), json);
    QVERIFY2(outcome.exitCode == 3, outcome.told());
    QCOMPARE(outcome.kind(), u"validation"_s);
    const QJsonArray issues = outcome.error()[u"issues"_s].toArray();
    QVERIFY2(issues.size() == 1, outcome.told());
    QCOMPARE(issues.first()[u"field"_s].toString(), field);
    QVERIFY(!outcome.last().contains(u"entryId"_s));
    QVERIFY2(!QDir(m_place.dataDir()).exists() || QDir(m_place.dataDir()).isEmpty(), "something was opened");
}

void TestGrammar::tellsEveryIssue()
{
    const Outcome outcome =
        m_place.run(words("gift send --from - --yes"), R"({"amount":1.5,"surprise":0,"receiverPhone":"12"})");
    QStringList fields;
    for (const QJsonValue &issue : outcome.error()[u"issues"_s].toArray()) {
        fields += issue[u"field"_s].toString();
        QVERIFY(!issue[u"message"_s].toString().isEmpty());
    }
    fields.sort();
    const QStringList expected{u"amount"_s,        u"card"_s,         u"reason"_s,  u"receiverName"_s,
                               u"receiverPhone"_s, u"senderUserId"_s, u"surprise"_s};
    QCOMPARE(fields, expected);
}

void TestGrammar::answersHelp_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("holds");
    QTest::newRow("help") << words("--help") << u"history search"_s;
    QTest::newRow("-h") << words("-h") << u"gift send"_s;
    QTest::newRow("of a command, after") << words("gift send --help") << u"--receiver-phone"_s;
    QTest::newRow("of a command, before") << words("-h history sync") << u"--progress"_s;
    QTest::newRow("version") << words("--version") << u"giftctl "_s;
    QTest::newRow("both sides") << words("--lang en gift show --help --json") << u"gift show ID"_s;
}

void TestGrammar::answersHelp()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, holds);
    const Outcome outcome = m_place.runPlain(arguments);
    QVERIFY2(outcome.exitCode == 0 && outcome.out.contains(holds), outcome.told());
}

void TestGrammar::reportsErrorsWhereTheModeSays()
{
    const Outcome json = m_place.runPlain(words("journal list --wrong --json"));
    QVERIFY2(json.err.isEmpty() && json.kind() == u"usage"_s, json.told());
    const Outcome text = m_place.runPlain(words("journal list --wrong"));
    QVERIFY2(text.exitCode == 2 && text.out.isEmpty() && text.err.contains(u"--wrong"_s), text.told());
}

void TestGrammar::speaksTheLanguageAsked()
{
    const auto message = [this](const QStringList &arguments) {
        return m_place.runPlain(arguments).error()[u"message"_s].toString();
    };
    const QString korean = message(words("--lang ko --json gift send --yes"));
    const QString english = message(words("--lang=en --json gift send --yes"));
    QVERIFY2(korean != english, qPrintable(korean));
    QVERIFY(korean.contains(QRegularExpression(u"[가-힣]"_s)));
    QVERIFY(!english.contains(QRegularExpression(u"[가-힣]"_s)));
    QVERIFY2(!korean.contains(u"option"_s), qPrintable(korean));
    QCOMPARE(m_place.runPlain(words("--lang fr journal list --json")).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestGrammar)
#include "tst_grammar.moc"
