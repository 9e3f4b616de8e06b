// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/contract.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::contract;

/// The facts that decide whether money moves, or may be sent a second time.
class TstContractMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusalFlags_data();
    void refusalFlags();
    void namedFieldDecides_data();
    void namedFieldDecides();
    void echoesNeverSaySendAnewAtOnce();
    void effectFollowsThePath_data();
    void effectFollowsThePath();

private:
    const Contract &contract() const { return *m_contract; }
    const Endpoint &send() const { return *m_contract->endpoint(u"gifts.send"); }

    std::optional<Contract> m_contract;
};

void TstContractMoney::initTestCase()
{
    Result<Contract> loaded = Contract::load();
    QVERIFY(loaded);
    m_contract.emplace(std::move(*loaded));
}

void TstContractMoney::refusalFlags_data()
{
    QTest::addColumn<bool>("clean");
    for (const char *code : {"005_023", "005_025", "005_027", "905_030", "905_031", "905_032"})
        QTest::newRow(code) << true;
    for (const char *code :
         {"000_000", "000_002", "005_022", "005_024", "005_026", "005_028", "005_029", "905_033", "905_034", "905_035",
          "900_001", "900_002", "900_003", "005_030", "005_058", "999_999", "", "005_0231"})
        QTest::newRow(code) << false;
}

void TstContractMoney::refusalFlags()
{
    QFETCH(bool, clean);
    QCOMPARE(contract().refusalIsClean(u"gifts.send", QString::fromLatin1(QTest::currentDataTag()), u"Gift card."),
             clean);
}

void TstContractMoney::namedFieldDecides_data()
{
    QTest::addColumn<bool>("clean");
    for (const char *text : {"Invalid input parameter. receiverPhone", "Invalid input parameter. amount",
                             "Invalid input parameter.serviceId", "Invalid input parameter. locale.", "senderUserId"})
        QTest::newRow(text) << true;
    for (const char *text : {"Invalid input parameter.", "Invalid input parameter", "", "Invalid input parameter. dcvv",
                             "Invalid input parameter. oneTimeToken", "Invalid input parameter. X-KM-Tran-Time",
                             "Invalid input parameter. X-KM-amount", "Invalid input parameter. Amount",
                             "Invalid input parameter. transferId", "Invalid input parameter. amount oneTimeToken",
                             "receiverPhone is not valid", "Invalid input parameter. cardNo", "x.amounts"})
        QTest::newRow(text) << false;
}

void TstContractMoney::namedFieldDecides()
{
    QFETCH(bool, clean);
    QCOMPARE(contract().refusalIsClean(u"gifts.send", u"000_002", QString::fromLatin1(QTest::currentDataTag())), clean);
    QVERIFY(!contract().refusalIsClean(u"gifts.resend", u"000_002", QString::fromLatin1(QTest::currentDataTag())));
}

// A person who follows the advice must not pay twice: an echo may be the answer to a second copy of a gift that went.
void TstContractMoney::echoesNeverSaySendAnewAtOnce()
{
    for (const Code &code : send().codes) {
        if (code.refusal != Refusal::Echo)
            continue;
        QVERIFY2(code.nextStep.ko.contains(u"다시 보내지 말아 주세요"), qPrintable(code.code));
        QVERIFY2(code.nextStep.en.contains(u"do not send again"), qPrintable(code.code));
        QVERIFY2(!code.meaning.ko.contains(u"보낸 것은 없습니다") && !code.meaning.en.contains(u"othing was sent"),
                 qPrintable(code.code));
    }
}

void TstContractMoney::effectFollowsThePath_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Effect>("effect");
    const QString sendPath = u"/api/v1/gifts/cards/transmission/no-hce"_s;
    QTest::newRow("own read") << u"cards.list"_s << u"/api/v1/user/card/list"_s << Effect::None;
    QTest::newRow("read sent to the gift path") << u"cards.list"_s << sendPath << Effect::Money;
    QTest::newRow("in capitals") << u"products.list"_s << sendPath.toUpper() << Effect::Money;
    QTest::newRow("with a slash at the end") << u"products.list"_s << sendPath + u'/' << Effect::Money;
    QTest::newRow("with two slashes") << u"products.list"_s << u'/' + sendPath << Effect::Money;
    QTest::newRow("with dots") << u"products.list"_s << u"/api/v1/x/../gifts/cards/transmission/no-hce"_s
                               << Effect::Money;
    QTest::newRow("percent-encoded") << u"products.list"_s << u"/api/v1/gifts/cards/transmission/no%2Dhce"_s
                                     << Effect::Money;
    QTest::newRow("with a query") << u"products.list"_s << sendPath + u"?a=b"_s << Effect::Money;
    QTest::newRow("menu path of no endpoint") << u"products.list"_s << u"/api/v1/payment/no-hce"_s << Effect::Money;
    QTest::newRow("read on another read") << u"cards.list"_s << u"/api/v1/user/info"_s << Effect::None;
    QTest::newRow("the provider's real path") << u"products.list"_s << u"/api/v1/admin/products/all"_s << Effect::None;
    QTest::newRow("published endpoint elsewhere") << u"cards.list"_s << u"/api/v9/user/card/list"_s << Effect::Money;
    QTest::newRow("send stays money") << u"gifts.send"_s << u"/api/v1/user/info"_s << Effect::Money;
    QTest::newRow("empty") << u"products.list"_s << QString() << Effect::Money;
}

void TstContractMoney::effectFollowsThePath()
{
    QFETCH(QString, key);
    QFETCH(QString, path);
    QFETCH(Effect, effect);
    QCOMPARE(contract().effectAt(*contract().endpoint(key), path), effect);
}

QTEST_GUILESS_MAIN(TstContractMoney)
#include "tst_contractmoney.moc"
