// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftwindow.h"

namespace giftdesk {

Result<QList<GiftRecord>> GiftWindow::rows(GiftRepository &gifts, qint64 first, int limit, qint64 version)
{
    if (version != m_version) {
        m_stones.clear();
        m_version = version;
    }
    auto place = walkTo(gifts, first / stride);
    const int rest = int(first % stride);
    if (place && (*place || first < stride) && rest > 0) {
        place = gifts.skip(m_query, rest, *place);
    }
    if (!place) {
        return failure(place.error());
    }
    if (!*place && first > 0) {
        return QList<GiftRecord>();
    }
    return gifts.page(m_query, limit, *place);
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
