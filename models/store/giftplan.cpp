// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftplan.h"

#include "store/giftslot.h"
#include "store/searchindex.h"

#include <limits>

namespace giftdesk {

namespace {

void bindValue(Statement &statement, const QByteArray &name, const QVariant &value)
{
    if (value.typeId() == QMetaType::QString) {
        statement.bind(name.constData(), value.toString());
    } else {
        statement.bind(name.constData(), value.toLongLong());
    }
}

} // namespace

GiftPlan::GiftPlan(const HistoryQuery &query, qint64 spill)
{
    const auto words = searchindex::expression(query.words);
    m_match = words.match;
    m_certain = words.certain;
    m_impossible = words.impossible || query.never;
    m_exact = words.exact;
    addPeriod(query, spill);
    addStatuses(query.statuses);
    addAmounts(query);
    addProducts(query.products);
    if (!query.serviceId.isEmpty()) {
        addProducts({query.serviceId});
    }
    addTerms(query.terms);
    if (!query.receiverPhone.isEmpty()) {
        const QString digits = searchindex::digitsTerm(query.receiverPhone);
        if (!digits.isEmpty()) {
            narrow(digits);
        }
        add("gift.receiver_phone = :receiver", ":receiver", query.receiverPhone);
    }
}

void GiftPlan::add(const QByteArray &condition, const QByteArray &name, const QVariant &value)
{
    m_conditions += condition;
    m_values.insert(name, value);
}

/// Whole seconds are a range of ids; parts of a second, and rows that lie beyond their second, are looked at.
void GiftPlan::addPeriod(const HistoryQuery &query, qint64 spill)
{
    if (query.from) {
        m_ids.from = giftslot::firstIdOf(giftslot::secondOf(*query.from));
        if (spill > 0 || *query.from % 1000 != 0) {
            add("gift.sent_at >= :from", ":from", *query.from);
        }
    }
    if (query.to) {
        m_ids.to = giftslot::firstIdOf(giftslot::secondOf(*query.to + 999) + spill);
        if (spill > 0 || *query.to % 1000 != 0) {
            add("gift.sent_at < :to", ":to", *query.to);
        }
    }
}

/// One state is read from its index in order; several are not, and the plus keeps SQLite from sorting them.
void GiftPlan::addStatuses(const QSet<GiftStatus> &statuses)
{
    QByteArrayList names;
    for (const GiftStatus status : statuses) {
        const QByteArray name = ":status" + QByteArray::number(names.size());
        m_values.insert(name, giftStatusName(status));
        names += name;
    }
    if (names.size() == 1) {
        m_conditions += "gift.status = " + names.first();
    } else if (!names.isEmpty()) {
        m_conditions += "+gift.status IN (" + names.join(", ") + ')';
    }
}

/// One amount is found by its index in order; a range is not.
void GiftPlan::addAmounts(const HistoryQuery &query)
{
    if (query.amountMin && query.amountMax && *query.amountMin == *query.amountMax) {
        add("gift.amount = :amount", ":amount", query.amountMin->value());
        return;
    }
    m_amountRange = query.amountMin || query.amountMax;
    if (m_amountRange) {
        m_conditions += "+gift.amount >= :amountMin AND +gift.amount <= :amountMax";
        m_values.insert(":amountMin", query.amountMin ? query.amountMin->value() : std::numeric_limits<qint64>::min());
        m_values.insert(":amountMax", query.amountMax ? query.amountMax->value() : std::numeric_limits<qint64>::max());
    }
}

/// Hits must have this too.
void GiftPlan::narrow(const QString &match)
{
    m_match = m_match.isEmpty() ? match : QString(m_match + u" AND " + match);
    if (!m_certain.isEmpty()) {
        m_certain += u" AND " + match;
    }
}

void GiftPlan::addProducts(QSet<ServiceId> products)
{
    QStringList terms;
    for (const ServiceId &product : products) {
        terms += searchindex::productTerm(product);
    }
    if (!terms.isEmpty()) {
        narrow(u'(' + terms.join(u" OR ") + u')');
    }
}

/// The index does not know whose a name is, nor what is not there: such rows are looked at.
void GiftPlan::addTerms(const QList<HistoryTerm> &terms)
{
    for (const HistoryTerm &term : terms) {
        m_exact = false;
        m_certain.clear();
        const bool ofPerson = term.field == HistoryTerm::Field::Receiver || term.field == HistoryTerm::Field::Sender;
        if (!ofPerson || term.negated) {
            continue;
        }
        const auto word = searchindex::expression({term.word});
        m_impossible = m_impossible || word.impossible;
        narrow(word.match);
    }
}

void GiftPlan::bindAmounts(Statement &statement) const
{
    for (const QByteArray &name : {QByteArray(":amountMin"), QByteArray(":amountMax")}) {
        bindValue(statement, name, m_values.value(name));
    }
}

std::optional<std::pair<GiftPlan, GiftPlan>> GiftPlan::parted() const
{
    if (m_exact || m_certain.isEmpty() || !m_conditions.isEmpty()) {
        return std::nullopt;
    }
    GiftPlan certain = *this;
    certain.m_match = m_certain;
    certain.m_exact = true;
    GiftPlan loose = *this;
    loose.m_match = u'(' + m_match + u") NOT (" + m_certain + u')';
    return std::pair(certain, loose);
}

QByteArray GiftPlan::rows() const
{
    QByteArrayList conditions = m_conditions;
    conditions += id() + " >= :lowest AND " + id() + " < :highest";
    QByteArray from = m_byAmounts ? "gift INDEXED BY gift_amount" : "gift";
    if (m_byAmounts) {
        conditions += amountRange();
    }
    if (!m_match.isEmpty()) {
        from = "gift_index CROSS JOIN gift ON gift.id = gift_index.rowid";
        conditions.prepend("gift_index MATCH :match");
    }
    return " FROM " + from + " WHERE " + conditions.join(" AND ");
}

QByteArray GiftPlan::hits() const
{
    return isOfWordsOnly()
               ? QByteArray(" FROM gift_index WHERE gift_index MATCH :match AND rowid >= :lowest AND rowid < :highest")
               : rows();
}

void GiftPlan::bind(Statement &statement, const IdRange &ids) const
{
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        bindValue(statement, value.key(), value.value());
    }
    if (!m_match.isEmpty()) {
        statement.bind(":match", m_match);
    }
    statement.bind(":lowest", std::max(ids.from, m_ids.from));
    statement.bind(":highest", std::min(ids.to, m_ids.to));
}

} // namespace giftdesk
