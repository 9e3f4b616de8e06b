// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftctl/commands/commands.h"
#include "app/giftctl/jsonrows.h"
#include "services/batchfile/batchreport.h"
#include "services/sendgift.h"
#include "ui/text/errortext.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

struct BatchLine
{
    BatchHead batch;
    BatchCounts counts;
};

Json batchJson(const BatchLine &line, TimeZone zone)
{
    const auto &[batch, counts] = line;
    return {{"batchId", jsonText(batch.id)},
            {"state", jsonText(batchStateName(batch.state))},
            {"code", batch.cause ? jsonText(batch.cause->code()) : Json()},
            {"fileName", jsonText(batch.fileName)},
            {"rows", counts.rows},
            {"sent", counts.sent},
            {"refused", counts.refused},
            {"notSent", counts.notSent},
            {"unknown", counts.unknown},
            {"pending", counts.pending},
            {"operator", textOrNull(batch.operatorName)},
            {"createdAt", instantOrNull(batch.createdAt, zone)},
            {"updatedAt", instantOrNull(batch.updatedAt, zone)}};
}

Result<QList<BatchLine>> readBatches(LedgerStore &ledger)
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

class BatchList final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        fromLedger(readBatches, [this](const QList<BatchLine> &lines) {
            output().beginRows({"batchId", "state", "fileName", "rows", "sent", "refused", "notSent", "unknown",
                                "pending", "updatedAt"});
            for (const BatchLine &line : lines) {
                output().row(batchJson(line, zone()));
            }
            output().endRows();
            done();
        });
    }
};

/// Writes what became of each row into a file; the receivers stay masked.
class BatchReport final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        return invocation().has(u"--to"_s) ? Status() : failure(Fault::MissingOption, {u"--to FILE"_s});
    }

    void start() override
    {
        fromLedger([id = invocation().argument](LedgerStore &ledger) { return read(ledger, id); },
                   [this](const QList<BatchItem> &items) { write(items); });
    }

private:
    static Result<QList<BatchItem>> read(LedgerStore &ledger, const QString &id)
    {
        const auto batch = ledger.batches().batch(id);
        if (!batch || !*batch) {
            return batch ? failure(Fault::NotFound, {id}) : failure(batch.error());
        }
        return ledger.batches().rows(**batch, 0, std::numeric_limits<int>::max());
    }

    BatchReportRow reportRow(const BatchItem &item) const
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
        if (const auto error = item.entry ? entryError(*item.entry) : item.refusal) {
            const ErrorText text = errorText(*error, context().contract, u"gifts.send"_s);
            row.code = row.code.isEmpty() ? text.code : row.code;
            row.message = text.message();
        }
        return row;
    }

    void write(const QList<BatchItem> &items)
    {
        QList<BatchReportRow> rows;
        rows.reserve(items.size());
        for (const BatchItem &item : items) {
            rows.append(reportRow(item));
        }
        const QString path = invocation().value(u"--to"_s);
        if (const Status written = writeBatchReport(path, rows); !written) {
            return fail(written.error());
        }
        output().object({{"ok", true}, {"batchId", jsonText(invocation().argument)}, {"rows", rows.size()}});
        done();
    }
};

} // namespace

std::unique_ptr<Command> makeBatchList(CommandContext &context)
{
    return std::make_unique<BatchList>(context);
}

std::unique_ptr<Command> makeBatchReport(CommandContext &context)
{
    return std::make_unique<BatchReport>(context);
}

} // namespace giftdesk::ctl
