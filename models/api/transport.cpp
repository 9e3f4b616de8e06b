// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/transport.h"

#include "api/networkcall.h"

#include <QSslCertificate>

namespace giftdesk {

namespace {

QSslConfiguration makeSslConfiguration(const ConnectionPolicy &policy)
{
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setProtocol(QSsl::TlsV1_2OrLater);
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    ssl.setAllowedNextProtocols({});
    ssl.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    if (!policy.caPem.isEmpty()) {
        ssl.setCaCertificates(QSslCertificate::fromData(policy.caPem, QSsl::Pem));
    }
    return ssl;
}

} // namespace

Transport::Transport(ConnectionPolicy policy, QObject *parent)
    : QObject(parent)
    , m_policy(std::move(policy))
    , m_ssl(makeSslConfiguration(m_policy))
    , m_shared(makeManager())
{
}

Transport::~Transport() = default;

CallHandle Transport::start(const WireRequest &request, bool once, QObject *receiver, WireDone done)
{
    const int total = once ? m_policy.deadlines.sendTotalMs : m_policy.deadlines.readTotalMs;
    auto *call = new NetworkCall(m_policy, m_ssl, total); // deletes itself with its one answer
    call->start(request, once ? nullptr : m_shared.get(), receiver, std::move(done));
    return CallHandle(call, [call] { call->cancel(); });
}

CallHandle Transport::read(const WireRequest &request, QObject *receiver, WireDone done)
{
    return start(request, false, receiver, std::move(done));
}

CallHandle Transport::sendOnce(const WireRequest &request, SendPermit permit, QObject *receiver, WireDone done)
{
    const SendPermit used = std::move(permit);
    if (!used.isValid() || used.path() != request.path) {
        WireAnswer refused;
        refused.error = Error{Fault::MoneyPathForbidden, {}, {request.path}, {}};
        QMetaObject::invokeMethod(
            receiver, [done = std::move(done), refused] { done(refused); }, Qt::QueuedConnection);
        return {};
    }
    return start(request, true, receiver, std::move(done));
}

} // namespace giftdesk
