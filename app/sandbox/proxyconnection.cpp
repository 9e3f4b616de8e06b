// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/proxyconnection.h"

#include "app/sandbox/faultproxy.h"
#include "app/sandbox/fieldcheck.h"
#include "app/sandbox/providernotes.h"
#include "app/sandbox/upstreamexchange.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 largestRequest = 8 * megabyte;

/// What looks like a TLS record of 64 bytes of data and cannot be decrypted.
QByteArray undecryptableRecord()
{
    return QByteArray::fromHex("1703030040") + QByteArray(64, '\x5a');
}

QByteArray simpleAnswer(const QByteArray &statusLine, const QByteArray &body)
{
    RawMessage answer{"HTTP/1.1 " + statusLine, {{"Content-Type", "text/plain"}, {"Connection", "close"}}, body};
    return answer.serialised();
}

} // namespace

ProxyConnection::ProxyConnection(QTcpSocket *socket, FaultProxy &proxy)
    : QObject(&proxy)
    , m_proxy(proxy)
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &ProxyConnection::readMore);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (socket->state() == QAbstractSocket::UnconnectedState)
        deleteLater();
    readMore();
}

void ProxyConnection::readMore()
{
    m_buffer += m_socket->readAll();
    if (m_busy || (!m_haveHead && !takeRequestHead()) || refuseUnreadable())
        return;
    const qint64 length = std::max<qint64>(m_request.announcedLength(), 0);
    if (m_fault && factsOf(m_fault->kind).stage == FaultStage::BeforeRead) {
        if (m_buffer.size() >= length)
            m_proxy.completed(m_endpoint);
        m_busy = true;
        drop();
    } else if (m_buffer.size() >= length) {
        m_request.body = m_buffer.left(length);
        m_buffer.remove(0, length);
        m_proxy.completed(m_endpoint);
        m_busy = true;
        requestComplete();
    }
}

bool ProxyConnection::takeRequestHead()
{
    auto head = takeHead(m_buffer);
    if (!head)
        return false;
    m_request = *head;
    m_haveHead = true;
    m_endpoint = m_proxy.endpointOf(m_request);
    m_fault = m_endpoint.isEmpty() ? std::nullopt : m_proxy.begin(m_endpoint, m_used);
    tellServer();
    return true;
}

void ProxyConnection::tellServer()
{
    if (!m_proxy.options().tellsServer)
        return;
    m_request.headers.removeIf([](const auto &header) { return header.first.toLower().startsWith("x-sandbox-"); });
    m_request.setHeader(receivedHeader, QByteArray::number(m_proxy.now()));
    if (const qint64 lag = m_proxy.historyLagMs(m_endpoint); lag > 0)
        m_request.setHeader(historyLagHeader, QByteArray::number(lag));
}

/// Bodies without a length and bodies beyond all reason are not for us.
bool ProxyConnection::refuseUnreadable()
{
    const bool chunked = !m_request.header("Transfer-Encoding").isEmpty();
    if (!chunked && m_request.announcedLength() <= largestRequest)
        return false;
    m_busy = true;
    writeAndClose(chunked ? simpleAnswer("411 Length Required", {}) : simpleAnswer("413 Payload Too Large", {}));
    return true;
}

void ProxyConnection::requestComplete()
{
    const FaultStage stage = m_fault ? factsOf(m_fault->kind).stage : FaultStage::After;
    switch (stage) {
    case FaultStage::BeforeRead:
    case FaultStage::Instead: insteadOfAnswer(); break;
    case FaultStage::Late: commitLate(); break;
    case FaultStage::Beside:
    case FaultStage::After: forward([this](const RawMessage &answer) { answered(answer); }); break;
    }
}

void ProxyConnection::insteadOfAnswer()
{
    struct Row
    {
        FaultKind kind;
        void (*act)(ProxyConnection &connection);
    };
    static constexpr Row rows[] = {
        {FaultKind::Reset,
         [](ProxyConnection &c) {
             c.reset();
         }},
        {FaultKind::DropAfterRead,
         [](ProxyConnection &c) {
             c.drop();
         }},
        {FaultKind::Silence,
         [](ProxyConnection &) {
         }}, // until the client goes
        {FaultKind::LateAlert,
         [](ProxyConnection &c) {
             c.lateAlert();
         }},
        {FaultKind::Refusal,
         [](ProxyConnection &c) {
             c.refuse();
         }},
        {FaultKind::Status401,
         [](ProxyConnection &c) {
             c.answerInstead(401, "WWW-Authenticate");
         }},
        {FaultKind::Status403,
         [](ProxyConnection &c) {
             c.answerInstead(403, nullptr);
         }},
        {FaultKind::Status407,
         [](ProxyConnection &c) {
             c.answerInstead(407, "Proxy-Authenticate");
         }},
        {FaultKind::Status408,
         [](ProxyConnection &c) {
             c.answerInstead(408, nullptr);
         }},
        {FaultKind::Redirect302,
         [](ProxyConnection &c) {
             c.redirect();
         }},
        {FaultKind::Redirect307,
         [](ProxyConnection &c) {
             c.redirect();
         }},
        {FaultKind::Redirect308,
         [](ProxyConnection &c) {
             c.redirect();
         }},
    };
    const auto row =
        std::find_if(std::begin(rows), std::end(rows), [this](const Row &r) { return r.kind == m_fault->kind; });
    Q_ASSERT(row != std::end(rows));
    row->act(*this);
}

/// With a challenge, so that a client that answers challenges by itself asks a second time and is counted.
void ProxyConnection::answerInstead(int status, const char *challenge)
{
    RawMessage answer{"HTTP/1.1 " + QByteArray::number(status) + " Refused", {{"Connection", "close"}}, "refused"};
    if (challenge)
        answer.setHeader(challenge, "Basic realm=\"sandbox\"");
    writeAndClose(answer.serialised());
}

/// A refusal as the provider words it, with the code of the fault's value: 5024 is 005_024.
void ProxyConnection::refuse()
{
    const QString digits = QString::number(m_fault->value).rightJustified(6, u'0');
    const Json body{{"response", {{"code", text(digits.left(3) + u'_' + digits.mid(3))}, {"description", "Refused."}}}};
    RawMessage answer{"HTTP/1.1 400 Bad Request", {{"Content-Type", "application/json"}}, dump(body)};
    answer.setHeader("X-KM-Correlation-Id", m_request.header("X-KM-Correlation-Id"));
    m_socket->write(answer.serialised());
    finishRequest();
}

/// A fatal alert after a finished handshake, as a TLS 1.3 server sends one that looks at the client too late. Qt has no
/// call for it, so our own end is handed a record it cannot decrypt, as if it had come from the client: OpenSSL answers
/// with an encrypted alert. Without TLS, RST.
void ProxyConnection::lateAlert()
{
    auto *tls = qobject_cast<QSslSocket *>(m_socket);
    auto *wire = tls ? tls->findChild<QTcpSocket *>() : nullptr;
    if (!wire)
        return reset();
    const QByteArray record = undecryptableRecord();
    std::for_each(record.crbegin(), record.crend(), [wire](char c) { wire->ungetChar(c); });
    tls->flush(); // reads the record; the alert is ready
    tls->flush(); // and goes out
    tls->disconnectFromHost();
}

/// Sends the request on. A client that has gone by then takes nothing back: the exchange belongs to the proxy.
void ProxyConnection::forward(const OnAnswer &then)
{
    auto *exchange = new UpstreamExchange(m_request, m_proxy.options().upstreamPort, &m_proxy);
    connect(exchange, &UpstreamExchange::answered, this, [this, then](RawMessage answer) {
        answer.setHeader("Date", httpDate(m_proxy.now())); // as every server with a clock must (RFC 9110 §6.6.1)
        then(answer);
    });
    connect(exchange, &UpstreamExchange::failed, this,
            [this] { writeAndClose(simpleAnswer("502 Bad Gateway", "no answer")); });
}

/// With a value the server is asked that many ms later, without one as soon as the client has given up.
void ProxyConnection::commitLate()
{
    FaultProxy *proxy = &m_proxy;
    const auto ask = [proxy, request = m_request, self = QPointer<ProxyConnection>(this)] {
        auto *exchange = new UpstreamExchange(request, proxy->options().upstreamPort, proxy);
        connect(exchange, &UpstreamExchange::answered, proxy, &FaultProxy::lateEnded);
        connect(exchange, &UpstreamExchange::failed, proxy, &FaultProxy::lateEnded);
        if (self)
            connect(exchange, &UpstreamExchange::answered, self,
                    [self](const RawMessage &answer) { self->pass(answer); });
    };
    m_proxy.lateStarted();
    if (m_fault->value > 0)
        m_proxy.later(m_fault->value, ask);
    else
        connect(m_socket, &QTcpSocket::disconnected, proxy, ask);
}

ProxyConnection::Deliver ProxyConnection::delivery() const
{
    struct Row
    {
        FaultKind kind;
        Deliver deliver;
    };
    static constexpr Row rows[] = {
        {FaultKind::Delay, &ProxyConnection::passLater},
        {FaultKind::DropAfterCommit, &ProxyConnection::dropIt},
        {FaultKind::ResetAfterCommit, &ProxyConnection::resetIt},
        {FaultKind::SilenceAfterCommit, &ProxyConnection::keepSilent},
        {FaultKind::HalfStatusLine, &ProxyConnection::halfStatusLine},
        {FaultKind::Garbage, &ProxyConnection::garbage},
        {FaultKind::Only100, &ProxyConnection::only100},
        {FaultKind::CutBody, &ProxyConnection::cutBody},
        {FaultKind::WrongLength, &ProxyConnection::wrongLength},
        {FaultKind::Drip, &ProxyConnection::drip},
        {FaultKind::Huge, &ProxyConnection::huge},
        {FaultKind::Status500, &ProxyConnection::status500},
        {FaultKind::Unencrypted, &ProxyConnection::rewrite},
        {FaultKind::WrongKey, &ProxyConnection::rewrite},
        {FaultKind::DuplicateKeys, &ProxyConnection::rewrite},
        {FaultKind::HistoryLosesRow, &ProxyConnection::rewrite},
        {FaultKind::HistoryMasked, &ProxyConnection::rewrite},
        {FaultKind::NineteenNines, &ProxyConnection::rewrite},
        {FaultKind::Replay, &ProxyConnection::replay},
        {FaultKind::ForeignCorrelation, &ProxyConnection::foreignCorrelation},
        {FaultKind::MissingCorrelation, &ProxyConnection::missingCorrelation},
        {FaultKind::CodeStatusMismatch, &ProxyConnection::swapStatus},
    };
    for (const Row &row : rows) {
        if (m_fault && m_fault->kind == row.kind)
            return row.deliver;
    }
    return &ProxyConnection::pass;
}

void ProxyConnection::answered(const RawMessage &answer)
{
    (this->*delivery())(answer);
}

void ProxyConnection::pass(RawMessage answer)
{
    m_socket->write(answer.serialised());
    finishRequest();
}

void ProxyConnection::passLater(RawMessage answer)
{
    QTimer::singleShot(m_fault->value, this, [this, answer] { pass(answer); });
}

void ProxyConnection::dropIt(RawMessage)
{
    drop();
}

void ProxyConnection::keepSilent(RawMessage) {}

void ProxyConnection::resetIt(RawMessage)
{
    reset();
}

void ProxyConnection::halfStatusLine(RawMessage)
{
    writeAndClose("HTTP/1.1 2");
}

void ProxyConnection::garbage(RawMessage)
{
    writeAndClose(QByteArray("\x16\x03\x01\x00\xff\x00 {]]>\r\n\r\n garbage \xc3\x28\r\n\r\n", 38));
}

void ProxyConnection::only100(RawMessage)
{
    m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (m_fault->value > 0)
        QTimer::singleShot(m_fault->value, this, &ProxyConnection::drop);
}

void ProxyConnection::cutBody(RawMessage answer)
{
    const QByteArray whole = answer.serialised();
    writeAndClose(whole.left(whole.size() - answer.body.size() / 2));
}

void ProxyConnection::wrongLength(RawMessage answer)
{
    answer.setHeader("Content-Length", QByteArray::number(std::max<qint64>(answer.body.size() + m_fault->value, 0)));
    writeAndClose(answer.head() + answer.body);
}

void ProxyConnection::drip(RawMessage answer)
{
    const auto left = std::make_shared<QByteArray>(answer.serialised());
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, left, timer] {
        m_socket->write(left->left(1));
        left->remove(0, 1);
        if (left->isEmpty()) {
            timer->deleteLater();
            finishRequest();
        }
    });
    timer->start(static_cast<int>(m_fault->value));
}

void ProxyConnection::huge(RawMessage answer)
{
    m_hugeLeft = m_fault->value * megabyte;
    answer.setHeader("Content-Length", QByteArray::number(m_hugeLeft + 12 + 2));
    m_socket->write(answer.head() + R"({"encData":")");
    connect(m_socket, &QTcpSocket::bytesWritten, this, &ProxyConnection::fillHuge);
    fillHuge();
}

void ProxyConnection::fillHuge()
{
    while (m_hugeLeft > 0 && m_socket->bytesToWrite() < megabyte) {
        const qint64 piece = std::min<qint64>(m_hugeLeft, 64 * 1024);
        m_hugeLeft -= piece;
        m_socket->write(QByteArray(piece, 'A'));
        if (m_hugeLeft == 0)
            writeAndClose(R"("})");
    }
}

void ProxyConnection::status500(RawMessage)
{
    writeAndClose(simpleAnswer("500 Internal Server Error", "Internal Server Error"));
}

void ProxyConnection::rewrite(RawMessage answer)
{
    answer.body = m_proxy.options().tools.rewritten(answer.body, m_fault->kind);
    if (m_fault->kind == FaultKind::Unencrypted)
        answer.removeHeader("X-KM-Crypto-Key-Id");
    pass(answer);
}

void ProxyConnection::replay(RawMessage)
{
    forward([this](const RawMessage &second) { pass(second); });
}

void ProxyConnection::foreignCorrelation(RawMessage answer)
{
    QByteArray id = answer.header("X-KM-Correlation-Id");
    if (!id.isEmpty())
        id.back() = id.back() == '0' ? '1' : '0';
    answer.setHeader("X-KM-Correlation-Id", id);
    pass(answer);
}

void ProxyConnection::missingCorrelation(RawMessage answer)
{
    answer.removeHeader("X-KM-Correlation-Id");
    pass(answer);
}

void ProxyConnection::swapStatus(RawMessage answer)
{
    answer.startLine = answer.status() == 200 ? "HTTP/1.1 400 Bad Request" : "HTTP/1.1 200 OK";
    pass(answer);
}

/// Back to the same path, so that a client that follows is counted a second time.
void ProxyConnection::redirect()
{
    const QByteArray host = m_request.header("Host");
    const QByteArray scheme = qobject_cast<QSslSocket *>(m_socket) ? "https://" : "http://";
    RawMessage answer{"HTTP/1.1 " + QByteArray::number(m_fault->value) + " Redirect",
                      {{"Location", scheme + host + m_request.path()}},
                      {}};
    m_socket->write(answer.serialised());
    finishRequest();
}

void ProxyConnection::finishRequest()
{
    m_used = true;
    m_busy = false;
    m_haveHead = false;
    m_fault.reset();
    if (m_request.header("Connection").compare("close", Qt::CaseInsensitive) == 0)
        m_socket->disconnectFromHost();
    else if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(this, &ProxyConnection::readMore, Qt::QueuedConnection);
}

void ProxyConnection::writeAndClose(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->disconnectFromHost();
}

void ProxyConnection::drop()
{
    m_socket->abort();
}

void ProxyConnection::reset()
{
    // Without lingering, closing throws everything away and sends RST.
    const linger none{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    m_socket->abort();
}

} // namespace giftdesk::sandbox
