// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/fieldcheck.h"

#include <algorithm>
#include <set>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::sandbox {

namespace {

constexpr quint64 largestId = 9999999999999999999ULL;

bool allDigits(const QString &value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

qint64 codePoints(const QString &value)
{
    return std::count_if(value.begin(), value.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

bool goodIdText(const Json &value)
{
    const QString id = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
    bool ok = false;
    const quint64 number = id.toULongLong(&ok);
    return ok && allDigits(id) && !id.startsWith(u'0') && number >= 1 && number <= largestId;
}

bool goodIdNumber(const Json &value)
{
    return value.is_number_unsigned() && value.get<quint64>() >= 1 && value.get<quint64>() <= largestId;
}

bool goodText(const Json &value, const FieldRule &rule)
{
    if (!value.is_string())
        return false;
    const QString text = QString::fromStdString(value.get<std::string>());
    if (rule.type == FieldType::Digits && !allDigits(text))
        return false;
    return codePoints(text) >= rule.min && codePoints(text) <= rule.max;
}

bool goodNumber(const Json &value, qint64 min, qint64 max)
{
    if (value.is_number_unsigned() && value.get<quint64>() > static_cast<quint64>(max))
        return false;
    return value.is_number_integer() && value.get<qint64>() >= min && value.get<qint64>() <= max;
}

bool goodDate(const Json &value)
{
    if (!value.is_string() || value.get<std::string>().size() != 8)
        return false;
    return QDate::fromString(QString::fromStdString(value.get<std::string>()), u"yyyyMMdd"_s).isValid();
}

bool goodWord(const Json &value, const char *words)
{
    if (!value.is_string())
        return false;
    return QString::fromLatin1(words).split(u'|').contains(QString::fromStdString(value.get<std::string>()));
}

bool goodList(const Json &value, qint64 max)
{
    return value.is_array() && std::all_of(value.begin(), value.end(), [max](const Json &item) {
               return item.is_string() && item.get<std::string>().size() == static_cast<size_t>(max);
           });
}

std::optional<QString> badPage(const Json &value, int maxPageSize)
{
    if (!value.is_object())
        return u"pageRequest"_s;
    for (const auto &[key, item] : value.items()) {
        const bool good =
            (key == "page" && goodNumber(item, 0, 1000)) || (key == "pageSize" && goodNumber(item, 1, maxPageSize)) ||
            (key == "orderByDirection" && goodWord(item, "ASC|DESC")) || (key == "sort" && item.is_string());
        if (!good)
            return QString::fromStdString(key);
    }
    return std::nullopt;
}

bool good(const Json &value, const FieldRule &rule)
{
    switch (rule.type) {
    case FieldType::IdText: return goodIdText(value);
    case FieldType::IdNumber: return goodIdNumber(value);
    case FieldType::Text:
    case FieldType::Digits: return goodText(value, rule);
    case FieldType::Number: return goodNumber(value, rule.min, rule.max);
    case FieldType::Date: return goodDate(value);
    case FieldType::OneOf: return goodWord(value, rule.values);
    case FieldType::TextList: return goodList(value, rule.max);
    case FieldType::Page: return true; // looked at by badPage, which names the inner field
    }
    Q_UNREACHABLE();
}

std::optional<QString> unknownField(const Json &body, std::span<const FieldRule> rules)
{
    for (const auto &[key, value] : body.items()) {
        const bool known =
            std::any_of(rules.begin(), rules.end(), [&](const FieldRule &rule) { return rule.name == key; });
        if (!known)
            return QString::fromStdString(key);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> badField(const Json &body, std::span<const FieldRule> rules, int maxPageSize)
{
    for (const FieldRule &rule : rules) {
        const auto found = body.find(rule.name);
        if (found == body.end()) {
            if (rule.required)
                return QString::fromLatin1(rule.name);
            continue;
        }
        if (!good(*found, rule))
            return QString::fromLatin1(rule.name);
        if (rule.type == FieldType::Page) {
            if (const auto inner = badPage(*found, maxPageSize))
                return inner;
        }
    }
    return unknownField(body, rules);
}

std::optional<Json> parseObject(const QByteArray &raw)
{
    std::vector<std::set<std::string>> seen;
    bool twice = false;
    const Json::parser_callback_t watch = [&](int, Json::parse_event_t event, Json &parsed) {
        if (event == Json::parse_event_t::object_start)
            seen.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            seen.pop_back();
        else if (event == Json::parse_event_t::key)
            twice = !seen.back().insert(parsed.get<std::string>()).second || twice;
        return true;
    };
    const Json json = Json::parse(raw.begin(), raw.end(), watch, false);
    if (twice || !json.is_object())
        return std::nullopt;
    return json;
}

QString idOf(const Json &value)
{
    if (value.is_number_unsigned())
        return QString::number(value.get<quint64>());
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

QString textOf(const Json &body, const char *key)
{
    const auto found = body.find(key);
    return found != body.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

} // namespace giftdesk::sandbox
