// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/jwe.h"
#include "crypto/rsakey.h"
#include "peer.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Key> QString reason(const QByteArray &pem)
{
    const auto key = Key::fromPem(pem);
    return key || key.error().fault != Fault::ProfileKeyUnreadable ? u"none"_s : key.error().args.value(0);
}

class TestRsaKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormGivesTheSameKey();
    void theRightBlockOutOfSeveral();
    void badKeysAreRefusedWithAReason();

private:
    QByteArray pem(const QString &name) const { return m_keys[name].toString().toUtf8(); }
    Peer m_peer;
    QJsonObject m_keys;
};

void TestRsaKey::initTestCase()
{
    m_keys = m_peer.ask(u"keys"_s);
    QVERIFY2(m_keys.contains(u"pkcs8"_s), "the independent peer (python3-jwcrypto) is missing");
}

void TestRsaKey::everyFormGivesTheSameKey()
{
    for (const QString &publicForm : {u"public"_s, u"publicPkcs1"_s, u"certificate"_s}) {
        for (const QString &privateForm : {u"pkcs8"_s, u"pkcs1"_s}) {
            const auto publicKey = RsaPublicKey::fromPem(pem(publicForm));
            const auto privateKey = RsaPrivateKey::fromPem(pem(privateForm));
            QVERIFY(publicKey && privateKey);
            QCOMPARE(publicKey->bits(), 2048);
            const auto plain = jweDecrypt(jweEncrypt("x", *publicKey).value(), *privateKey);
            QVERIFY(plain && plain->view() == "x");
        }
    }
}

void TestRsaKey::theRightBlockOutOfSeveral()
{
    const QByteArray all =
        "notes\n" + pem(u"curve"_s) + pem(u"curvePublic"_s) + pem(u"certificate"_s) + "between\n" + pem(u"pkcs1"_s);
    QVERIFY(RsaPublicKey::fromPem(all));
    QVERIFY(RsaPrivateKey::fromPem(all));
    QVERIFY(RsaPrivateKey::fromPem(QByteArray(pem(u"lockedPkcs8"_s) + pem(u"pkcs8"_s))));
}

void TestRsaKey::badKeysAreRefusedWithAReason()
{
    QCOMPARE(reason<RsaPrivateKey>(pem(u"lockedPkcs8"_s)), u"encrypted"_s);
    QCOMPARE(reason<RsaPrivateKey>(pem(u"lockedPkcs1"_s)), u"encrypted"_s);
    QCOMPARE(reason<RsaPrivateKey>(pem(u"public"_s)), u"noKey"_s);
    QCOMPARE(reason<RsaPublicKey>(pem(u"pkcs8"_s)), u"noKey"_s);
    QCOMPARE(reason<RsaPublicKey>(""), u"noKey"_s);
    QCOMPARE(reason<RsaPublicKey>("no key at all"), u"noKey"_s);
    QCOMPARE(reason<RsaPrivateKey>(pem(u"curve"_s)), u"notRsa"_s);
    QCOMPARE(reason<RsaPublicKey>(pem(u"curvePublic"_s)), u"notRsa"_s);
    QByteArray cut = pem(u"public"_s);
    QCOMPARE(reason<RsaPublicKey>(cut.first(cut.size() / 2)), u"malformed"_s);
    QCOMPARE(reason<RsaPublicKey>("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"), u"malformed"_s);
    const QJsonObject small = m_peer.ask(u"keys"_s, {{u"bits"_s, 1024}});
    QCOMPARE(reason<RsaPrivateKey>(small[u"pkcs8"_s].toString().toUtf8()), u"tooShort"_s);
    QCOMPARE(reason<RsaPublicKey>(small[u"public"_s].toString().toUtf8()), u"tooShort"_s);
}

} // namespace

QTEST_GUILESS_MAIN(TestRsaKey)
#include "tst_rsakey.moc"
