// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>

struct sqlite3;

namespace giftdesk {

class EncryptedVfs;

/// An error of the database by its cause: StoreLocked (busy), StoreReadOnly, StoreFull, StoreDamaged, else Internal.
/// The detail holds SQLite's own words, never bound values.
Error sqlFault(const QSqlError &error);
Error sqlFault(int sqliteCode, const QString &message = {});
/// True for a violated UNIQUE, CHECK, FOREIGN KEY or trigger (SQLITE_CONSTRAINT): often an answer, not an accident.
bool isConstraintViolation(const QSqlError &error);

enum class CacheRole { Writer, Reader };

/// One connection to one encrypted SQLite file. Made, used and destroyed in one thread; queries die before it.
/// Every file is opened without following symbolic links (Fault::StoreUnsafePath(path)).
class Database
{
public:
    /// How the file is opened: made where absent, only where it is there, or without writing anything.
    enum class FileMode { Create, Existing, Looking };

    /// The ledger: journal TRUNCATE, synchronous EXTRA, EXCLUSIVE lock taken now and held for life, secure_delete,
    /// foreign keys, temporary data in memory; each setting is read back. Created where absent.
    /// Faults: StoreInUse (another process holds it), StoreReadOnly, StoreFull, StoreDamaged (also a wrong key).
    static Result<Database> openLedger(const QString &path, const EncryptedVfs &vfs);

    /// A ledger that is only looked at: nothing is written, no lock is kept, no schema is changed. Faults as above.
    static Result<Database> openForLooking(const QString &path, const EncryptedVfs &vfs);

    /// The cache: WAL, synchronous NORMAL. The writer creates the file; readers are query_only and never checkpoint.
    /// Faults as above, but StoreLocked instead of StoreInUse.
    static Result<Database> openCache(const QString &path, const EncryptedVfs &vfs, CacheRole role);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    const QString &path() const { return m_path; }
    QSqlDatabase connection() const;
    sqlite3 *handle() const { return m_handle; } ///< borrowed

    /// Runs one or more statements, triggers with their BEGIN … END included; no results.
    Status exec(const QString &sql);
    Result<int> userVersion();
    /// Writer of a WAL database: moves everything into the file and empties the WAL. StoreLocked while a reader is
    /// inside.
    Status checkpoint();
    /// Fault::StoreDamaged unless `PRAGMA integrity_check` says ok. Reads the whole file.
    Status checkIntegrity();
    /// What an error of this connection means. Of a cache that proves damaged it leaves a mark beside the file, so that
    /// the next opening begins it anew although its pages look sound.
    Error fault(int sqliteCode, const QString &message) const;

    /// Stops the statement that is running, which then fails with Fault::Cancelled. The only function for other
    /// threads.
    void interrupt();

private:
    Database(QString path, QString connectionName)
        : m_path(std::move(path))
        , m_name(std::move(connectionName))
    {
    }
    static Result<Database> open(const QString &path, const EncryptedVfs &vfs, int busyMs, FileMode mode);
    Status setPragmas(const struct PragmaRow *rows, std::size_t count);
    Status takeLedgerLock();
    void close();
    QString m_path;
    QString m_name;
    sqlite3 *m_handle = nullptr;
    bool m_marksDamage = false;
};

/// The mark of a damaged cache: an empty file.
QString damageMark(const QString &path);

/// A statement: prepared, bound by name and run, forward only. An error in preparing is reported by exec().
///     Query query(db, u"SELECT state FROM entry WHERE entry_id = :id"_s);
///     query.bind(u":id"_s, id);
///     if (const Status done = query.exec(); !done) return failure(done.error());
///     while (query.next()) … query.text(0) …
///     return query.status();
/// A null QString or QByteArray is bound as NULL, an empty one that is not null as empty.
class Query
{
public:
    Query(Database &database, const QString &sql);

    Query &bind(const QString &name, const QVariant &value);
    template <typename T> Query &bind(const QString &name, const std::optional<T> &value)
    {
        return bind(name, value ? QVariant(*value) : QVariant());
    }
    /// May be called again after new binds.
    Status exec();
    /// exec() that wants exactly one row: true and standing on it, false for none.
    Result<bool> execOne();
    /// False at the end and on an error, which status() then tells.
    bool next();
    Status status() const;
    /// Ends reading early; an unfinished SELECT holds locks.
    void finish() { m_query.finish(); }

    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    bool boolean(int column) const { return integer(column) != 0; }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QVariant value(int column) const { return m_query.value(column); }
    std::optional<qint64> optionalInteger(int column) const;
    std::optional<QString> optionalText(int column) const;
    int columnCount() const;

    int changedRows() const { return m_query.numRowsAffected(); }
    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    /// After a failed exec(): whether a constraint or trigger said no.
    bool violatedConstraint() const { return isConstraintViolation(m_query.lastError()); }

private:
    Error lastFault() const;

    const Database *m_database; ///< for what an error means; outlives the statement
    QSqlQuery m_query;
    bool m_prepared = false;
};

} // namespace giftdesk
