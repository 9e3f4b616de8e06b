// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gifthours.h"

#include "store/database.h"
#include "store/statement.h"

#include <limits>

namespace giftdesk {

namespace {

/// `hour >= … AND …` for the statuses and the product of the query; bound by bindFilter().
QByteArray filterOf(const HistoryQuery &query)
{
    QByteArray where = "hour >= :from AND hour < :to";
    if (!query.statuses.isEmpty()) {
        QByteArrayList names;
        for (qsizetype at = 0; at < query.statuses.size(); ++at) {
            names += ":status" + QByteArray::number(at);
        }
        where += " AND status IN (" + names.join(", ") + ')';
    }
    QByteArrayList products;
    for (qsizetype at = 0; at < query.products.size(); ++at) {
        products += ":product" + QByteArray::number(at);
    }
    if (!products.isEmpty()) {
        where += " AND service_id IN (" + products.join(", ") + ')';
    }
    return query.serviceId.isEmpty() ? where : where + " AND service_id = :service";
}

void bindFilter(Statement &statement, const HistoryQuery &query)
{
    constexpr auto lowest = std::numeric_limits<qint64>::min();
    constexpr auto highest = std::numeric_limits<qint64>::max();
    statement.bind(":from", query.from ? GiftHours::hourOf(*query.from) : lowest);
    statement.bind(":to", query.to ? GiftHours::hourOf(*query.to) : highest);
    int at = 0;
    for (const GiftStatus status : query.statuses) {
        const QByteArray name = ":status" + QByteArray::number(at++);
        statement.bind(name.constData(), giftStatusName(status));
    }
    int product = 0;
    for (const ServiceId &id : query.products) {
        const QByteArray name = ":product" + QByteArray::number(product++);
        statement.bind(name.constData(), id.text());
    }
    if (!query.serviceId.isEmpty()) {
        statement.bind(":service", query.serviceId.text());
    }
}

} // namespace

bool GiftHours::canAnswer(const HistoryQuery &query)
{
    return query.words.isEmpty() && query.terms.isEmpty() && !query.amountMin && !query.amountMax &&
           query.receiverPhone.isEmpty();
}

Result<HistoryTotals> GiftHours::totals(const HistoryQuery &query)
{
    Statement sums(*m_database,
                   "SELECT coalesce(sum(gifts), 0), coalesce(sum(won), 0) FROM gift_hour WHERE " + filterOf(query));
    bindFilter(sums, query);
    const auto found = sums.one();
    return found ? Result<HistoryTotals>(HistoryTotals{sums.integer(0), Won(sums.integer(1))}) : failure(found.error());
}

Result<std::optional<GiftHours::Place>> GiftHours::placeOf(const HistoryQuery &query, qint64 row)
{
    Statement hours(*m_database, "SELECT hour, sum(gifts) FROM gift_hour WHERE " + filterOf(query) +
                                     " GROUP BY hour ORDER BY hour DESC");
    bindFilter(hours, query);
    Place place;
    while (hours.step()) {
        place.hour = hours.integer(0);
        if (place.newer + hours.integer(1) > row) {
            return std::optional(place);
        }
        place.newer += hours.integer(1);
    }
    const Status read = hours.status();
    return read ? Result<std::optional<Place>>(std::nullopt) : failure(read.error());
}

void HourChanges::note(const GiftRecord &record, int sign)
{
    HistoryTotals &change = m_changes[{GiftHours::hourOf(record.sentAt), record.status, record.serviceId.text()}];
    change.count += sign;
    change.sum = change.sum + Won(sign * record.amount.value());
}

Status HourChanges::write(Database &database)
{
    Statement add(database, "INSERT INTO gift_hour (hour, status, service_id, gifts, won) VALUES (?1, ?2, ?3, ?4, ?5) "
                            "ON CONFLICT DO UPDATE SET gifts = gifts + excluded.gifts, won = won + excluded.won");
    Statement drop(database, "DELETE FROM gift_hour WHERE hour = ?1 AND status = ?2 AND service_id = ?3 AND gifts = 0");
    for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change) {
        if (change->count == 0 && change->sum == Won()) {
            continue;
        }
        for (Statement *statement : {&add, &drop}) {
            statement->bind(1, change.key().hour);
            statement->bind(2, giftStatusName(change.key().status));
            statement->bind(3, change.key().serviceId);
        }
        add.bind(4, change->count);
        add.bind(5, change->sum.value());
        Status done = add.run();
        if (done && change->count < 0) {
            done = drop.run();
        }
        if (!done) {
            return done;
        }
    }
    m_changes.clear();
    return {};
}

} // namespace giftdesk
