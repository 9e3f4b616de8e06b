// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/headercheck.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

struct HeaderRule
{
    const char *name;
    const char *form; ///< the whole value, as a regular expression
};

// Contract §1.3. The document says 66 for the token and 16 for the time: both are lengths of the mask; 66 (without the
// Base64 padding) and 67 are taken, the time has the 14 digits it describes.
constexpr HeaderRule headerRules[] = {
    {"X-KM-User-AspId", "[0-9]{15}"},        {"X-KM-Correlation-Id", "[0-9]{12}-[0-9A-Fa-f]{7}"},
    {"X-KM-Access-Key", "[0-9A-Za-z-]{40}"}, {"X-KM-Tran-Token", "KMV1:[0-9]{17}:[A-Za-z0-9+/]{43}=?"},
    {"X-KM-Tran-Time", "[0-9]{14}"},         {"X-KM-Time-Zone", "KST|UTC"},
};

bool matches(const QByteArray &value, const char *form)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(QString::fromLatin1(form)));
    return expression.match(QString::fromLatin1(value)).hasMatch();
}

bool isTime(const QByteArray &value, qsizetype digits)
{
    const QString seconds = QString::fromLatin1(value.left(14));
    return value.size() >= digits && QDateTime::fromString(seconds, u"yyyyMMddHHmmss"_s).isValid();
}

QByteArray signatureOf(const QByteArray &body, const QString &secretKey)
{
    const QByteArray secret = secretKey.toUtf8();
    unsigned char mac[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha256(), secret.constData(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char *>(body.constData()), static_cast<size_t>(body.size()), mac, &size);
    return QByteArray(reinterpret_cast<const char *>(mac), static_cast<qsizetype>(size));
}

bool signedBy(const QByteArray &token, const QByteArray &body, const QString &secretKey)
{
    const QByteArray given = QByteArray::fromBase64(token.mid(5 + 17 + 1));
    const QByteArray wanted = signatureOf(body, secretKey);
    return given.size() == wanted.size() &&
           CRYPTO_memcmp(given.constData(), wanted.constData(), static_cast<size_t>(wanted.size())) == 0;
}

std::optional<Refusal> malformed(const HttpRequest &request)
{
    for (const HeaderRule &rule : headerRules) {
        const QList<QByteArray> values = request.headerValues(rule.name);
        // The provider keeps the correlation id in a column of about 20 characters (contract §1.7).
        if (QByteArray(rule.name) == "X-KM-Correlation-Id" && values.size() == 1 && values.first().size() > 20)
            return Refusal{500, u"900_500"_s, u"tid too long"_s};
        if (values.size() != 1 || !matches(values.first(), rule.form))
            return invalidParameter(QString::fromLatin1(rule.name));
    }
    if (!isTime(request.headerValue("X-KM-Tran-Time"), 14))
        return invalidParameter(u"X-KM-Tran-Time"_s);
    if (!isTime(request.headerValue("X-KM-Tran-Token").mid(5, 17), 17))
        return invalidParameter(u"X-KM-Tran-Token"_s);
    return std::nullopt;
}

std::optional<Refusal> wrongKeyId(const HttpRequest &request, const SandboxCredentials &credentials, bool encrypted)
{
    const QList<QByteArray> values = request.headerValues("X-KM-Crypto-Key-Id");
    const bool wrong =
        values.size() > 1 || (values.size() == 1 && values.first() != credentials.cryptoKeyId.toLatin1());
    if (wrong || (values.isEmpty() && encrypted))
        return invalidParameter(u"X-KM-Crypto-Key-Id"_s);
    return std::nullopt;
}

} // namespace

Refusal invalidParameter(const QString &name)
{
    return {400, u"000_002"_s, name.isEmpty() ? u"Invalid input parameter."_s : "Invalid input parameter. "_L1 + name};
}

std::optional<Refusal> badHeaders(const HttpRequest &request, const SandboxCredentials &credentials, bool encrypted)
{
    if (const auto refusal = malformed(request))
        return refusal;
    if (request.headerValue("X-KM-Access-Key") != credentials.accessKey.toLatin1() ||
        request.headerValue("X-KM-User-AspId") != credentials.aspId.toLatin1())
        return Refusal{401, u"900_002"_s, u"Unknown access key."_s};
    if (!signedBy(request.headerValue("X-KM-Tran-Token"), request.body, credentials.secretKey))
        return Refusal{401, u"900_001"_s, u"Signature does not match."_s};
    return wrongKeyId(request, credentials, encrypted);
}

} // namespace giftdesk::sandbox
