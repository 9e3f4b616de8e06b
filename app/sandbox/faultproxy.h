// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/answertools.h"
#include "app/sandbox/certificates.h"
#include "app/sandbox/faultspec.h"
#include "app/sandbox/httpmessage.h"

#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

class QSslSocket;
class QTcpSocket;

namespace giftdesk::sandbox {

/// Requests as the proxy saw them, for one endpoint.
struct Traffic
{
    qint64 started = 0;  ///< heads that came in whole
    qint64 complete = 0; ///< heads with their whole body
};

/// Stands in front of any HTTP server on loopback and spoils the traffic by a fault specification, byte for byte; ends
/// TLS itself when given a certificate. One thread.
class FaultProxy : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        quint16 upstreamPort = 0;                                  ///< plain HTTP on 127.0.0.1
        std::function<QString(const QByteArray &path)> endpointOf; ///< the key of a path, empty for none
        std::optional<CertificatePair> certificate;                ///< TLS 1.2 and up if given
        AnswerTools tools;
        /// UTC ms; late commits come by it. The system's if not given.
        std::function<qint64()> clock;
        /// The server behind is ours and is told, by headers of its own (providernotes.h), what a proxy cannot do to
        /// its answers. Whatever a client sends under those names is thrown away.
        bool tellsServer = false;
    };

    explicit FaultProxy(Options options, QObject *parent = nullptr);
    ~FaultProxy() override;

    /// Listens on 127.0.0.1; port 0 takes a free one. Returns the port. Errors: ConnectionFailed, TlsFailed.
    Result<quint16> listen(quint16 port);
    /// Replaces the faults and starts counting `#n` anew. Errors: BadOption.
    Status setFaults(const QString &spec);

    /// What came in for an endpoint key.
    Traffic traffic(const QString &endpoint) const { return m_traffic.value(endpoint); }
    const QHash<QString, Traffic> &allTraffic() const { return m_traffic; }
    /// Connections accepted (TLS: whose handshake was done).
    qint64 connections() const { return m_connections; }
    /// Requests held back by `lateCommit` that the server has not answered yet.
    qint64 latePending() const { return m_latePending; }

    // For the connections.
    const Options &options() const { return m_options; }
    QString endpointOf(const RawMessage &request) const;
    std::optional<FaultRule> begin(const QString &endpoint, bool onUsedConnection);
    qint64 historyLagMs(const QString &endpoint) const { return m_plan.historyLagMs(endpoint); }
    qint64 now() const { return m_options.clock(); }
    /// Runs @p act once the clock has gone on by @p ms: by the injected clock, not by waiting.
    void later(qint64 ms, std::function<void()> act);
    void lateStarted() { ++m_latePending; }
    void lateEnded() { --m_latePending; }
    void completed(const QString &endpoint) { ++m_traffic[endpoint].complete; }

private:
    void acceptPending();
    void runDue();
    Result<std::unique_ptr<QTcpServer>> makeServer() const;

    Options m_options;
    FaultPlan m_plan;
    QHash<QString, Traffic> m_traffic;
    qint64 m_connections = 0;
    qint64 m_latePending = 0;
    std::multimap<qint64, std::function<void()>> m_late; ///< by the time it is due
    QTimer m_lateTimer;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace giftdesk::sandbox
