// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchbook.h"

#include "services/sendgift.h"
#include "store/ledgerstore.h"

#include <limits>

namespace giftdesk {

namespace {

BatchReportRow reportRow(const BatchItem &item, const std::function<ReportWords(const Error &)> &words)
{
    BatchReportRow row;
    row.row = item.row;
    row.key = item.order.key;
    row.state = item.entry ? entryStateName(item.entry->state) : batchRowStateName(item.state());
    row.receiver = reportReceiver(item.order.receiverName, item.order.receiverPhone.digits());
    row.amount = item.order.amount;
    if (item.entry) {
        row.entryId = item.entry->id.text();
        row.transferId = item.entry->transferId.text();
        row.code = item.entry->providerCode.isEmpty() ? item.entry->faultCode : item.entry->providerCode;
    }
    if (const auto error = whyOf(item)) {
        const ReportWords said = words(*error);
        row.code = row.code.isEmpty() ? said.code : row.code;
        row.message = said.message;
    }
    return row;
}

} // namespace

Result<QList<BatchLine>> readBatchLines(LedgerStore &ledger)
{
    const auto batches = ledger.batches().batches();
    if (!batches) {
        return failure(batches.error());
    }
    QList<BatchLine> lines;
    for (const BatchHead &batch : *batches) {
        const auto counts = ledger.batches().counts(batch);
        if (!counts) {
            return failure(counts.error());
        }
        lines.append({batch, *counts});
    }
    return lines;
}

Result<QList<BatchItem>> readBatchItems(LedgerStore &ledger, const QString &id)
{
    const auto batch = ledger.batches().batch(id);
    if (!batch || !*batch) {
        return batch ? failure(Fault::NotFound, {id}) : failure(batch.error());
    }
    return ledger.batches().rows(**batch, 0, std::numeric_limits<int>::max());
}

std::optional<Error> whyOf(const BatchItem &item)
{
    return item.entry ? entryError(*item.entry) : item.refusal;
}

QList<BatchReportRow> batchReportRows(const QList<BatchItem> &items,
                                      const std::function<ReportWords(const Error &)> &words)
{
    QList<BatchReportRow> rows;
    rows.reserve(items.size());
    for (const BatchItem &item : items) {
        rows.append(reportRow(item, words));
    }
    return rows;
}

} // namespace giftdesk
