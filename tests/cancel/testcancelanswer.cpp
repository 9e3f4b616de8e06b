// SPDX-License-Identifier: GPL-3.0-or-later

// What the end of a request to cancel may be taken for: only the whole proof is DONE, only a code that our own success
// cannot have caused is REFUSED, only a body that gave no byte is NOT_SENT; everything else is UNKNOWN.

#include "api/sendanswer.h"
#include "crypto/jwe.h"

#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString ourCorrelation = u"261122101112-0a1b2c3"_s;
const QByteArray good = R"({"response":{"code":"000_000","description":"Success."}})";

QByteArray taken(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QByteArray bytes(data, size);
    BIO_free(bio);
    return bytes;
}

QByteArray refusal(const char *code, const char *description = "words")
{
    return QByteArray(R"({"response":{"code":")") + code + R"(","description":")" + description + "\"}}";
}

} // namespace

class TestCancelAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onlyTheWholeProofIsDone();
    void malformedAnswersAreUnknown_data();
    void malformedAnswersAreUnknown();
    void codesMeanWhatTheyCanProve_data();
    void codesMeanWhatTheyCanProve();
    void nothingLeftIsNotSent();

private:
    QByteArray sealed(const QByteArray &plain) const
    {
        return "{\"encData\":\"" + jweEncrypt(plain, m_keys->first, JweEncryption::A128Gcm).value() + "\"}";
    }
    static WireAnswer wire(int status, const QByteArray &body)
    {
        WireAnswer answer;
        answer.status = status;
        answer.body = body;
        answer.correlationId = ourCorrelation.toLatin1();
        answer.bodyBytesGiven = 700;
        return answer;
    }
    CancelAnswer judge(const WireAnswer &answer) const
    {
        Profile profile;
        profile.baseUrl = QUrl(u"http://127.0.0.1:1/open-api"_s);
        profile.kind = ProfileKind::Sandbox;
        profile.cryptoKeyId = QString(32, u'c');
        const Envelope envelope(profile,
                                ApiCredentials{SecretBytes::fromText(u"secret"), m_keys->first, m_keys->second});
        const auto endpoint = resolveEndpoint(*m_contract, profile, u"gifts.cancel");
        return judgeCancel(envelope, *m_contract, endpoint.value(), answer, ourCorrelation);
    }

    std::optional<contract::Contract> m_contract;
    std::optional<std::pair<RsaPublicKey, RsaPrivateKey>> m_keys;
};

Q_DECLARE_METATYPE(giftdesk::WireAnswer)

void TestCancelAnswer::initTestCase()
{
    auto contract = contract::Contract::load();
    QVERIFY(contract);
    m_contract.emplace(std::move(*contract));
    EVP_PKEY *key = EVP_RSA_gen(2048);
    BIO *publicBio = BIO_new(BIO_s_mem());
    BIO *privateBio = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(publicBio, key);
    PEM_write_bio_PKCS8PrivateKey(privateBio, key, nullptr, nullptr, 0, nullptr, nullptr);
    EVP_PKEY_free(key);
    m_keys.emplace(RsaPublicKey::fromPem(taken(publicBio)).value(), RsaPrivateKey::fromPem(taken(privateBio)).value());
}

void TestCancelAnswer::onlyTheWholeProofIsDone()
{
    const CancelAnswer answer = judge(wire(200, sealed(good)));
    QCOMPARE(answer.event, CancelEvent::Confirmed);
    QCOMPARE(answer.providerCode, u"000_000"_s);
}

void TestCancelAnswer::malformedAnswersAreUnknown_data()
{
    QTest::addColumn<WireAnswer>("answer");
    const auto row = [](const char *name, const WireAnswer &answer) {
        QTest::newRow(name) << answer;
    };
    row("success in the clear", wire(200, good));
    row("success under 400", wire(400, sealed(good)));
    row("refusal under 200", wire(200, sealed(refusal("905_001"))));
    row("no code", wire(200, sealed("{}")));
    row("cut", wire(200, sealed(good.chopped(3))));
    row("changed at its end", wire(200, sealed(good).replace("\"}", "A\"}")));
    row("a page", wire(200, "<html></html>"));
    row("empty", wire(200, ""));
    for (const int status : {201, 204, 302, 307, 401, 403, 404, 408, 429, 500, 502, 503, 504}) {
        row(qPrintable(u"success under %1"_s.arg(status)), wire(status, sealed(good)));
        row(qPrintable(u"clean code under %1"_s.arg(status)), wire(status, refusal("905_001")));
    }
    WireAnswer answer = wire(200, sealed(good));
    answer.correlationId = "261122101112-0a1b2c4";
    row("another's correlation id", answer);
    answer.correlationId.clear();
    row("no correlation id", answer);
    answer = wire(0, "");
    answer.error = Error{Fault::TimedOut, {}, {}, {}};
    row("timed out", answer);
}

void TestCancelAnswer::malformedAnswersAreUnknown()
{
    QFETCH(WireAnswer, answer);
    const CancelAnswer judged = judge(answer);
    QCOMPARE(judged.event, CancelEvent::OutcomeLost);
    QCOMPARE(judged.error.fault, Fault::CancelUnknown);
}

void TestCancelAnswer::codesMeanWhatTheyCanProve_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("clean");
    const auto row = [](const char *name, const QByteArray &body, bool clean) {
        QTest::newRow(name) << body << clean;
    };
    // Our own success makes the gift "cancelled", and perhaps "not valid" or its id unknown; it never makes the
    // receiver accept or reject it.
    row("cancelled already", refusal("005_058"), false);
    row("rejected already", refusal("005_059"), true);
    row("not valid", refusal("005_060"), false);
    row("accepted already", refusal("905_001"), true);
    row("bad parameter", refusal("000_002", "Invalid input parameter."), false);
    row("bad gift id", refusal("000_002", "Invalid input parameter. transferId"), false);
    row("bad member", refusal("000_002", "Invalid input parameter. senderUserId"), true);
    row("nobody knows it", refusal("999_999"), false);
    row("clean for a send only", refusal("005_023"), false);
}

void TestCancelAnswer::codesMeanWhatTheyCanProve()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, clean);
    const CancelAnswer judged = judge(wire(400, body));
    QCOMPARE(judged.event, clean ? CancelEvent::CleanlyRefused : CancelEvent::OutcomeLost);
    QCOMPARE(judged.error.fault, clean ? Fault::ProviderRefused : Fault::CancelUnknown);
    QVERIFY(!judged.providerCode.isEmpty());
    QCOMPARE(judged.error.providerCode, judged.providerCode);
}

void TestCancelAnswer::nothingLeftIsNotSent()
{
    WireAnswer answer;
    QCOMPARE(judge(answer).event, CancelEvent::NothingLeft);
    QCOMPARE(judge(answer).error.fault, Fault::CancelNotSent);
    answer.error = Error{Fault::ConnectionFailed, {}, {}, {}};
    QCOMPARE(judge(answer).error.fault, Fault::ConnectionFailed);
    answer.bodyBytesGiven = 1;
    QCOMPARE(judge(answer).event, CancelEvent::OutcomeLost);
}

QTEST_GUILESS_MAIN(TestCancelAnswer)
#include "testcancelanswer.moc"
