// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "crypto/trantoken.h"
#include "peer.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto time17 = u"20240607153000123";

class TestTranToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormIsTheContracts();
    void theMacIsTheOneOfAnotherImplementation();
    void everyByteOfTheBodyCounts();
    void formsHaveNames();
};

// HMAC of RFC 4231, case 2, in the form of contract §1.4.
void TestTranToken::theFormIsTheContracts()
{
    const SecretBytes key = SecretBytes::fromBytes("Jefe");
    const QByteArray padded = tranToken("what do ya want for nothing?", key, time17, TranTokenForm::Ms17Padded);
    QCOMPARE(padded, QByteArray("KMV1:20240607153000123:W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="));
    QCOMPARE(padded.size(), 67);
    const QByteArray unpadded = tranToken("what do ya want for nothing?", key, time17, TranTokenForm::Ms17Unpadded);
    QCOMPARE(unpadded, padded.chopped(1));
    QCOMPARE(unpadded.size(), 66);
}

void TestTranToken::theMacIsTheOneOfAnotherImplementation()
{
    Peer peer;
    for (const qsizetype bodySize : {0, 1, 63, 64, 300, 70000}) {
        for (const qsizetype keySize : {1, 40, 64, 65, 256}) {
            const QByteArray body = randomBytes(bodySize);
            const SecretBytes key = randomSecret(keySize);
            const QJsonObject answer =
                peer.ask(u"mac"_s, {{u"key"_s, QString::fromLatin1(key.view().toByteArray().toBase64())},
                                    {u"body"_s, QString::fromLatin1(body.toBase64())}});
            QCOMPARE(QString::fromLatin1(tranToken(body, key, time17, TranTokenForm::Ms17Padded)),
                     QString(u"KMV1:20240607153000123:"_s + answer["mac"_L1].toString()));
        }
    }
}

void TestTranToken::everyByteOfTheBodyCounts()
{
    const SecretBytes key = SecretBytes::fromBytes("key");
    const QByteArray bodies[] = {R"({"a":1,"b":"홍"})", R"({"a":1, "b":"홍"})", R"({"b":"홍","a":1})",
                                 R"({"a":1,"b":"\ud64d"})"};
    QSet<QByteArray> tokens;
    for (const QByteArray &body : bodies)
        tokens.insert(tranToken(body, key, time17, TranTokenForm::Ms17Padded));
    QCOMPARE(tokens.size(), qsizetype(std::size(bodies)));
}

void TestTranToken::formsHaveNames()
{
    QCOMPARE(parseTranTokenForm(u"ms17-padded").value(), TranTokenForm::Ms17Padded);
    QCOMPARE(parseTranTokenForm(u"ms17-unpadded").value(), TranTokenForm::Ms17Unpadded);
    const auto wrong = parseTranTokenForm(u"ms14");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().fault, Fault::ProfileFieldWrong);
}

} // namespace

QTEST_GUILESS_MAIN(TestTranToken)
#include "tst_trantoken.moc"
