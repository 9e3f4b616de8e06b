// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace giftdesk {

class OneShotBody;

/// A manager as every request of ours needs it: no proxy, no cookies, no cache, no redirects, no stored credentials.
std::unique_ptr<QNetworkAccessManager> makeManager();

/// One request from start to its one answer; deletes itself afterwards.
class NetworkCall final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxAnswerBytes = 8 * 1024 * 1024; ///< R21

    NetworkCall(const ConnectionPolicy &policy, const QSslConfiguration &ssl, int totalMs);
    ~NetworkCall() override;

    /// `shared` is borrowed for reads; a money call passes none and gets a manager of its own.
    void start(const WireRequest &request, QNetworkAccessManager *shared, QObject *receiver, WireDone done);
    void cancel();

private:
    void watch();
    void onConnecting();
    void onEncrypted();
    void onReadyRead();
    void onFinished();
    void abort(Fault fault);
    void readHeaders();
    Error networkError() const;

    const ConnectionPolicy m_policy;
    const QSslConfiguration m_ssl;
    std::unique_ptr<QNetworkAccessManager> m_own;
    QPointer<QNetworkReply> m_reply;
    OneShotBody *m_body = nullptr; ///< child of this
    QTimer m_total;
    QTimer m_connect;
    QTimer m_idle;
    QPointer<QObject> m_receiver;
    WireDone m_done;
    WireAnswer m_answer;
    std::optional<Fault> m_cause; ///< why we aborted it ourselves
    bool m_requestSent = false;
    bool m_finished = false;
};

} // namespace giftdesk
