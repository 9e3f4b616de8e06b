// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftplan.h"

#include "store/giftrow.h"
#include "store/searchindex.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

GiftPlan::GiftPlan(const HistoryQuery &query)
{
    const auto words = searchindex::expression(query.words);
    m_match = words.match;
    m_impossible = words.impossible;
    m_exact = words.exact;
    addPeriod(query);
    addStatuses(query.statuses);
    addAmounts(query);
    if (!query.serviceId.isEmpty()) {
        add(u"service_id = :service"_s, u":service"_s, query.serviceId.text());
    }
    if (!query.receiverPhone.isEmpty()) {
        add(u"receiver_phone = :receiver"_s, u":receiver"_s, query.receiverPhone);
    }
}

void GiftPlan::add(const QString &condition, const QString &name, const QVariant &value)
{
    m_conditions += condition;
    m_values.insert(name, value);
}

void GiftPlan::addPeriod(const HistoryQuery &query)
{
    if (query.from) {
        add(u"sent_at >= :from"_s, u":from"_s, *query.from);
    }
    if (query.to) {
        add(u"sent_at < :to"_s, u":to"_s, *query.to);
    }
}

/// Several states are no prefix of an index in the order of the history; the plus keeps SQLite from sorting them.
void GiftPlan::addStatuses(const QSet<GiftStatus> &statuses)
{
    QStringList names;
    for (const GiftStatus status : statuses) {
        const QString name = u":status"_s + QString::number(names.size());
        m_values.insert(name, giftrow::textValue(giftStatusName(status)));
        names += name;
    }
    if (names.size() == 1) {
        m_conditions += u"status = "_s + names.first();
    } else if (!names.isEmpty()) {
        m_conditions += u"+status IN ("_s + names.join(u", "_s) + u')';
    }
}

/// One amount is found by its index in order; a range is not, so it must not lead to one.
void GiftPlan::addAmounts(const HistoryQuery &query)
{
    if (query.amountMin && query.amountMax && *query.amountMin == *query.amountMax) {
        add(u"amount = :amount"_s, u":amount"_s, query.amountMin->value());
        return;
    }
    if (query.amountMin) {
        add(u"+amount >= :amountMin"_s, u":amountMin"_s, query.amountMin->value());
    }
    if (query.amountMax) {
        add(u"+amount <= :amountMax"_s, u":amountMax"_s, query.amountMax->value());
    }
}

QString GiftPlan::where(const std::optional<PageKey> &after) const
{
    QStringList conditions = m_conditions;
    if (!m_match.isEmpty()) {
        const QString id = m_dense ? u"+id"_s : u"id"_s;
        conditions += id + u" IN (SELECT rowid FROM gift_index WHERE gift_index MATCH :match)"_s;
    }
    if (after) {
        conditions += u"(sent_at, transfer_id) < (:afterSent, :afterId)"_s;
    }
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

void GiftPlan::bind(Query &query, const std::optional<PageKey> &after) const
{
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        query.bind(value.key(), value.value());
    }
    if (!m_match.isEmpty()) {
        query.bind(u":match"_s, m_match);
    }
    if (after) {
        query.bind(u":afterSent"_s, after->sentAt);
        query.bind(u":afterId"_s, giftrow::textValue(after->transferId.text()));
    }
}

QString GiftPlan::newestFirst()
{
    return u" ORDER BY sent_at DESC, transfer_id DESC"_s;
}

} // namespace giftdesk
