// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/faultspec.h"
#include "app/sandbox/httpmessage.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QTcpSocket;

namespace giftdesk::sandbox {

class FaultProxy;

/// One client of the proxy: takes its requests one after another and answers each, spoilt or not. Belongs to the proxy
/// and goes with its socket.
class ProxyConnection : public QObject
{
    Q_OBJECT

public:
    ProxyConnection(QTcpSocket *socket, FaultProxy &proxy);

private:
    using Deliver = void (ProxyConnection::*)(RawMessage answer);
    using OnAnswer = std::function<void(const RawMessage &)>;

    void readMore();
    bool takeRequestHead();
    bool refuseUnreadable();
    void requestComplete();
    void tellServer();
    void insteadOfAnswer();
    void answerInstead(int status, const char *challenge);
    void refuse();
    void lateAlert();
    void commitLate();
    void forward(const OnAnswer &then);
    void answered(const RawMessage &answer);
    Deliver delivery() const;

    // One for each fault that acts after the server has answered.
    void pass(RawMessage answer);
    void passLater(RawMessage answer);
    void dropIt(RawMessage answer);
    void keepSilent(RawMessage answer);
    void resetIt(RawMessage answer);
    void halfStatusLine(RawMessage answer);
    void garbage(RawMessage answer);
    void only100(RawMessage answer);
    void cutBody(RawMessage answer);
    void wrongLength(RawMessage answer);
    void drip(RawMessage answer);
    void huge(RawMessage answer);
    void status500(RawMessage answer);
    void rewrite(RawMessage answer);
    void replay(RawMessage answer);
    void foreignCorrelation(RawMessage answer);
    void missingCorrelation(RawMessage answer);
    void swapStatus(RawMessage answer);

    void redirect();
    void finishRequest();
    void writeAndClose(const QByteArray &bytes);
    void drop();
    void reset();
    void fillHuge();

    FaultProxy &m_proxy;
    QTcpSocket *m_socket;
    QByteArray m_buffer;
    RawMessage m_request;
    QString m_endpoint;
    std::optional<FaultRule> m_fault;
    bool m_haveHead = false;
    bool m_busy = false;
    bool m_used = false;
    qint64 m_hugeLeft = 0;
};

} // namespace giftdesk::sandbox
