// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sendguards.h"

#include "store/settingsrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 dayMs = 86'400'000;

/// The states that count in limits, as SQL: `'INTENT', 'SENDING', …`.
QString countedStates()
{
    QStringList names;
    for (const EntryState state : allEntryStates()) {
        if (countsInLimits(state)) {
            names += QString(u'\'' + entryStateName(state) + u'\'');
        }
    }
    return names.join(u", "_s);
}

Status within(const char *limit, const std::optional<qint64> &allowed, qint64 used, qint64 more)
{
    if (!allowed || used + more <= *allowed) {
        return {};
    }
    return failure(Fault::LimitExceeded,
                   {QString::fromLatin1(limit), groupedWon(Won(*allowed)), groupedWon(Won(used))});
}

} // namespace

SendGuards::SendGuards(Database &database, SettingsRepository &settings, const IntentContext &context, qint64 nowUtc)
    : m_database(database)
    , m_settings(settings)
    , m_context(context)
    , m_now(nowUtc)
{
}

Status SendGuards::check(const GiftOrder &order, const QString &operatorName, const std::optional<LedgerEntry> &earlier)
{
    const auto kept = m_settings.guardRules();
    if (!kept) {
        return failure(kept.error());
    }
    m_rules = stricter(*kept, m_context.rules);
    return inOrder([&] { return m_settings.checkNotLocked(); }, [&] { return checkFollows(order, earlier); },
                   [&] { return checkLimits(order, operatorName); }, [&] { return checkDuplicate(order); });
}

Status SendGuards::checkFollows(const GiftOrder &order, const std::optional<LedgerEntry> &earlier) const
{
    if (!earlier) {
        return {};
    }
    if (!isKnownNotSent(earlier->state)) {
        return failure(Fault::StateForbids, {entryStateName(earlier->state)});
    }
    // A request that may have left once: with the same card and amount the provider itself keeps it from moving twice.
    const bool same = earlier->order.card == order.card && earlier->order.amount == order.amount;
    return earlier->sendingAt && !same ? failure(Fault::SecondPersonNeeded, {earlier->id.text()}) : Status();
}

/// The day's first instant. The earlier of the two clocks decides, and nothing later is left out: a clock that was set
/// forward or back gives no new day to spend (R10).
qint64 SendGuards::dayBegins() const
{
    const qint64 now = m_context.providerUtcMs > 0 ? std::min(m_now, m_context.providerUtcMs) : m_now;
    return startOfDay(dayInZone(now, m_context.zone), m_context.zone);
}

Result<SendGuards::Used> SendGuards::usedToday(const QString &column, const QString &value)
{
    Query query(m_database, u"SELECT count(*), coalesce(sum(amount), 0) FROM entry WHERE created_at >= :begin "
                            "AND state IN ("_s +
                                countedStates() + u") AND (:all OR "_s + column + u" = :value)"_s);
    query.bind(u":begin"_s, dayBegins()).bind(u":all"_s, value.isNull()).bind(u":value"_s, value);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return Used{query.integer(0), query.integer(1)};
}

Status SendGuards::checkLimits(const GiftOrder &order, const QString &operatorName)
{
    if (!m_rules.hasLimits()) {
        return {};
    }
    const qint64 amount = order.amount.value();
    const auto day = usedToday(u"state"_s, {});
    const auto receiver = usedToday(u"receiver_phone"_s, order.receiverPhone.digits());
    const auto person = usedToday(u"operator"_s, operatorName);
    for (const auto *used : {&day, &receiver, &person}) {
        if (!*used) {
            return failure(used->error());
        }
    }
    return inOrder([&] { return within("limitGift", m_rules.gift, 0, amount); },
                   [&] { return within("limitDayCount", m_rules.dayCount, day->count, 1); },
                   [&] { return within("limitDaySum", m_rules.daySum, day->sum, amount); },
                   [&] { return within("limitReceiverCount", m_rules.receiverCount, receiver->count, 1); },
                   [&] { return within("limitReceiverSum", m_rules.receiverSum, receiver->sum, amount); },
                   [&] { return within("limitOperatorCount", m_rules.operatorCount, person->count, 1); },
                   [&] { return within("limitOperatorSum", m_rules.operatorSum, person->sum, amount); });
}

Status SendGuards::checkDuplicate(const GiftOrder &order)
{
    if (m_rules.duplicateDays == 0 || order.allowDuplicate) {
        return {};
    }
    Query query(m_database,
                u"SELECT entry_id, created_at FROM entry WHERE receiver_phone = :phone AND amount = :amount "
                "AND created_at >= :begin AND state IN ("_s +
                    countedStates() + u") ORDER BY seq DESC LIMIT 1"_s);
    query.bind(u":phone"_s, order.receiverPhone.digits()).bind(u":amount"_s, order.amount.value());
    query.bind(u":begin"_s, dayBegins() - m_rules.duplicateDays * dayMs);
    const auto found = query.execOne();
    if (!found || !*found) {
        return found ? Status() : failure(found.error());
    }
    const QString day = dayInZone(query.integer(1), m_context.zone).toString(Qt::ISODate);
    return failure(Fault::DuplicateGift, {query.text(0), day, QString::number(m_rules.duplicateDays)});
}

} // namespace giftdesk
