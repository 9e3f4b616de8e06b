// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/giftorderinput.h"

#include "api/json.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// A text field of the order, under its JSON key and its option.
struct OrderField
{
    const char *key;
    const char *option;
    QString GiftOrderText::*text;
    bool needed;
};

constexpr OrderField fields[] = {
    {"senderUserId", "--sender-user-id", &GiftOrderText::senderUserId, true},
    {"card", "--card", &GiftOrderText::card, true},
    {"receiverName", "--receiver-name", &GiftOrderText::receiverName, true},
    {"receiverPhone", "--receiver-phone", &GiftOrderText::receiverPhone, true},
    {"amount", "--amount", &GiftOrderText::amount, true},
    {"reason", "--reason", &GiftOrderText::reason, true},
    {"senderName", "--sender-name", &GiftOrderText::senderName, false},
    {"senderPhone", "--sender-phone", &GiftOrderText::senderPhone, false},
    {"locale", "--locale", &GiftOrderText::locale, false},
    {"key", "--key", &GiftOrderText::key, false},
};
constexpr auto duplicateKey = "allowDuplicate";

FieldIssue issue(const QString &field, Fault fault, QStringList args)
{
    return {field, Error{fault, {}, std::move(args), {}}};
}

QString knownKeys()
{
    QStringList keys;
    for (const OrderField &field : fields) {
        keys += QString::fromLatin1(field.key);
    }
    return QStringList(keys << QString::fromLatin1(duplicateKey)).join(u", "_s);
}

/// The value as it would have been typed; an issue where it is of the wrong type.
std::optional<FieldIssue> readField(const OrderField &field, const Json &value, GiftOrderText &order)
{
    const QString key = QString::fromLatin1(field.key);
    if (value.is_string()) {
        order.*field.text = QString::fromStdString(value.get_ref<const std::string &>());
        return std::nullopt;
    }
    const bool isAmount = field.text == &GiftOrderText::amount;
    if (isAmount && value.is_number_integer()) {
        order.*field.text = QString::fromUtf8(writeJson(value));
        return std::nullopt;
    }
    return isAmount ? issue(key, Fault::AmountMalformed, {}) : issue(key, Fault::FieldMalformed, {key, u"\"…\""_s});
}

std::optional<FieldIssue> readMember(const QString &key, const Json &value, GiftOrderText &order)
{
    if (key == QLatin1StringView(duplicateKey)) {
        order.allowDuplicate = value.is_boolean() && value.get<bool>();
        return value.is_boolean() ? std::nullopt
                                  : std::optional(issue(key, Fault::FieldMalformed, {key, u"true, false"_s}));
    }
    const auto found = std::find_if(std::begin(fields), std::end(fields),
                                    [&key](const OrderField &field) { return key == QLatin1StringView(field.key); });
    if (found == std::end(fields)) {
        return issue(key, Fault::FieldMalformed, {key, knownKeys()});
    }
    return value.is_null() ? std::nullopt : readField(*found, value, order);
}

/// Faults of the text beside those of its types: a field of the wrong type is not missing as well.
OrderStatus parsed(const GiftOrderText &text, QList<FieldIssue> issues)
{
    auto order = parseGiftOrder(text);
    if (order && issues.isEmpty()) {
        return order;
    }
    for (const FieldIssue &found : order ? QList<FieldIssue>() : order.error()) {
        const bool known = std::any_of(issues.begin(), issues.end(),
                                       [&found](const FieldIssue &other) { return other.field == found.field; });
        if (!known) {
            issues.append(found);
        }
    }
    return tl::unexpected(issues);
}

} // namespace

OrderStatus giftOrderFromJson(const QByteArray &json)
{
    const auto object = parseJson(json);
    if (!object || !object->is_object()) {
        return tl::unexpected(
            QList{issue(u"--from"_s, Fault::FieldMalformed, {u"--from"_s, u"{\"senderUserId\": \"…\", …}"_s})});
    }
    GiftOrderText text;
    QList<FieldIssue> issues;
    for (const auto &[key, value] : object->items()) {
        if (const auto found = readMember(QString::fromStdString(key), value, text)) {
            issues.append(*found);
        }
    }
    return parsed(text, issues);
}

OrderStatus giftOrderFromOptions(const Invocation &invocation)
{
    GiftOrderText text;
    for (const OrderField &field : fields) {
        text.*field.text = invocation.value(QString::fromLatin1(field.option));
    }
    text.allowDuplicate = invocation.has(u"--allow-duplicate"_s);
    return parsed(text, {});
}

QStringList neededOrderOptions()
{
    QStringList options;
    for (const OrderField &field : fields) {
        options += field.needed ? QStringList{QString::fromLatin1(field.option)} : QStringList();
    }
    return options;
}

QStringList orderOptions()
{
    QStringList options;
    for (const OrderField &field : fields) {
        options += QString::fromLatin1(field.option);
    }
    return options << u"--allow-duplicate"_s;
}

} // namespace giftdesk::ctl
