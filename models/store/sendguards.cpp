// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sendguards.h"

#include "store/settingsrepository.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 dayMs = 86'400'000;

/// Of one limit: what is used already, and what the gift would add.
struct Measure
{
    const char *name;
    std::optional<qint64> allowed;
    qint64 used;
    qint64 more;
};

Status within(std::initializer_list<Measure> measures)
{
    for (const Measure &measure : measures) {
        if (measure.allowed && measure.used + measure.more > *measure.allowed) {
            return failure(Fault::LimitExceeded, {QString::fromLatin1(measure.name), groupedWon(Won(*measure.allowed)),
                                                  groupedWon(Won(measure.used))});
        }
    }
    return {};
}

} // namespace

QString countedStatesSql()
{
    QStringList names;
    for (const EntryState state : allEntryStates()) {
        if (countsInLimits(state)) {
            names += QString(u'\'' + entryStateName(state) + u'\'');
        }
    }
    return names.join(u", "_s);
}

SendGuards::SendGuards(Database &database, SettingsRepository &settings, const IntentContext &context, qint64 nowUtc)
    : m_database(database)
    , m_settings(settings)
    , m_context(context)
    , m_now(nowUtc)
{
}

Status SendGuards::check(const GiftOrder &order, const QString &operatorName, const std::optional<LedgerEntry> &earlier)
{
    return inOrder([&] { return m_settings.checkNotLocked(); }, [&] { return checkFollows(order, earlier); },
                   [&] { return checkLimits(order, operatorName); },
                   [&] { return order.allowDuplicate ? checkMeant(order) : checkDuplicate(order); });
}

Status SendGuards::checkBounds(const GiftOrder &order, const QString &operatorName)
{
    return inOrder([&] { return m_settings.checkNotLocked(); }, [&] { return checkLimits(order, operatorName); });
}

Result<GuardRules> SendGuards::rules()
{
    const auto kept = m_settings.guardRules();
    if (!kept) {
        return failure(kept.error());
    }
    return stricter(*kept, m_context.rules);
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

Result<qint64> SendGuards::instant()
{
    if (m_context.providerUtcMs > 0) {
        return m_context.providerUtcMs;
    }
    Query query(m_database, u"SELECT max(counted_at) FROM entry"_s);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return std::max(m_now, query.integer(0));
}

Result<qint64> SendGuards::dayBegins()
{
    const auto now = instant();
    if (!now) {
        return now;
    }
    return startOfDay(dayInZone(*now, m_context.zone), m_context.zone);
}

/// Over what counts since the day began, with no end: an entry of a clock that ran ahead counts until its day is over.
Result<GuardUse> SendGuards::sumUp(const QString &condition, const QVariant &value)
{
    const auto begin = dayBegins();
    if (!begin) {
        return failure(begin.error());
    }
    Query query(m_database, u"SELECT count(*), coalesce(sum(amount), 0) FROM entry WHERE counted_at >= :begin "
                            "AND +state IN ("_s +
                                countedStatesSql() + u')' + condition);
    query.bind(u":begin"_s, *begin);
    if (!condition.isEmpty()) {
        query.bind(u":value"_s, value);
    }
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return GuardUse{query.integer(0), query.integer(1)};
}

Result<GuardUse> SendGuards::ofDay()
{
    return sumUp({}, {});
}

/// An entry that does not say whose it is, of the first schema, is everyone's.
Result<GuardUse> SendGuards::ofPerson(const QString &operatorName)
{
    return sumUp(u" AND operator IN ('', :value)"_s, operatorName);
}

Result<GuardUse> SendGuards::ofReceiver(const QString &phone)
{
    return sumUp(u" AND receiver_phone = :value"_s, phone);
}

Result<GuardUse> SendGuards::ofBusiestReceiver()
{
    const auto begin = dayBegins();
    if (!begin) {
        return failure(begin.error());
    }
    Query query(m_database, u"SELECT max(number), max(amount) FROM (SELECT count(*) AS number, sum(amount) AS amount "
                            "FROM entry WHERE counted_at >= :begin AND +state IN ("_s +
                                countedStatesSql() + u") GROUP BY receiver_phone)"_s);
    query.bind(u":begin"_s, *begin);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return GuardUse{query.integer(0), query.integer(1)};
}

Result<DayUse> SendGuards::used(const QString &operatorName)
{
    const auto day = ofDay();
    const auto person = ofPerson(operatorName);
    const auto receiver = ofBusiestReceiver();
    for (const auto *part : {&day, &person, &receiver}) {
        if (!*part) {
            return failure(part->error());
        }
    }
    return DayUse{*day, *person, *receiver};
}

Status SendGuards::checkLimits(const GiftOrder &order, const QString &operatorName)
{
    const auto rules = this->rules();
    if (!rules) {
        return failure(rules.error());
    }
    if (!rules->hasLimits()) {
        return {};
    }
    const qint64 amount = order.amount.value();
    const auto asked = [](bool set, auto ask) {
        return set ? ask() : Result<GuardUse>(GuardUse{}); // what bounds nothing is not counted
    };
    const auto day = asked(rules->dayCount || rules->daySum, [&] { return ofDay(); });
    const auto receiver =
        asked(rules->receiverCount || rules->receiverSum, [&] { return ofReceiver(order.receiverPhone.digits()); });
    const auto person = asked(rules->operatorCount || rules->operatorSum, [&] { return ofPerson(operatorName); });
    for (const auto *used : {&day, &receiver, &person}) {
        if (!*used) {
            return failure(used->error());
        }
    }
    return within({{"limitGift", rules->gift, 0, amount},
                   {"limitDayCount", rules->dayCount, day->count, 1},
                   {"limitDaySum", rules->daySum, day->sum, amount},
                   {"limitReceiverCount", rules->receiverCount, receiver->count, 1},
                   {"limitReceiverSum", rules->receiverSum, receiver->sum, amount},
                   {"limitOperatorCount", rules->operatorCount, person->count, 1},
                   {"limitOperatorSum", rules->operatorSum, person->sum, amount}});
}

/// A person's reason was for the gift that they were shown. One that came since is another question.
Status SendGuards::checkMeant(const GiftOrder &order)
{
    if (m_context.shownDuplicate.isEmpty()) {
        return {};
    }
    const Status found = checkDuplicate(order);
    const bool isNew = !found && found.error().fault == Fault::DuplicateGift &&
                       found.error().args.value(0) != m_context.shownDuplicate.text();
    return isNew || (!found && found.error().fault != Fault::DuplicateGift) ? found : Status();
}

Status SendGuards::checkDuplicate(const GiftOrder &order)
{
    const auto rules = this->rules();
    const auto begin = dayBegins();
    if (!rules || !begin) {
        return failure(rules ? begin.error() : rules.error());
    }
    if (rules->duplicateDays == 0) {
        return {};
    }
    Query query(m_database, u"SELECT entry_id, counted_at FROM entry WHERE receiver_phone = :phone "
                            "AND amount = :amount AND counted_at >= :begin AND +state IN ("_s +
                                countedStatesSql() + u") ORDER BY counted_at DESC, seq DESC LIMIT 1"_s);
    query.bind(u":phone"_s, order.receiverPhone.digits()).bind(u":amount"_s, order.amount.value());
    query.bind(u":begin"_s, *begin - rules->duplicateDays * dayMs);
    const auto found = query.execOne();
    if (!found || !*found) {
        return found ? Status() : failure(found.error());
    }
    const QString day = dayInZone(query.integer(1), m_context.zone).toString(Qt::ISODate);
    return failure(Fault::DuplicateGift, {query.text(0), day, QString::number(rules->duplicateDays)});
}

} // namespace giftdesk
