// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include "app/sandbox/endpoints.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QDateTime>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::sandbox;

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.constData(), int(key.size()), reinterpret_cast<const unsigned char *>(message.constData()),
         size_t(message.size()), mac, &size);
    return QByteArray(reinterpret_cast<const char *>(mac), size);
}

void readBody(RawReply &reply, const QByteArray &body, const SandboxCredentials &credentials)
{
    reply.body = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!reply.body.is_object() || !reply.body.contains("encData"))
        return;
    const auto key = RsaKey::fromPrivatePem(credentials.clientPrivateKey);
    const auto opened = openJwe(textOf(reply.body, "encData").toLatin1(), *key, {});
    reply.encrypted = true;
    reply.body = opened ? Json::parse(opened->plain.begin(), opened->plain.end(), nullptr, false) : Json();
}

} // namespace

QString RawReply::code() const
{
    return body.is_object() && body.contains("response") ? textOf(body["response"], "code") : QString();
}

QByteArray RawReply::header(const QByteArray &name) const
{
    return HttpRequest{{}, {}, headers, {}}.headerValue(name);
}

RawClient::RawClient(const Sandbox &sandbox)
    : m_url(sandbox.baseUrl())
    , m_credentials(sandbox.credentials())
{
}

std::unique_ptr<QTcpSocket> RawClient::connected() const
{
    const auto port = static_cast<quint16>(m_url.port());
    if (m_url.scheme() != "https"_L1) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(m_url.host(), port);
        socket->waitForConnected(3000);
        return socket;
    }
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(m_credentials.caPem));
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(m_url.host(), port);
    socket->waitForEncrypted(3000);
    return socket;
}

QByteArray RawClient::sealed(const QByteArray &plain) const
{
    const auto key = RsaKey::fromPublicPem(m_credentials.serverPublicKey);
    return R"({"encData":")" + sealJwe(plain, *key, ContentCipher::A128Gcm) + R"("})";
}

QByteArray RawClient::request(const QString &endpoint, const Json &body, const Tweak &tweak) const
{
    const QByteArray plain = dump(body);
    return signedRequest(endpoint, endpointByKey(endpoint)->requestEncrypted ? sealed(plain) : plain, tweak);
}

QByteArray RawClient::signedRequest(const QString &endpoint, const QByteArray &wire, const Tweak &tweak) const
{
    const QByteArray time = QDateTime::currentDateTimeUtc().addSecs(9 * 3600).toString(u"yyyyMMddHHmmss"_s).toLatin1();
    const QByteArray nonce = QByteArray::number(QRandomGenerator::global()->bounded(0x1000000, 0xfffffff), 16);
    RawMessage message{
        "POST /open-api" + QByteArray(endpointByKey(endpoint)->path) + " HTTP/1.1",
        {{"Host", "127.0.0.1:" + QByteArray::number(m_url.port())},
         {"Content-Type", "application/json"},
         {"X-KM-User-AspId", m_credentials.aspId.toLatin1()},
         {"X-KM-Correlation-Id", time.mid(2) + '-' + nonce},
         {"X-KM-Access-Key", m_credentials.accessKey.toLatin1()},
         {"X-KM-Crypto-Key-Id", m_credentials.cryptoKeyId.toLatin1()},
         {"X-KM-Tran-Token", "KMV1:" + time + "123:" + hmac(m_credentials.secretKey.toUtf8(), wire).toBase64()},
         {"X-KM-Tran-Time", time},
         {"X-KM-Time-Zone", "KST"}},
        wire};
    if (tweak)
        tweak(message);
    return message.serialised();
}

RawReply RawClient::exchange(QTcpSocket &socket, const QByteArray &bytes, int timeoutMs) const
{
    RawReply reply;
    socket.write(bytes);
    QDeadlineTimer deadline(timeoutMs);
    std::optional<RawMessage> head;
    QByteArray rest;
    while (!deadline.hasExpired()) {
        reply.bytes += socket.readAll();
        rest = reply.bytes;
        head = takeHead(rest);
        if ((head && head->startLine.startsWith("HTTP") && rest.size() >= head->announcedLength()) ||
            socket.state() != QAbstractSocket::ConnectedState)
            break;
        socket.waitForReadyRead(int(deadline.remainingTime()));
    }
    reply.bytes += socket.readAll();
    reply.closed = socket.state() != QAbstractSocket::ConnectedState;
    if (head && head->startLine.startsWith("HTTP/1.1 ")) {
        reply.status = head->status();
        reply.headers = head->headers;
        readBody(reply, rest, m_credentials);
    }
    return reply;
}

bool RawClient::endsByReset(const QByteArray &bytes) const
{
    // Qt calls an RST and a FIN by the same name, so this asks the system itself.
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(m_url.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{3, 0};
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    bool reset = false;
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        ::send(descriptor, bytes.constData(), size_t(bytes.size()), 0) == bytes.size()) {
        char byte = 0;
        reset = ::recv(descriptor, &byte, 1, 0) < 0 && errno == ECONNRESET;
    }
    ::close(descriptor);
    return reset;
}

RawReply RawClient::post(const QString &endpoint, const Json &body, const Tweak &tweak) const
{
    const auto socket = connected();
    return exchange(*socket, request(endpoint, body, tweak));
}

Json RawClient::token(const QString &cardNo) const
{
    return post(u"token.issue"_s, {{"cardNo", text(cardNo)}}).body;
}

Json RawClient::sendBody(const SandboxCard &card) const
{
    const Json issued = token(card.mobileCardNo.isEmpty() ? card.physicalCardNo : card.mobileCardNo);
    return {{"senderUserId", text(card.userId)},
            {"receiverName", "받는이"},
            {"receiverPhone", "01000001111"},
            {"serviceId", text(card.serviceId)},
            {"amount", card.balance},
            {"oneTimeToken", issued.value("oneTimeToken", "")},
            {"dcvv", issued.value("dcvv", "")},
            {"locale", "KO"}};
}
