// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fieldissue.h"
#include "forms/batch/batchbackend.h"

namespace giftdesk {

/// Where the desk is: Start → Reading → Mapping or Checked → Confirming → Running → Ended → Start.
enum class BatchPhase {
    Start,
    Reading,
    Mapping,    ///< the header leaves required columns open
    Checked,    ///< every cell was looked at; nothing is sent yet
    Confirming, ///< the last question
    Running,
    Ended, ///< a batch of the ledger with what became of its rows
};

/// How far the reading of the senders' cards is, and what it said.
struct BatchCardReading
{
    bool running = false;
    int done = 0; ///< members
    int all = 0;
    std::optional<BatchCards> cards;
};

/// One batch on the desk, without widgets: a file read, checked, confirmed once and sent, or one of the ledger. GUI
/// thread.
class BatchDesk : public QObject
{
    Q_OBJECT

public:
    explicit BatchDesk(std::shared_ptr<BatchBackend> backend, QObject *parent = nullptr);

    BatchPhase phase() const { return m_phase; }
    /// Of the last thing that failed; nothing after one that succeeded.
    const std::optional<Error> &error() const { return m_error; }
    void forgetError() { setError({}); }

    // Start
    const QList<BatchLine> &batches() const { return m_batches; }
    const QList<DraftHead> &drafts() const { return m_drafts; }
    void refresh();
    void openFile(const QString &path);
    void openDraft(const QString &id);
    void removeDraft(const QString &id);
    /// A batch that is in the ledger, to look at or to go on with.
    void openBatch(const QString &id);
    void writeTemplate(const QString &path);

    // Reading, Mapping
    void cancelReading();
    const BatchFileNotes &notes() const { return m_notes; }
    /// Reads the file again with these columns; `reason` as for setReason().
    void setMapping(const ColumnMapping &mapping, const QString &reason);

    // Checked
    const BatchPreview &preview() const { return m_preview; }
    /// Hands the rows over, once; empty afterwards.
    QList<BatchSheetRow> takeRows() { return std::move(m_rows); }
    const QString &reason() const { return m_reason; }
    /// For rows without one, and to let duplicates through; the file is checked anew.
    void setReason(const QString &reason);
    static std::optional<FieldIssue> reasonIssue(const QString &reason);
    /// Reads the senders' cards live, once at a time; what it says belongs to the file as it is on the desk.
    void readCards();
    const BatchCardReading &cards() const { return m_cards; }
    int concurrency() const { return m_concurrency; }
    void setConcurrency(int concurrency) { m_concurrency = concurrency; }
    /// Every row can be sent, there are rows, and sending is not locked.
    bool canConfirm() const;
    void keepDraft();
    void confirm();
    void backToCheck();
    /// Confirming → Running, once: false and nothing done for any other call.
    bool send();

    // Running, Ended
    const BatchProgress &progress() const { return m_progress; }
    const BatchHead &batch() const { return m_progress.batch; }
    bool isPausing() const { return m_pausing; }
    void pause();
    void stop();
    /// Ended, with rows left: goes on. False and nothing done where there is nothing to do.
    bool resume();
    bool canResume() const;
    /// A request may be on its way: the program must not close.
    bool mustFinish() const { return m_run && m_run->mustFinish(); }
    void writeReport(const QString &path);

    /// Back to Start; not while it runs.
    void close();

Q_SIGNALS:
    void phaseChanged();
    void listChanged();
    void errorChanged();
    void percentChanged(int percent);
    /// New rows are there to be taken.
    void rowsReady();
    /// The reading of the cards began, came on or ended.
    void cardsChanged();
    void rowEnded(int row, giftdesk::BatchRowState state, const std::optional<giftdesk::Error> &error);
    void progressed();
    void draftKept();
    /// A report or a template is on disk.
    void fileWritten(const QString &path);

private:
    void setPhase(BatchPhase phase);
    void setError(std::optional<Error> error);
    void read();
    void forgetCards();
    void onRead(tl::expected<BatchPreview, BatchUnread> read);
    void onCreated(const Result<BatchHead> &batch);
    void run(const QString &batch);
    void onFinished(const BatchEnd &end);
    void showRows(const QString &batch);
    BatchTerms terms() const { return {m_reason, m_concurrency}; }

    std::shared_ptr<BatchBackend> m_backend;
    BatchPhase m_phase = BatchPhase::Start;
    std::optional<Error> m_error;
    QList<BatchLine> m_batches;
    QList<DraftHead> m_drafts;
    BatchRequest m_request;
    QString m_draft; ///< the file on the desk comes from it
    BatchFileNotes m_notes;
    BatchPreview m_preview;
    QList<BatchSheetRow> m_rows;
    BatchCardReading m_cards;
    QString m_reason;
    int m_concurrency = BatchTerms::usualConcurrency;
    BatchProgress m_progress;
    std::unique_ptr<RunningBatch> m_run;
    bool m_creating = false;
    bool m_pausing = false;
};

} // namespace giftdesk
