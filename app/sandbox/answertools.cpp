// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/answertools.h"

#include "app/sandbox/fieldcheck.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

/// The first member of the object once more, at its end: `{"a":1}` becomes `{"a":1,"a":1}`.
QByteArray withKeyTwice(const QByteArray &plain)
{
    const Json json = Json::parse(plain.begin(), plain.end(), nullptr, false);
    if (!json.is_object() || json.empty())
        return plain;
    const auto first = json.begin();
    const Json one = Json::object({{first.key(), first.value()}});
    return plain.chopped(1) + ',' + dump(one).mid(1);
}

QByteArray withoutRow(const QByteArray &plain)
{
    Json json = Json::parse(plain.begin(), plain.end(), nullptr, false);
    if (json.is_object() && json.contains("giftList") && !json["giftList"].empty())
        json["giftList"].erase(json["giftList"].begin());
    return dump(json);
}

QString masked(const QString &value)
{
    return value.left(1) + QString(std::max<qsizetype>(value.size() - 2, 1), u'*') + value.right(1);
}

QByteArray withMasks(const QByteArray &plain)
{
    Json json = Json::parse(plain.begin(), plain.end(), nullptr, false);
    if (!json.is_object() || !json.contains("giftList"))
        return plain;
    for (Json &row : json["giftList"]) {
        for (const char *key : {"senderName", "senderPhone", "receiverName", "receiverPhone"})
            row[key] = text(masked(textOf(row, key)));
    }
    return dump(json);
}

/// Every member id, whatever its type and place, as the largest there is: beyond int64 and double.
void fillWithNines(Json &json)
{
    for (auto &[key, value] : json.items()) {
        const bool isId = key == "userId" || key == "senderUserId" || key == "receiverUserId";
        if (isId && value.is_string())
            value = "9999999999999999999";
        else if (isId)
            value = 9'999'999'999'999'999'999ULL;
        else if (value.is_structured())
            fillWithNines(value);
    }
}

QByteArray withNines(const QByteArray &plain)
{
    Json json = Json::parse(plain.begin(), plain.end(), nullptr, false);
    if (!json.is_object())
        return plain;
    fillWithNines(json);
    return dump(json);
}

QByteArray changed(const QByteArray &plain, FaultKind kind)
{
    if (kind == FaultKind::NineteenNines)
        return withNines(plain);
    if (kind == FaultKind::DuplicateKeys)
        return withKeyTwice(plain);
    if (kind == FaultKind::HistoryLosesRow)
        return withoutRow(plain);
    return kind == FaultKind::HistoryMasked ? withMasks(plain) : plain;
}

} // namespace

AnswerTools::AnswerTools(RsaKey clientPrivate)
    : m_clientPrivate(std::move(clientPrivate))
{
}

QByteArray AnswerTools::opened(const QByteArray &body, bool *wasEncrypted) const
{
    const auto wire = parseObject(body);
    *wasEncrypted = wire && wire->contains("encData") && m_clientPrivate;
    if (!*wasEncrypted)
        return body;
    const auto inner = openJwe(textOf(*wire, "encData").toLatin1(), *m_clientPrivate, {});
    return inner ? inner->plain : body;
}

QByteArray AnswerTools::sealed(const QByteArray &plain, const RsaKey &key) const
{
    return dump(Json{{"encData", sealJwe(plain, key, ContentCipher::A128Gcm).toStdString()}});
}

QByteArray AnswerTools::rewritten(const QByteArray &body, FaultKind kind) const
{
    bool wasEncrypted = false;
    const QByteArray plain = opened(body, &wasEncrypted);
    if (kind == FaultKind::Unencrypted)
        return plain;
    if (kind == FaultKind::WrongKey) {
        const auto stranger = RsaKey::generate();
        return wasEncrypted && stranger ? sealed(plain, *stranger) : body;
    }
    const QByteArray other = changed(plain, kind);
    if (other == plain)
        return body;
    return wasEncrypted ? sealed(other, *m_clientPrivate) : other;
}

} // namespace giftdesk::sandbox
