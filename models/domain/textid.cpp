// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textid.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int serviceIdLength = 15;
constexpr int parLength = 27;
constexpr int maxMemberIdDigits = 19;

bool isAsciiAlphanumeric(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    });
}

} // namespace

Result<MemberId> parseMemberId(QStringView text)
{
    const auto trimmed = text.trimmed();
    const bool digits = std::all_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (trimmed.isEmpty() || trimmed.size() > maxMemberIdDigits || !digits || trimmed.front() == u'0') {
        return failure(Fault::MemberIdMalformed);
    }
    return MemberId(trimmed.toString());
}

Result<ServiceId> parseServiceId(QStringView text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.size() != serviceIdLength || !isAsciiAlphanumeric(trimmed)) {
        return failure(Fault::FieldMalformed, {u"serviceId"_s, QString::number(serviceIdLength)});
    }
    return ServiceId(trimmed.toString());
}

Result<CardPar> parseCardPar(QStringView text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.size() != parLength || !isAsciiAlphanumeric(trimmed)) {
        return failure(Fault::FieldMalformed, {u"card"_s, QString::number(parLength)});
    }
    return CardPar(trimmed.toString());
}

QString maskedMemberId(const MemberId &id)
{
    constexpr int kept = 3;
    const QString &text = id.text();
    if (text.size() <= 2 * kept) {
        return QString(text.size(), u'*');
    }
    return text.left(kept) + QString(text.size() - 2 * kept, u'*') + text.right(kept);
}

} // namespace giftdesk
