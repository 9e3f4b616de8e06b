// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/historysearch.h"
#include "tables/historyrowsource.h"

namespace giftdesk {

class Session;

/// The rows of the cache. GUI thread; the session must outlive it.
class SearchRowSource final : public HistoryRowSource
{
public:
    explicit SearchRowSource(Session &session);

    void setQuery(const HistoryQuery &query) override;
    void rows(qint64 first, int limit, QObject *receiver, Done<QList<GiftRecord>> done) override;
    void count(QObject *receiver, Done<qint64> done) override;
    void totals(QObject *receiver, Done<HistoryTotals> done) override;
    void newerThan(qint64 sentAt, QObject *receiver, Done<qint64> done) override;

private:
    HistorySearch m_search;
    HistorySearch m_rank; ///< a search of its own, as its query is another one
};

} // namespace giftdesk
