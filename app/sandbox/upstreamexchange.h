// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpmessage.h"

#include <QObject>
#include <QTcpSocket>

namespace giftdesk::sandbox {

/// One request to the server behind the proxy over a connection of its own. It outlives the client's connection, so
/// that a server can do what a client no longer waits for. Emits one of its signals once and deletes itself.
class UpstreamExchange : public QObject
{
    Q_OBJECT

public:
    UpstreamExchange(const RawMessage &request, quint16 port, QObject *parent);

Q_SIGNALS:
    void answered(const giftdesk::sandbox::RawMessage &answer);
    void failed();

private:
    void readMore();
    void finish(bool complete);

    QTcpSocket m_socket;
    QByteArray m_buffer;
    std::optional<RawMessage> m_answer;
    bool m_done = false;
};

} // namespace giftdesk::sandbox
