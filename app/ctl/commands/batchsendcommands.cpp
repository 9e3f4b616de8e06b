// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/importer.h"
#include "app/ctl/commands/batchissues.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "domain/personname.h"
#include "services/batchfile/batchreader.h"
#include "services/batchrunner.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// As for a send: a script cannot free a disk (decisions C6).
constexpr int outcomeAttempts = 60'000 / OutcomeRetry::pauseMs;

Json countsJson(const BatchCounts &counts)
{
    return {{"rows", counts.rows},       {"sent", counts.sent},       {"refused", counts.refused},
            {"notSent", counts.notSent}, {"unknown", counts.unknown}, {"pending", counts.pending}};
}

/// What `batch run` and `batch resume` share: a batch that is in the ledger is sent, row by row, to one last object.
class BatchSend : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        if (invocation().has(u"--concurrency"_s)) {
            bool isNumber = false;
            m_terms.concurrency = invocation().value(u"--concurrency"_s).toInt(&isNumber);
            if (!isNumber || m_terms.concurrency < 1 || m_terms.concurrency > BatchTerms::mostConcurrency) {
                return failure(Fault::BadOption, {u"--concurrency"_s, u"1..%1"_s.arg(BatchTerms::mostConcurrency)});
            }
        }
        return invocation().has(u"--yes"_s) ? Status() : failure(Fault::ConfirmationMissing);
    }

    CommandStatus prepare() override
    {
        const Profile &profile = context().plan->profile;
        if (!profile.maySend()) {
            return refused(Error{Fault::SendingNotAllowedYet, {}, {profileKindName(profile.kind)}, {}});
        }
        if (invocation().has(u"--reason"_s)) {
            const auto reason = parseFreeText(invocation().value(u"--reason"_s), u"reason"_s, maxReasonCodePoints);
            if (!reason) {
                return refused(reason.error());
            }
            m_terms.reason = *reason;
        }
        return {};
    }

    bool interrupt() override
    {
        if (m_runner) {
            m_runner->stop();
            output().note(m_runner->mustFinish()
                              ? QCoreApplication::translate("Giftctl",
                                                            "Requests may have left already: waiting for their "
                                                            "outcome. Press Ctrl+C again to leave them unknown.")
                              : QCoreApplication::translate("Giftctl", "Stopping before anything more is sent."));
        }
        return m_runner.has_value();
    }

protected:
    static CommandStatus refused(const Error &error) { return tl::unexpected(CommandError{error, {}, {}}); }
    const BatchTerms &terms() const { return m_terms; }

    void send(const QString &batchId)
    {
        m_id = batchId;
        m_runner.emplace(session());
        m_runner->setOutcomeAttempts(outcomeAttempts);
        connect(&*m_runner, &BatchRunner::progressed, this, &BatchSend::sayProgress);
        connect(&*m_runner, &BatchRunner::rowEnded, this, &BatchSend::showRow);
        connect(&*m_runner, &BatchRunner::finished, this, &BatchSend::show);
        output().beginRows({"row", "state", "code", "message"});
        m_runner->start(batchId, BatchRetry::Yes, m_terms);
    }

private:
    void sayProgress(const BatchProgress &progress)
    {
        const BatchCounts &counts = progress.counts;
        const int ended = counts.rows - counts.pending;
        if (!tellsProgress()) {
            return;
        }
        QString text = QCoreApplication::translate("Giftctl", "%1 of %2 gifts").arg(ended).arg(counts.rows);
        if (progress.remainingMs) {
            const qint64 seconds = (*progress.remainingMs + 999) / 1000;
            text += QCoreApplication::translate("Giftctl", ", about %n second(s) left", nullptr, int(seconds));
        }
        output().progress(text);
    }

    /// Rows that went well are no news.
    void showRow(int row, BatchRowState state, const std::optional<Error> &error)
    {
        if (state == BatchRowState::Sent) {
            return;
        }
        const auto text = error ? std::optional(errorText(*error, context().contract, u"gifts.send"_s)) : std::nullopt;
        output().row({{"row", row},
                      {"state", jsonText(batchRowStateName(state))},
                      {"code", text ? jsonText(text->code) : Json()},
                      {"message", text ? jsonText(text->message()) : Json()}});
    }

    void show(const BatchEnd &end)
    {
        output().endRows();
        Json head{{"batchId", jsonText(m_id)}};
        if (!end.batch.id.isEmpty()) {
            head.update(countsJson(end.counts));
            head["state"] = jsonText(batchStateName(end.batch.state));
        }
        if (end.error) {
            output().fail({*end.error, {}, u"gifts.send"_s}, head);
            Q_EMIT finished(exitCode(end.error->kind()));
            return;
        }
        Json object{{"ok", true}};
        object.update(head);
        output().object(object);
        done();
    }

    QString m_id;
    BatchTerms m_terms;
    std::optional<BatchRunner> m_runner;
};

/// Reads a file, keeps it as a batch, unless its content is one already, and sends what was not sent.
class BatchRun final : public BatchSend
{
public:
    using BatchSend::BatchSend;

    CommandStatus prepare() override
    {
        if (const CommandStatus fine = BatchSend::prepare(); !fine) {
            return fine;
        }
        BatchReadOptions options;
        options.reasonForAll = terms().reason;
        auto reading = readBatchFile(invocation().argument, options);
        if (!reading.file) {
            return refused(reading.file.error());
        }
        m_file = std::move(*reading.file);
        return {};
    }

    void start() override
    {
        // Nothing is sent while any row is wrong: half a file is nobody's intention.
        const auto wrong = std::count_if(m_file.rows.begin(), m_file.rows.end(),
                                         [](const BatchRow &row) { return !row.order.has_value(); });
        if (wrong > 0) {
            printBatchIssues(output(), m_file);
            return fail(Error{Fault::BatchRowsRefused, {}, {QString::number(wrong)}, {}});
        }
        if (const Status kept = keepProfileFacts(*context().desk); !kept) {
            return fail(kept.error());
        }
        fromLedger(
            [file = m_file, terms = terms()](LedgerStore &ledger) { return ledger.batches().create(file, terms); },
            [this](const BatchHead &batch) { send(batch.id); });
    }

private:
    BatchFile m_file;
};

class BatchResume final : public BatchSend
{
public:
    using BatchSend::BatchSend;

    void start() override
    {
        if (const Status kept = keepProfileFacts(*context().desk); !kept) {
            return fail(kept.error());
        }
        send(invocation().argument);
    }
};

} // namespace

std::unique_ptr<Command> makeBatchRun(CommandContext &context)
{
    return std::make_unique<BatchRun>(context);
}

std::unique_ptr<Command> makeBatchResume(CommandContext &context)
{
    return std::make_unique<BatchResume>(context);
}

} // namespace giftdesk::ctl
