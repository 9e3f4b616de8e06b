// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerentry.h"
#include "domain/result.h"

namespace giftdesk {

/// Where the sending of a batch stands. Everything but RUNNING waits for a person, or, paused by an unknown outcome,
/// for its decision.
enum class BatchState {
    Running,
    Paused,  ///< by a person, by the first unknown outcome, a limit of the day, the network or the store
    Stopped, ///< by a person, by two open outcomes or refused credentials: only a person lets it go on
    Done,    ///< every row was tried
};

/// `RUNNING`: stable, in the ledger and on the command line.
QString batchStateName(BatchState state);
std::optional<BatchState> batchStateFromName(QStringView name);

/// A file of gifts that is being sent.
struct BatchHead
{
    qint64 seq = 0;
    QString id;
    QByteArray contentHash; ///< of its file: the same content is the same batch
    QString fileName;       ///< without its folder
    BatchState state = BatchState::Running;
    std::optional<Error> cause; ///< what paused or stopped it; nothing: a person did, or nothing has
    QString reason;             ///< a person's, for rows that are duplicates; empty: such rows are not sent
    int concurrency = 4;        ///< sends in flight
    QString operatorName;
    qint64 createdAt = 0; ///< UTC ms
    qint64 updatedAt = 0; ///< UTC ms
};

/// What a person says when they let a batch run.
struct BatchTerms
{
    static constexpr int usualConcurrency = 4;
    static constexpr int mostConcurrency = 16;

    QString reason;      ///< lets rows through that are duplicates; empty: as said before
    int concurrency = 0; ///< 1 to mostConcurrency; 0: as said before, at first usualConcurrency
};

/// Where one row stands.
enum class BatchRowState { Pending, InFlight, Sent, Refused, NotSent, Unknown };

/// `SENT`, `NOT_SENT`: as an entry's states where there is one like it.
QString batchRowStateName(BatchRowState state);

/// Where a row stands by the state of its entry. What may have left and is not decided is Unknown.
BatchRowState batchRowState(EntryState state);

/// Rows by where they stand. InFlight counts as pending: nothing is known of them yet.
struct BatchCounts
{
    int rows = 0;
    int sent = 0;
    int refused = 0; ///< by the provider, by a guard or by a check of ours
    int notSent = 0; ///< the money is known to have stayed
    int unknown = 0; ///< may have been sent; never sent again
    int pending = 0;

    bool allSent() const { return sent == rows; }
    /// Counts `rows` rows more as standing there.
    void add(BatchRowState state, int more = 1);
    friend bool operator==(const BatchCounts &, const BatchCounts &) = default;
};

/// What keeps a batch from having sent every row, the gravest first: open outcomes (BatchStopped), what paused or
/// stopped it, rows that were refused (BatchRowsRefused), rows not sent (BatchUnfinished). Nothing where all were sent.
std::optional<Error> batchError(const BatchHead &batch, const BatchCounts &counts);

/// A batch of the ledger and how far it is.
struct BatchLine
{
    BatchHead batch;
    BatchCounts counts;
};

/// How far a batch is.
struct BatchProgress
{
    BatchHead batch;
    BatchCounts counts;                ///< rows under way count as pending
    int inFlight = 0;                  ///< rows under way
    std::optional<qint64> remainingMs; ///< by the pace of this run so far; nothing before a row has ended
};

/// How a run ended, as the ledger has it.
struct BatchEnd
{
    BatchHead batch; ///< without id where it could not begin
    BatchCounts counts;
    std::optional<Error> error; ///< see batchError(); or why it could not begin, or not be kept
};

/// One row of a batch, with what became of it.
struct BatchItem
{
    int row = 0;     ///< 1: the first below the header; blank rows do not count
    int fileRow = 0; ///< as a spreadsheet counts it
    int attempt = 1;
    GiftOrder order;              ///< `key` is that of the attempt
    std::optional<Error> refusal; ///< why there is no entry, where it was tried
    std::optional<LedgerEntry> entry;
    EntryId follows; ///< of the attempt before, which never left

    BatchRowState state() const;
};

/// The key of a row's attempt, counted from 1: the same row asks for the same key in every batch that holds it, so an
/// attempt is never made twice.
QString batchAttemptKey(const QString &key, int attempt);

} // namespace giftdesk
