// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "services/batchbook.h"
#include "ui/text/errortext.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

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

class BatchList final : public Command
{
public:
    using Command::Command;

    void start() override
    {
        fromLedger(readBatchLines, [this](const QList<BatchLine> &lines) {
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
        fromLedger([id = invocation().argument](LedgerStore &ledger) { return readBatchItems(ledger, id); },
                   [this](const QList<BatchItem> &items) { write(items); });
    }

private:
    void write(const QList<BatchItem> &items)
    {
        const QList<BatchReportRow> rows = batchReportRows(items, [this](const Error &error) {
            const ErrorText text = errorText(error, context().contract, u"gifts.send"_s);
            return ReportWords{text.code, text.message()};
        });
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
