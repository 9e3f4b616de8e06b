// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/historyquery.h"
#include "store/statement.h"

#include <QMap>
#include <QVariant>

#include <limits>
#include <optional>
#include <utility>

namespace giftdesk {

/// Ids of rows, half-open; all unless said otherwise. Times of a query become ids here and nowhere else.
struct IdRange
{
    qint64 from = std::numeric_limits<qint64>::min();
    qint64 to = std::numeric_limits<qint64>::max();
};

/// A HistoryQuery as SQL. The one place that turns the filter into conditions. Rows come in the order of their ids,
/// downward: from the hits of the words, from an index, or from the table itself.
class GiftPlan
{
public:
    /// `spill`: by how many seconds a row's id may lie beyond its own second (giftslot).
    GiftPlan(const HistoryQuery &query, qint64 spill);

    /// No row can satisfy the query.
    bool isImpossible() const { return m_impossible; }
    /// The rows of the SQL are the answer; otherwise each is to be checked with matches().
    bool isExact() const { return m_exact; }
    /// The ids of the words' hits within ids() are the answer: no row needs to be read to count them.
    bool isOfWordsOnly() const { return m_exact && !m_match.isEmpty() && m_conditions.isEmpty(); }
    /// Hits of the words that need no check, as a plan of their own, and the others: to be counted apart. Nothing where
    /// there are no such hits, or where other conditions want the rows read anyhow.
    std::optional<std::pair<GiftPlan, GiftPlan>> parted() const;
    /// The words (and the product) as an FTS5 expression; empty for none.
    const QString &match() const { return m_match; }
    const IdRange &ids() const { return m_ids; }

    /// Few rows lie in the range of amounts, and the words are of no help: take them from the index of amounts, and
    /// sort them.
    void useAmounts() { m_byAmounts = true; }
    /// The amounts are a range, so that it may pay to count what lies in it.
    bool hasAmountRange() const { return m_amountRange; }
    /// Nothing but that range and a period: the index of amounts knows number and sum.
    bool isOfAmountsOnly() const { return m_amountRange && m_match.isEmpty() && m_exact && m_conditions.size() == 1; }
    static QByteArray amountRange() { return "amount >= :amountMin AND amount <= :amountMax"; }
    void bindAmounts(Statement &statement) const;

    /// `FROM … WHERE …`: the rows as `gift`, ids within `ids`; its values are set by bind().
    QByteArray rows() const;
    /// The same for the ids alone.
    QByteArray hits() const;
    void bind(Statement &statement, const IdRange &ids) const;
    /// How an id is called in rows().
    QByteArray id() const { return m_match.isEmpty() ? "gift.id" : "gift_index.rowid"; }

private:
    void addPeriod(const HistoryQuery &query, qint64 spill);
    void addStatuses(const QSet<GiftStatus> &statuses);
    void addAmounts(const HistoryQuery &query);
    void addProducts(QSet<ServiceId> products);
    void addTerms(const QList<HistoryTerm> &terms);
    void narrow(const QString &match);
    void add(const QByteArray &condition, const QByteArray &name, const QVariant &value);

    QByteArrayList m_conditions;
    QMap<QByteArray, QVariant> m_values;
    QString m_match;
    QString m_certain; ///< part of m_match whose hits need no check
    IdRange m_ids;
    bool m_impossible = false;
    bool m_exact = true;
    bool m_byAmounts = false;
    bool m_amountRange = false;
};

} // namespace giftdesk
