// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guards/guardmodel.h"

#include <algorithm>
#include <functional>

namespace giftdesk::test {

namespace {

// Written out, not asked of the code under test: money moved, or it may have.
bool counts(EntryState state)
{
    switch (state) {
    case EntryState::Draft:
    case EntryState::NotSent:
    case EntryState::Refused:
    case EntryState::ProvedNotSent:
    case EntryState::ResolvedNotSent:
    case EntryState::Declined: return false;
    case EntryState::Waiting:
    case EntryState::Intent:
    case EntryState::Sending:
    case EntryState::Sent:
    case EntryState::Unknown:
    case EntryState::ProvedSent:
    case EntryState::Human:
    case EntryState::ResolvedSent:
    case EntryState::Contradicted: return true;
    }
    Q_UNREACHABLE();
}

struct Total
{
    qint64 count = 0;
    qint64 sum = 0;
};

Total totalOf(const QList<ModelGift> &gifts, const std::function<bool(const ModelGift &)> &wanted)
{
    Total total;
    for (const ModelGift &gift : gifts) {
        if (counts(gift.state) && wanted(gift)) {
            ++total.count;
            total.sum += gift.amount;
        }
    }
    return total;
}

bool above(const std::optional<qint64> &limit, qint64 value)
{
    return limit && value > *limit;
}

/// The totals with that gift in, against the limits.
bool exceeds(const QList<ModelGift> &gifts, const ModelGift &gift, const GuardRules &rules)
{
    const Total day = totalOf(gifts, [&](const ModelGift &other) { return other.day == gift.day; });
    const Total phone =
        totalOf(gifts, [&](const ModelGift &other) { return other.day == gift.day && other.phone == gift.phone; });
    const Total person =
        totalOf(gifts, [&](const ModelGift &other) { return other.day == gift.day && other.person == gift.person; });
    return above(rules.gift, gift.amount) || above(rules.dayCount, day.count) || above(rules.daySum, day.sum) ||
           above(rules.receiverCount, phone.count) || above(rules.receiverSum, phone.sum) ||
           above(rules.operatorCount, person.count) || above(rules.operatorSum, person.sum);
}

} // namespace

std::optional<Fault> GuardModel::verdict(const ModelGift &asked, bool allowDuplicate) const
{
    QList<ModelGift> after = gifts;
    after.append(asked);
    if (exceeds(after, asked, rules)) {
        return Fault::LimitExceeded;
    }
    const bool repeated = std::any_of(gifts.begin(), gifts.end(), [&](const ModelGift &gift) {
        return counts(gift.state) && gift.phone == asked.phone && gift.amount == asked.amount &&
               gift.day >= asked.day.addDays(-rules.duplicateDays);
    });
    return repeated && rules.duplicateDays > 0 && !allowDuplicate ? std::optional(Fault::DuplicateGift) : std::nullopt;
}

bool GuardModel::holds() const
{
    return std::none_of(gifts.begin(), gifts.end(),
                        [&](const ModelGift &gift) { return counts(gift.state) && exceeds(gifts, gift, rules); });
}

} // namespace giftdesk::test
