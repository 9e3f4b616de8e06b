// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/searchrowsource.h"

#include "services/session.h"

#include <algorithm>

namespace giftdesk {

SearchRowSource::SearchRowSource(Session &session)
    : m_search(session.cache())
    , m_rank(session.cache())
{
}

void SearchRowSource::setQuery(const HistoryQuery &query)
{
    m_search.setQuery(query);
    m_rank.cancel();
}

void SearchRowSource::rows(qint64 first, int limit, QObject *receiver, Done<QList<GiftRecord>> done)
{
    m_search.rows(first, limit, receiver, std::move(done));
}

void SearchRowSource::count(QObject *receiver, Done<qint64> done)
{
    m_search.count(receiver, std::move(done));
}

void SearchRowSource::totals(QObject *receiver, Done<HistoryTotals> done)
{
    m_search.totals(receiver, std::move(done));
}

void SearchRowSource::newerThan(qint64 sentAt, QObject *receiver, Done<qint64> done)
{
    HistoryQuery newer = m_search.query();
    newer.from = std::max(newer.from.value_or(sentAt + 1), sentAt + 1);
    m_rank.setQuery(newer);
    m_rank.count(receiver, std::move(done));
}

} // namespace giftdesk
