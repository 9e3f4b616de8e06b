// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batchsheet.h"

#include "domain/money.h"

namespace giftdesk {

namespace {

QSet<int> asSet(const QList<int> &rows)
{
    return QSet<int>(rows.begin(), rows.end());
}

BatchSheetRow rowOf(const BatchRow &source)
{
    BatchSheetRow row;
    row.row = source.number;
    row.fileRow = source.fileRow;
    row.receiverName = source.text.receiverName;
    row.receiverPhone = source.text.receiverPhone;
    row.senderUserId = source.text.senderUserId;
    row.card = source.text.card;
    row.reason = source.text.reason;
    if (source.order) {
        row.amount = source.order->amount;
        row.receiverName = source.order->receiverName;
        row.receiverPhone = source.order->receiverPhone.digits();
    } else {
        const auto amount = parseWon(source.text.amount);
        row.amount = amount ? std::optional(*amount) : std::nullopt;
        row.issues = source.order.error();
    }
    row.hints.phoneMended = !source.repaired.isEmpty();
    return row;
}

} // namespace

QList<BatchSheetRow> sheetRows(const BatchFile &file, const BatchTotals &totals, const BatchOutlook &outlook)
{
    const QSet<int> inJournal = asSet(outlook.inJournal);
    const QSet<int> duplicates = asSet(outlook.duplicates);
    const QSet<int> inHistory = asSet(outlook.inHistory);
    QList<BatchSheetRow> rows;
    rows.reserve(file.rows.size());
    for (qsizetype i = 0; i < file.rows.size(); ++i) {
        BatchSheetRow row = rowOf(file.rows[i]);
        const BatchRowMark mark = totals.marks.value(i);
        row.hints.sameAsRow = mark.sameAsRow;
        row.hints.namesake = mark.namesake;
        row.hints.inJournal = inJournal.contains(row.row);
        row.hints.duplicate = duplicates.contains(row.row);
        row.hints.inHistory = inHistory.contains(row.row);
        rows.append(std::move(row));
    }
    return rows;
}

QList<BatchSheetRow> sheetRows(const QList<BatchItem> &items)
{
    QList<BatchSheetRow> rows;
    rows.reserve(items.size());
    for (const BatchItem &item : items) {
        BatchSheetRow row;
        row.row = item.row;
        row.fileRow = item.fileRow;
        row.receiverName = item.order.receiverName;
        row.receiverPhone = item.order.receiverPhone.digits();
        row.senderUserId = item.order.senderUserId.text();
        row.card = item.order.card.text();
        row.amount = item.order.amount;
        row.reason = item.order.reason;
        row.state = item.state();
        row.error = item.refusal;
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace giftdesk
