// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QJsonObject>

#include <optional>

namespace giftdesk {

/// What bounds a send (promise R10). Nothing set: no bound, and no duplicate guard. A day is a day of the profile's
/// zone; what counts are the entries of countsInLimits(), so that a gift whose outcome is not known counts as sent.
struct GuardRules
{
    static constexpr int usualDuplicateDays = 7;
    static constexpr int mostDuplicateDays = 365;

    std::optional<qint64> gift;          ///< won, one gift
    std::optional<qint64> dayCount;      ///< gifts a day
    std::optional<qint64> daySum;        ///< won a day
    std::optional<qint64> receiverCount; ///< gifts to one number a day
    std::optional<qint64> receiverSum;   ///< won to one number a day
    std::optional<qint64> operatorCount; ///< gifts of one operator a day
    std::optional<qint64> operatorSum;   ///< won of one operator a day
    /// The same number and amount within so many days is a duplicate; 0: the guard is off.
    int duplicateDays = 0;

    /// Of a ledger for which nobody has set anything: no limits, the duplicate guard on.
    static GuardRules usual()
    {
        GuardRules rules;
        rules.duplicateDays = usualDuplicateDays;
        return rules;
    }

    bool hasLimits() const;
    friend bool operator==(const GuardRules &, const GuardRules &) = default;
};

/// The lower of each pair of limits; the longer look back.
GuardRules stricter(const GuardRules &left, const GuardRules &right);

/// The rules as JSON: `limitGift`, `limitDayCount`, `limitDaySum`, `limitReceiverCount`, `limitReceiverSum`,
/// `limitOperatorCount`, `limitOperatorSum`, `duplicateDays`; a limit that is not set has no key.
QJsonObject guardRulesJson(const GuardRules &rules);
/// Fault::ProfileFieldWrong(name of the key) for a value that is no whole number from 0 to 9,999,999,999,999 (days: 0
/// to 365), or for a key that is none of these.
Result<GuardRules> guardRulesFromJson(const QJsonObject &json);

} // namespace giftdesk
