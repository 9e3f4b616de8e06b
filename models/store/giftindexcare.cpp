// SPDX-License-Identifier: GPL-3.0-or-later
// GiftRepository's care for its index: checking it against the rows, and building it anew.
#include "store/database.h"
#include "store/giftrepository.h"
#include "store/giftrow.h"
#include "store/giftwriter.h"
#include "store/searchindex.h"
#include "store/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

using IndexedRows = QList<std::pair<qint64, GiftRecord>>;

/// Rows with id > after, every `step`th id, at most `limit`.
Result<IndexedRows> readRows(Database &database, qint64 after, qint64 step, int limit)
{
    Query query(database, u"SELECT id, "_s + giftrow::columns() +
                              u" FROM gift WHERE id > :after AND id % :step = 0 ORDER BY id LIMIT :limit"_s);
    query.bind(u":after"_s, after);
    query.bind(u":step"_s, step);
    query.bind(u":limit"_s, limit);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    IndexedRows rows;
    while (query.next()) {
        rows.emplaceBack(query.integer(0), giftrow::read(query, 1));
    }
    const Status read = query.status();
    return read ? Result<IndexedRows>(std::move(rows)) : failure(read.error());
}

Result<qint64> number(Database &database, const QString &sql)
{
    Query query(database, sql);
    const auto done = query.execOne();
    return done ? Result<qint64>(*done ? query.integer(0) : 0) : failure(done.error());
}

} // namespace

Status GiftRepository::verifyIndex(int sample)
{
    const auto newest = number(*m_database, u"SELECT max(id) FROM gift"_s);
    if (!newest) {
        return failure(newest.error());
    }
    const qint64 step = std::max<qint64>(1, *newest / std::max(1, sample));
    const auto rows = readRows(*m_database, 0, step, sample);
    if (!rows) {
        return failure(rows.error());
    }
    for (const auto &[rowid, record] : *rows) {
        if (const Status found = verifyRow(rowid, record); !found) {
            return found;
        }
    }
    return {};
}

Status GiftRepository::verifyRow(qint64 rowid, const GiftRecord &record)
{
    QString match = searchindex::rowTokens(record);
    match.replace(u" "_s, u" AND "_s);
    Query query(*m_database, u"SELECT 1 FROM gift_index WHERE gift_index MATCH :match AND rowid = :id"_s);
    query.bind(u":match"_s, match);
    query.bind(u":id"_s, rowid);
    const auto found = match.isEmpty() ? Result<bool>(true) : query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return *found ? Status() : failure(Fault::StoreDamaged, {m_database->path()}, u"row without its words"_s);
}

Result<bool> GiftRepository::needsReindex()
{
    const auto oldest = number(*m_database, u"SELECT min(tokenizer) FROM gift"_s);
    const auto newest = oldest ? number(*m_database, u"SELECT max(tokenizer) FROM gift"_s) : oldest;
    if (!newest) {
        return failure(newest.error());
    }
    return *newest != 0 && (*oldest != searchindex::tokenizerVersion || *newest != searchindex::tokenizerVersion);
}

Status GiftRepository::reindex()
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Status cleared = m_database->exec(u"INSERT INTO gift_index (gift_index) VALUES ('delete-all')"_s);
    const Status filled = cleared ? reindexRows() : cleared;
    if (!filled) {
        return filled;
    }
    const Status marked = m_database->exec(u"UPDATE gift SET tokenizer = %1"_s.arg(searchindex::tokenizerVersion));
    return marked ? transaction->commit() : marked;
}

Status GiftRepository::reindexRows()
{
    constexpr int portion = 1000;
    qint64 last = 0;
    GiftWriter writer(*m_database);
    while (true) {
        const auto rows = readRows(*m_database, last, 1, portion);
        if (!rows) {
            return failure(rows.error());
        }
        if (rows->isEmpty()) {
            return {};
        }
        for (const auto &[rowid, record] : *rows) {
            if (const Status added = writer.addTokens(rowid, record); !added) {
                return added;
            }
        }
        last = rows->last().first;
    }
}

} // namespace giftdesk
