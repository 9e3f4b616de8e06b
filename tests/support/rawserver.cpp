// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <QHash>
#include <QMutex>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;

class RawServer::Worker : public QObject
{
public:
    quint16 listen(const QSslConfiguration &ssl, bool tls)
    {
        if (tls) {
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(ssl);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { accept(); });
        m_server->listen(QHostAddress::LocalHost);
        return m_server->serverPort();
    }

    QMutex mutex;
    QHash<QString, RawFault> faults;
    QHash<QString, int> posts;
    QByteArray lastHead;
    QByteArray date;

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] {
                *buffer += socket->readAll();
                while (takeRequest(socket, *buffer)) {
                }
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    bool takeRequest(QTcpSocket *socket, QByteArray &buffer)
    {
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return false;
        }
        const QByteArray head = buffer.left(headEnd);
        const qsizetype at = head.toLower().indexOf("content-length:");
        const qsizetype length =
            at < 0 ? 0
                   : head.mid(at + 15, head.indexOf('\r', at) < 0 ? -1 : head.indexOf('\r', at) - at - 15)
                         .trimmed()
                         .toLongLong();
        if (buffer.size() < headEnd + 4 + length) {
            return false;
        }
        buffer.remove(0, headEnd + 4 + length);
        answer(socket, head);
        return true;
    }

    void answer(QTcpSocket *socket, const QByteArray &head)
    {
        const QString path = QString::fromLatin1(head.split(' ').value(1));
        RawFault fault;
        QByteArray dateLine;
        {
            QMutexLocker lock(&mutex);
            ++posts[path];
            lastHead = head;
            fault = faults.value(path, RawFault::None);
            dateLine = date.isEmpty() ? QByteArray() : "Date: " + date + "\r\n";
        }
        switch (fault) {
        case RawFault::None:
            socket->write("HTTP/1.1 200 OK\r\n" + dateLine + "Content-Length: 2\r\nConnection: keep-alive\r\n\r\n{}");
            return;
        case RawFault::Close: break;
        case RawFault::Reset: {
            const linger hard{1, 0};
            setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
            socket->abort();
            return;
        }
        case RawFault::HalfStatusLine: socket->write("HTTP/1.1 20"); break;
        case RawFault::Garbage: socket->write("\x01\x02\x03 this is no answer\r\n\r\n"); break;
        case RawFault::Only100: socket->write("HTTP/1.1 100 Continue\r\n\r\n"); break;
        case RawFault::Redirect307:
            socket->write("HTTP/1.1 307 Temporary Redirect\r\nLocation: " + path.toLatin1() +
                          "\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        socket->flush();
        socket->disconnectFromHost();
    }

    std::unique_ptr<QTcpServer> m_server;
};

RawServer::RawServer(const QSslConfiguration &ssl, bool tls)
    : m_worker(new Worker)
    , m_tls(tls)
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [this, ssl] { m_port = m_worker->listen(ssl, m_tls); }, Qt::BlockingQueuedConnection);
}

RawServer::~RawServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl RawServer::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_tls ? u"https"_s : u"http"_s).arg(m_port));
}

void RawServer::setFault(const QString &path, RawFault fault)
{
    QMutexLocker lock(&m_worker->mutex);
    m_worker->faults[path] = fault;
}

void RawServer::setDate(const QByteArray &date)
{
    QMutexLocker lock(&m_worker->mutex);
    m_worker->date = date;
}

int RawServer::posts(const QString &path) const
{
    QMutexLocker lock(&m_worker->mutex);
    return m_worker->posts.value(path);
}

QByteArray RawServer::lastHead() const
{
    QMutexLocker lock(&m_worker->mutex);
    return m_worker->lastHead;
}
