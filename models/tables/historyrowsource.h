// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/historyquery.h"

#include <QList>
#include <QObject>

#include <functional>

namespace giftdesk {

/// Where the history table has its rows from; the seam for its tests. Every `done` is called at most once, later, in
/// the receiver's thread, and not at all once the receiver is gone. An answer of an older query is Fault::Cancelled.
class HistoryRowSource
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~HistoryRowSource() = default;
    virtual void setQuery(const HistoryQuery &query) = 0;
    /// Rows number `first` and following of the set, at most `limit`, newest first (sentAt, then transferId, both
    /// down).
    virtual void rows(qint64 first, int limit, QObject *receiver, Done<QList<GiftRecord>> done) = 0;
    /// How many rows the set has: quick, beside the rows.
    virtual void count(QObject *receiver, Done<qint64> done) = 0;
    /// The same with their sum, for which every row may have to be read.
    virtual void totals(QObject *receiver, Done<HistoryTotals> done) = 0;
    /// How many rows of the set were sent later than `sentAt` (UTC ms).
    virtual void newerThan(qint64 sentAt, QObject *receiver, Done<qint64> done) = 0;
};

} // namespace giftdesk
