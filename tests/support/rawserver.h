// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <memory>

/// What the raw server does with a POST, once it has read it whole.
enum class RawFault {
    None,           ///< answers 200 with a small body
    Close,          ///< closes in order, without a byte
    Reset,          ///< closes with RST
    HalfStatusLine, ///< `HTTP/1.1 20` and closes
    Garbage,        ///< bytes that are no HTTP, and closes
    Only100,        ///< `100 Continue` and closes
    Redirect307,    ///< to itself
};

/// A server of a few lines that speaks HTTP by hand, in a thread of its own: so that a test sees what really came in,
/// byte for byte, and can end a connection as it likes. Counts every POST whose body arrived whole.
class RawServer
{
public:
    /// `ssl` null: plain http.
    explicit RawServer(const QSslConfiguration &ssl = {}, bool tls = false);
    ~RawServer();

    QUrl url() const;
    /// POSTs to this path meet the fault; every other path is answered.
    void setFault(const QString &path, RawFault fault);
    /// The Date header of its answers; empty, as at first: none.
    void setDate(const QByteArray &date);
    int posts(const QString &path) const;
    /// The head of the last request as it came in, for byte-golden tests.
    QByteArray lastHead() const;

private:
    class Worker;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives in m_thread
    quint16 m_port = 0;
    bool m_tls;
};
