// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textid.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestTextId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memberIdsKeepEveryDigit_data();
    void memberIdsKeepEveryDigit();
    void refusesOtherMemberIds_data();
    void refusesOtherMemberIds();
    void fixedLengths();
    void masksMemberIds();
};

void TestTextId::memberIdsKeepEveryDigit_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"1", "50000104652", "9223372036854775807", "9223372036854775808", "9999999999999999999"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestTextId::memberIdsKeepEveryDigit()
{
    QFETCH(QString, text);
    const auto id = parseMemberId(QString(u" "_s + text + u" "_s));
    QVERIFY(id);
    QCOMPARE(id->text(), text);
}

void TestTextId::refusesOtherMemberIds_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"0"_s, u"01"_s, u"-1"_s, u"+1"_s, u"1.0"_s, u"1e3"_s, u"12a"_s, u"1 2"_s,
                                u"10000000000000000000"_s, u"５００"_s, u"0x1"_s}) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void TestTextId::refusesOtherMemberIds()
{
    QFETCH(QString, text);
    const auto id = parseMemberId(text);
    QVERIFY(!id);
    QCOMPARE(id.error().fault, Fault::MemberIdMalformed);
}

void TestTextId::fixedLengths()
{
    QVERIFY(parseServiceId(u"000170000000001"));
    QVERIFY(parseServiceId(u"ABCDEFGHIJKLM01"));
    QVERIFY(!parseServiceId(u"00017000000000"));
    QVERIFY(!parseServiceId(u"0001700000000011"));
    QVERIFY(!parseServiceId(u"00017000000000-"));
    QCOMPARE(parseServiceId(u"x").error(), (Error{Fault::FieldMalformed, {}, {u"serviceId"_s, u"15"_s}, {}}));
    const QString par = u"Q1"_s.repeated(13) + u'Z';
    QCOMPARE(parseCardPar(QString(u" "_s + par))->text(), par);
    QVERIFY(!parseCardPar(par.left(26)));
    QVERIFY(!parseCardPar(u"가"_s.repeated(27)));
    QCOMPARE(parseCardPar(u"9491").error().args, (QStringList{u"card"_s, u"27"_s}));
}

void TestTextId::masksMemberIds()
{
    QCOMPARE(maskedMemberId(MemberId(u"50000104652"_s)), u"500*****652"_s);
    QCOMPARE(maskedMemberId(MemberId(u"1234567"_s)), u"123*567"_s);
    QCOMPARE(maskedMemberId(MemberId(u"123456"_s)), u"******"_s);
    QCOMPARE(maskedMemberId(MemberId(u"1"_s)), u"*"_s);
    QCOMPARE(maskedMemberId(MemberId()), QString());
}

QTEST_APPLESS_MAIN(TestTextId)
#include "testtextid.moc"
