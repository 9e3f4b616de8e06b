// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/sendpermit.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace giftdesk {

/// Time limits of a call, ms. Injected, so that fault tests run in milliseconds.
struct Deadlines
{
    int connectMs = 5'000;
    int sendTotalMs = 20'000; ///< shorter than the token's life
    int readTotalMs = 30'000;
    int idleMs = 15'000; ///< no byte for so long ends the call too
};

/// Where and how to connect: the part of a profile the transport needs.
struct ConnectionPolicy
{
    QUrl baseUrl;
    QByteArray caPem; ///< replaces the system's roots; empty: the system's
    QStringList pins; ///< `sha256/BASE64` of a public key; one must match; empty: no pin
    Deadlines deadlines;
};

struct WireHeader
{
    QByteArray name;
    QByteArray value;
};

/// One POST, complete as it will stand on the wire.
struct WireRequest
{
    QString path; ///< below the base URL, begins with `/`
    QList<WireHeader> headers;
    QByteArray body;
};

/// What came back. `error` is set where no whole answer arrived; status and body may then hold a part.
struct WireAnswer
{
    int status = 0;
    QByteArray body;
    QByteArray correlationId; ///< of the answer's header; empty where missing
    QByteArray cryptoKeyId;
    qint64 serverDateUtcMs = 0; ///< of the Date header; 0 where missing
    std::optional<Error> error;
    qint64 bodyBytesGiven = 0; ///< of the request; 0 proves that no request left
};

/// A running call. Dropping the handle does not cancel it; cancel() ends it within 200 ms with Fault::Cancelled.
class CallHandle
{
public:
    CallHandle() = default;
    explicit CallHandle(QObject *call, std::function<void()> cancel)
        : m_call(call)
        , m_cancel(std::move(cancel))
    {
    }
    void cancel() const
    {
        if (m_call) {
            m_cancel();
        }
    }
    bool isRunning() const { return !m_call.isNull(); }

private:
    QPointer<QObject> m_call;
    std::function<void()> m_cancel;
};

using WireDone = std::function<void(WireAnswer)>;

/// HTTP for the API client. One thread (that of the object); `done` is called exactly once, later, never from within
/// the call itself, and not at all once `receiver` is gone.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(ConnectionPolicy policy, QObject *parent = nullptr);
    ~Transport() override;

    /// A request whose effect is none: may share a connection and is repeated by Qt as it likes.
    CallHandle read(const WireRequest &request, QObject *receiver, WireDone done);
    /// The only path of a money request: a manager, a connection and a one-shot body of its own (design §4.3). The
    /// permit must be for the request's path; otherwise nothing is sent and the answer is Fault::MoneyPathForbidden.
    CallHandle sendOnce(const WireRequest &request, SendPermit permit, QObject *receiver, WireDone done);

    const ConnectionPolicy &policy() const { return m_policy; }

private:
    CallHandle start(const WireRequest &request, bool once, QObject *receiver, WireDone done);

    ConnectionPolicy m_policy;
    QSslConfiguration m_ssl;
    std::unique_ptr<QNetworkAccessManager> m_shared;
};

} // namespace giftdesk
