// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchtotals.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

void countFaults(BatchTotals &totals, const QList<FieldIssue> &issues)
{
    const auto has = [&issues](auto fits) {
        return std::any_of(issues.cbegin(), issues.cend(), fits);
    };
    ++totals.invalid;
    totals.invalidPhones += has([](const FieldIssue &issue) { return issue.field == u"receiverPhone"; }) ? 1 : 0;
    totals.repeatedCards +=
        has([](const FieldIssue &issue) { return issue.error.fault == Fault::RowRepeatsCard; }) ? 1 : 0;
}

void countGift(BatchTotals &totals, const GiftOrder &order)
{
    ++totals.valid;
    totals.sum = totals.sum + order.amount;
    totals.largest = std::max(totals.largest, order.amount);
}

struct NameSeen
{
    Namesake namesake;
    QSet<QString> phones; ///< of one name there may be as many as there are rows
};
using NamesByText = QHash<QString, NameSeen>;

void noteName(NamesByText &names, const BatchRow &row)
{
    const GiftOrder &order = *row.order;
    NameSeen &known = names[order.receiverName.toCaseFolded()];
    if (known.phones.isEmpty()) {
        known.namesake.name = order.receiverName;
    }
    if (!known.phones.contains(order.receiverPhone.digits())) {
        known.phones.insert(order.receiverPhone.digits());
        known.namesake.phones.append(order.receiverPhone.digits());
    }
    known.namesake.rows.append(row.number);
}

void markNamesakes(BatchTotals &totals, const NamesByText &names)
{
    for (const NameSeen &each : names) {
        if (each.phones.size() > 1) {
            totals.namesakes.append(each.namesake);
            for (const int row : each.namesake.rows) {
                totals.marks[row - 1].namesake = true;
            }
        }
    }
    std::sort(totals.namesakes.begin(), totals.namesakes.end(),
              [](const Namesake &left, const Namesake &right) { return left.rows.first() < right.rows.first(); });
}

} // namespace

BatchTotals batchTotals(const BatchFile &file)
{
    BatchTotals totals;
    totals.rows = int(file.rows.size());
    totals.marks.resize(file.rows.size());
    QHash<std::pair<QString, qint64>, int> first;
    QSet<QString> senders;
    NamesByText names;
    for (const BatchRow &row : file.rows) {
        totals.repaired += row.repaired.isEmpty() ? 0 : 1;
        if (!row.order) {
            countFaults(totals, row.order.error());
            continue;
        }
        countGift(totals, *row.order);
        senders.insert(row.order->senderUserId.text());
        noteName(names, row);
        int &earlier = first[{row.order->receiverPhone.digits(), row.order->amount.value()}];
        totals.duplicates += earlier > 0 ? 1 : 0;
        totals.marks[row.number - 1].sameAsRow = earlier;
        earlier = earlier > 0 ? earlier : row.number;
    }
    totals.senders = int(senders.size());
    markNamesakes(totals, names);
    return totals;
}

} // namespace giftdesk
