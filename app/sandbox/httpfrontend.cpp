// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpfrontend.h"

#include <QAbstractHttpServer>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QUrl>

namespace giftdesk::sandbox {

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    const bool post = method == QHttpServerRequest::Method::Post;
    return post ? "POST" : method == QHttpServerRequest::Method::Get ? "GET" : "OTHER";
}

HttpRequest fromQt(const QHttpServerRequest &request)
{
    HttpRequest result{methodName(request.method()), request.url().path().toUtf8(), {}, request.body()};
    for (const auto &[name, value] : request.headers())
        result.headers.append({name, value});
    return result;
}

} // namespace

class HttpFrontend::Server final : public QAbstractHttpServer
{
public:
    explicit Server(Answer answer)
        : m_answer(std::move(answer))
    {
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        const HttpAnswer answer = m_answer(fromQt(request));
        QHttpServerResponder responder = makeResponder(request, socket);
        responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
        for (const auto &[name, value] : answer.headers)
            responder.writeHeader(name, value);
        responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
        responder.writeBody(answer.body);
        return true;
    }

    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}

private:
    Answer m_answer;
};

HttpFrontend::HttpFrontend(Answer answer, QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<Server>(std::move(answer)))
{
}

HttpFrontend::~HttpFrontend() = default;

Result<quint16> HttpFrontend::listen()
{
    const quint16 port = m_server->listen(QHostAddress(QHostAddress::LocalHost), 0);
    if (port == 0)
        return failure(Fault::ConnectionFailed, {QStringLiteral("127.0.0.1")});
    return port;
}

} // namespace giftdesk::sandbox
