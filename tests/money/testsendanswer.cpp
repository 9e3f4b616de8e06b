// SPDX-License-Identifier: GPL-3.0-or-later

// What the end of a money request may be taken for (R4, R5, design §4): only the one whole proof is SENT, only a clean
// code under HTTP 400 is REFUSED, only a body that gave no byte is NOT_SENT; everything else is UNKNOWN.

#include "api/endpointresolver.h"
#include "api/sendanswer.h"
#include "crypto/jwe.h"
#include "services/profilefile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString ourCorrelation = u"261122101112-0a1b2c3"_s;
const QByteArray good =
    R"({"transferId":"T2026112210111200001","response":{"code":"000_000","description":"Success."}})";

struct KeyPair
{
    QByteArray publicPem;
    QByteArray privatePem;
};

QByteArray taken(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QByteArray bytes(data, size);
    BIO_free(bio);
    return bytes;
}

KeyPair makeKeyPair()
{
    EVP_PKEY *key = EVP_RSA_gen(2048);
    BIO *publicBio = BIO_new(BIO_s_mem());
    BIO *privateBio = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(publicBio, key);
    PEM_write_bio_PKCS8PrivateKey(privateBio, key, nullptr, nullptr, 0, nullptr, nullptr);
    EVP_PKEY_free(key);
    return {taken(publicBio), taken(privateBio)};
}

Profile makeProfile()
{
    Profile profile;
    profile.name = u"test"_s;
    profile.baseUrl = QUrl(u"http://127.0.0.1:1/open-api"_s);
    profile.aspId = u"000000000000001"_s;
    profile.accessKey = QString(40, u'a');
    profile.cryptoKeyId = QString(32, u'c');
    return profile;
}

QByteArray answerOf(const char *code, const char *description = "words", const char *more = "")
{
    return QByteArray("{") + more + R"("response":{"code":")" + code + R"(","description":")" + description + "\"}}";
}

QByteArray carrying(const QByteArray &compact)
{
    return "{\"encData\":\"" + compact + "\"}";
}

QByteArray withTransferId(const QByteArray &json)
{
    return R"({"transferId":)" + json + R"(,"response":{"code":"000_000","description":"Success."}})";
}

} // namespace

class TestSendAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onlyTheWholeProofIsSent();
    void theOtherAcceptedEncryptionIsAProofToo();
    void malformedAnswersAreUnknown_data();
    void malformedAnswersAreUnknown();
    void transportEndsAreUnknownUnlessNothingLeft_data();
    void transportEndsAreUnknownUnlessNothingLeft();
    void everyCodeMeansWhatTheContractSays_data();
    void everyCodeMeansWhatTheContractSays();
    void theNamedFieldDecides_data();
    void theNamedFieldDecides();
    void aProfileAddsCodesButNeverCleansAnEcho();
    void renamedFieldsAreRead();
    void aMoneyPathNeverPassesAsARead_data();
    void aMoneyPathNeverPassesAsARead();
    void oddOverridePathsAreRefused_data();
    void oddOverridePathsAreRefused();

private:
    QByteArray sealed(const QByteArray &plain, JweEncryption encryption = JweEncryption::A128Gcm) const
    {
        return carrying(jweEncrypt(plain, m_keys->first, encryption).value());
    }
    WireAnswer wire(int status, const QByteArray &body) const
    {
        WireAnswer answer;
        answer.status = status;
        answer.body = body;
        answer.correlationId = ourCorrelation.toLatin1();
        answer.bodyBytesGiven = 700;
        return answer;
    }
    SendAnswer judge(const WireAnswer &answer, const Profile &profile = makeProfile()) const
    {
        const Envelope envelope(profile,
                                ApiCredentials{SecretBytes::fromText(u"secret"), m_keys->first, m_keys->second});
        const auto endpoint = resolveEndpoint(*m_contract, profile, u"gifts.send");
        return judgeSend(envelope, *m_contract, endpoint.value(), answer, ourCorrelation);
    }
    void addBody(const char *name, int status, const QByteArray &body) { QTest::newRow(name) << wire(status, body); }

    std::optional<contract::Contract> m_contract;
    std::optional<std::pair<RsaPublicKey, RsaPrivateKey>> m_keys;
    QByteArray m_foreignSealed;
};

Q_DECLARE_METATYPE(giftdesk::WireAnswer)

void TestSendAnswer::initTestCase()
{
    auto contract = contract::Contract::load();
    QVERIFY(contract);
    m_contract.emplace(std::move(*contract));
    const KeyPair ours = makeKeyPair();
    m_keys.emplace(RsaPublicKey::fromPem(ours.publicPem).value(), RsaPrivateKey::fromPem(ours.privatePem).value());
    const KeyPair theirs = makeKeyPair();
    m_foreignSealed = carrying(jweEncrypt(good, RsaPublicKey::fromPem(theirs.publicPem).value()).value());
}

void TestSendAnswer::onlyTheWholeProofIsSent()
{
    const SendAnswer answer = judge(wire(200, sealed(good)));
    QCOMPARE(answer.event, EntryEvent::Confirmed);
    QCOMPARE(answer.transferId.text(), u"T2026112210111200001"_s);
    QCOMPARE(answer.providerCode, u"000_000"_s);
    QCOMPARE(nextState(EntryState::Sending, answer.event), EntryState::Sent);
}

void TestSendAnswer::theOtherAcceptedEncryptionIsAProofToo()
{
    QCOMPARE(judge(wire(200, sealed(good, JweEncryption::A256Gcm))).event, EntryEvent::Confirmed);
}

void TestSendAnswer::malformedAnswersAreUnknown_data()
{
    QTest::addColumn<WireAnswer>("answer");
    struct Plain
    {
        const char *name;
        int status;
        QByteArray body;
    };
    // Inside the encryption, so that each stands alone for what is wrong with it.
    const Plain inside[] = {
        {"empty object", 200, "{}"},
        {"no response", 200, R"({"transferId":"T2026112210111200001"})"},
        {"response is text", 200, R"({"transferId":"T2026112210111200001","response":"000_000"})"},
        {"response is null", 200, R"({"transferId":"T2026112210111200001","response":null})"},
        {"no code", 200, R"({"transferId":"T2026112210111200001","response":{"description":"Success."}})"},
        {"code is a number", 200, R"({"transferId":"T2026112210111200001","response":{"code":0}})"},
        {"code with a blank", 200, R"({"transferId":"T2026112210111200001","response":{"code":"000_000 "}})"},
        {"an early client's code", 200, R"({"transferId":"T2026112210111200001","response":{"code":"00"}})"},
        {"refusal under 200", 200, answerOf("005_023")},
        {"refusal under 200 with an id", 200, answerOf("005_023", "no", R"("transferId":"T2026112210111200001",)")},
        {"success under 400", 400, good},
        {"no transferId", 200, answerOf("000_000")},
        {"transferId null", 200, withTransferId("null")},
        {"transferId empty", 200, withTransferId("\"\"")},
        {"transferId of 19", 200, withTransferId("\"T202611221011120000\"")},
        {"transferId of 21", 200, withTransferId("\"T20261122101112000011\"")},
        {"transferId a number", 200, withTransferId("20261122101112000011")},
        {"transferId of blanks", 200, withTransferId("\"                    \"")},
        {"transferId with a line end", 200, withTransferId("\"T202611221011120000\\n\"")},
        {"transferId with a hidden sign", 200, withTransferId("\"T202611221011120000\\u200b\"")},
        {"transferId in an array", 200, withTransferId("[\"T2026112210111200001\"]")},
        {"transferId deeper", 200, R"({"data":{"transferId":"T2026112210111200001"},"response":{"code":"000_000"}})"},
        {"equal keys", 200,
         R"({"transferId":"T2026112210111200001","transferId":"T2026112210111200002","response":{"code":"000_000"}})"},
        {"equal codes", 200, R"({"transferId":"T2026112210111200001","response":{"code":"005_023","code":"000_000"}})"},
        {"cut JSON", 200, good.chopped(3)},
        {"JSON and more", 200, good + "{}"},
        {"an array", 200, "[" + good + "]"},
        {"a byte order mark", 200, "\xef\xbb\xbf" + good},
        {"not UTF-8", 200, QByteArray(good).replace("Success", "Succ\xff")},
        {"UTF-16", 200, QByteArray("\xff\xfe{\0}\0", 6)},
        {"no text", 200, ""},
    };
    for (const Plain &row : inside) {
        addBody(row.name, row.status, sealed(row.body));
    }
    addBody("success in the clear", 200, good);
    addBody("under another key", 200, m_foreignSealed);
    addBody("encData is no JWE", 200, R"({"encData":"a.b.c.d.e"})");
    addBody("encData empty", 200, R"({"encData":""})");
    addBody("encData null", 200, R"({"encData":null})");
    addBody("encData a number", 200, R"({"encData":5})");
    addBody("JWE changed at its end", 200, sealed(good).replace("\"}", "A\"}"));
    addBody("JWE cut", 200, sealed(good).chopped(12) + "\"}");
    addBody("sealed twice", 200, sealed(sealed(good)));
    addBody("a page", 200, "<html><body>Bad gateway</body></html>");
    addBody("empty", 200, "");
    addBody("empty refusal", 400, "");
    addBody("page under 400", 400, "<html>005_023</html>");
    addBody("clean code as a number", 400, R"({"response":{"code":5023}})");
    addBody("clean code outside response", 400, R"({"code":"005_023"})");
    for (const int status : {100, 201, 202, 204, 206, 301, 302, 307, 308, 401, 403, 404,
                             405, 407, 408, 409, 413, 422, 429, 500, 502, 503, 504, 599}) {
        addBody(qPrintable(u"good body under %1"_s.arg(status)), status, sealed(good));
        addBody(qPrintable(u"clean code under %1"_s.arg(status)), status, answerOf("005_023"));
    }
    WireAnswer answer = wire(200, sealed(good));
    answer.correlationId = "261122101112-0a1b2c4";
    QTest::newRow("another's correlation id") << answer;
    answer.correlationId = ourCorrelation.toUpper().toLatin1();
    QTest::newRow("correlation id in capitals") << answer;
    answer.correlationId = ourCorrelation.toLatin1() + ", " + ourCorrelation.toLatin1();
    QTest::newRow("correlation id twice") << answer;
    answer.correlationId.clear();
    QTest::newRow("no correlation id") << answer;
    answer = wire(400, answerOf("005_023"));
    answer.correlationId = "261122101112-0a1b2c4";
    QTest::newRow("another's refusal") << answer;
    answer.correlationId.clear();
    QTest::newRow("refusal without correlation id") << answer;
    answer = wire(200, sealed(good));
    answer.cryptoKeyId = QByteArray(32, 'd');
    QTest::newRow("another crypto key named") << answer;
}

void TestSendAnswer::malformedAnswersAreUnknown()
{
    QFETCH(WireAnswer, answer);
    const SendAnswer judged = judge(answer);
    QCOMPARE(judged.event, EntryEvent::OutcomeLost);
    QVERIFY(judged.transferId.isEmpty());
    QCOMPARE(judged.error.kind(), ErrorKind::Unknown);
}

void TestSendAnswer::transportEndsAreUnknownUnlessNothingLeft_data()
{
    QTest::addColumn<int>("fault");
    for (const Fault fault :
         {Fault::ConnectionFailed, Fault::TlsFailed, Fault::TimedOut, Fault::Cancelled, Fault::AnswerTooLarge}) {
        QTest::newRow(faultInfo(fault).code) << int(fault);
    }
}

void TestSendAnswer::transportEndsAreUnknownUnlessNothingLeft()
{
    QFETCH(int, fault);
    WireAnswer answer = wire(200, sealed(good)); // however good what did arrive looks
    answer.error = Error{Fault(fault), {}, {}, {}};
    QCOMPARE(judge(answer).event, EntryEvent::OutcomeLost);
    answer.bodyBytesGiven = 1;
    QCOMPARE(judge(answer).event, EntryEvent::OutcomeLost);
    answer.bodyBytesGiven = 0;
    QCOMPARE(judge(answer).event, EntryEvent::NothingLeft);
    QCOMPARE(judge(answer).error.fault, Fault(fault));
}

void TestSendAnswer::everyCodeMeansWhatTheContractSays_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("clean");
    // Design §4.5 and decisions A5, written out: the data file is not its own judge.
    for (const char *clean : {"005_023", "005_025", "005_027", "905_030", "905_031", "905_032"}) {
        QTest::newRow(clean) << QString::fromLatin1(clean) << true;
    }
    for (const char *echo :
         {"000_002", "005_022", "005_024", "005_026", "005_028", "005_029", "905_033", "905_034", "905_035", "900_001",
          "900_002", "900_003", "001_006", "005_008", "005_060", "999_999", "005_23", "x"}) {
        QTest::newRow(echo) << QString::fromLatin1(echo) << false;
    }
}

void TestSendAnswer::everyCodeMeansWhatTheContractSays()
{
    QFETCH(QString, code);
    QFETCH(bool, clean);
    for (const bool encrypted : {false, true}) { // an error may come either way (decisions A11)
        const QByteArray body = answerOf(code.toLatin1().constData());
        const SendAnswer answer = judge(wire(400, encrypted ? sealed(body) : body));
        QCOMPARE(answer.event, clean ? EntryEvent::CleanlyRefused : EntryEvent::OutcomeLost);
        QCOMPARE(answer.providerCode, code);
        QCOMPARE(answer.error.fault, clean ? Fault::ProviderRefused : Fault::ProviderRefusalUnconfirmed);
    }
}

void TestSendAnswer::theNamedFieldDecides_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<bool>("clean");
    QTest::newRow("receiverPhone") << QByteArray("Invalid input parameter. receiverPhone") << true;
    QTest::newRow("amount") << QByteArray("Invalid input parameter. amount") << true;
    QTest::newRow("dcvv") << QByteArray("Invalid input parameter. dcvv") << false;
    QTest::newRow("oneTimeToken") << QByteArray("Invalid input parameter. oneTimeToken") << false;
    QTest::newRow("bare") << QByteArray("Invalid input parameter.") << false;
    QTest::newRow("unknown field") << QByteArray("Invalid input parameter. wallet") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestSendAnswer::theNamedFieldDecides()
{
    QFETCH(QByteArray, description);
    QFETCH(bool, clean);
    const SendAnswer answer = judge(wire(400, answerOf("000_002", description.constData())));
    QCOMPARE(answer.event, clean ? EntryEvent::CleanlyRefused : EntryEvent::OutcomeLost);
}

void TestSendAnswer::aProfileAddsCodesButNeverCleansAnEcho()
{
    Profile profile = makeProfile();
    profile.endpoints[u"gifts.send"_s].refusalCodes = {u"777_001"_s, u"005_022"_s, u"005_028"_s, u"000_002"_s,
                                                       u"905_034"_s, u"900_001"_s, u"000_000"_s};
    QCOMPARE(judge(wire(400, answerOf("777_001")), profile).event, EntryEvent::CleanlyRefused);
    for (const char *echo : {"005_022", "005_028", "000_002", "905_034", "900_001", "000_000", "777_002"}) {
        QVERIFY2(judge(wire(400, answerOf(echo)), profile).event == EntryEvent::OutcomeLost, echo);
    }
    QCOMPARE(judge(wire(200, answerOf("777_001")), profile).event, EntryEvent::OutcomeLost);
}

void TestSendAnswer::renamedFieldsAreRead()
{
    Profile profile = makeProfile();
    profile.endpoints[u"gifts.send"_s].fields = {{u"transferId"_s, u"giftNo"_s}};
    const QByteArray renamed = QByteArray(good).replace("transferId", "giftNo");
    QCOMPARE(judge(wire(200, sealed(renamed)), profile).event, EntryEvent::Confirmed);
}

void TestSendAnswer::aMoneyPathNeverPassesAsARead_data()
{
    QTest::addColumn<QString>("path");
    const QString path = m_contract->endpoint(u"gifts.send")->path;
    const QStringList forms = {path,
                               path + u'/',
                               path + u"//"_s,
                               path.toUpper(),
                               u'/' + path,
                               QString(path).replace(u"/gifts"_s, u"//gifts"_s),
                               QString(path).replace(u"/gifts"_s, u"/./gifts"_s),
                               QString(path).replace(u"/gifts"_s, u"/x/../gifts"_s),
                               QString(path).replace(u"gifts"_s, u"%67ifts"_s),
                               QString(path).replace(u"gifts"_s, u"%2567ifts"_s),
                               QString(path).replace(u"/gifts"_s, u"%2Fgifts"_s),
                               QString(path).replace(u"/gifts"_s, u"/%2e/gifts"_s),
                               QString(path).replace(u"/gifts"_s, u"\\gifts"_s),
                               path + u";a=b"_s,
                               path + u"?a=b"_s,
                               path + u"#a"_s,
                               path + u"%00"_s,
                               path + u' ',
                               m_contract->endpoint(u"gifts.sendV2")->path + u'/'};
    for (const QString &form : forms) {
        QTest::newRow(qPrintable(form)) << form;
    }
}

void TestSendAnswer::aMoneyPathNeverPassesAsARead()
{
    QFETCH(QString, path);
    for (const ProfileKind kind : {ProfileKind::Sandbox, ProfileKind::Uat, ProfileKind::Si, ProfileKind::Live}) {
        Profile profile = makeProfile();
        profile.kind = kind;
        for (const auto key : {u"cards.list", u"gifts.list", u"products.list"}) {
            profile.endpoints[QString::fromUtf16(key)].path = path;
            profile.endpoints[QString::fromUtf16(key)].enabled = true;
            const auto resolved = resolveEndpoint(*m_contract, profile, key);
            QVERIFY(resolved);
            QVERIFY(mayMoveMoney(*m_contract, profile, *resolved));
        }
    }
    Profile profile = makeProfile();
    profile.endpoints[u"products.list"_s].path = u"/api/v9/products"_s; // an override that is none of it still works
    QVERIFY(!mayMoveMoney(*m_contract, profile, resolveEndpoint(*m_contract, profile, u"products.list").value()));
}

void TestSendAnswer::oddOverridePathsAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("fine");
    QTest::newRow("plain") << u"/api/v2/card_list-x"_s << true;
    for (const auto &odd :
         {u"/api/"_s, u"/api//x"_s, u"/api/./x"_s, u"/api/%67"_s, u"/api/x?y"_s, u"/api/x#y"_s, u"api/x"_s,
          u"/api/ x"_s, u"/api\\x"_s, u"/api/x;y"_s, u"/"_s, u""_s, u"/api/가"_s, u"/api/x\n"_s}) {
        QTest::newRow(qPrintable(odd)) << odd << false;
    }
}

void TestSendAnswer::oddOverridePathsAreRefused()
{
    QFETCH(QString, path);
    QFETCH(bool, fine);
    QJsonObject json = profileToJson(makeProfile());
    json[u"overrides"_s] =
        QJsonObject{{u"endpoints"_s, QJsonObject{{u"cards.list"_s, QJsonObject{{u"path"_s, path}}}}}};
    const auto profile = profileFromJson(json, *m_contract);
    QCOMPARE(profile.has_value(), fine);
    if (!fine) {
        QCOMPARE(profile.error().fault, Fault::ProfileFieldWrong);
    }
}

QTEST_GUILESS_MAIN(TestSendAnswer)
#include "testsendanswer.moc"
