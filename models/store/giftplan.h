// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/giftrepository.h"

#include <QVariantMap>

namespace giftdesk {

/// A HistoryQuery as SQL. The one place that turns the filter into conditions.
class GiftPlan
{
public:
    explicit GiftPlan(const HistoryQuery &query);

    /// No row can satisfy the query.
    bool isImpossible() const { return m_impossible; }
    /// The rows of the SQL are the answer; otherwise each is to be checked with matches().
    bool isExact() const { return m_exact; }
    /// The words as an FTS5 expression; empty for none.
    const QString &match() const { return m_match; }
    /// Many rows hit the words: walk the history in order and look each row up among the hits, instead of
    /// collecting the hits and sorting them.
    void setDense() { m_dense = true; }

    /// ` WHERE …`, or nothing. Its values are set by bind().
    QString where(const std::optional<PageKey> &after = {}) const;
    void bind(Query &query, const std::optional<PageKey> &after = {}) const;

    /// The end of a SELECT in the order of the history.
    static QString newestFirst();

private:
    void addPeriod(const HistoryQuery &query);
    void addStatuses(const QSet<GiftStatus> &statuses);
    void addAmounts(const HistoryQuery &query);
    void add(const QString &condition, const QString &name, const QVariant &value);

    QStringList m_conditions;
    QVariantMap m_values;
    QString m_match;
    bool m_impossible = false;
    bool m_exact = true;
    bool m_dense = false;
};

} // namespace giftdesk
