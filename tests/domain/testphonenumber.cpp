// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phonenumber.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void shows_data();
    void shows();
    void keepsOnlyDigitsOfWhatWasReceived();
};

void TestPhoneNumber::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::newRow("plain") << u"01012345678"_s << u"01012345678"_s;
    QTest::newRow("hyphens") << u"010-1234-5678"_s << u"01012345678"_s;
    QTest::newRow("dots") << u"010.1234.5678"_s << u"01012345678"_s;
    QTest::newRow("blanks") << u" 010 1234 5678 "_s << u"01012345678"_s;
    QTest::newRow("country code") << u"+82 10-1234-5678"_s << u"01012345678"_s;
    QTest::newRow("country code and zero") << u"+82 (0)10-1234-5678"_s << u"01012345678"_s;
    QTest::newRow("full-width") << u"０１０－１２３４－５６７８"_s << u"01012345678"_s;
    QTest::newRow("full-width country code") << u"＋８２ １０ １２３４ ５６７８"_s << u"01012345678"_s;
    QTest::newRow("old mobile") << u"011-123-4567"_s << u"0111234567"_s;
    QTest::newRow("Seoul, short") << u"02-123-4567"_s << u"021234567"_s;
    QTest::newRow("Seoul") << u"+82 2 1234 5678"_s << u"0212345678"_s;
    QTest::newRow("province") << u"(031) 123-4567"_s << u"0311234567"_s;
}

void TestPhoneNumber::reads()
{
    QFETCH(QString, text);
    const auto phone = PhoneNumber::parse(text, u"receiverPhone"_s);
    QVERIFY(phone);
    QTEST(phone->digits(), "digits");
    QVERIFY(!phone->isEmpty());
}

void TestPhoneNumber::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QString &text, Fault fault) {
        QTest::newRow(name) << text << int(fault);
    };
    row("empty", u"  "_s, Fault::FieldMissing);
    row("too short", u"02-123-456"_s, Fault::PhoneMalformed);
    row("too long", u"010-1234-56789"_s, Fault::PhoneMalformed);
    row("no leading zero", u"10-1234-5678"_s, Fault::PhoneMalformed);
    row("letters", u"010-abcd-5678"_s, Fault::PhoneMalformed);
    row("masked", u"010-****-5678"_s, Fault::PhoneMalformed);
    row("two numbers", u"010-1234-5678, 010-1234-5679"_s, Fault::PhoneMalformed);
    row("plus inside", u"010+12345678"_s, Fault::PhoneMalformed);
    row("old international form", u"0082-10-1234"_s, Fault::PhoneMalformed);
    row("hidden character", u"010-1234\u200b-5678"_s, Fault::PhoneMalformed);
    row("Arabic digits", u"٠١٠١٢٣٤٥٦٧٨"_s, Fault::PhoneMalformed);
    row("only separators", u"---"_s, Fault::PhoneMalformed);
    row("United States", u"+1 212 555 0100"_s, Fault::PhoneForeign);
    row("China", u"+86 10 1234 5678"_s, Fault::PhoneForeign);
    row("Japan, full-width", u"＋８１ ３ １２３４ ５６７８"_s, Fault::PhoneForeign);
    row("company", u"1588-1234"_s, Fault::PhoneNotPersonal);
    row("company 1644", u"1644.1234"_s, Fault::PhoneNotPersonal);
    row("company 1899", u"18991234"_s, Fault::PhoneNotPersonal);
    row("company with country code", u"+82 1588-1234"_s, Fault::PhoneNotPersonal);
}

void TestPhoneNumber::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, fault);
    const auto phone = PhoneNumber::parse(text, u"receiverPhone"_s);
    QVERIFY(!phone);
    QCOMPARE(phone.error().fault, Fault(fault));
    QCOMPARE(phone.error().args, QStringList{u"receiverPhone"_s});
}

void TestPhoneNumber::shows_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("masked");
    QTest::newRow("mobile") << u"01012345678"_s << u"010-1234-5678"_s << u"010-****-5678"_s;
    QTest::newRow("old mobile") << u"0111234567"_s << u"011-123-4567"_s << u"011-***-4567"_s;
    QTest::newRow("Seoul, short") << u"021234567"_s << u"02-123-4567"_s << u"02-***-4567"_s;
    QTest::newRow("Seoul") << u"0212345678"_s << u"02-1234-5678"_s << u"02-****-5678"_s;
    QTest::newRow("province") << u"0311234567"_s << u"031-123-4567"_s << u"031-***-4567"_s;
    QTest::newRow("personal, 11") << u"05051234567"_s << u"0505-123-4567"_s << u"0505-***-4567"_s;
    QTest::newRow("personal, 12") << u"050712345678"_s << u"0507-1234-5678"_s << u"0507-****-5678"_s;
    QTest::newRow("company") << u"15881234"_s << u"1588-1234"_s << u"********"_s;
    QTest::newRow("masked by the provider") << u"010****5678"_s << u"010-****-5678"_s << u"010-****-5678"_s;
    QTest::newRow("too short") << u"1234"_s << u"1234"_s << u"****"_s;
    QTest::newRow("too long") << u"0101234567890"_s << u"0101234567890"_s << u"*************"_s;
    QTest::newRow("empty") << u""_s << u""_s << u""_s;
}

void TestPhoneNumber::shows()
{
    QFETCH(QString, digits);
    QTEST(formatPhone(digits), "shown");
    QTEST(maskedPhone(digits), "masked");
    QCOMPARE(phoneTail(digits), digits.right(4));
}

void TestPhoneNumber::keepsOnlyDigitsOfWhatWasReceived()
{
    QCOMPARE(phoneDigits(u"+82-10-1234-5678"), u"01012345678"_s);
    QCOMPARE(phoneDigits(u"tel: 010 1234 5678"), u"01012345678"_s);
    QCOMPARE(phoneDigits(u""), QString());
}

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "testphonenumber.moc"
