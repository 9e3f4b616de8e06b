// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/batch/sessionbatchbackend.h"

#include "domain/batchdraft.h"
#include "services/batchbook.h"
#include "services/batchcardcheck.h"
#include "services/batchfile/batchreader.h"
#include "services/batchfile/batchtemplate.h"
#include "services/batchoutlook.h"
#include "services/batchrunner.h"
#include "services/session.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const QString draftKind = u"batch"_s;

BatchFileNotes notesOf(const BatchFileFacts &facts)
{
    BatchFileNotes notes;
    notes.isXlsx = facts.isXlsx;
    notes.encoding = facts.encoding ? textEncodingName(*facts.encoding) : QString();
    notes.sheet = facts.sheet;
    notes.hiddenRows = facts.hiddenRows;
    notes.header = facts.header;
    notes.unknownColumns = facts.unknownColumns;
    notes.mapping = facts.mapping;
    return notes;
}

/// A run of the services' runner.
class RunnerOfSession final : public RunningBatch
{
public:
    RunnerOfSession(Session &session, const QString &batch, const BatchTerms &terms)
        : m_runner(session)
    {
        connect(&m_runner, &BatchRunner::progressed, this, &RunningBatch::progressed);
        connect(&m_runner, &BatchRunner::rowEnded, this, &RunningBatch::rowEnded);
        connect(&m_runner, &BatchRunner::finished, this, &RunningBatch::finished);
        m_runner.start(batch, BatchRetry::Yes, terms);
    }

    void pause() override { m_runner.pause(); }
    void stop() override { m_runner.stop(); }
    bool mustFinish() const override { return m_runner.mustFinish(); }

private:
    BatchRunner m_runner;
};

} // namespace

SessionBatchBackend::SessionBatchBackend(Session &session, BatchWords words)
    : m_session(session)
    , m_words(std::move(words))
{
    m_pool.setMaxThreadCount(1);
}

SessionBatchBackend::~SessionBatchBackend()
{
    cancelRead();
    m_pool.waitForDone();
}

void SessionBatchBackend::deliver(QObject *receiver, std::function<void()> call)
{
    QMetaObject::invokeMethod(
        &m_home,
        [guard = QPointer<QObject>(receiver), call = std::move(call)] {
            if (guard) {
                call();
            }
        },
        Qt::QueuedConnection);
}

void SessionBatchBackend::cancelRead()
{
    if (m_goOn) {
        *m_goOn = false;
    }
}

void SessionBatchBackend::read(const BatchRequest &request, QObject *receiver, std::function<void(int)> progress,
                               Read done)
{
    cancelRead();
    m_goOn = std::make_shared<std::atomic_bool>(true);
    m_pool.start([this, request, receiver = QPointer<QObject>(receiver), progress = std::move(progress),
                  done = std::move(done), goOn = m_goOn] {
        BatchReadOptions options;
        options.mapping = request.mapping;
        options.reasonForAll = request.reason;
        options.goOn = [&](int percent) {
            deliver(receiver, [progress, percent, goOn] {
                if (*goOn) {
                    progress(percent);
                }
            });
            return goOn->load();
        };
        BatchReading reading = readBatchFile(request.path, options);
        const auto preview = std::make_shared<BatchPreview>();
        preview->notes = notesOf(reading.facts);
        if (!*goOn) {
            return;
        }
        if (!reading.file) {
            const BatchUnread unread{reading.file.error(), preview->notes};
            return deliver(receiver, [done, unread, goOn] {
                if (*goOn) {
                    done(tl::unexpected(unread));
                }
            });
        }
        preview->file = std::move(*reading.file);
        preview->totals = batchTotals(preview->file);
        deliver(receiver, [this, preview, receiver, done, goOn] {
            if (*goOn) {
                askGuards(preview, receiver, done);
            }
        });
    });
}

void SessionBatchBackend::askGuards(const Preview &preview, QObject *receiver, const Read &done)
{
    const std::shared_ptr<const BatchFile> file(preview, &preview->file);
    askBatchOutlook(m_session, file, receiver, [this, preview, receiver, done](Result<BatchOutlook> outlook) {
        if (!outlook) {
            return done(tl::unexpected(BatchUnread{outlook.error(), preview->notes}));
        }
        preview->outlook = std::move(*outlook);
        finishPreview(preview, receiver, done);
    });
}

/// The rows for the table are made off the GUI thread too.
void SessionBatchBackend::finishPreview(const Preview &preview, QObject *receiver, const Read &done)
{
    m_pool.start([this, preview, receiver = QPointer<QObject>(receiver), done] {
        preview->rows = sheetRows(preview->file, preview->totals, preview->outlook);
        deliver(receiver, [preview, done] { done(std::move(*preview)); });
    });
}

void SessionBatchBackend::openDraft(const QString &id, QObject *receiver, Read done)
{
    m_session.ledger().run(
        [id](LedgerStore &ledger) -> Result<BatchFile> {
            const auto content = ledger.drafts().content(id);
            return content ? unpackBatch(*content) : failure(content.error());
        },
        receiver,
        [this, receiver, done = std::move(done)](Result<BatchFile> file) {
            if (!file) {
                return done(tl::unexpected(BatchUnread{file.error(), {}}));
            }
            const auto preview = std::make_shared<BatchPreview>();
            preview->file = std::move(*file);
            preview->totals = batchTotals(preview->file);
            askGuards(preview, receiver, done);
        });
}

void SessionBatchBackend::readCards(const BatchFile &file, const QList<int> &skipped, QObject *receiver,
                                    std::function<void(int, int)> progress, Done<BatchCards> done)
{
    m_cards = std::make_unique<BatchCardCheck>(m_session); // the one before goes without a word
    QObject::connect(m_cards.get(), &BatchCardCheck::progressed, receiver, std::move(progress));
    QObject::connect(m_cards.get(), &BatchCardCheck::finished, receiver, std::move(done));
    m_cards->start(std::make_shared<const BatchFile>(file), QSet<int>(skipped.begin(), skipped.end()));
}

void SessionBatchBackend::cancelCards()
{
    m_cards.reset();
}

void SessionBatchBackend::keepDraft(const BatchFile &file, QObject *receiver, Done<QString> done)
{
    // The content names the draft: the same file kept twice is one.
    const QString id = QString::fromLatin1(file.contentHash.toHex().left(32));
    m_session.ledger().run(
        [file, id](LedgerStore &ledger) -> Result<QString> {
            const Status kept = ledger.drafts().put(id, draftKind, file.fileName, packBatch(file));
            return kept ? Result<QString>(id) : failure(kept.error());
        },
        receiver, std::move(done));
}

void SessionBatchBackend::removeDraft(const QString &id, QObject *receiver, std::function<void(Status)> done)
{
    m_session.ledger().run([id](LedgerStore &ledger) { return ledger.drafts().remove(id); }, receiver, std::move(done));
}

void SessionBatchBackend::drafts(QObject *receiver, Done<QList<DraftHead>> done)
{
    m_session.ledger().run([](LedgerStore &ledger) { return ledger.drafts().list(draftKind); }, receiver,
                           std::move(done));
}

void SessionBatchBackend::batches(QObject *receiver, Done<QList<BatchLine>> done)
{
    m_session.ledger().run(readBatchLines, receiver, std::move(done));
}

void SessionBatchBackend::rows(const QString &batch, QObject *receiver, Done<QList<BatchSheetRow>> done)
{
    m_session.ledger().run(
        [batch](LedgerStore &ledger) -> Result<QList<BatchSheetRow>> {
            const auto items = readBatchItems(ledger, batch);
            if (!items) {
                return failure(items.error());
            }
            QList<BatchSheetRow> rows = sheetRows(*items);
            for (qsizetype i = 0; i < rows.size(); ++i) {
                rows[i].error = whyOf((*items)[i]);
            }
            return rows;
        },
        receiver, std::move(done));
}

void SessionBatchBackend::create(const BatchFile &file, const BatchTerms &terms, QObject *receiver,
                                 Done<BatchHead> done)
{
    m_session.ledger().run([file, terms](LedgerStore &ledger) { return ledger.batches().create(file, terms); },
                           receiver, std::move(done));
}

std::unique_ptr<RunningBatch> SessionBatchBackend::run(const QString &batch, const BatchTerms &terms)
{
    return std::make_unique<RunnerOfSession>(m_session, batch, terms);
}

void SessionBatchBackend::writeReport(const QString &batch, const QString &path, QObject *receiver,
                                      std::function<void(Status)> done)
{
    m_session.ledger().run([batch](LedgerStore &ledger) { return readBatchItems(ledger, batch); }, receiver,
                           [this, path, done = std::move(done)](const Result<QList<BatchItem>> &items) {
                               if (!items) {
                                   return done(failure(items.error()));
                               }
                               done(writeBatchReport(path, batchReportRows(*items, m_words.ofError)));
                           });
}

void SessionBatchBackend::writeTemplate(const QString &path, QObject *receiver, std::function<void(Status)> done)
{
    BatchTemplateGuide guide;
    guide.sheet = m_words.guideSheet();
    guide.title = m_words.guideTitle();
    for (const BatchColumnInfo &column : batchColumns()) {
        guide.columns[size_t(column.column)] = m_words.guideOfColumn(column.column);
    }
    const bool workbook = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    m_pool.start([this, path, guide, workbook, receiver = QPointer<QObject>(receiver), done = std::move(done)] {
        const Status written = workbook ? writeXlsxTemplate(path, guide) : writeCsvTemplate(path);
        deliver(receiver, [done, written] { done(written); });
    });
}

} // namespace giftdesk
