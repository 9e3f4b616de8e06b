// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guardrules.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

using Limit = std::optional<qint64> GuardRules::*;

struct LimitName
{
    const char *key;
    Limit limit;
};

constexpr LimitName limits[] = {
    {"limitGift", &GuardRules::gift},
    {"limitDayCount", &GuardRules::dayCount},
    {"limitDaySum", &GuardRules::daySum},
    {"limitReceiverCount", &GuardRules::receiverCount},
    {"limitReceiverSum", &GuardRules::receiverSum},
    {"limitOperatorCount", &GuardRules::operatorCount},
    {"limitOperatorSum", &GuardRules::operatorSum},
};
constexpr auto daysKey = "duplicateDays"_L1;
constexpr qint64 largestLimit = 9'999'999'999'999;

std::optional<qint64> lower(const std::optional<qint64> &left, const std::optional<qint64> &right)
{
    return left && right ? std::min(left, right) : (left ? left : right);
}

Result<qint64> wholeNumber(const QString &key, const QJsonValue &value, qint64 largest)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > double(largest) || std::floor(number) != number) {
        return failure(Fault::ProfileFieldWrong, {key});
    }
    return qint64(number);
}

} // namespace

bool GuardRules::hasLimits() const
{
    return std::any_of(std::begin(limits), std::end(limits),
                       [this](const LimitName &name) { return (this->*name.limit).has_value(); });
}

GuardRules stricter(const GuardRules &left, const GuardRules &right)
{
    GuardRules rules;
    for (const LimitName &name : limits) {
        rules.*name.limit = lower(left.*name.limit, right.*name.limit);
    }
    rules.duplicateDays = std::max(left.duplicateDays, right.duplicateDays);
    return rules;
}

QJsonObject guardRulesJson(const GuardRules &rules)
{
    QJsonObject json{{daysKey, rules.duplicateDays}};
    for (const LimitName &name : limits) {
        if (rules.*name.limit) {
            json.insert(QLatin1StringView(name.key), *(rules.*name.limit));
        }
    }
    return json;
}

Result<GuardRules> guardRulesFromJson(const QJsonObject &json)
{
    GuardRules rules;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const bool days = entry.key() == daysKey;
        const auto name = std::find_if(std::begin(limits), std::end(limits), [&entry](const LimitName &candidate) {
            return entry.key() == QLatin1StringView(candidate.key);
        });
        if (!days && name == std::end(limits)) {
            return failure(Fault::ProfileFieldWrong, {entry.key()});
        }
        const auto value = wholeNumber(entry.key(), entry.value(), days ? GuardRules::mostDuplicateDays : largestLimit);
        if (!value) {
            return failure(value.error());
        }
        if (days) {
            rules.duplicateDays = int(*value);
        } else {
            rules.*name->limit = *value;
        }
    }
    return rules;
}

} // namespace giftdesk
