// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpmessage.h"
#include "domain/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace giftdesk::sandbox {

/// A plain HTTP server on loopback that answers every request through one function. Hides QtHttpServer, which is a
/// technology preview; TLS and faults are the FaultProxy's.
class HttpFrontend : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<HttpAnswer(const HttpRequest &)>;

    explicit HttpFrontend(Answer answer, QObject *parent = nullptr);
    ~HttpFrontend() override;

    /// Listens on 127.0.0.1 at a free port and returns it. Errors: ConnectionFailed.
    Result<quint16> listen();

private:
    class Server;

    std::unique_ptr<Server> m_server;
};

} // namespace giftdesk::sandbox
