// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/commands.h"
#include "services/historyexport/exportrecord.h"
#include "services/historyexport/historyexport.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// Writes what a search finds into a file; on the audit record before the first row, and with their number after the
/// last.
class HistoryExportCommand final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        return invocation().value(u"--to"_s).isEmpty() ? failure(Fault::MissingOption, {u"--to FILE"_s}) : Status();
    }

    CommandStatus prepare() override
    {
        const auto text = input().valueOrStandardInput(invocation().argument, u"QUERY"_s);
        const auto query = text ? searchQuery(*text) : failure(text.error());
        if (!query) {
            return tl::unexpected(CommandError{query.error(), {}, {}});
        }
        m_request.query = *query;
        m_record = {*text, invocation().value(u"--reason"_s), masking().unmasked};
        return {};
    }

    void start() override
    {
        m_request.path = invocation().value(u"--to"_s);
        m_request.style.masking = masking();
        m_request.style.zone = zone();
        m_request.style.isoTimes = true;
        const QList<GiftColumn> &columns = m_request.style.columns;
        std::transform(columns.begin(), columns.end(), std::back_inserter(m_request.titles), giftColumnKey);
        fromLedger([record = m_record](LedgerStore &ledger) { return noteExportBegun(ledger, record); },
                   [this] { write(); });
    }

    bool interrupt() override
    {
        if (m_export) {
            m_export->cancel();
        }
        return m_export.has_value();
    }

private:
    void write()
    {
        m_export.emplace(session().cache());
        connect(&*m_export, &HistoryExport::progress, this, &HistoryExportCommand::sayProgress);
        connect(&*m_export, &HistoryExport::finished, this,
                [this](const Result<qint64> &rows) { rows ? note(*rows) : fail(rows.error()); });
        m_export->start(m_request);
    }

    void sayProgress(qint64 rows)
    {
        if (tellsProgress()) {
            output().progress(QCoreApplication::translate("Giftctl", "%n gift(s) written", nullptr, int(rows)));
        }
    }

    void note(qint64 rows)
    {
        fromLedger([record = m_record, rows](LedgerStore &ledger) { return noteExportEnded(ledger, record, rows); },
                   [this, rows] {
                       output().object({{"ok", true}, {"rows", rows}, {"masked", !masking().unmasked}});
                       done();
                   });
    }

    ExportRequest m_request;
    ExportRecord m_record;
    std::optional<HistoryExport> m_export;
};

} // namespace

std::unique_ptr<Command> makeHistoryExport(CommandContext &context)
{
    return std::make_unique<HistoryExportCommand>(context);
}

} // namespace giftdesk::ctl
