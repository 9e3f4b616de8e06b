// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchcards.h"
#include "domain/batchsheet.h"
#include "domain/drafthead.h"

#include <QObject>

#include <functional>
#include <memory>

namespace giftdesk {

/// What is to be read, and how.
struct BatchRequest
{
    QString path;
    std::optional<ColumnMapping> mapping; ///< instead of the names in the header
    QString reason;                       ///< for rows that have none of their own
};

/// A file that could not be read at all; what was found out of it helps to map its columns.
struct BatchUnread
{
    Error error;
    BatchFileNotes notes;
};

/// A batch that runs. Goes with its owner; ended only by finished().
class RunningBatch : public QObject
{
    Q_OBJECT

public:
    virtual void pause() = 0;
    virtual void stop() = 0;
    /// A request may be on its way: quitting waits.
    virtual bool mustFinish() const = 0;

Q_SIGNALS:
    void progressed(const giftdesk::BatchProgress &progress);
    void rowEnded(int row, giftdesk::BatchRowState state, const std::optional<giftdesk::Error> &error);
    void finished(const giftdesk::BatchEnd &end);
};

/// What the batch pane asks of the world; the seam for its tests. Every `done` is called at most once, later, in the
/// thread of its receiver, and not at all once the receiver is gone.
class BatchBackend
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;
    using Read = std::function<void(tl::expected<BatchPreview, BatchUnread>)>;

    virtual ~BatchBackend() = default;
    /// Reads, checks and forecasts, off the GUI thread. A second question ends the first without an answer.
    virtual void read(const BatchRequest &request, QObject *receiver, std::function<void(int percent)> progress,
                      Read done) = 0;
    virtual void cancelRead() = 0;
    /// The same of a draft.
    virtual void openDraft(const QString &id, QObject *receiver, Read done) = 0;
    /// Reads the senders' cards live; a second question ends the first without an answer.
    virtual void readCards(const BatchFile &file, const QList<int> &skipped, QObject *receiver,
                           std::function<void(int done, int all)> progress, Done<BatchCards> done) = 0;
    virtual void cancelCards() = 0;
    virtual void keepDraft(const BatchFile &file, QObject *receiver, Done<QString> done) = 0;
    virtual void removeDraft(const QString &id, QObject *receiver, std::function<void(Status)> done) = 0;
    virtual void drafts(QObject *receiver, Done<QList<DraftHead>> done) = 0;
    /// Newest first.
    virtual void batches(QObject *receiver, Done<QList<BatchLine>> done) = 0;
    virtual void rows(const QString &batch, QObject *receiver, Done<QList<BatchSheetRow>> done) = 0;
    /// Keeps a checked file as a batch; the one that is there where its content is known.
    virtual void create(const BatchFile &file, const BatchTerms &terms, QObject *receiver, Done<BatchHead> done) = 0;
    /// Starts or resumes; never called twice for one confirmation.
    virtual std::unique_ptr<RunningBatch> run(const QString &batch, const BatchTerms &terms) = 0;
    /// What became of each row, as CSV.
    virtual void writeReport(const QString &batch, const QString &path, QObject *receiver,
                             std::function<void(Status)> done) = 0;
    /// An empty list with its header; `.xlsx` makes a workbook, anything else CSV.
    virtual void writeTemplate(const QString &path, QObject *receiver, std::function<void(Status)> done) = 0;
};

} // namespace giftdesk
