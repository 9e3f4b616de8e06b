// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/jwe.h"
#include "crypto/random.h"
#include "peer.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString goodHeader = u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\"}"_s;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

class TestJwe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePeerReadsWhatWeWrite();
    void weReadWhatThePeerWrites();
    void theHeaderIsTheOneOfWorkingClients();
    void oneTextNeverEncryptsTwiceAlike();
    void foreignHeadersAreRefused_data();
    void foreignHeadersAreRefused();
    void knownKeyIdsAreAccepted();
    void foreignAlgorithmsOfThePeerAreRefused();
    void everyFlippedBitIsRefused();
    void wrongLengthsAreRefused();
    void otherSpellingsAreRefused();
    void theSizeIsCapped();
    void everyFailureIsTheSame();

private:
    bool refused(const QByteArray &compact, const QStringList &ids = {}) const
    {
        const auto plain = jweDecrypt(compact, *m_private, ids);
        return !plain && plain.error() == Error{Fault::AnswerNotDecryptable, {}, {}, {}};
    }
    QByteArray forge(QJsonObject request)
    {
        request[u"public"_s] = m_keys[u"public"_s];
        request[u"plain"_s] = base64("{\"response\":{}}");
        if (!request.contains(u"header"_s))
            request[u"header"_s] = goodHeader;
        return m_peer.ask(u"forge"_s, request)[u"compact"_s].toString().toLatin1();
    }
    Peer m_peer;
    QJsonObject m_keys;
    std::optional<RsaPublicKey> m_public;
    std::optional<RsaPrivateKey> m_private;
};

void TestJwe::initTestCase()
{
    m_keys = m_peer.ask(u"keys"_s);
    QVERIFY2(m_keys.contains(u"pkcs8"_s), "the independent peer (python3-jwcrypto) is missing");
    m_public = RsaPublicKey::fromPem(m_keys[u"public"_s].toString().toUtf8()).value();
    m_private = RsaPrivateKey::fromPem(m_keys[u"pkcs8"_s].toString().toUtf8()).value();
}

void TestJwe::thePeerReadsWhatWeWrite()
{
    for (const JweEncryption encryption : {JweEncryption::A128Gcm, JweEncryption::A256Gcm}) {
        for (const qsizetype size : {1, 15, 16, 300, 100000}) { // the peer takes an empty text for a failure
            const QByteArray plain = randomBytes(size);
            const auto compact = jweEncrypt(plain, *m_public, encryption);
            QVERIFY(compact);
            const QJsonObject answer = m_peer.ask(
                u"decrypt"_s, {{u"compact"_s, QString::fromLatin1(*compact)}, {u"private"_s, m_keys[u"pkcs8"_s]}});
            QVERIFY2(!answer.contains(u"error"_s), qPrintable(answer[u"error"_s].toString()));
            QCOMPARE(answer[u"plain"_s].toString(), base64(plain));
        }
    }
}

void TestJwe::weReadWhatThePeerWrites()
{
    for (const QString &enc : {u"A128GCM"_s, u"A256GCM"_s}) {
        for (const qsizetype size : {0, 1, 16, 300, 100000}) {
            const QByteArray plain = randomBytes(size);
            const QJsonObject header{{u"alg"_s, u"RSA-OAEP-256"_s}, {u"enc"_s, enc}};
            const QJsonObject answer = m_peer.ask(
                u"encrypt"_s, {{u"plain"_s, base64(plain)}, {u"header"_s, header}, {u"public"_s, m_keys[u"public"_s]}});
            const auto read = jweDecrypt(answer[u"compact"_s].toString().toLatin1(), *m_private);
            QVERIFY2(read, qPrintable(answer[u"error"_s].toString()));
            QVERIFY(read->view() == plain);
        }
    }
}

// Contract §1.5: enc and alg, no kid (decisions A2).
void TestJwe::theHeaderIsTheOneOfWorkingClients()
{
    const QByteArray header = jweEncrypt("x", *m_public).value().split('.').first();
    QCOMPARE(QByteArray::fromBase64(header, QByteArray::Base64UrlEncoding), goodHeader.toUtf8());
}

void TestJwe::oneTextNeverEncryptsTwiceAlike()
{
    const auto first = jweEncrypt("same", *m_public)->split('.');
    const auto second = jweEncrypt("same", *m_public)->split('.');
    for (int part = 1; part < 5; ++part)
        QVERIFY(first[part] != second[part]);
}

void TestJwe::foreignHeadersAreRefused_data()
{
    QTest::addColumn<QString>("header");
    const std::pair<const char *, QString> rows[] = {
        {"alg RSA-OAEP", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP\"}"_s},
        {"alg RSA1_5", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA1_5\"}"_s},
        {"alg dir", u"{\"enc\":\"A128GCM\",\"alg\":\"dir\"}"_s},
        {"alg none", u"{\"enc\":\"A128GCM\",\"alg\":\"none\"}"_s},
        {"alg in small letters", u"{\"enc\":\"A128GCM\",\"alg\":\"rsa-oaep-256\"}"_s},
        {"no alg", u"{\"enc\":\"A128GCM\"}"_s},
        {"no enc", u"{\"alg\":\"RSA-OAEP-256\"}"_s},
        {"enc of another key length", u"{\"enc\":\"A256GCM\",\"alg\":\"RSA-OAEP-256\"}"_s},
        {"enc A192GCM", u"{\"enc\":\"A192GCM\",\"alg\":\"RSA-OAEP-256\"}"_s},
        {"enc a number", u"{\"enc\":1,\"alg\":\"RSA-OAEP-256\"}"_s},
        {"zip", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"zip\":\"DEF\"}"_s},
        {"crit", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"crit\":[\"exp\"],\"exp\":1}"_s},
        {"crit empty", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"crit\":[]}"_s},
        {"unknown kid", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"kid\":\"other\"}"_s},
        {"kid not text", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"kid\":null}"_s},
        {"alg twice", u"{\"alg\":\"RSA1_5\",\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\"}"_s},
        {"kid twice", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"kid\":\"other\",\"k\\u0069d\":\"ours\"}"_s},
        {"an array", u"[\"A128GCM\",\"RSA-OAEP-256\"]"_s},
        {"no JSON", u"enc=A128GCM"_s},
        {"rest behind the JSON", goodHeader + u"{}"_s},
        {"empty", u""_s},
        {"over 4 KB", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"x\":\""_s + QString(4096, u'x') + u"\"}"_s},
        {"300 KB", u"{\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"x\":\""_s + QString(300000, u'x') + u"\"}"_s},
    };
    for (const auto &[name, header] : rows)
        QTest::newRow(name) << header;
}

// Each is a perfect JWE but for its header.
void TestJwe::foreignHeadersAreRefused()
{
    QFETCH(QString, header);
    QVERIFY(!refused(forge({}))); // the forger itself is right
    const QByteArray compact = forge({{u"header"_s, header}});
    QVERIFY(compact.count('.') == 4);
    QVERIFY(refused(compact, {u"ours"_s}));
}

void TestJwe::knownKeyIdsAreAccepted()
{
    const QByteArray compact =
        forge({{u"header"_s, u"{\"kid\":\"b\",\"enc\":\"A128GCM\",\"alg\":\"RSA-OAEP-256\",\"typ\":\"JWE\"}"_s}});
    QVERIFY(!refused(compact, {u"a"_s, u"b"_s}));
    QVERIFY(refused(compact, {u"a"_s}));
    QVERIFY(refused(compact));
    QVERIFY(!refused(forge({}), {u"a"_s})); // none at all is fine
}

void TestJwe::foreignAlgorithmsOfThePeerAreRefused()
{
    const std::pair<QString, QString> pairs[] = {
        {u"RSA-OAEP"_s, u"A128GCM"_s}, {u"RSA1_5"_s, u"A128GCM"_s}, {u"RSA-OAEP-256"_s, u"A128CBC-HS256"_s}};
    for (const auto &[alg, enc] : pairs) {
        const QJsonObject answer =
            m_peer.ask(u"encrypt"_s, {{u"plain"_s, base64("x")},
                                      {u"header"_s, QJsonObject{{u"alg"_s, alg}, {u"enc"_s, enc}}},
                                      {u"public"_s, m_keys[u"public"_s]}});
        QVERIFY2(answer.contains(u"compact"_s), qPrintable(answer[u"error"_s].toString()));
        QVERIFY(refused(answer[u"compact"_s].toString().toLatin1()));
    }
}

void TestJwe::everyFlippedBitIsRefused()
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QList<QByteArray> parts = jweEncrypt("{\"oneTimeToken\":\"1234567890123456\"}", *m_public).value().split('.');
    QVERIFY(!refused(parts.join('.')));
    for (int part = 0; part < 5; ++part) {
        const QByteArray bytes = QByteArray::fromBase64(parts[part], options);
        for (qsizetype bit = 0; bit < bytes.size() * 8; bit += part == 1 ? 37 : 1) {
            QByteArray flipped = bytes;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
            QList<QByteArray> changed = parts;
            changed[part] = flipped.toBase64(options);
            QVERIFY2(refused(changed.join('.')), qPrintable(u"part %1 bit %2"_s.arg(part).arg(bit)));
        }
    }
}

void TestJwe::wrongLengthsAreRefused()
{
    for (const int tagSize : {0, 4, 8, 12, 15})
        QVERIFY(refused(forge({{u"tagSize"_s, tagSize}})));
    for (const int nonceSize : {8, 11, 13, 16})
        QVERIFY(refused(forge({{u"nonceSize"_s, nonceSize}})));
    QVERIFY(refused(forge({{u"keySize"_s, 32}}))); // an A256 key under an A128 header
    const QList<QByteArray> parts = forge({}).split('.');
    for (int part = 0; part < 5; ++part) {
        QList<QByteArray> changed = parts;
        changed[part].clear();
        QVERIFY(refused(changed.join('.')));
    }
    QVERIFY(refused(parts.join('.') + '.'));
    QVERIFY(refused(parts.first(4).join('.')));
    QVERIFY(refused(""));
}

// The same bytes written otherwise: padding, the plain alphabet, blanks, stray bits in the last character.
void TestJwe::otherSpellingsAreRefused()
{
    const QList<QByteArray> parts = forge({}).split('.');
    const auto with = [&](int part, const QByteArray &text) {
        QList<QByteArray> changed = parts;
        changed[part] = text;
        return changed.join('.');
    };
    QVERIFY(refused(with(4, parts[4] + "==")));
    QVERIFY(refused(with(4, parts[4] + '\n')));
    QVERIFY(refused(with(2, ' ' + parts[2])));
    QVERIFY(refused(' ' + parts.join('.')));
    QByteArray plainAlphabet = parts[1];
    plainAlphabet.replace('-', '+').replace('_', '/');
    QVERIFY(plainAlphabet == parts[1] || refused(with(1, plainAlphabet)));
    QByteArray stray = parts[4]; // 16 bytes leave four unused bits in the last of 22 characters
    const QByteArray alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    stray.back() = alphabet[alphabet.indexOf(stray.back()) + 1];
    QCOMPARE(QByteArray::fromBase64(stray, QByteArray::Base64UrlEncoding),
             QByteArray::fromBase64(parts[4], QByteArray::Base64UrlEncoding));
    QVERIFY(refused(with(4, stray)));
}

void TestJwe::theSizeIsCapped()
{
    const QByteArray fits = jweEncrypt(QByteArray(6 * 1024 * 1024 - 1024, 'x'), *m_public).value();
    QVERIFY(fits.size() <= jweMaximumSize && !refused(fits));
    const QByteArray tooLong = jweEncrypt(QByteArray(6 * 1024 * 1024 + 1024, 'x'), *m_public).value();
    QVERIFY(tooLong.size() > jweMaximumSize && refused(tooLong));
}

void TestJwe::everyFailureIsTheSame()
{
    const QJsonObject other = m_peer.ask(u"keys"_s);
    const auto otherKey = RsaPrivateKey::fromPem(other[u"pkcs8"_s].toString().toUtf8()).value();
    const auto wrongKey = jweDecrypt(forge({}), otherKey);
    const auto wrongForm = jweDecrypt("a.b.c.d.e", *m_private);
    QVERIFY(!wrongKey && !wrongForm);
    QCOMPARE(wrongKey.error(), wrongForm.error());
    QVERIFY(wrongKey.error().detail.isEmpty() && wrongKey.error().args.isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(TestJwe)
#include "tst_jwe.moc"
