// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personname.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString field = u"receiverName"_s;

struct Range
{
    char32_t first;
    char32_t last;
};

// Characters that make a name look different from what it is: controls, directions, zero widths, fillers, selectors,
// tags, private use, separators, no characters at all (promise R39).
constexpr Range deceptive[] = {
    {0x0001, 0x0008},   {0x000E, 0x001B},     {0x007F, 0x0084},   {0x0086, 0x009F},   {0x00AD, 0x00AD},
    {0x034F, 0x034F},   {0x061C, 0x061C},     {0x070F, 0x070F},   {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x200B, 0x200F},     {0x202A, 0x202E},   {0x2060, 0x206F},   {0x2800, 0x2800},
    {0x3164, 0x3164},   {0xE000, 0xE003},     {0xF8FF, 0xF8FF},   {0xFDD0, 0xFDD3},   {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},     {0xFFF9, 0xFFFD},   {0x110BD, 0x110BD}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0001, 0xE0001},   {0xE0020, 0xE0027}, {0xE007F, 0xE007F}, {0xE0100, 0xE0103},
    {0xF0000, 0xF0001}, {0x10FFFD, 0x10FFFF},
};

QList<char32_t> deceptiveCodePoints()
{
    QList<char32_t> list = {U'\t', U'\n', U'\r', 0x2028, 0x2029};
    for (const Range &range : deceptive) {
        for (char32_t c = range.first; c <= range.last; ++c) {
            list += c;
        }
    }
    return list;
}

QString around(char32_t c)
{
    QString text = u"홍길동"_s;
    return text.insert(1, QStringView(QChar::fromUcs4(c))); // QString::fromUcs4 would eat a byte order mark
}

} // namespace

class TestPersonName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesDeceptiveCharacters();
    void refusesLoneSurrogates();
    void keepsHonestNames_data();
    void keepsHonestNames();
    void composes();
    void refusesLoneJamo_data();
    void refusesLoneJamo();
    void countsCodePoints();
    void namesAreRequired();
    void freeTextMayHoldJamo();
    void showsReceivedHiddenCharacters();
    void masks_data();
    void masks();
};

void TestPersonName::refusesDeceptiveCharacters()
{
    const auto list = deceptiveCodePoints();
    QVERIFY(list.size() >= 150);
    for (const char32_t c : list) {
        const auto name = parsePersonName(around(c), field);
        const QString label = u"U+"_s + QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
        QVERIFY2(!name, qPrintable(label));
        QCOMPARE(name.error().fault, Fault::FieldHiddenCharacter);
        QCOMPARE(name.error().args, (QStringList{field, label}));
        QVERIFY2(revealHiddenCharacters(around(c)) == u"홍["_s + label + u"]길동"_s, qPrintable(label));
    }
}

void TestPersonName::refusesLoneSurrogates()
{
    for (const char16_t c : {u'\xD800', u'\xDC00'}) {
        QString text = u"홍길동"_s;
        text.insert(1, QChar(c));
        const auto name = parsePersonName(text, field);
        QVERIFY(!name);
        QCOMPARE(name.error().fault, Fault::FieldHiddenCharacter);
    }
}

void TestPersonName::keepsHonestNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"홍길동"_s, u"남궁민수"_s, u"이"_s, u"Anna Lee"_s, u"José Ñandú"_s,
                                u"O'Brien-Smith Jr."_s, u"王小明"_s, u"田中さくら"_s, u"홍  길동"_s,
                                u"홍길동 (총무팀)"_s, u"🎁 선물"_s, u"Đặng Thị"_s, u"أحمد"_s, u"12호 고객"_s}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestPersonName::keepsHonestNames()
{
    QFETCH(QString, name);
    const auto parsed = parsePersonName(QString(u"  "_s + name + u"\n"_s), field);
    QVERIFY(parsed);
    QCOMPARE(*parsed, name);
    QCOMPARE(revealHiddenCharacters(name), name);
}

void TestPersonName::composes()
{
    const QString typed = u"홍길동"_s;
    const auto parsed = parsePersonName(typed.normalized(QString::NormalizationForm_D), field);
    QVERIFY(parsed);
    QCOMPARE(*parsed, typed);
}

void TestPersonName::refusesLoneJamo_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("consonant") << u"홍길ㄷ"_s;
    QTest::newRow("vowel") << u"홍ㅏ동"_s;
    QTest::newRow("cluster") << u"홍ㄳ"_s;
    QTest::newRow("archaic") << u"홍ㆍ동"_s;
    QTest::newRow("conjoining initial") << u"\u1112길동"_s;
    QTest::newRow("conjoining vowel") << u"홍\u1161"_s;
    QTest::newRow("conjoining final") << u"A\u11A8"_s;
    QTest::newRow("extended A") << u"홍\uA960"_s;
    QTest::newRow("extended B") << u"홍\uD7B0"_s;
    QTest::newRow("half-width") << u"홍ﾡ동"_s;
}

void TestPersonName::refusesLoneJamo()
{
    QFETCH(QString, name);
    const auto parsed = parsePersonName(name, field);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fault, Fault::FieldLoneJamo);
    QCOMPARE(parsed.error().args, QStringList{field});
}

void TestPersonName::countsCodePoints()
{
    const QString gift = u"🎁"_s; // two UTF-16 units, one code point
    QVERIFY(parsePersonName(gift.repeated(256), field));
    const auto tooLong = parsePersonName(gift.repeated(257), field);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().fault, Fault::FieldTooLong);
    QCOMPARE(tooLong.error().args, (QStringList{field, u"256"_s}));
}

void TestPersonName::namesAreRequired()
{
    for (const QString &text : {u""_s, u"   "_s, u"\u3000\n"_s}) {
        const auto parsed = parsePersonName(text, field);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().fault, Fault::FieldMissing);
    }
}

void TestPersonName::freeTextMayHoldJamo()
{
    QCOMPARE(parseFreeText(u" 설 선물 ㅎㅎ ", u"reason"_s, 500), u"설 선물 ㅎㅎ"_s);
    QCOMPARE(parseFreeText(u"abcd", u"reason"_s, 3).error().fault, Fault::FieldTooLong);
    QCOMPARE(parseFreeText(u"a\nb", u"reason"_s, 9).error().fault, Fault::FieldHiddenCharacter);
}

void TestPersonName::showsReceivedHiddenCharacters()
{
    QCOMPARE(revealHiddenCharacters(u"홍\u202E길동"), u"홍[U+202E]길동"_s);
    QCOMPARE(firstHiddenCharacter(u"홍길동"), std::nullopt);
}

void TestPersonName::masks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("one") << u"이"_s << u"*"_s;
    QTest::newRow("two") << u"홍길"_s << u"홍*"_s;
    QTest::newRow("three") << u"홍길동"_s << u"홍*동"_s;
    QTest::newRow("four") << u"남궁민수"_s << u"남**수"_s;
    QTest::newRow("decomposed") << u"홍길동"_s.normalized(QString::NormalizationForm_D) << u"홍*동"_s;
    QTest::newRow("Latin") << u"Anna Lee"_s << u"A**a L*e"_s;
    QTest::newRow("blank between") << u"홍 길동"_s << u"* 길*"_s;
    QTest::newRow("accents stay whole") << u"e\u0301\u0302ab"_s << u"\u00e9\u0302*b"_s;
    QTest::newRow("emoji stay whole") << u"가🎁나"_s << u"가*나"_s;
    QTest::newRow("masked by the provider") << u"홍*동"_s << u"홍*동"_s;
}

void TestPersonName::masks()
{
    QFETCH(QString, name);
    QTEST(maskedName(name), "masked");
}

QTEST_APPLESS_MAIN(TestPersonName)
#include "testpersonname.moc"
