// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftstream.h"

#include "store/giftrow.h"
#include "store/giftslot.h"

#include <algorithm>
#include <limits>

namespace giftdesk {

namespace {

bool isOlder(const GiftRecord &left, const GiftRecord &right)
{
    return left.sentAt != right.sentAt ? left.sentAt < right.sentAt : left.transferId < right.transferId;
}

bool isBehind(const GiftRecord &row, const PageKey &key)
{
    return row.sentAt != key.sentAt ? row.sentAt < key.sentAt : row.transferId < key.transferId;
}

IdRange idsFrom(const std::optional<PageKey> &after, qint64 spill)
{
    IdRange ids;
    if (after) {
        ids.to = giftslot::firstIdOf(giftslot::secondOf(after->sentAt) + 1 + spill);
    }
    return ids;
}

} // namespace

GiftStream::GiftStream(Database &database, const GiftPlan &plan, const HistoryQuery &query, qint64 spill,
                       const std::optional<PageKey> &after)
    : m_plan(plan)
    , m_query(query)
    , m_after(after)
    , m_rows(database, "SELECT gift.id, " + giftrow::columns() + plan.rows() + " ORDER BY " + plan.id() + " DESC")
{
    plan.bind(m_rows, idsFrom(after, spill));
}

bool GiftStream::next()
{
    if (std::exchange(m_standing, false)) {
        m_ready.pop_back();
    }
    while (m_ready.empty() && !m_ended) {
        readSecond();
    }
    m_standing = !m_ready.empty();
    return m_standing;
}

/// Reads until a second is known to be complete.
void GiftStream::readSecond()
{
    while (m_rows.step()) {
        const qint64 second = giftslot::secondOfId(m_rows.integer(0));
        GiftRecord row = giftrow::read(m_rows, 1);
        setReady(second);
        if ((!m_after || isBehind(row, *m_after)) && (m_plan.isExact() || matches(m_query, row))) {
            m_pending.push_back(std::move(row));
        }
        if (!m_ready.empty()) {
            return;
        }
    }
    m_ended = true;
    if (status()) {
        setReady(std::numeric_limits<qint64>::min());
    }
}

/// What is still to come is of this second or an older one: pending rows of later ones are complete.
void GiftStream::setReady(qint64 second)
{
    const auto complete = std::partition(m_pending.begin(), m_pending.end(), [second](const GiftRecord &row) {
        return giftslot::secondOf(row.sentAt) <= second;
    });
    if (complete == m_pending.end()) {
        return;
    }
    m_ready.assign(std::make_move_iterator(complete), std::make_move_iterator(m_pending.end()));
    m_pending.erase(complete, m_pending.end());
    std::sort(m_ready.begin(), m_ready.end(), isOlder);
}

} // namespace giftdesk
