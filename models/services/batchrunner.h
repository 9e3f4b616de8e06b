// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sendgift.h"
#include "store/batchrepository.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QQueue>

namespace giftdesk {

class LedgerStore;
class Session;

/// One run of a batch that is in the ledger: some sends at a time (BatchHead::concurrency), each a SendGift with its
/// own INTENT and guards, until every row was tried, a person says so, or the breaker falls (decisions G): the first
/// outcome that is not known pauses the intake, two open ones or refused credentials stop it. The network, the store
/// and a limit of the day pause it too. Rows under way are always seen through. After a crash the same rows are pending
/// that have no entry, and no others. All in the thread of the object.
class BatchRunner : public QObject
{
    Q_OBJECT

public:
    explicit BatchRunner(Session &session, QObject *parent = nullptr);
    ~BatchRunner() override;

    /// As SendGift::setOutcomeAttempts().
    void setOutcomeAttempts(int attempts) { m_outcomeAttempts = attempts; }
    /// Begins; does nothing the second time. `retry` and `terms` as for BatchRepository::begin(). A batch with two open
    /// outcomes does not begin: BatchStopped(count). Other errors: NotFound(id), those of BatchRepository.
    void start(const QString &batchId, BatchRetry retry, const BatchTerms &terms);
    /// A person pauses: no new rows; those under way end.
    void pause() { halt(BatchState::Paused, {}); }
    /// A person stops: as pause(), and rows that have not left yet are not sent.
    void stop();

    bool isRunning() const { return m_started && !m_ended; }
    /// A request may be on its way: quitting waits.
    bool mustFinish() const;

Q_SIGNALS:
    void progressed(const giftdesk::BatchProgress &progress);
    /// Row by row, in the order in which they end; `error`: nothing for SENT.
    void rowEnded(int row, giftdesk::BatchRowState state, const std::optional<giftdesk::Error> &error);
    /// The ledger would not take the outcome of a row yet; it is tried on.
    void outcomeDelayed(int row, const QString &transferId, const giftdesk::Error &error);
    /// Exactly once.
    void finished(const giftdesk::BatchEnd &end);

private:
    struct Begun
    {
        BatchHead batch;
        BatchCounts counts;
    };

    static Result<Begun> begin(LedgerStore &ledger, const QString &id, BatchRetry retry, const BatchTerms &terms);
    void onBegun(const Result<Begun> &begun);
    void fill();
    void fetch();
    void launch(BatchItem item);
    void onRow(int row, const SendResult &result);
    void judge(int row, const SendResult &result);
    void refuse(int row, const Error &why);
    void endRow(int row, BatchRowState state, const std::optional<Error> &error);
    void halt(BatchState state, const std::optional<Error> &cause);
    void rest();
    void end(const BatchEnd &end);
    BatchProgress progress() const;

    Session &m_session;
    BatchHead m_batch;
    BatchCounts m_counts;
    QQueue<BatchItem> m_queue;
    QHash<int, SendGift *> m_sends; ///< by row
    int m_lastFetched = 0;
    int m_outcomeAttempts = 0;
    int m_writing = 0; ///< refusals on their way to the ledger
    bool m_started = false;
    bool m_fetching = false;
    bool m_exhausted = false; ///< every pending row was fetched
    bool m_resting = false;
    bool m_ended = false;
    std::optional<BatchState> m_halted; ///< the intake is closed
    std::optional<Error> m_cause;
    qint64 m_begunAt = 0; ///< steady ms
    int m_rowsEnded = 0;
};

} // namespace giftdesk
