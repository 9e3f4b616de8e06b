// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/endpoints.h"

#include <functional>

namespace giftdesk::sandbox {

/// The whole way of a request: headers, signature, decryption, fields, handler, encryption of the answer. No sockets.
class Provider
{
public:
    /// @p credentials and keys as in the snapshot the book was made of.
    Provider(Book &book, SandboxCredentials credentials, RsaKey serverPrivate, RsaKey clientPublic, int maxPageSize);

    HttpAnswer handle(const HttpRequest &request);
    /// Changes the JSON of a success before it is encrypted.
    using PlainHook = std::function<QByteArray(const QString &endpoint, const QByteArray &plain)>;
    void setPlainHook(PlainHook hook) { m_plainHook = std::move(hook); }

private:
    struct Opened
    {
        Json body;
        ContentCipher cipher = ContentCipher::A128Gcm;
    };

    tl::expected<Opened, Refusal> open(const HttpRequest &request, const Endpoint &endpoint) const;
    tl::expected<Opened, Refusal> decrypted(const Json &wire) const;
    tl::expected<HttpAnswer, Refusal> answer(const HttpRequest &request, const Endpoint &endpoint);
    HttpAnswer success(Json body, const Endpoint &endpoint, ContentCipher cipher) const;
    HttpAnswer ledger() const;

    Book &m_book;
    SandboxCredentials m_credentials;
    RsaKey m_serverPrivate;
    RsaKey m_clientPublic;
    int m_maxPageSize;
    PlainHook m_plainHook;
};

/// The gifts sent through the sandbox itself as JSON: the oracle of the money tests.
Json ledgerOf(const Book &book);

} // namespace giftdesk::sandbox
