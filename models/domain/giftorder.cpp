// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/giftorder.h"

#include "domain/personname.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// Gathers each field's fault and hands out its value.
class FieldReader
{
public:
    template <typename T> T take(const QString &field, Result<T> value)
    {
        if (!value) {
            issues.append({field, value.error()});
            return T();
        }
        return std::move(*value);
    }

    QList<FieldIssue> issues;
};

Result<QString> parseLocale(const QString &text)
{
    const QString locale = text.isEmpty() ? u"KO"_s : text.trimmed();
    if (locale != u"KO" && locale != u"EN") {
        return failure(Fault::FieldMalformed, {u"locale"_s, u"KO, EN"_s});
    }
    return locale;
}

/// An identifier that must be there at all before its form is judged.
template <typename Id> Result<Id> required(const QString &text, const QString &field, Result<Id> (*parse)(QStringView))
{
    if (text.trimmed().isEmpty()) {
        return failure(Fault::FieldMissing, {field});
    }
    return parse(text);
}

Result<Won> requiredAmount(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        return failure(Fault::FieldMissing, {u"amount"_s});
    }
    return parseGiftAmount(text);
}

} // namespace

tl::expected<GiftOrder, QList<FieldIssue>> parseGiftOrder(const GiftOrderText &text)
{
    FieldReader read;
    GiftOrder order;
    order.senderUserId = read.take(u"senderUserId"_s, required(text.senderUserId, u"senderUserId"_s, parseMemberId));
    order.card = read.take(u"card"_s, required(text.card, u"card"_s, parseCardPar));
    order.receiverName = read.take(u"receiverName"_s, parsePersonName(text.receiverName, u"receiverName"_s));
    order.receiverPhone = read.take(u"receiverPhone"_s, PhoneNumber::parse(text.receiverPhone, u"receiverPhone"_s));
    order.amount = read.take(u"amount"_s, requiredAmount(text.amount));
    order.reason = read.take(u"reason"_s, parseFreeText(text.reason, u"reason"_s, maxReasonCodePoints));
    if (!text.senderName.isEmpty()) {
        order.senderName = read.take(u"senderName"_s, parsePersonName(text.senderName, u"senderName"_s));
    }
    if (!text.senderPhone.isEmpty()) {
        order.senderPhone = read.take(u"senderPhone"_s, PhoneNumber::parse(text.senderPhone, u"senderPhone"_s));
    }
    order.locale = read.take(u"locale"_s, parseLocale(text.locale));
    if (!text.key.isEmpty()) {
        order.key = read.take(u"key"_s, parseFreeText(text.key, u"key"_s, maxKeyCodePoints));
    }
    order.allowDuplicate = text.allowDuplicate;
    if (!read.issues.isEmpty()) {
        return tl::unexpected(read.issues);
    }
    return order;
}

} // namespace giftdesk
