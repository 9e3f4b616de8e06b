// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/envelope.h"

#include "crypto/jwe.h"

#include <openssl/crypto.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr auto successCode = u"000_000";

/// The wire's names back to ours, wherever they stand (decisions B2).
void renameFields(Json &json, const QHash<QString, QString> &fields)
{
    if (json.is_object()) {
        for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
            const std::string ours = it.key().toStdString();
            const std::string wire = it.value().toStdString();
            if (json.contains(wire) && !json.contains(ours)) {
                Json value = std::move(json[wire]); // adding a member may move the others
                json.erase(wire);
                json[ours] = std::move(value);
            }
        }
    }
    if (json.is_structured()) {
        for (auto &child : json) {
            renameFields(child, fields);
        }
    }
}

Status checkStatus(int status)
{
    if (status >= 300 && status < 400) {
        return failure(Fault::AnswerRedirect, {QString::number(status)});
    }
    if (status == 401 || status == 403) {
        return failure(Fault::CredentialsRefused, {QString::number(status)});
    }
    if (status != 200 && status != 400) {
        return failure(Fault::AnswerStatus, {QString::number(status)});
    }
    return {};
}

} // namespace

bool OpenedAnswer::succeeded() const
{
    return status == 200 && code == successCode;
}

void wipeJson(Json &json)
{
    if (json.is_string()) {
        auto &text = json.get_ref<std::string &>();
        OPENSSL_cleanse(text.data(), text.size());
    }
    if (json.is_structured()) {
        for (auto &child : json) {
            wipeJson(child);
        }
    }
}

Envelope::Envelope(Profile profile, ApiCredentials credentials)
    : m_profile(std::move(profile))
    , m_credentials(std::move(credentials))
    , m_tokenForm(parseTranTokenForm(m_profile.tokenForm).value_or(TranTokenForm::Ms17Padded))
{
}

Result<WireRequest> Envelope::seal(const ResolvedEndpoint &endpoint, const Json &plain, const QString &correlationId,
                                   qint64 instant) const
{
    QByteArray body = writeJson(plain);
    if (endpoint.sendsEncrypted) {
        const auto compact = jweEncrypt(body, m_credentials.serverKey);
        OPENSSL_cleanse(body.data(), size_t(body.size()));
        if (!compact) {
            return failure(compact.error());
        }
        body = writeJson(Json{{"encData", compact->toStdString()}});
    }
    return WireRequest{endpoint.path, headers(endpoint, body, correlationId, instant), body};
}

QList<WireHeader> Envelope::headers(const ResolvedEndpoint &endpoint, QByteArrayView body, const QString &correlationId,
                                    qint64 instant) const
{
    const QString time17 = wireTime17(instant, m_profile.zone);
    QList<WireHeader> list = {
        {"User-Agent", "Giftdesk/" GIFTDESK_VERSION},
        {"Accept", "application/json"},
        {"Accept-Encoding", "identity"},
        {"Accept-Language", "*"}, // Qt adds the user's language where none is set
        {"Content-Type", "application/json"},
        {"X-KM-User-AspId", m_profile.aspId.toLatin1()},
        {"X-KM-Correlation-Id", correlationId.toLatin1()},
        {"X-KM-Access-Key", m_profile.accessKey.toLatin1()},
        {"X-KM-Tran-Token", tranToken(body, m_credentials.secretKey, time17, m_tokenForm)},
        {"X-KM-Tran-Time", wireTime14(instant, m_profile.zone).toLatin1()},
        {"X-KM-Time-Zone", timeZoneName(m_profile.zone).toLatin1()},
    };
    if (endpoint.needsCryptoKey) {
        list.append({"X-KM-Crypto-Key-Id", m_profile.cryptoKeyId.toLatin1()});
    }
    return list;
}

Result<Json> Envelope::openBody(const WireAnswer &wire, bool *encrypted) const
{
    auto outer = parseJson(wire.body);
    if (!outer) {
        return outer;
    }
    const Json *sealed = member(*outer, u"encData");
    *encrypted = sealed != nullptr;
    if (!sealed) {
        return outer;
    }
    const bool foreignKey = !wire.cryptoKeyId.isEmpty() && wire.cryptoKeyId != m_profile.cryptoKeyId.toLatin1();
    if (!sealed->is_string() || foreignKey) {
        return failure(Fault::AnswerNotDecryptable);
    }
    const auto &compact = sealed->get_ref<const std::string &>();
    const auto plain = jweDecrypt(QByteArrayView(compact.data(), qsizetype(compact.size())), m_credentials.clientKey,
                                  {m_profile.cryptoKeyId});
    if (!plain) {
        return failure(plain.error());
    }
    return parseJson(plain->view());
}

Result<OpenedAnswer> Envelope::open(const ResolvedEndpoint &endpoint, const WireAnswer &wire,
                                    const QString &correlationId) const
{
    if (wire.error) {
        return failure(*wire.error);
    }
    if (const Status fine = checkStatus(wire.status); !fine) {
        return failure(fine.error());
    }
    if (!wire.correlationId.isEmpty() && wire.correlationId != correlationId.toLatin1()) {
        return failure(Fault::AnswerForeign);
    }
    OpenedAnswer answer;
    answer.status = wire.status;
    auto body = openBody(wire, &answer.encrypted);
    if (!body) {
        return failure(body.error());
    }
    answer.body = std::move(*body);
    const auto response = requiredObject(answer.body, u"response");
    if (!response) {
        return failure(response.error());
    }
    const auto code = requiredText(**response, u"code", 1, 20);
    if (!code) {
        return failure(code.error());
    }
    answer.code = *code;
    answer.description = optionalText(**response, u"description", 1000).value_or(QString());
    if (!endpoint.changes.fields.isEmpty()) {
        renameFields(answer.body, endpoint.changes.fields);
    }
    return answer;
}

} // namespace giftdesk
