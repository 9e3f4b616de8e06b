// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpmessage.h"
#include "app/sandbox/sandbox.h"

#include <QTcpSocket>

#include <functional>
#include <memory>

/// What came back from a request, as bytes and as far as it can be read.
struct RawReply
{
    QByteArray bytes;
    bool closed = false; ///< the server ended the connection
    int status = 0;
    giftdesk::sandbox::HttpHeaders headers;
    giftdesk::sandbox::Json body; ///< decrypted where it was encrypted; null where it is not JSON
    bool encrypted = false;

    QString code() const;
    QByteArray header(const QByteArray &name) const;
};

/// A client that signs and encrypts by itself over plain sockets and may send whatever it likes. Blocking: the sandbox
/// runs in a thread of its own. Shares nothing with the product's client.
class RawClient
{
public:
    using Tweak = std::function<void(giftdesk::sandbox::RawMessage &)>;

    explicit RawClient(const giftdesk::Sandbox &sandbox);

    /// Fresh connection of the profile's kind (TLS with the test CA where there is one).
    std::unique_ptr<QTcpSocket> connected() const;
    /// The bytes of a request to an endpoint key; @p tweak may spoil it after it was signed.
    QByteArray request(const QString &endpoint, const giftdesk::sandbox::Json &body, const Tweak &tweak = {}) const;
    /// A request with exactly this wire body, signed.
    QByteArray signedRequest(const QString &endpoint, const QByteArray &wire, const Tweak &tweak = {}) const;
    RawReply exchange(QTcpSocket &socket, const QByteArray &bytes, int timeoutMs = 3000) const;
    /// Sends over a bare socket (http only) and says whether the connection was ended by RST; a FIN is not one.
    bool endsByReset(const QByteArray &bytes) const;
    RawReply post(const QString &endpoint, const giftdesk::sandbox::Json &body, const Tweak &tweak = {}) const;
    QByteArray sealed(const QByteArray &plain) const;

    /// A token for a card number: {oneTimeToken, dcvv}.
    giftdesk::sandbox::Json token(const QString &cardNo) const;
    /// The body of a send of a whole card with a fresh token.
    giftdesk::sandbox::Json sendBody(const giftdesk::SandboxCard &card) const;

private:
    QUrl m_url;
    giftdesk::SandboxCredentials m_credentials;
};
