// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/synccursor.h"

#include "store/database.h"
#include "store/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr auto coveredToKey = u"covered_to";
constexpr auto finishedAtKey = u"finished_at";

} // namespace

Result<SyncState> SyncCursor::state()
{
    Query query(*m_database, u"SELECT key, value FROM sync_value"_s);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    SyncState state;
    while (query.next()) {
        if (query.text(0) == QStringView(coveredToKey)) {
            state.coveredTo = QDate::fromJulianDay(query.integer(1));
        } else if (query.text(0) == QStringView(finishedAtKey)) {
            state.finishedAt = query.integer(1);
        }
    }
    const Status read = query.status();
    return read ? Result<SyncState>(state) : failure(read.error());
}

Status SyncCursor::cover(QDate from, QDate to, qint64 readAt)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    Query query(*m_database, u"INSERT OR REPLACE INTO sync_day (day, read_at) VALUES (:day, :at)"_s);
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        query.bind(u":day"_s, day.toJulianDay());
        query.bind(u":at"_s, readAt);
        if (const Status done = query.exec(); !done) {
            return done;
        }
    }
    const Status moved = moveTo(from, to);
    return moved ? transaction->commit() : moved;
}

Status SyncCursor::moveTo(QDate from, QDate to)
{
    const auto now = state();
    if (!now) {
        return failure(now.error());
    }
    const bool leavesGap = now->coveredTo && from > now->coveredTo->addDays(1);
    const bool goesBack = now->coveredTo && to <= *now->coveredTo;
    return leavesGap || goesBack ? Status() : put(QString::fromUtf16(coveredToKey), to.toJulianDay());
}

Status SyncCursor::finish(qint64 finishedAt)
{
    return put(QString::fromUtf16(finishedAtKey), finishedAt);
}

Status SyncCursor::put(const QString &key, qint64 value)
{
    Query query(*m_database, u"INSERT OR REPLACE INTO sync_value (key, value) VALUES (:key, :value)"_s);
    query.bind(u":key"_s, key);
    query.bind(u":value"_s, value);
    return query.exec();
}

Result<bool> SyncCursor::isCovered(QDate from, QDate to)
{
    Query query(*m_database, u"SELECT count(*) FROM sync_day WHERE day BETWEEN :from AND :to"_s);
    query.bind(u":from"_s, from.toJulianDay());
    query.bind(u":to"_s, to.toJulianDay());
    const auto done = query.execOne();
    return done ? Result<bool>(query.integer(0) == from.daysTo(to) + 1) : failure(done.error());
}

} // namespace giftdesk
