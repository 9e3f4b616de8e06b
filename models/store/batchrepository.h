// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/batchrow.h"
#include "domain/batchrun.h"
#include "domain/clock.h"
#include "store/auditrepository.h"
#include "store/database.h"

namespace giftdesk {

struct BatchRowRecord;
class Transaction;

/// Whether a start lets rows be tried again that never left.
enum class BatchRetry {
    Yes, ///< a person said so
    No,  ///< it goes on by itself
};

/// Batches and their rows, each with a MAC. A row holds what is to be sent; what became of it is the state of the entry
/// that claimed its key with the same content, so that no crash can set the two apart. Each change is one durable
/// transaction with its audit row. Lives in the ledger's thread. Faults of every function: those of sqlFault;
/// RowMacWrong.
class BatchRepository
{
public:
    BatchRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit, const Clock &clock);

    /// Keeps the file with all its rows, PAUSED; the batch that is there where its content is known already, whatever
    /// `file` holds beside it. Faults: the first issue of a row that cannot be sent; StateForbids for an empty file.
    Result<BatchHead> create(const BatchFile &file, const BatchTerms &terms);
    /// Nothing where there is none.
    Result<std::optional<BatchHead>> batch(const QString &id);
    Result<std::optional<BatchHead>> batchOfContent(const QByteArray &contentHash);
    /// Newest first.
    Result<QList<BatchHead>> batches();
    Result<BatchCounts> counts(const BatchHead &batch);

    /// To RUNNING. With BatchRetry::Yes rows that were refused before there was an entry are pending again, under the
    /// same key; rows whose entry is NOT_SENT, proved or decided so too, with the key of their next attempt. Never a
    /// row whose outcome is open, nor one that the provider refused. NotFound(id).
    Result<BatchHead> begin(const QString &id, BatchRetry retry, const BatchTerms &terms);
    /// To where its run has ended; `cause`: nothing for a person. NotFound(id).
    Result<BatchHead> rest(const QString &id, BatchState state, const std::optional<Error> &cause);
    /// What a program that ended left RUNNING is PAUSED, by BatchUnfinished.
    Status settleAfterRestart();

    /// Rows that have no entry and no refusal, after that row, in order; checked.
    Result<QList<BatchItem>> pending(const BatchHead &batch, int afterRow, int limit);
    /// Rows with what became of them, after that row, in order.
    Result<QList<BatchItem>> rows(const BatchHead &batch, int afterRow, int limit);
    /// A row that cannot be sent and has no entry. NotFound(row).
    Status refuse(const BatchHead &batch, int row, const Error &why);

private:
    Result<std::optional<BatchHead>> find(const QString &column, const QString &value);
    Result<BatchHead> mustBeThere(const QString &id);
    Status insertRows(const BatchHead &batch, const BatchFile &file);
    Status update(const BatchHead &batch);
    Status updateRow(const BatchRowRecord &row);
    Result<int> renewRows(const BatchHead &batch);
    Result<QList<BatchRowRecord>> rowsToRenew(const BatchHead &batch);
    Status note(const BatchHead &batch, const QString &action, const QString &detail);

    Database &m_database;
    const SecretBytes &m_rowMacKey;
    AuditRepository &m_audit;
    const Clock &m_clock;
};

} // namespace giftdesk
