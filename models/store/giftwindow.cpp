// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftwindow.h"

namespace giftdesk {

Result<QList<GiftRecord>> GiftWindow::rows(GiftRepository &gifts, qint64 first, int limit, qint64 version)
{
    if (version != m_version) {
        m_stones.clear();
        m_version = version;
    }
    const auto place = placeOf(gifts, first);
    if (!place) {
        return failure(place.error());
    }
    if (!*place && first > 0) {
        return QList<GiftRecord>();
    }
    return gifts.page(m_query, limit, *place);
}

Result<std::optional<PageKey>> GiftWindow::placeOf(GiftRepository &gifts, qint64 row)
{
    const auto known = gifts.canPlace(m_query);
    if (!known || *known) {
        return known ? gifts.place(m_query, row) : failure(known.error());
    }
    const auto stone = walkTo(gifts, row / stride);
    const qint64 rest = row % stride;
    const bool reached = stone && (*stone || row < stride);
    return reached && rest > 0 ? gifts.skip(m_query, rest, *stone) : stone;
}

Result<std::optional<PageKey>> GiftWindow::walkTo(GiftRepository &gifts, qint64 stone)
{
    while (m_stones.size() < stone) {
        const auto last = m_stones.isEmpty() ? std::nullopt : std::optional(m_stones.last());
        const auto next = gifts.skip(m_query, stride, last);
        if (!next || !*next) {
            return next;
        }
        m_stones += **next;
    }
    return stone == 0 ? std::nullopt : std::optional(m_stones[stone - 1]);
}

} // namespace giftdesk
