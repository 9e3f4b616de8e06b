// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "store/giftplan.h"
#include "store/giftrepository.h"

#include <vector>

namespace giftdesk {

/// The rows of a plan, newest first by (sentAt, transferId): puts the rows of one second in order, which their ids do
/// not. Reads no further than the second of the row it stands on. Database and plan must outlive it.
class GiftStream
{
public:
    /// `query` for rows that are to be checked; `after`: strictly behind this place.
    GiftStream(Database &database, const GiftPlan &plan, const HistoryQuery &query, qint64 spill,
               const std::optional<PageKey> &after);

    /// False at the end and on an error, which status() then tells.
    bool next();
    const GiftRecord &record() const { return m_ready.back(); }
    GiftRecord take() { return std::move(m_ready.back()); }
    Status status() const { return m_rows.status(); }

private:
    void readSecond();
    void setReady(qint64 second);

    const GiftPlan &m_plan;
    const HistoryQuery &m_query;
    std::optional<PageKey> m_after;
    Statement m_rows;
    std::vector<GiftRecord> m_ready;   ///< the one stood on last
    std::vector<GiftRecord> m_pending; ///< of a second that may not be complete
    bool m_standing = false;
    bool m_ended = false;
};

} // namespace giftdesk
