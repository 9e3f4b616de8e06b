// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftwriter.h"

#include "store/giftrow.h"
#include "store/searchindex.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

struct GiftWriter::Stored
{
    qint64 rowid = 0;
    qint64 seenAt = 0;
    GiftRecord record;
};

GiftWriter::GiftWriter(Database &database)
    : m_find(database, u"SELECT id, seen_at, "_s + giftrow::columns() + u" FROM gift WHERE transfer_id = :id"_s)
    , m_insert(database, u"INSERT INTO gift (seen_at, tokenizer, "_s + giftrow::columns() +
                             u") VALUES (:seen_at, :tokenizer, "_s + giftrow::placeholders() + u')')
    , m_update(database, u"UPDATE gift SET seen_at = :seen_at, "_s + giftrow::assignments() + u" WHERE id = :id"_s)
    , m_remove(database, u"DELETE FROM gift WHERE id = :id"_s)
    , m_addTokens(database, u"INSERT INTO gift_index (rowid, tokens) VALUES (:id, :tokens)"_s)
    , m_removeTokens(database, u"INSERT INTO gift_index (gift_index, rowid, tokens) VALUES ('delete', :id, :tokens)"_s)
{
}

Result<std::optional<GiftWriter::Stored>> GiftWriter::find(const TransferId &id)
{
    m_find.bind(u":id"_s, giftrow::textValue(id.text()));
    const auto found = m_find.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<Stored>();
    }
    auto stored = std::optional(Stored{m_find.integer(0), m_find.integer(1), giftrow::read(m_find, 2)});
    m_find.finish();
    return stored;
}

Status GiftWriter::upsert(const GiftRecord &record, qint64 seenAt, UpsertCounts &counts)
{
    ++counts.received;
    const auto found = find(record.transferId);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        ++counts.added;
        return insert(record, seenAt);
    }
    const Stored &old = **found;
    const bool changed = old.record != record;
    counts.changed += changed ? 1 : 0;
    return changed || old.seenAt != seenAt ? update(old, record, seenAt) : Status();
}

Status GiftWriter::insert(const GiftRecord &record, qint64 seenAt)
{
    m_insert.bind(u":seen_at"_s, seenAt);
    m_insert.bind(u":tokenizer"_s, searchindex::tokenizerVersion);
    giftrow::bind(m_insert, record);
    const Status done = m_insert.exec();
    return done ? addTokens(m_insert.insertedId(), record) : done;
}

/// The index hears only of what it holds: a change of state leaves it alone.
Status GiftWriter::update(const Stored &old, const GiftRecord &record, qint64 seenAt)
{
    if (searchindex::tokensDiffer(old.record, record)) {
        const Status removed = removeTokens(old.rowid, old.record);
        const Status added = removed ? addTokens(old.rowid, record) : removed;
        if (!added) {
            return added;
        }
    }
    m_update.bind(u":seen_at"_s, seenAt);
    m_update.bind(u":id"_s, old.rowid);
    giftrow::bind(m_update, record);
    return m_update.exec();
}

Status GiftWriter::remove(const TransferId &id)
{
    const auto found = find(id);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return {};
    }
    const Stored &row = **found;
    if (const Status removed = removeTokens(row.rowid, row.record); !removed) {
        return removed;
    }
    m_remove.bind(u":id"_s, row.rowid);
    return m_remove.exec();
}

Status GiftWriter::addTokens(qint64 rowid, const GiftRecord &record)
{
    m_addTokens.bind(u":id"_s, rowid);
    m_addTokens.bind(u":tokens"_s, searchindex::rowTokens(record));
    return m_addTokens.exec();
}

Status GiftWriter::removeTokens(qint64 rowid, const GiftRecord &record)
{
    m_removeTokens.bind(u":id"_s, rowid);
    m_removeTokens.bind(u":tokens"_s, searchindex::rowTokens(record));
    return m_removeTokens.exec();
}

} // namespace giftdesk
