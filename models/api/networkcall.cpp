// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/networkcall.h"

#include "api/keypin.h"
#include "api/oneshotbody.h"

#include <QLocale>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QSslSocket>

#include <algorithm>

namespace giftdesk {

namespace {

/// Keeps and sends nothing.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

QNetworkRequest makeRequest(const QUrl &url, const WireRequest &wire, const QSslConfiguration &ssl)
{
    QNetworkRequest request(url);
    for (const WireHeader &header : wire.headers) {
        request.setRawHeader(header.name, header.value);
    }
    request.setHeader(QNetworkRequest::ContentLengthHeader, wire.body.size());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setSslConfiguration(ssl);
    return request;
}

/// An HTTP status such as 400 is an answer, not a fault of the network; Qt reports both as errors, and 400 and 418 as
/// one of the protocol.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    const bool ofContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool ofServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    const bool badRequest = error == QNetworkReply::ProtocolInvalidOperationError && (status == 400 || status == 418);
    return error == QNetworkReply::NoError || ofServer || badRequest ||
           (ofContent && error != QNetworkReply::ContentReSendError);
}

/// UTC ms of an HTTP date (RFC 9110 5.6.7, the preferred form); 0 for anything else. Qt's RFC 2822 reader takes no
/// "GMT".
qint64 httpDateUtcMs(const QByteArray &header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? date.toMSecsSinceEpoch() : 0;
}

} // namespace

std::unique_ptr<QNetworkAccessManager> makeManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(QNetworkProxy::NoProxy); // http_proxy of the environment is ignored (decisions G)
    manager->setCookieJar(new NoCookies);      // owned by the manager
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(false); // would rewrite the URL we were given
    return manager;
}

NetworkCall::NetworkCall(const ConnectionPolicy &policy, const QSslConfiguration &ssl, int totalMs)
    : m_policy(policy)
    , m_ssl(ssl)
{
    const std::pair<QTimer *, int> limits[] = {
        {&m_total, totalMs}, {&m_connect, policy.deadlines.connectMs}, {&m_idle, policy.deadlines.idleMs}};
    for (const auto &[timer, ms] : limits) {
        timer->setSingleShot(true);
        timer->setInterval(ms);
        connect(timer, &QTimer::timeout, this, [this] { abort(Fault::TimedOut); });
    }
}

NetworkCall::~NetworkCall()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    if (m_own) {
        // The reply's backend thread may still hold the manager's connection; it goes with the next turn of the loop.
        m_own.release()->deleteLater();
    }
}

void NetworkCall::start(const WireRequest &wire, QNetworkAccessManager *shared, QObject *receiver, WireDone done)
{
    m_receiver = receiver;
    m_done = std::move(done);
    QUrl url = m_policy.baseUrl;
    url.setPath(url.path() + wire.path);
    QNetworkRequest request = makeRequest(url, wire, m_ssl);
    if (shared) {
        m_answer.bodyBytesGiven = wire.body.size();
        m_reply = shared->post(request, wire.body);
    } else {
        m_own = makeManager();
        m_body = new OneShotBody(wire.body, this);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_reply = m_own->post(request, m_body);
    }
    watch();
    if (m_body && url.scheme() == QLatin1String("http")) {
        m_body->openGate();
    }
}

void NetworkCall::watch()
{
    m_reply->setReadBufferSize(256 * 1024);
    connect(m_reply, &QNetworkReply::encrypted, this, &NetworkCall::onEncrypted);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] {
        m_connect.stop();
        m_idle.start();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { m_connect.stop(); });
    connect(m_reply, &QNetworkReply::readyRead, this, &NetworkCall::onReadyRead);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &NetworkCall::onConnecting);
    connect(m_reply, &QNetworkReply::finished, this, &NetworkCall::onFinished);
    m_total.start();
    m_idle.start();
    if (m_body) {
        m_connect.start(); // a shared connection may be open already and says nothing about it
    }
}

void NetworkCall::onConnecting()
{
    // The one-shot body keeps a second connection from carrying a gift; this keeps the library from knocking on.
    if (m_body && m_requestSent) {
        abort(Fault::ConnectionFailed);
    }
}

void NetworkCall::onEncrypted()
{
    m_connect.stop();
    if (!m_policy.pins.isEmpty() && !matchesPin(m_reply->sslConfiguration().peerCertificate(), m_policy.pins)) {
        abort(Fault::TlsFailed);
        return;
    }
    if (m_body) {
        m_body->openGate();
    }
}

void NetworkCall::onReadyRead()
{
    m_idle.start();
    m_answer.body += m_reply->read(maxAnswerBytes + 1 - m_answer.body.size());
    if (m_answer.body.size() > maxAnswerBytes) {
        abort(Fault::AnswerTooLarge);
    }
}

void NetworkCall::cancel()
{
    abort(Fault::Cancelled);
}

void NetworkCall::abort(Fault fault)
{
    if (m_finished || m_cause) {
        return;
    }
    m_cause = fault;
    if (!m_reply) { // the transport is gone with its manager and replies; nobody is left to be told
        deleteLater();
        return;
    }
    m_reply->abort(); // emits finished() at once
}

void NetworkCall::readHeaders()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.correlationId = m_reply->rawHeader("X-KM-Correlation-Id");
    m_answer.cryptoKeyId = m_reply->rawHeader("X-KM-Crypto-Key-Id");
    m_answer.serverDateUtcMs = httpDateUtcMs(m_reply->rawHeader("Date"));
}

Error NetworkCall::networkError() const
{
    const QString detail = m_reply->errorString();
    if (m_cause) {
        return Error{*m_cause, {}, {}, detail};
    }
    const bool tls = m_reply->error() == QNetworkReply::SslHandshakeFailedError;
    return Error{tls ? Fault::TlsFailed : Fault::ConnectionFailed, {}, {m_policy.baseUrl.host()}, detail};
}

void NetworkCall::onFinished()
{
    if (m_finished) {
        return;
    }
    if (!m_cause) {
        m_answer.body += m_reply->read(maxAnswerBytes + 1 - m_answer.body.size());
        m_cause = m_answer.body.size() > maxAnswerBytes ? std::optional(Fault::AnswerTooLarge) : std::nullopt;
    }
    m_finished = true;
    m_total.stop();
    m_connect.stop();
    m_idle.stop();
    readHeaders();
    if (m_body) {
        m_body->closeGate(); // what was counted is final: a late wish for more bytes gets none
        m_answer.bodyBytesGiven = m_body->bytesGiven();
    }
    if (m_cause || m_answer.status == 0 || !isAnswer(m_reply->error(), m_answer.status)) {
        m_answer.error = networkError();
    }
    if (m_receiver && m_done) {
        QMetaObject::invokeMethod(
            m_receiver, [done = std::move(m_done), answer = std::move(m_answer)]() mutable { done(std::move(answer)); },
            Qt::QueuedConnection);
    }
    deleteLater();
}

} // namespace giftdesk
