// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/batch/batchbackend.h"
#include "services/batchbook.h"

#include <QThreadPool>

#include <atomic>

namespace giftdesk {

class BatchCardCheck;
class Session;

/// The words of a report and of a template's guide, in the language chosen; called in the GUI thread.
struct BatchWords
{
    std::function<ReportWords(const Error &)> ofError;
    std::function<QString()> guideSheet;               ///< name of the sheet with the guide
    std::function<QString()> guideTitle;               ///< its first line
    std::function<QString(BatchColumn)> guideOfColumn; ///< what belongs into a column, with an example
};

/// Batches of an open session, which must live longer. Files are read in a thread of their own.
class SessionBatchBackend final : public BatchBackend
{
public:
    SessionBatchBackend(Session &session, BatchWords words);
    ~SessionBatchBackend() override;

    void read(const BatchRequest &request, QObject *receiver, std::function<void(int)> progress, Read done) override;
    void cancelRead() override;
    void openDraft(const QString &id, QObject *receiver, Read done) override;
    void readCards(const BatchFile &file, const QList<int> &skipped, QObject *receiver,
                   std::function<void(int done, int all)> progress, Done<BatchCards> done) override;
    void cancelCards() override;
    void keepDraft(const BatchFile &file, QObject *receiver, Done<QString> done) override;
    void removeDraft(const QString &id, QObject *receiver, std::function<void(Status)> done) override;
    void drafts(QObject *receiver, Done<QList<DraftHead>> done) override;
    void batches(QObject *receiver, Done<QList<BatchLine>> done) override;
    void rows(const QString &batch, QObject *receiver, Done<QList<BatchSheetRow>> done) override;
    void create(const BatchFile &file, const BatchTerms &terms, QObject *receiver, Done<BatchHead> done) override;
    std::unique_ptr<RunningBatch> run(const QString &batch, const BatchTerms &terms) override;
    void writeReport(const QString &batch, const QString &path, QObject *receiver,
                     std::function<void(Status)> done) override;
    void writeTemplate(const QString &path, QObject *receiver, std::function<void(Status)> done) override;

private:
    /// What a read has found so far; goes from thread to thread.
    using Preview = std::shared_ptr<BatchPreview>;
    /// Calls in the GUI thread, unless the backend or the receiver is gone.
    void deliver(QObject *receiver, std::function<void()> call);
    void askGuards(const Preview &preview, QObject *receiver, const Read &done);
    void finishPreview(const Preview &preview, QObject *receiver, const Read &done);

    Session &m_session;
    BatchWords m_words;
    QObject m_home;
    std::shared_ptr<std::atomic_bool> m_goOn;
    std::unique_ptr<BatchCardCheck> m_cards;
    QThreadPool m_pool; ///< last: it is waited for before anything goes
};

} // namespace giftdesk
