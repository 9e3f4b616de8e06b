// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/batch/batchdesk.h"

#include "forms/entrydesk.h"

#include <algorithm>

namespace giftdesk {

BatchDesk::BatchDesk(std::shared_ptr<BatchBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

void BatchDesk::setPhase(BatchPhase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void BatchDesk::setError(std::optional<Error> error)
{
    m_error = std::move(error);
    Q_EMIT errorChanged();
}

void BatchDesk::refresh()
{
    m_backend->batches(this, [this](const Result<QList<BatchLine>> &lines) {
        lines ? void(m_batches = *lines) : setError(lines.error());
        Q_EMIT listChanged();
    });
    m_backend->drafts(this, [this](const Result<QList<DraftHead>> &drafts) {
        drafts ? void(m_drafts = *drafts) : setError(drafts.error());
        Q_EMIT listChanged();
    });
}

void BatchDesk::openFile(const QString &path)
{
    if (m_phase == BatchPhase::Running) {
        return;
    }
    m_request = {path, {}, {}};
    m_reason.clear();
    m_draft.clear();
    read();
}

void BatchDesk::read()
{
    setError({});
    forgetCards();
    setPhase(BatchPhase::Reading);
    m_request.reason = m_reason;
    m_backend->read(
        m_request, this, [this](int percent) { Q_EMIT percentChanged(percent); },
        [this](tl::expected<BatchPreview, BatchUnread> read) { onRead(std::move(read)); });
}

void BatchDesk::readCards()
{
    if (m_phase != BatchPhase::Checked || m_cards.running || m_preview.totals.valid == 0) {
        return;
    }
    setError({});
    m_cards = {true, 0, m_preview.totals.senders, {}};
    Q_EMIT cardsChanged();
    m_backend->readCards(
        m_preview.file, m_preview.outlook.inJournal, this,
        [this](int done, int all) {
            m_cards.done = done;
            m_cards.all = all;
            Q_EMIT cardsChanged();
        },
        [this](const Result<BatchCards> &cards) {
            m_cards.running = false;
            cards ? void(m_cards.cards = *cards) : setError(cards.error());
            Q_EMIT cardsChanged();
        });
}

void BatchDesk::forgetCards()
{
    m_backend->cancelCards();
    m_cards = {};
    Q_EMIT cardsChanged();
}

void BatchDesk::onRead(tl::expected<BatchPreview, BatchUnread> read)
{
    if (!read) {
        m_notes = std::move(read.error().notes);
        const bool mappable = read.error().error.fault == Fault::BatchColumnMissing && !m_notes.header.isEmpty();
        setError(std::move(read.error().error));
        return setPhase(mappable ? BatchPhase::Mapping : BatchPhase::Start);
    }
    m_preview = std::move(*read);
    m_notes = m_preview.notes;
    m_rows = std::move(m_preview.rows);
    setPhase(BatchPhase::Checked);
    Q_EMIT rowsReady();
}

void BatchDesk::cancelReading()
{
    m_backend->cancelRead();
    setPhase(BatchPhase::Start);
}

void BatchDesk::setMapping(const ColumnMapping &mapping, const QString &reason)
{
    m_request.mapping = mapping;
    m_reason = reasonIssue(reason) ? QString() : reason;
    read();
}

std::optional<FieldIssue> BatchDesk::reasonIssue(const QString &reason)
{
    return EntryDesk::reasonIssue(reason);
}

void BatchDesk::setReason(const QString &reason)
{
    if (m_phase != BatchPhase::Checked || reason == m_reason || (!reason.isEmpty() && reasonIssue(reason))) {
        return;
    }
    m_reason = reason;
    const bool used = std::any_of(m_preview.file.rows.begin(), m_preview.file.rows.end(),
                                  [](const BatchRow &row) { return !row.hasOwnReason; });
    if (used && !m_request.path.isEmpty()) {
        read(); // rows without a reason of their own are right or wrong by it
    }
}

void BatchDesk::openDraft(const QString &id)
{
    m_request = {};
    m_reason.clear();
    m_draft = id;
    forgetCards();
    setError({});
    setPhase(BatchPhase::Reading);
    m_backend->openDraft(id, this, [this](tl::expected<BatchPreview, BatchUnread> read) { onRead(std::move(read)); });
}

void BatchDesk::removeDraft(const QString &id)
{
    m_backend->removeDraft(id, this, [this](const Status &removed) {
        if (!removed) {
            setError(removed.error());
        }
        refresh();
    });
}

void BatchDesk::keepDraft()
{
    if (m_phase != BatchPhase::Checked) {
        return;
    }
    m_backend->keepDraft(m_preview.file, this, [this](const Result<QString> &kept) {
        if (!kept) {
            return setError(kept.error());
        }
        m_draft = *kept;
        Q_EMIT draftKept();
    });
}

bool BatchDesk::canConfirm() const
{
    return m_phase == BatchPhase::Checked && m_preview.totals.valid > 0 && m_preview.totals.invalid == 0 &&
           !m_preview.outlook.quarantined;
}

void BatchDesk::confirm()
{
    if (canConfirm()) {
        if (m_cards.running) {
            forgetCards(); // the gifts read them anew
        }
        setError({});
        setPhase(BatchPhase::Confirming);
    }
}

void BatchDesk::backToCheck()
{
    if (m_phase == BatchPhase::Confirming && !m_creating) {
        setPhase(BatchPhase::Checked);
    }
}

bool BatchDesk::send()
{
    if (m_phase != BatchPhase::Confirming || m_creating) {
        return false;
    }
    m_creating = true;
    m_backend->create(m_preview.file, terms(), this, [this](const Result<BatchHead> &batch) { onCreated(batch); });
    return true;
}

void BatchDesk::onCreated(const Result<BatchHead> &batch)
{
    m_creating = false;
    if (!batch) {
        setError(batch.error());
        return setPhase(BatchPhase::Checked);
    }
    if (!m_draft.isEmpty()) {
        removeDraft(m_draft); // it is a batch now
        m_draft.clear();
    }
    run(batch->id);
}

void BatchDesk::run(const QString &batch)
{
    m_pausing = false;
    m_progress = {};
    m_progress.batch.id = batch;
    m_progress.counts.rows = m_progress.counts.pending = m_preview.totals.rows;
    m_run = m_backend->run(batch, terms());
    connect(m_run.get(), &RunningBatch::progressed, this, [this](const BatchProgress &progress) {
        m_progress = progress;
        Q_EMIT progressed();
    });
    connect(m_run.get(), &RunningBatch::rowEnded, this, &BatchDesk::rowEnded);
    connect(m_run.get(), &RunningBatch::finished, this, &BatchDesk::onFinished);
    setPhase(BatchPhase::Running);
}

void BatchDesk::onFinished(const BatchEnd &end)
{
    m_run.release()->deleteLater(); // this is its own signal
    if (!end.batch.id.isEmpty()) {
        m_progress.batch = end.batch;
        m_progress.counts = end.counts;
    }
    m_progress.inFlight = 0;
    m_progress.remainingMs.reset();
    m_pausing = false;
    setError(end.error);
    setPhase(BatchPhase::Ended);
    showRows(m_progress.batch.id);
    refresh();
}

void BatchDesk::showRows(const QString &batch)
{
    m_backend->rows(batch, this, [this](Result<QList<BatchSheetRow>> rows) {
        if (!rows) {
            return setError(rows.error());
        }
        m_rows = std::move(*rows);
        Q_EMIT rowsReady();
    });
}

void BatchDesk::openBatch(const QString &id)
{
    const auto found =
        std::find_if(m_batches.begin(), m_batches.end(), [&id](const BatchLine &line) { return line.batch.id == id; });
    if (found == m_batches.end() || m_phase == BatchPhase::Running) {
        return;
    }
    m_preview = {};
    m_reason = found->batch.reason;
    m_concurrency = found->batch.concurrency;
    m_progress = {found->batch, found->counts, 0, {}};
    setError(batchError(found->batch, found->counts));
    setPhase(BatchPhase::Ended);
    showRows(id);
}

void BatchDesk::pause()
{
    if (m_run) {
        m_pausing = true;
        m_run->pause();
        Q_EMIT progressed();
    }
}

void BatchDesk::stop()
{
    if (m_run) {
        m_pausing = true;
        m_run->stop();
        Q_EMIT progressed();
    }
}

bool BatchDesk::canResume() const
{
    const BatchCounts &counts = m_progress.counts;
    return m_phase == BatchPhase::Ended && counts.pending + counts.notSent > 0;
}

bool BatchDesk::resume()
{
    if (!canResume()) {
        return false;
    }
    const BatchCounts counts = m_progress.counts;
    const BatchHead batch = m_progress.batch;
    setError({});
    run(batch.id);
    m_progress = {batch, counts, 0, {}};
    Q_EMIT progressed();
    return true;
}

void BatchDesk::writeReport(const QString &path)
{
    m_backend->writeReport(m_progress.batch.id, path, this, [this, path](const Status &written) {
        written ? Q_EMIT fileWritten(path) : setError(written.error());
    });
}

void BatchDesk::writeTemplate(const QString &path)
{
    m_backend->writeTemplate(path, this, [this, path](const Status &written) {
        written ? Q_EMIT fileWritten(path) : setError(written.error());
    });
}

void BatchDesk::close()
{
    if (m_phase == BatchPhase::Running || m_creating) {
        return;
    }
    m_preview = {};
    m_rows.clear();
    forgetCards();
    setError({});
    setPhase(BatchPhase::Start);
    refresh();
}

} // namespace giftdesk
