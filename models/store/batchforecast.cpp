// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchforecast.h"

#include "store/cachestore.h"
#include "store/ledgerstore.h"

#include <QSet>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr qint64 dayMs = 86'400'000;

using LikeGift = std::pair<QString, qint64>; ///< receiver's digits and amount

struct Used
{
    qint64 count = 0;
    qint64 sum = 0;
};

/// What the journal holds of today and of the days of the duplicate guard.
struct JournalNow
{
    QSet<QString> keys; ///< claimed, of those the file has
    QSet<LikeGift> likeGifts;
    QHash<QString, Used> receivers;
    Used day;
    Used person;
};

Status readKeys(Database &database, const BatchFile &file, QSet<QString> &keys)
{
    Query query(database, u"SELECT 1 FROM entry WHERE caller_key = :key"_s);
    for (const BatchRow &row : file.rows) {
        if (row.order) {
            const auto found = query.bind(u":key"_s, row.order->key).execOne();
            if (!found) {
                return failure(found.error());
            }
            if (*found) {
                keys.insert(row.order->key);
            }
        }
    }
    return {};
}

Status readLikeGifts(Database &database, qint64 since, QSet<LikeGift> &found)
{
    Query query(database,
                u"SELECT DISTINCT receiver_phone, amount FROM entry WHERE counted_at >= :since AND +state IN ("_s +
                    countedStatesSql() + u")"_s);
    if (const Status done = query.bind(u":since"_s, since).exec(); !done) {
        return done;
    }
    while (query.next()) {
        found.insert({query.text(0), query.integer(1)});
    }
    return query.status();
}

Status readUsed(Database &database, qint64 dayBegins, const QString &operatorName, JournalNow &now)
{
    Query query(database,
                u"SELECT receiver_phone, operator, count(*), sum(amount) FROM entry WHERE counted_at >= :since "
                "AND +state IN ("_s +
                    countedStatesSql() + u") GROUP BY receiver_phone, operator"_s);
    if (const Status done = query.bind(u":since"_s, dayBegins).exec(); !done) {
        return done;
    }
    while (query.next()) {
        const Used more{query.integer(2), query.integer(3)};
        Used unwanted;
        Used &person = query.text(1) == operatorName ? now.person : unwanted;
        for (Used *each : {&now.day, &person, &now.receivers[query.text(0)]}) {
            each->count += more.count;
            each->sum += more.sum;
        }
    }
    return query.status();
}

/// Goes through the rows as the batch would, and remembers each limit the first time it says no.
class LimitWalk
{
public:
    LimitWalk(const GuardRules &rules, JournalNow &now)
        : m_rules(rules)
        , m_now(now)
    {
    }

    void take(int row, const GiftOrder &order);
    const QList<LimitHit> &hits() const { return m_hits; }

private:
    void note(const char *limit, qint64 allowed, int row);

    const GuardRules &m_rules;
    JournalNow &m_now;
    QList<LimitHit> m_hits;
};

void LimitWalk::note(const char *limit, qint64 allowed, int row)
{
    const QString name = QString::fromLatin1(limit);
    for (LimitHit &hit : m_hits) {
        if (hit.limit == name) {
            ++hit.rows;
            return;
        }
    }
    m_hits.append({name, allowed, row, 1});
}

void LimitWalk::take(int row, const GiftOrder &order)
{
    struct Bound
    {
        const char *name;
        const std::optional<qint64> &allowed;
        qint64 after;
    };
    const qint64 amount = order.amount.value();
    Used &receiver = m_now.receivers[order.receiverPhone.digits()];
    const std::array bounds{Bound{"limitGift", m_rules.gift, amount},
                            Bound{"limitDayCount", m_rules.dayCount, m_now.day.count + 1},
                            Bound{"limitDaySum", m_rules.daySum, m_now.day.sum + amount},
                            Bound{"limitReceiverCount", m_rules.receiverCount, receiver.count + 1},
                            Bound{"limitReceiverSum", m_rules.receiverSum, receiver.sum + amount},
                            Bound{"limitOperatorCount", m_rules.operatorCount, m_now.person.count + 1},
                            Bound{"limitOperatorSum", m_rules.operatorSum, m_now.person.sum + amount}};
    for (const Bound &bound : bounds) {
        if (bound.allowed && bound.after > *bound.allowed) {
            return note(bound.name, *bound.allowed, row); // refused, so it uses nothing up
        }
    }
    for (Used *each : {&m_now.day, &m_now.person, &receiver}) {
        ++each->count;
        each->sum += amount;
    }
}

void walk(const BatchFile &file, JournalNow &now, BatchOutlook &forecast)
{
    LimitWalk limits(forecast.rules, now);
    for (const BatchRow &row : file.rows) {
        if (!row.order) {
            continue;
        }
        const LikeGift like{row.order->receiverPhone.digits(), row.order->amount.value()};
        if (now.keys.contains(row.order->key)) {
            forecast.inJournal.append(row.number);
            continue;
        }
        if (now.likeGifts.contains(like)) {
            forecast.duplicates.append(row.number);
        }
        limits.take(row.number, *row.order);
    }
    forecast.limits = limits.hits();
}

Result<BatchOutlook> begun(LedgerStore &store, const IntentContext &context)
{
    const auto rules = store.settings().guardRules();
    const auto lock = store.settings().get(quarantineSetting);
    if (!rules || !lock) {
        return failure(!rules ? rules.error() : lock.error());
    }
    BatchOutlook forecast;
    forecast.rules = stricter(*rules, context.rules);
    forecast.quarantined = lock->has_value();
    return forecast;
}

} // namespace

Result<BatchOutlook> forecastBatch(LedgerStore &store, const BatchFile &file, const IntentContext &context,
                                   qint64 nowUtc)
{
    auto forecast = begun(store, context);
    if (!forecast) {
        return forecast;
    }
    const auto dayBegins = SendGuards(store.database(), store.settings(), context, nowUtc).dayBegins();
    if (!dayBegins) {
        return failure(dayBegins.error());
    }
    const qint64 since = *dayBegins - forecast->rules.duplicateDays * dayMs;
    JournalNow now;
    const Status read =
        inOrder([&] { return readKeys(store.database(), file, now.keys); },
                [&] {
                    return forecast->rules.duplicateDays == 0 ? Status()
                                                              : readLikeGifts(store.database(), since, now.likeGifts);
                },
                [&] { return readUsed(store.database(), *dayBegins, store.audit().actor().name, now); });
    if (!read) {
        return failure(read.error());
    }
    walk(file, now, *forecast);
    return forecast;
}

Result<QList<int>> rowsInHistory(CacheStore &store, const BatchFile &file, int days, qint64 nowUtc)
{
    QList<int> rows;
    if (days == 0) {
        return rows;
    }
    // A few gifts that were cancelled or refused are among them; this is for people to look at.
    Query query(store.database(), u"SELECT receiver_phone, amount FROM gift WHERE sent_at >= :since"_s);
    if (const Status done = query.bind(u":since"_s, nowUtc - days * dayMs).exec(); !done) {
        return failure(done.error());
    }
    QSet<LikeGift> known;
    while (query.next()) {
        known.insert({query.text(0), query.integer(1)});
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    for (const BatchRow &row : file.rows) {
        if (row.order && known.contains({row.order->receiverPhone.digits(), row.order->amount.value()})) {
            rows.append(row.number);
        }
    }
    return rows;
}

} // namespace giftdesk
