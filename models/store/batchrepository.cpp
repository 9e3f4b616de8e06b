// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchrepository.h"

#include "domain/crashpoint.h"
#include "store/batchrecord.h"
#include "store/ledgerrow.h"
#include "store/transaction.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// How many columns of an entry stand in front of the row's own.
int entryColumnCount()
{
    static const int count = int(entryColumns().count(u',')) + 1;
    return count;
}

/// The key of the row's attempt: batchAttemptKey() as SQL.
QString keyOfAttempt(const QString &attempt)
{
    return u"CASE "_s + attempt + u" WHEN 1 THEN r.caller_key ELSE r.caller_key || '~' || ("_s + attempt + u") END"_s;
}

/// An entry stands for a row only where it is the same gift: a key that another gift has claimed is no answer.
QString entryOf(const QString &attempt, const QString &alias)
{
    QString condition = alias + u".caller_key = "_s + keyOfAttempt(attempt);
    for (const auto column : {u"sender_user_id", u"card_par", u"receiver_name", u"receiver_phone", u"amount", u"reason",
                              u"sender_name", u"sender_phone", u"locale"}) {
        const QString name = QString::fromUtf16(column);
        condition += u" AND "_s + alias + u'.' + name + u" IS r."_s + name;
    }
    return condition;
}

/// Rows with the entry of their attempt and the id of the one before.
QString rowsWithEntries(const QString &where)
{
    return u"SELECT e.*, "_s + batchRowColumnNames() + u", p.entry_id FROM batch_row r LEFT JOIN (SELECT "_s +
           entryColumns() + u" FROM entry) e ON "_s + entryOf(u"r.attempt"_s, u"e"_s) +
           u" LEFT JOIN entry p ON r.attempt > 1 AND "_s + entryOf(u"r.attempt - 1"_s, u"p"_s) +
           u" WHERE r.batch_seq = :batch AND r.row > :after AND "_s + where + u" ORDER BY r.row LIMIT :limit"_s;
}

Result<BatchItem> readItem(const Query &query, const SecretBytes &rowMacKey)
{
    auto row = readBatchRow(query, entryColumnCount(), rowMacKey);
    if (!row) {
        return failure(row.error());
    }
    BatchItem item{row->row, row->fileRow, row->attempt, std::move(row->order), std::move(row->refusal), {}, {}};
    item.order.key = batchAttemptKey(item.order.key, item.attempt);
    item.follows = EntryId(query.text(query.columnCount() - 1));
    if (!query.isNull(0)) {
        auto entry = readEntry(query, rowMacKey);
        if (!entry) {
            return failure(entry.error());
        }
        item.entry = std::move(*entry);
    }
    return item;
}

Result<QList<BatchItem>> readItems(Query &query, const SecretBytes &rowMacKey)
{
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<BatchItem> items;
    while (query.next()) {
        auto item = readItem(query, rowMacKey);
        if (!item) {
            return failure(item.error());
        }
        items.append(std::move(*item));
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return items;
}

/// `'NOT_SENT', …`: the money is known to have stayed.
QString knownNotSentStates()
{
    QStringList names;
    for (const EntryState state : allEntryStates()) {
        if (isKnownNotSent(state) && state != EntryState::Refused && state != EntryState::Declined) {
            names += QString(u'\'' + entryStateName(state) + u'\'');
        }
    }
    return names.join(u", "_s);
}

Status crashInside(const char *step)
{
    crashPoint(step, "written");
    return {};
}

void takeTerms(BatchHead &batch, const BatchTerms &terms)
{
    batch.reason = terms.reason.isEmpty() ? batch.reason : terms.reason;
    batch.concurrency =
        terms.concurrency > 0 ? std::min(terms.concurrency, BatchTerms::mostConcurrency) : batch.concurrency;
}

} // namespace

BatchRepository::BatchRepository(Database &database, const SecretBytes &rowMacKey, AuditRepository &audit,
                                 const Clock &clock)
    : m_database(database)
    , m_rowMacKey(rowMacKey)
    , m_audit(audit)
    , m_clock(clock)
{
}

Result<std::optional<BatchHead>> BatchRepository::find(const QString &column, const QString &value)
{
    Query query(m_database, u"SELECT "_s + batchColumnNames() + u" FROM batch WHERE "_s + column + u" = :value"_s);
    query.bind(u":value"_s, value);
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<BatchHead>();
    }
    auto batch = readBatchHead(query, m_rowMacKey);
    return batch ? Result<std::optional<BatchHead>>(std::move(*batch)) : failure(batch.error());
}

Result<std::optional<BatchHead>> BatchRepository::batch(const QString &id)
{
    return find(u"batch_id"_s, id);
}

Result<std::optional<BatchHead>> BatchRepository::batchOfContent(const QByteArray &contentHash)
{
    return find(u"content_hash"_s, QString::fromLatin1(contentHash.toHex()));
}

Result<BatchHead> BatchRepository::mustBeThere(const QString &id)
{
    auto found = batch(id);
    if (!found) {
        return failure(found.error());
    }
    return *found ? Result<BatchHead>(std::move(**found)) : failure(Fault::NotFound, {id});
}

Result<QList<BatchHead>> BatchRepository::batches()
{
    Query query(m_database, u"SELECT "_s + batchColumnNames() + u" FROM batch ORDER BY seq DESC"_s);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<BatchHead> list;
    while (query.next()) {
        auto batch = readBatchHead(query, m_rowMacKey);
        if (!batch) {
            return failure(batch.error());
        }
        list.append(std::move(*batch));
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return list;
}

Result<BatchCounts> BatchRepository::counts(const BatchHead &batch)
{
    Query query(m_database,
                u"SELECT e.state, r.refusal IS NOT NULL, count(*) FROM batch_row r LEFT JOIN entry e ON "_s +
                    entryOf(u"r.attempt"_s, u"e"_s) + u" WHERE r.batch_seq = :batch GROUP BY 1, 2"_s);
    query.bind(u":batch"_s, batch.seq);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    BatchCounts counts;
    while (query.next()) {
        const auto state = entryStateFromName(query.text(0));
        const BatchRowState without = query.boolean(1) ? BatchRowState::Refused : BatchRowState::Pending;
        counts.add(state ? batchRowState(*state) : without, int(query.integer(2)));
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return counts;
}

Result<BatchHead> BatchRepository::create(const BatchFile &file, const BatchTerms &terms)
{
    crashPoint("batch", "before");
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    auto known = batchOfContent(file.contentHash);
    if (!known || *known) {
        return known ? Result<BatchHead>(std::move(**known)) : failure(known.error());
    }
    if (file.rows.isEmpty()) {
        return failure(Fault::StateForbids, {u"EMPTY"_s});
    }
    BatchHead batch;
    batch.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    batch.contentHash = file.contentHash;
    batch.fileName = file.fileName;
    batch.state = BatchState::Paused;
    batch.operatorName = m_audit.actor().name;
    batch.createdAt = batch.updatedAt = m_clock.utcMs();
    takeTerms(batch, terms);
    Query insert(m_database, u"INSERT INTO batch (batch_id, content_hash, file_name, state, cause, reason, "
                             "concurrency, operator, created_at, updated_at, mac) VALUES (:batch_id, :content_hash, "
                             ":file_name, :state, :cause, :reason, :concurrency, :operator, :created_at, :updated_at, "
                             ":mac)"_s);
    bindBatchHead(insert, batch, m_rowMacKey);
    const Status done = inOrder([&] { return insert.exec(); },
                                [&] {
                                    batch.seq = insert.insertedId();
                                    return insertRows(batch, file);
                                },
                                [&] { return note(batch, u"batch.create"_s, QString::number(file.rows.size())); },
                                [] { return crashInside("batch"); }, [&] { return transaction->commit(); });
    if (!done) {
        return failure(done.error());
    }
    crashPoint("batch", "after");
    return batch;
}

Status BatchRepository::insertRows(const BatchHead &batch, const BatchFile &file)
{
    Query insert(m_database, u"INSERT INTO batch_row (batch_seq, row, file_row, caller_key, attempt, sender_user_id, "
                             "card_par, receiver_name, receiver_phone, amount, reason, sender_name, sender_phone, "
                             "locale, refusal, mac) VALUES (:batch_seq, :row, :file_row, :caller_key, :attempt, "
                             ":sender_user_id, :card_par, :receiver_name, :receiver_phone, :amount, :reason, "
                             ":sender_name, :sender_phone, :locale, :refusal, :mac)"_s);
    for (const BatchRow &row : file.rows) {
        if (!row.order) {
            return failure(row.order.error().first().error);
        }
        bindBatchRow(insert, {batch.seq, row.number, row.fileRow, 1, *row.order, {}}, m_rowMacKey);
        if (const Status done = insert.exec(); !done) {
            return done;
        }
    }
    return {};
}

Status BatchRepository::update(const BatchHead &batch)
{
    Query query(m_database, u"UPDATE batch SET state = :state, cause = :cause, reason = :reason, "
                            "concurrency = :concurrency, updated_at = :updated_at, mac = :mac WHERE batch_id = "
                            ":batch_id"_s);
    bindBatchHead(query, batch, m_rowMacKey);
    return query.exec();
}

Status BatchRepository::updateRow(const BatchRowRecord &row)
{
    Query query(m_database, u"UPDATE batch_row SET attempt = :attempt, refusal = :refusal, mac = :mac "
                            "WHERE batch_seq = :batch_seq AND row = :row"_s);
    bindBatchRow(query, row, m_rowMacKey);
    return query.exec();
}

Result<QList<BatchRowRecord>> BatchRepository::rowsToRenew(const BatchHead &batch)
{
    Query query(m_database, u"SELECT "_s + batchRowColumnNames() + u" FROM batch_row r LEFT JOIN entry e ON "_s +
                                entryOf(u"r.attempt"_s, u"e"_s) + u" WHERE r.batch_seq = :batch AND (e.state IN (" +
                                knownNotSentStates() +
                                u") OR (e.seq IS NULL AND r.refusal IS NOT NULL)) ORDER BY r.row"_s);
    query.bind(u":batch"_s, batch.seq);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<BatchRowRecord> rows;
    while (query.next()) {
        auto row = readBatchRow(query, 0, m_rowMacKey);
        if (!row) {
            return failure(row.error());
        }
        rows.append(std::move(*row));
    }
    if (const Status read = query.status(); !read) {
        return failure(read.error());
    }
    return rows;
}

/// Until no row stands at an attempt that never left: the next one may be known from another batch with the same keys.
Result<int> BatchRepository::renewRows(const BatchHead &batch)
{
    for (int renewed = 0;;) {
        auto rows = rowsToRenew(batch);
        if (!rows || rows->isEmpty()) {
            return rows ? Result<int>(renewed) : failure(rows.error());
        }
        renewed += int(rows->size());
        for (BatchRowRecord &row : *rows) {
            row.attempt += row.refusal ? 0 : 1;
            row.refusal.reset();
            if (const Status done = updateRow(row); !done) {
                return failure(done.error());
            }
        }
    }
}

Result<BatchHead> BatchRepository::begin(const QString &id, BatchRetry retry, const BatchTerms &terms)
{
    crashPoint("batchbegin", "before");
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    auto batch = mustBeThere(id);
    if (!batch) {
        return batch;
    }
    batch->state = BatchState::Running;
    batch->cause.reset();
    batch->updatedAt = m_clock.utcMs();
    takeTerms(*batch, terms);
    const auto renewed = retry == BatchRetry::Yes ? renewRows(*batch) : Result<int>(0);
    if (!renewed) {
        return failure(renewed.error());
    }
    const Status done = inOrder([&] { return update(*batch); },
                                [&] { return note(*batch, u"batch.begin"_s, QString::number(*renewed)); },
                                [] { return crashInside("batchbegin"); }, [&] { return transaction->commit(); });
    if (!done) {
        return failure(done.error());
    }
    crashPoint("batchbegin", "after");
    return batch;
}

Result<BatchHead> BatchRepository::rest(const QString &id, BatchState state, const std::optional<Error> &cause)
{
    crashPoint("batchrest", "before");
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    auto batch = mustBeThere(id);
    if (!batch) {
        return batch;
    }
    batch->state = state;
    batch->cause = cause;
    batch->updatedAt = m_clock.utcMs();
    const QString detail = batchStateName(state) + (cause ? u' ' + cause->code() : QString());
    const Status done = inOrder([&] { return update(*batch); }, [&] { return note(*batch, u"batch.rest"_s, detail); },
                                [] { return crashInside("batchrest"); }, [&] { return transaction->commit(); });
    if (!done) {
        return failure(done.error());
    }
    crashPoint("batchrest", "after");
    return batch;
}

Status BatchRepository::settleAfterRestart()
{
    const auto all = batches();
    if (!all) {
        return failure(all.error());
    }
    for (const BatchHead &batch : *all) {
        if (batch.state != BatchState::Running) {
            continue;
        }
        const auto rested = rest(batch.id, BatchState::Paused, Error{Fault::BatchUnfinished, {}, {}, {}});
        if (!rested) {
            return failure(rested.error());
        }
    }
    return {};
}

Result<QList<BatchItem>> BatchRepository::pending(const BatchHead &batch, int afterRow, int limit)
{
    Query query(m_database, rowsWithEntries(u"r.refusal IS NULL AND e.seq IS NULL"_s));
    query.bind(u":batch"_s, batch.seq).bind(u":after"_s, afterRow).bind(u":limit"_s, limit);
    return readItems(query, m_rowMacKey);
}

Result<QList<BatchItem>> BatchRepository::rows(const BatchHead &batch, int afterRow, int limit)
{
    Query query(m_database, rowsWithEntries(u"TRUE"_s));
    query.bind(u":batch"_s, batch.seq).bind(u":after"_s, afterRow).bind(u":limit"_s, limit);
    return readItems(query, m_rowMacKey);
}

Status BatchRepository::refuse(const BatchHead &batch, int row, const Error &why)
{
    crashPoint("batchrow", "before");
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    Query query(m_database,
                u"SELECT "_s + batchRowColumnNames() + u" FROM batch_row r WHERE batch_seq = :batch AND row = :row"_s);
    query.bind(u":batch"_s, batch.seq).bind(u":row"_s, row);
    const auto found = query.execOne();
    if (!found || !*found) {
        return found ? failure(Fault::NotFound, {QString::number(row)}) : failure(found.error());
    }
    auto record = readBatchRow(query, 0, m_rowMacKey);
    query.finish();
    if (!record) {
        return failure(record.error());
    }
    record->refusal = Error{why.fault, why.providerCode, why.args, {}};
    const QString detail = QString::number(row) + u' ' + why.code();
    const Status done =
        inOrder([&] { return updateRow(*record); }, [&] { return note(batch, u"batch.refused"_s, detail); },
                [] { return crashInside("batchrow"); }, [&] { return transaction->commit(); });
    if (done) {
        crashPoint("batchrow", "after");
    }
    return done;
}

Status BatchRepository::note(const BatchHead &batch, const QString &action, const QString &detail)
{
    return m_audit.append({action, batch.id, detail, {{u"reason"_s, batch.reason}, {u"file"_s, batch.fileName}}});
}

} // namespace giftdesk
