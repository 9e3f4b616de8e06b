// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftwriter.h"

#include "store/giftrow.h"
#include "store/giftslot.h"
#include "store/searchindex.h"

namespace giftdesk {

struct GiftWriter::Stored
{
    qint64 rowid = 0;
    qint64 seenAt = 0;
    GiftRecord record;
};

GiftWriter::GiftWriter(Database &database)
    : m_database(&database)
    , m_find(database, "SELECT id, seen_at, " + giftrow::columns() + " FROM gift WHERE transfer_id = ?1")
    , m_insert(database, "INSERT INTO gift (" + giftrow::columns() + ", id, seen_at, tokenizer) VALUES (" +
                             giftrow::placeholders() + ", :id, :seen, :tokenizer)")
    , m_update(database, "UPDATE gift SET " + giftrow::assignments() + ", seen_at = :seen WHERE id = :id")
    , m_remove(database, "DELETE FROM gift WHERE id = ?1")
    , m_addTokens(database, "INSERT INTO gift_index (rowid, tokens) VALUES (?1, ?2)")
    , m_removeTokens(database, "INSERT INTO gift_index (gift_index, rowid, tokens) VALUES ('delete', ?1, ?2)")
    , m_newestId(database, "SELECT max(id) FROM gift WHERE id >= ?1 AND id < ?2")
{
}

Result<std::optional<GiftWriter::Stored>> GiftWriter::find(const TransferId &id)
{
    m_find.bind(1, id.text());
    const auto found = m_find.one();
    auto stored = found && *found
                      ? std::optional(Stored{m_find.integer(0), m_find.integer(1), giftrow::read(m_find, 2)})
                      : std::nullopt;
    m_find.reset();
    return found ? Result<std::optional<Stored>>(std::move(stored)) : failure(found.error());
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
    const auto id = freeId(giftslot::secondOf(record.sentAt));
    if (!id) {
        return failure(id.error());
    }
    if (const Status noted = noteProduct(record); !noted) {
        return noted;
    }
    m_hours.add(record);
    giftrow::bind(m_insert, record);
    m_insert.bind(":id", *id);
    m_insert.bind(":seen", seenAt);
    m_insert.bind(":tokenizer", qint64(searchindex::tokenizerVersion));
    const Status done = m_insert.run();
    return done ? addTokens(*id, record) : done;
}

Result<qint64> GiftWriter::freeId(qint64 second)
{
    if (second != m_second) {
        const auto next = nextIdIn(second);
        if (!next) {
            return failure(next.error());
        }
        m_second = second;
        m_nextId = *next;
    }
    if (m_nextId < giftslot::firstIdOf(second + 1)) {
        return m_nextId++;
    }
    for (qint64 later = second + 1;; ++later) {
        const auto next = nextIdIn(later);
        if (!next) {
            return failure(next.error());
        }
        if (*next < giftslot::firstIdOf(later + 1)) {
            m_second = -1; // its own second is full
            const Status noted = noteSpill(later - second);
            return noted ? Result<qint64>(*next) : failure(noted.error());
        }
    }
}

Result<qint64> GiftWriter::nextIdIn(qint64 second)
{
    const qint64 first = giftslot::firstIdOf(second);
    m_newestId.bind(1, first);
    m_newestId.bind(2, giftslot::firstIdOf(second + 1));
    const auto found = m_newestId.one();
    const qint64 next = found && !m_newestId.isNull(0) ? m_newestId.integer(0) + 1 : first;
    m_newestId.reset();
    return found ? Result<qint64>(next) : failure(found.error());
}

Status GiftWriter::noteSpill(qint64 seconds)
{
    Statement note(*m_database, "INSERT INTO sync_value (key, value) VALUES ('spill', ?1) "
                                "ON CONFLICT DO UPDATE SET value = max(value, excluded.value)");
    note.bind(1, seconds);
    return note.run();
}

Status GiftWriter::noteProduct(const GiftRecord &record)
{
    const std::pair product(record.serviceId.text(), record.serviceName);
    if (m_products.contains(product)) {
        return {};
    }
    m_products += product;
    Statement note(*m_database, "INSERT OR IGNORE INTO gift_product (service_id, service_name) VALUES (?1, ?2)");
    note.bind(1, product.first);
    note.bind(2, product.second);
    return note.run();
}

/// The index hears only of what it holds: a change of state leaves it alone. Another time is another place.
Status GiftWriter::update(const Stored &old, const GiftRecord &record, qint64 seenAt)
{
    if (giftslot::secondOf(old.record.sentAt) != giftslot::secondOf(record.sentAt)) {
        const Status removed = remove(old);
        return removed ? insert(record, seenAt) : removed;
    }
    if (searchindex::tokensDiffer(old.record, record)) {
        const Status removed = removeTokens(old.rowid, old.record);
        const Status added = removed ? addTokens(old.rowid, record) : removed;
        if (!added) {
            return added;
        }
    }
    if (const Status noted = noteProduct(record); !noted) {
        return noted;
    }
    m_hours.remove(old.record);
    m_hours.add(record);
    giftrow::bind(m_update, record);
    m_update.bind(":seen", seenAt);
    m_update.bind(":id", old.rowid);
    return m_update.run();
}

Status GiftWriter::remove(const TransferId &id)
{
    const auto found = find(id);
    if (!found) {
        return failure(found.error());
    }
    return *found ? remove(**found) : Status();
}

Status GiftWriter::remove(const Stored &row)
{
    if (const Status removed = removeTokens(row.rowid, row.record); !removed) {
        return removed;
    }
    m_hours.remove(row.record);
    m_remove.bind(1, row.rowid);
    return m_remove.run();
}

Status GiftWriter::addTokens(qint64 rowid, const GiftRecord &record)
{
    const QByteArray tokens = searchindex::rowTokens(record);
    m_addTokens.bind(1, rowid);
    m_addTokens.bind(2, tokens);
    return m_addTokens.run();
}

Status GiftWriter::removeTokens(qint64 rowid, const GiftRecord &record)
{
    const QByteArray tokens = searchindex::rowTokens(record);
    m_removeTokens.bind(1, rowid);
    m_removeTokens.bind(2, tokens);
    return m_removeTokens.run();
}

Status GiftWriter::finish()
{
    return m_hours.write(*m_database);
}

} // namespace giftdesk
