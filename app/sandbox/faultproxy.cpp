// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faultproxy.h"

#include "app/sandbox/proxyconnection.h"

#include <QDateTime>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

FaultProxy::FaultProxy(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    if (!m_options.clock)
        m_options.clock = &QDateTime::currentMSecsSinceEpoch;
    m_lateTimer.setInterval(10); // a clock of a test's own tells nobody that it was moved on: it is asked
    connect(&m_lateTimer, &QTimer::timeout, this, &FaultProxy::runDue);
}

FaultProxy::~FaultProxy() = default;

Result<std::unique_ptr<QTcpServer>> FaultProxy::makeServer() const
{
    if (!m_options.certificate)
        return std::make_unique<QTcpServer>();
    const QSslCertificate certificate(m_options.certificate->certificate);
    const QSslKey key(m_options.certificate->privateKey, QSsl::Ec);
    if (certificate.isNull() || key.isNull())
        return failure(Fault::TlsFailed, {u"127.0.0.1"_s});
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

Result<quint16> FaultProxy::listen(quint16 port)
{
    auto server = makeServer();
    if (!server)
        return failure(server.error());
    m_server = std::move(*server);
    // pendingConnectionAvailable, not newConnection: a QSslServer has the connection only after the handshake.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FaultProxy::acceptPending);
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return failure(Fault::ConnectionFailed, {"127.0.0.1:"_L1 + QString::number(port)}, m_server->errorString());
    return m_server->serverPort();
}

void FaultProxy::acceptPending()
{
    while (m_server->hasPendingConnections()) {
        ++m_connections;
        new ProxyConnection(m_server->nextPendingConnection(), *this);
    }
}

Status FaultProxy::setFaults(const QString &spec)
{
    auto plan = FaultPlan::parse(spec);
    if (!plan)
        return failure(plan.error());
    m_plan = *plan;
    return {};
}

void FaultProxy::later(qint64 ms, std::function<void()> act)
{
    m_late.emplace(now() + ms, std::move(act));
    m_lateTimer.start();
}

void FaultProxy::runDue()
{
    while (!m_late.empty() && m_late.begin()->first <= now()) {
        const auto due = m_late.extract(m_late.begin());
        due.mapped()();
    }
    if (m_late.empty())
        m_lateTimer.stop();
}

QString FaultProxy::endpointOf(const RawMessage &request) const
{
    return m_options.endpointOf ? m_options.endpointOf(request.path()) : QString();
}

std::optional<FaultRule> FaultProxy::begin(const QString &endpoint, bool onUsedConnection)
{
    ++m_traffic[endpoint].started;
    return m_plan.take(endpoint, onUsedConnection);
}

} // namespace giftdesk::sandbox
