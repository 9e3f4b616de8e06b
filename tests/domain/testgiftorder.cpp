// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/giftorder.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

GiftOrderText goodText()
{
    return {.senderUserId = u"50000104652"_s,
            .card = u"Q1"_s.repeated(13) + u'Z',
            .receiverName = u" 홍길동 "_s,
            .receiverPhone = u"010-1234-5678"_s,
            .amount = u"50,000원"_s,
            .reason = u"설 선물"_s,
            .senderName = {},
            .senderPhone = {},
            .locale = {},
            .key = {}};
}

QStringList fieldsAtFault(const GiftOrderText &text)
{
    QStringList fields;
    const auto order = parseGiftOrder(text);
    if (!order) {
        for (const FieldIssue &issue : order.error()) {
            fields += issue.field;
        }
    }
    return fields;
}

} // namespace

class TestGiftOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises();
    void absentStaysAbsent();
    void namesEveryFaultAtOnce();
    void emptyFormNamesWhatIsRequired();
    void optionalFieldsAreChecked_data();
    void optionalFieldsAreChecked();
};

void TestGiftOrder::normalises()
{
    GiftOrderText text = goodText();
    text.senderName = u" Anna Lee"_s;
    text.senderPhone = u"+82 10 8765 4321"_s;
    text.locale = u"EN"_s;
    text.key = u"order-7"_s;
    text.allowDuplicate = true;
    const auto order = parseGiftOrder(text);
    QVERIFY(order);
    QCOMPARE(order->senderUserId.text(), u"50000104652"_s);
    QCOMPARE(order->receiverName, u"홍길동"_s);
    QCOMPARE(order->receiverPhone.digits(), u"01012345678"_s);
    QCOMPARE(order->amount, Won(50000));
    QCOMPARE(order->senderName, u"Anna Lee"_s);
    QCOMPARE(order->senderPhone.digits(), u"01087654321"_s);
    QCOMPARE(order->locale, u"EN"_s);
    QCOMPARE(order->key, u"order-7"_s);
    QVERIFY(order->allowDuplicate);
}

void TestGiftOrder::absentStaysAbsent()
{
    const auto order = parseGiftOrder(goodText());
    QVERIFY(order);
    QVERIFY(order->senderName.isEmpty());
    QVERIFY(order->senderPhone.isEmpty());
    QVERIFY(order->key.isEmpty());
    QVERIFY(!order->allowDuplicate);
    QCOMPARE(order->locale, u"KO"_s);
}

void TestGiftOrder::namesEveryFaultAtOnce()
{
    const GiftOrderText text{.senderUserId = u"0"_s,
                             .card = u"short"_s,
                             .receiverName = u"홍\u202E길동"_s,
                             .receiverPhone = u"1588-1234"_s,
                             .amount = u"0"_s,
                             .reason = u" "_s,
                             .senderName = u"ㅎㄱㄷ"_s,
                             .senderPhone = u"+1 212 555 0100"_s,
                             .locale = u"ko"_s,
                             .key = u"a\tb"_s};
    const auto order = parseGiftOrder(text);
    QVERIFY(!order);
    const QList<Fault> expected = {Fault::MemberIdMalformed,   Fault::FieldMalformed,   Fault::FieldHiddenCharacter,
                                   Fault::PhoneNotPersonal,    Fault::AmountOutOfRange, Fault::FieldMissing,
                                   Fault::FieldLoneJamo,       Fault::PhoneForeign,     Fault::FieldMalformed,
                                   Fault::FieldHiddenCharacter};
    QList<Fault> found;
    for (const FieldIssue &issue : order.error()) {
        found += issue.error.fault;
        QVERIFY(issue.error.args.isEmpty() || issue.error.args.first() == issue.field);
    }
    QCOMPARE(found, expected);
}

void TestGiftOrder::emptyFormNamesWhatIsRequired()
{
    QCOMPARE(fieldsAtFault({}), (QStringList{u"senderUserId"_s, u"card"_s, u"receiverName"_s, u"receiverPhone"_s,
                                             u"amount"_s, u"reason"_s}));
    const auto order = parseGiftOrder({});
    for (const FieldIssue &issue : order.error()) {
        QCOMPARE(issue.error, (Error{Fault::FieldMissing, {}, {issue.field}, {}}));
    }
}

void TestGiftOrder::optionalFieldsAreChecked_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("sender's name") << u"senderName"_s << u"a\u200Bb"_s;
    QTest::newRow("sender's phone") << u"senderPhone"_s << u"12"_s;
    QTest::newRow("locale") << u"locale"_s << u"JP"_s;
    QTest::newRow("key") << u"key"_s << u"k"_s.repeated(maxKeyCodePoints + 1);
    QTest::newRow("reason") << u"reason"_s << u"가"_s.repeated(maxReasonCodePoints + 1);
}

void TestGiftOrder::optionalFieldsAreChecked()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    GiftOrderText text = goodText();
    const QHash<QString, QString GiftOrderText::*> members = {{u"senderName"_s, &GiftOrderText::senderName},
                                                              {u"senderPhone"_s, &GiftOrderText::senderPhone},
                                                              {u"locale"_s, &GiftOrderText::locale},
                                                              {u"key"_s, &GiftOrderText::key},
                                                              {u"reason"_s, &GiftOrderText::reason}};
    text.*members[field] = value;
    QCOMPARE(fieldsAtFault(text), QStringList{field});
}

QTEST_APPLESS_MAIN(TestGiftOrder)
#include "testgiftorder.moc"
