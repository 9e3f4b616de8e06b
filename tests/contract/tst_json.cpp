// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/json.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;

namespace {

struct Sample
{
    const char *name;
    QByteArray text;
};

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

QByteArray wide(int members)
{
    QByteArray text = "{";
    for (int i = 0; i < members; ++i)
        text += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":0";
    return text + "}";
}

/// Each comes back byte for byte when it is written again.
const QList<Sample> exact = {
    {"empty object", "{}"},
    {"empty array", "[]"},
    {"null", "null"},
    {"true", "true"},
    {"text", "\"a\""},
    {"zero", "0"},
    {"negative", "-1"},
    {"nineteen nines", "9999999999999999999"},
    {"nineteen nines in an object", R"({"userId":9999999999999999999})"},
    {"one above the largest signed", "9223372036854775808"},
    {"beyond double's integers", "9007199254740993"},
    {"largest unsigned", "18446744073709551615"},
    {"smallest signed", "-9223372036854775808"},
    {"float stays float", "1.5"},
    {"one point zero stays so", "1.0"},
    {"order is kept", R"({"b":1,"a":2,"c":3})"},
    {"Hangul", "{\"name\":\"홍길동\"}"},
    {"four-byte character", "\"\xF0\x9F\x8E\x81\""},
    {"key in Hangul", "{\"이름\":1}"},
    {"empty key", R"({"":1})"},
    {"equal keys in two objects", R"([{"a":1},{"a":1}])"},
    {"keys that differ in case", R"({"a":1,"A":2})"},
    {"slash", R"("a/b")"},
    {"escaped quote", R"("a\"b\\c")"},
    {"deepest allowed", nested(jsonDepthLimit)},
    {"widest allowed", wide(jsonMemberLimit)},
    {"noncharacter is a character", "\"\xEF\xBF\xBF\""},
};

const QList<Sample> refused = {
    {"nothing", ""},
    {"blanks only", " \n"},
    {"byte order mark", "\xEF\xBB\xBF{}"},
    {"UTF-16 LE with mark", QByteArray("\xFF\xFE{\0}\0", 6)},
    {"UTF-16 LE", QByteArray("{\0}\0", 4)},
    {"UTF-16 BE", QByteArray("\0{\0}", 4)},
    {"NUL after the end", QByteArray("{}\0", 3)},
    {"NUL and more after the end", QByteArray("{}\0{}", 5)},
    {"NUL in a string", QByteArray("\"a\0b\"", 5)},
    {"escaped NUL in a string", R"("a\u0000b")"},
    {"escaped NUL in a key", R"({"a\u0000":1})"},
    {"equal keys", R"({"a":1,"a":2})"},
    {"equal keys, the same value", R"({"a":1,"a":1})"},
    {"equal keys by escape", R"({"a":1,"\u0061":2})"},
    {"equal keys inside", R"({"x":[{"response":{"code":1,"code":2}}]})"},
    {"equal empty keys", R"({"":1,"":2})"},
    {"integer of 2^64", "18446744073709551616"},
    {"integer of twenty nines", "99999999999999999999"},
    {"integer below -2^63", "-9223372036854775809"},
    {"1e999", "1e999"},
    {"-1e999", "-1e999"},
    {"long float beyond range", "1" + QByteArray(400, '0') + ".0"},
    {"lone high surrogate", R"("\uD800")"},
    {"lone low surrogate", R"("\uDC00")"},
    {"high surrogate and a letter", R"("\uD800a")"},
    {"two high surrogates", R"("\uD800\uD800")"},
    {"surrogates the wrong way round", R"("\uDC00\uD800")"},
    {"surrogate in raw bytes", "\"\xED\xA0\x80\""},
    {"overlong slash", "\"\xC0\xAF\""},
    {"Latin-1 byte", "\"caf\xE9\""},
    {"CP949 Hangul", "\"\xC8\xAB\xB1\xE6\""},
    {"cut character", "\"\xED\x99\""},
    {"beyond U+10FFFF", "\"\xF4\x90\x80\x80\""},
    {"ill-formed key", "{\"\xFF\":1}"},
    {"raw line feed in a string", "\"a\nb\""},
    {"raw tab in a string", "\"a\tb\""},
    {"deeper than allowed", nested(jsonDepthLimit + 1)},
    {"very deep", nested(100000)},
    {"very deep and never closed", QByteArray(1000000, '[')},
    {"wider than allowed", wide(jsonMemberLimit + 1)},
    {"cut object", R"({"a":1)"},
    {"cut string", R"({"a)"},
    {"cut number", "-"},
    {"two texts", "{}{}"},
    {"text after the end", "{} x"},
    {"comma at the end of an object", R"({"a":1,})"},
    {"comma at the end of an array", "[1,]"},
    {"single quotes", "{'a':1}"},
    {"bare key", "{a:1}"},
    {"comment", "/**/{}"},
    {"line comment", "//\n{}"},
    {"leading zero", "01"},
    {"plus", "+1"},
    {"hexadecimal", "0x1"},
    {"point without digits", "1."},
    {"point first", ".5"},
    {"exponent without digits", "1e"},
    {"NaN", "NaN"},
    {"Infinity", "Infinity"},
    {"wrong case", "True"},
    {"form feed as blank", "\f{}"},
    {"no-break space as blank", "\xC2\xA0{}"},
    {"unknown escape", R"("\x41")"},
    {"short escape", R"("\u12")"},
    {"HTML", "<html></html>"},
    {"MessagePack", "\x81\xA1\x61\x01"},
};

QStringList readAs(const Json &object, const QString &key)
{
    QStringList kinds;
    if (requiredText(object, key, 0, 1000))
        kinds << u"text"_s;
    if (requiredInteger(object, key, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()))
        kinds << u"integer"_s;
    if (requiredDigits(object, key))
        kinds << u"digits"_s;
    if (requiredBoolean(object, key))
        kinds << u"boolean"_s;
    if (requiredArray(object, key))
        kinds << u"array"_s;
    if (requiredObject(object, key))
        kinds << u"object"_s;
    return kinds;
}

} // namespace

class TstJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsExactly_data();
    void keepsExactly();
    void refuses_data();
    void refuses();
    void acceptsPairsAndEscapes();
    void tellsTypesApart_data();
    void tellsTypesApart();
    void namesTheMissingField();
    void namesTheWrongField();
    void checksBounds();
    void readsDigitsFromBothTypes();
    void writesDigitsExactly();
    void refusesDigitsThatAreNone_data();
    void refusesDigitsThatAreNone();
    void optionalFieldsMayBeAbsentButNotWrong();
    void writesIllFormedTextWithoutThrowing();
    void countsCodePoints();
};

void TstJson::keepsExactly_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const Sample &sample : exact)
        QTest::newRow(sample.name) << sample.text;
}

void TstJson::keepsExactly()
{
    QFETCH(QByteArray, text);
    const Result<Json> json = parseJson(text);
    QVERIFY2(json, qPrintable(json ? QString() : json.error().detail));
    QCOMPARE(writeJson(*json), text);
}

void TstJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const Sample &sample : refused)
        QTest::newRow(sample.name) << sample.text;
    QVERIFY(refused.size() >= 60);
}

void TstJson::refuses()
{
    QFETCH(QByteArray, text);
    const Result<Json> json = parseJson(text);
    QVERIFY(!json);
    QCOMPARE(json.error().fault, Fault::AnswerUnreadable);
    QVERIFY(!json.error().detail.isEmpty());
}

void TstJson::acceptsPairsAndEscapes()
{
    const Result<Json> json = parseJson("{\"a\": \"\\uD83C\\uDF81\\ud64d\" , \"b\" : \"\\/\"}\r\n");
    QVERIFY(json);
    QCOMPARE(requiredText(*json, u"a", 2, 2).value(), u"🎁홍"_s);
    QCOMPARE(requiredText(*json, u"b", 1, 1).value(), u"/"_s);
}

void TstJson::tellsTypesApart_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char *value, const QString &kinds) {
        QTest::newRow(value) << QByteArray(value) << kinds;
    };
    row("1", u"integer digits"_s);
    row("0", u"integer"_s);
    row("-1", u"integer"_s);
    row("1.0", QString());
    row("1e0", QString());
    row("10E-1", QString());
    row("9999999999999999999", u"digits"_s);
    row("10000000000000000000", QString());
    row("\"1\"", u"text digits"_s);
    row("\"01\"", u"text"_s);
    row("\"1 \"", u"text"_s);
    row("\"\xEF\xBC\x91\"", u"text"_s);
    row("\"9999999999999999999\"", u"text digits"_s);
    row("\"99999999999999999999\"", u"text"_s);
    row("\"\"", u"text"_s);
    row("true", u"boolean"_s);
    row("\"true\"", u"text"_s);
    row("[]", u"array"_s);
    row("{}", u"object"_s);
    row("null", QString());
}

void TstJson::tellsTypesApart()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, kinds);
    const Result<Json> json = parseJson(QByteArray("{\"x\":" + value + "}"));
    QVERIFY(json);
    QCOMPARE(readAs(*json, u"x"_s).join(u' '), kinds);
}

void TstJson::namesTheMissingField()
{
    for (const char *text : {"{}", R"({"giftList":null})", "[]", "\"giftList\"", "7"}) {
        const Result<Json> json = parseJson(text);
        QVERIFY(json);
        const Result<const Json *> read = requiredArray(*json, u"giftList");
        QVERIFY(!read);
        QCOMPARE(read.error(), (Error{Fault::AnswerFieldMissing, {}, {u"giftList"_s}, {}}));
    }
}

void TstJson::namesTheWrongField()
{
    const Result<Json> json = parseJson(R"({"receiverName":["secret"]})");
    const Result<QString> read = requiredText(*json, u"receiverName", 1, 256);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::AnswerUnreadable);
    QCOMPARE(read.error().args, QStringList{u"receiverName"_s});
    QVERIFY(!read.error().detail.contains(u"secret"));
}

void TstJson::checksBounds()
{
    const Result<Json> json = parseJson("{\"t\":\"🎁🎁\",\"n\":9223372036854775808,\"m\":7}");
    QVERIFY(requiredText(*json, u"t", 2, 2));
    QVERIFY(!requiredText(*json, u"t", 3, 4));
    QVERIFY(!requiredText(*json, u"t", 0, 1));
    QVERIFY(!requiredInteger(*json, u"n", std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()));
    QVERIFY(requiredInteger(*json, u"m", 7, 7));
    QVERIFY(!requiredInteger(*json, u"m", 8, 9));
    QVERIFY(!requiredInteger(*json, u"m", 1, 6));
}

void TstJson::readsDigitsFromBothTypes()
{
    const Result<Json> json = parseJson(R"({"a":9999999999999999999,"b":"9999999999999999999"})");
    QCOMPARE(requiredDigits(*json, u"a").value(), u"9999999999999999999"_s);
    QCOMPARE(requiredDigits(*json, u"b").value(), u"9999999999999999999"_s);
}

void TstJson::writesDigitsExactly()
{
    Json json = Json::object();
    json["userId"] = jsonDigits(u"userId", u"9999999999999999999").value();
    json["name"] = jsonText(u"홍 \"길\"동");
    QCOMPARE(writeJson(json), QByteArray("{\"userId\":9999999999999999999,\"name\":\"홍 \\\"길\\\"동\"}"));
}

void TstJson::refusesDigitsThatAreNone_data()
{
    QTest::addColumn<QString>("digits");
    for (const char16_t *text :
         {u"", u" 1", u"1 ", u"+1", u"-1", u"01", u"1.0", u"1e3", u"0x1", u"１", u"18446744073709551616"})
        QTest::newRow(qPrintable(u"<"_s + QStringView(text) + u'>')) << QStringView(text).toString();
}

void TstJson::refusesDigitsThatAreNone()
{
    QFETCH(QString, digits);
    const Result<Json> json = jsonDigits(u"userId", digits);
    QVERIFY(!json);
    QCOMPARE(json.error(), (Error{Fault::FieldMalformed, {}, {u"userId"_s}, {}}));
}

void TstJson::optionalFieldsMayBeAbsentButNotWrong()
{
    const Result<Json> json = parseJson(R"({"n":null,"e":"","x":5,"d":"abc"})");
    QVERIFY(optionalText(*json, u"n", 10).value().isNull());
    QVERIFY(optionalText(*json, u"absent", 10).value().isNull());
    QVERIFY(!optionalText(*json, u"e", 10).value().isNull());
    QVERIFY(!optionalText(*json, u"x", 10));
    QVERIFY(optionalDigits(*json, u"n").value().isNull());
    QVERIFY(!optionalDigits(*json, u"d"));
}

void TstJson::writesIllFormedTextWithoutThrowing()
{
    QCOMPARE(writeJson(Json(std::string("a\xFF"))), QByteArray("\"a\xEF\xBF\xBD\""));
    QVERIFY(parseJson(writeJson(jsonText(QString(QChar(0xD800))))));
}

void TstJson::countsCodePoints()
{
    QCOMPARE(codePoints(u""), 0);
    QCOMPARE(codePoints(u"홍길동"), 3);
    QCOMPARE(codePoints(u"a🎁b"), 3);
}

QTEST_GUILESS_MAIN(TstJson)
#include "tst_json.moc"
