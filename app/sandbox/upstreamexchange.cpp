// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/upstreamexchange.h"

#include <QHostAddress>

namespace giftdesk::sandbox {

UpstreamExchange::UpstreamExchange(const RawMessage &request, quint16 port, QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &UpstreamExchange::readMore);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { finish(false); });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.write(request.head() + request.body);
}

void UpstreamExchange::readMore()
{
    m_buffer += m_socket.readAll();
    if (!m_answer)
        m_answer = takeHead(m_buffer);
    if (!m_answer || m_buffer.size() < std::max<qint64>(m_answer->announcedLength(), 0))
        return;
    m_answer->body = m_buffer;
    finish(true);
}

void UpstreamExchange::finish(bool complete)
{
    if (std::exchange(m_done, true))
        return;
    if (complete)
        Q_EMIT answered(*m_answer);
    else
        Q_EMIT failed();
    m_socket.abort();
    deleteLater();
}

} // namespace giftdesk::sandbox
