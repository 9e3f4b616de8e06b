// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/historyquery.h"
#include "store/giftslot.h"

#include <QHash>

namespace giftdesk {

class Database;

/// Number and sum of the gifts of each hour, status and product: what a period holds, and the hour in which its nth
/// row lies, without reading rows. Kept by GiftWriter within the transaction of its rows. In the thread of its
/// database; errors are those of sqlFault.
class GiftHours
{
public:
    explicit GiftHours(Database &database)
        : m_database(&database)
    {
    }

    /// True where the hours know the answer alone: no words, no amounts, no person.
    static bool canAnswer(const HistoryQuery &query);
    /// Of the query's period, which must be of whole hours where it has ends.
    Result<HistoryTotals> totals(const HistoryQuery &query);

    /// The hour of row number `row` (from 0, newest first) of such a period, and how many rows of it are newer than
    /// that hour. Nothing where there are not so many.
    struct Place
    {
        qint64 hour = 0;
        qint64 newer = 0;
    };
    Result<std::optional<Place>> placeOf(const HistoryQuery &query, qint64 row);

    static constexpr qint64 hourMs = 3'600'000;
    static constexpr qint64 hourOf(qint64 ms) { return giftslot::wholeParts(ms, hourMs); }

private:
    Database *m_database;
};

/// What a transaction changes in the hours: collected, and written once at its end.
class HourChanges
{
public:
    void add(const GiftRecord &record) { note(record, 1); }
    void remove(const GiftRecord &record) { note(record, -1); }
    Status write(Database &database);

private:
    struct Key
    {
        qint64 hour;
        GiftStatus status;
        QString serviceId;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.hour, int(key.status), key.serviceId);
        }
    };
    void note(const GiftRecord &record, int sign);

    QHash<Key, HistoryTotals> m_changes;
};

} // namespace giftdesk
