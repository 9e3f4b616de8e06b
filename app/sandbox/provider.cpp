// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/provider.h"

#include "app/sandbox/providernotes.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

Json envelope(const QString &code, const QString &description)
{
    return {{"code", text(code)}, {"description", text(description)}};
}

/// Refusals are plain JSON (contract §6).
HttpAnswer refused(const Refusal &refusal)
{
    const Json body{{"response", envelope(refusal.code, refusal.description)}};
    return {refusal.httpStatus, {{"Content-Type", "application/json"}}, dump(body)};
}

HttpAnswer plainText(int status, const QByteArray &words)
{
    return {status, {{"Content-Type", "text/plain"}}, words};
}

} // namespace

Json ledgerOf(const Book &book)
{
    Json rows = Json::array();
    for (const SandboxGift &gift : book.gifts()) {
        if (!gift.seeded)
            rows.push_back(toJson(gift));
    }
    return rows;
}

Provider::Provider(Book &book, SandboxCredentials credentials, RsaKey serverPrivate, RsaKey clientPublic,
                   int maxPageSize)
    : m_book(book)
    , m_credentials(std::move(credentials))
    , m_serverPrivate(std::move(serverPrivate))
    , m_clientPublic(std::move(clientPublic))
    , m_maxPageSize(maxPageSize)
{
}

HttpAnswer Provider::handle(const HttpRequest &request)
{
    if (request.path == "/__sandbox/ledger")
        return ledger();
    const Endpoint *endpoint = request.path.startsWith("/open-api/") ? endpointAt(request.path) : nullptr;
    if (!endpoint)
        return plainText(404, "Not Found");
    if (request.method != "POST")
        return plainText(405, "Method Not Allowed");
    m_book.settleDue();
    const auto answered = answer(request, *endpoint);
    HttpAnswer result = answered ? *answered : refused(answered.error());
    const QByteArray correlationId = request.headerValue("X-KM-Correlation-Id");
    if (!correlationId.isEmpty())
        result.headers.append({"X-KM-Correlation-Id", correlationId});
    return result;
}

HttpAnswer Provider::ledger() const
{
    Json cancels = Json::array();
    for (const SandboxCancel &cancel : m_book.cancels())
        cancels.push_back(toJson(cancel));
    const Json body{{"ok", true}, {"sent", ledgerOf(m_book)}, {"cancels", std::move(cancels)}};
    return {200, {{"Content-Type", "application/json"}}, dump(body)};
}

tl::expected<Provider::Opened, Refusal> Provider::decrypted(const Json &wire) const
{
    const Refusal undecryptable{400, u"900_003"_s, u"The body cannot be decrypted."_s};
    if (wire.size() != 1 || !wire.contains("encData") || !wire["encData"].is_string())
        return tl::unexpected(undecryptable);
    const QByteArray compact = QByteArray::fromStdString(wire["encData"].get<std::string>());
    const auto opened = openJwe(compact, m_serverPrivate, m_credentials.cryptoKeyId.toLatin1());
    if (!opened)
        return tl::unexpected(undecryptable);
    const auto inner = parseObject(opened->plain);
    if (!inner)
        return tl::unexpected(invalidParameter({}));
    return Opened{*inner, opened->cipher};
}

tl::expected<Provider::Opened, Refusal> Provider::open(const HttpRequest &request, const Endpoint &endpoint) const
{
    const auto wire = parseObject(request.body);
    if (endpoint.requestEncrypted)
        return decrypted(wire.value_or(Json::object()));
    if (!wire)
        return tl::unexpected(invalidParameter({}));
    return Opened{*wire, ContentCipher::A128Gcm};
}

tl::expected<HttpAnswer, Refusal> Provider::answer(const HttpRequest &request, const Endpoint &endpoint)
{
    if (const auto refusal = badHeaders(request, m_credentials, endpoint.requestEncrypted))
        return tl::unexpected(*refusal);
    auto opened = open(request, endpoint);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto field = badField(opened->body, endpoint.rules, m_maxPageSize))
        return tl::unexpected(invalidParameter(*field));
    Call call{m_book, opened->body};
    call.zoneSeconds = request.headerValue("X-KM-Time-Zone") == "KST" ? 9 * 3600 : 0;
    call.correlationId = QString::fromLatin1(request.headerValue("X-KM-Correlation-Id"));
    call.historyLagMs = request.headerValue(historyLagHeader).toLongLong();
    const qint64 received = request.headerValue(receivedHeader).toLongLong();
    call.receivedAt = received > 0 ? received : m_book.now();
    auto outcome = endpoint.handle(call);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return success(std::move(*outcome), endpoint, opened->cipher);
}

HttpAnswer Provider::success(Json body, const Endpoint &endpoint, ContentCipher cipher) const
{
    body["response"] = envelope(u"000_000"_s, u"Success."_s);
    HttpAnswer answer{200, {{"Content-Type", "application/json"}}, dump(body)};
    if (m_plainHook) {
        answer.body = m_plainHook(QString::fromLatin1(endpoint.key), answer.body);
    }
    if (endpoint.answerEncrypted) {
        answer.body = dump(Json{{"encData", sealJwe(answer.body, m_clientPublic, cipher).toStdString()}});
        answer.headers.append({"X-KM-Crypto-Key-Id", m_credentials.cryptoKeyId.toLatin1()});
    }
    return answer;
}

} // namespace giftdesk::sandbox
