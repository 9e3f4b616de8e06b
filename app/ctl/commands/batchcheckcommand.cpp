// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/batchissues.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "domain/batchtotals.h"
#include "services/batchcardcheck.h"
#include "services/batchfile/batchreader.h"
#include "services/batchoutlook.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

Json textList(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts) {
        list.push_back(jsonText(text));
    }
    return list;
}

Json limitList(const QList<LimitHit> &limits)
{
    Json list = Json::array();
    for (const LimitHit &hit : limits) {
        list.push_back(
            {{"limit", jsonText(hit.limit)}, {"allowed", hit.allowed}, {"firstRow", hit.firstRow}, {"rows", hit.rows}});
    }
    return list;
}

/// Reads a file as a batch run would and says what would happen, without sending or keeping anything.
class BatchCheck final : public Command
{
public:
    using Command::Command;

    CommandStatus prepare() override
    {
        m_reading = readBatchFile(invocation().argument);
        if (!m_reading->file) {
            return tl::unexpected(CommandError{m_reading->file.error(), {}, {}});
        }
        return {};
    }

    void start() override
    {
        const auto file = std::make_shared<const BatchFile>(*m_reading->file);
        askBatchOutlook(session(), file, this, [this, file](Result<BatchOutlook> outlook) {
            if (!outlook) {
                return fail(outlook.error());
            }
            m_forecast = std::move(*outlook);
            invocation().has(u"--cards"_s) ? readCards(file) : show();
        });
    }

    bool interrupt() override
    {
        if (m_check) {
            m_check->cancel();
        }
        return m_check.has_value();
    }

private:
    void readCards(const std::shared_ptr<const BatchFile> &file)
    {
        m_check.emplace(session());
        connect(&*m_check, &BatchCardCheck::finished, this, [this](const Result<BatchCards> &cards) {
            if (!cards) {
                return fail(cards.error(), u"cards.list");
            }
            m_cards = *cards;
            show();
        });
        m_check->start(file, QSet<int>(m_forecast.inJournal.begin(), m_forecast.inJournal.end()));
    }

    void show()
    {
        printBatchIssues(output(), *m_reading->file, m_cards ? m_cards->faults : QHash<int, Error>());
        const BatchTotals totals = batchTotals(*m_reading->file);
        output().object(summary(totals));
        Q_EMIT finished(isFine(totals) ? 0 : exitCode(ErrorKind::Validation));
    }

    bool isFine(const BatchTotals &totals) const
    {
        return totals.invalid == 0 && (!m_cards || m_cards->faults.isEmpty());
    }

    /// Null where the cards were not asked for.
    Json products() const
    {
        if (!m_cards) {
            return {};
        }
        Json list = Json::array();
        for (const BatchProduct &product : m_cards->products) {
            list.push_back({{"serviceId", jsonText(product.serviceId.text())},
                            {"serviceName", jsonText(product.name)},
                            {"rows", product.rows},
                            {"sum", product.sum.value()}});
        }
        return list;
    }

    Json summary(const BatchTotals &totals) const
    {
        const BatchFileFacts &facts = m_reading->facts;
        return {{"ok", isFine(totals)},
                {"rows", totals.rows},
                {"valid", totals.valid},
                {"invalid", totals.invalid},
                {"sum", totals.sum.value()},
                {"largest", totals.largest.value()},
                {"duplicates", totals.duplicates},
                {"duplicatesInJournal", m_forecast.duplicates.size()},
                {"duplicatesInHistory", m_forecast.inHistory.size()},
                {"alreadyInJournal", m_forecast.inJournal.size()},
                {"namesakes", totals.namesakes.size()},
                {"invalidPhones", totals.invalidPhones},
                {"repairedPhones", totals.repaired},
                {"repeatedCards", totals.repeatedCards},
                {"senders", totals.senders},
                {"products", products()},
                {"unusableCards", m_cards ? Json(m_cards->faults.size()) : Json()},
                {"limits", limitList(m_forecast.limits)},
                {"sendingLocked", m_forecast.quarantined},
                {"format", facts.isXlsx ? "xlsx" : "csv"},
                {"encoding", facts.encoding ? jsonText(textEncodingName(*facts.encoding)) : Json()},
                {"sheet", textOrNull(facts.sheet)},
                {"hiddenRows", facts.hiddenRows},
                {"unknownColumns", textList(facts.unknownColumns)},
                {"contentHash", jsonText(QString::fromLatin1(m_reading->file->contentHash.toHex()))}};
    }

    std::optional<BatchReading> m_reading;
    BatchOutlook m_forecast;
    std::optional<BatchCardCheck> m_check;
    std::optional<BatchCards> m_cards;
};

} // namespace

std::unique_ptr<Command> makeBatchCheck(CommandContext &context)
{
    return std::make_unique<BatchCheck>(context);
}

} // namespace giftdesk::ctl
