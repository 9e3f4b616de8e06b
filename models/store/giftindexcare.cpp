// SPDX-License-Identifier: GPL-3.0-or-later
// GiftRepository's care for its index: checking it against the rows, and building it anew.
#include "store/database.h"
#include "store/giftrepository.h"
#include "store/giftrow.h"
#include "store/giftwriter.h"
#include "store/searchindex.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

using IndexedRows = QList<std::pair<qint64, GiftRecord>>;

/// Rows with an id of at least `from`, at most `limit`.
Result<IndexedRows> readRows(Database &database, qint64 from, int limit)
{
    Statement select(database, "SELECT id, " + giftrow::columns() + " FROM gift WHERE id >= ?1 ORDER BY id LIMIT ?2");
    select.bind(1, from);
    select.bind(2, qint64(limit));
    IndexedRows rows;
    while (select.step()) {
        rows.emplaceBack(select.integer(0), giftrow::read(select, 1));
    }
    const Status read = select.status();
    return read ? Result<IndexedRows>(std::move(rows)) : failure(read.error());
}

Result<qint64> number(Database &database, const QByteArray &sql)
{
    Statement query(database, sql);
    const auto done = query.one();
    return done ? Result<qint64>(*done ? query.integer(0) : 0) : failure(done.error());
}

} // namespace

/// Spread over the time the rows are of.
Status GiftRepository::verifyIndex(int sample)
{
    const auto oldest = number(*m_database, "SELECT min(id) FROM gift");
    const auto newest = oldest ? number(*m_database, "SELECT max(id) FROM gift") : oldest;
    if (!newest) {
        return failure(newest.error());
    }
    const qint64 step = std::max<qint64>(1, (*newest - *oldest) / std::max(1, sample));
    qint64 from = *oldest;
    while (from <= *newest) {
        const auto rows = readRows(*m_database, from, 1);
        if (!rows || rows->isEmpty()) {
            return rows ? Status() : failure(rows.error());
        }
        if (const Status found = verifyRow(rows->first().first, rows->first().second); !found) {
            return found;
        }
        from = std::max(from + step, rows->first().first + 1);
    }
    return {};
}

Status GiftRepository::verifyRow(qint64 rowid, const GiftRecord &record)
{
    const QByteArray match = searchindex::rowTokens(record).simplified().replace(' ', " AND ");
    Statement row(*m_database, "SELECT 1 FROM gift_index WHERE gift_index MATCH ?1 AND rowid = ?2");
    row.bind(1, match);
    row.bind(2, rowid);
    const auto found = match.isEmpty() ? Result<bool>(true) : row.one();
    if (!found) {
        return failure(found.error());
    }
    return *found ? Status() : failure(Fault::StoreDamaged, {m_database->path()}, u"row without its words"_s);
}

/// Asked at each opening, before anything is written: so all rows are of one version.
Result<bool> GiftRepository::needsReindex()
{
    const auto version = number(*m_database, "SELECT tokenizer FROM gift LIMIT 1");
    return version ? Result<bool>(*version != 0 && *version != searchindex::tokenizerVersion)
                   : failure(version.error());
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
    qint64 from = std::numeric_limits<qint64>::min();
    GiftWriter writer(*m_database);
    while (true) {
        const auto rows = readRows(*m_database, from, portion);
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
        from = rows->last().first + 1;
    }
}

} // namespace giftdesk
