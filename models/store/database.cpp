// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/folderlock.h"
#include "store/xtsvfs.h"

#include <sqlite3.h>

#include <QFile>
#include <QSqlDriver>
#include <QUrl>

#include <array>
#include <atomic>
#include <span>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

struct PragmaRow
{
    const char *name;
    const char *value;  ///< as it is set
    const char *answer; ///< as it reads back
};

namespace {

constexpr int ledgerBusyMs = 200; // another process holds the ledger for its life: waiting is useless
constexpr int cacheBusyMs = 5000;

constexpr PragmaRow ledgerPragmas[] = {
    {"locking_mode", "EXCLUSIVE", "exclusive"},
    {"journal_mode", "TRUNCATE", "truncate"},
    {"synchronous", "EXTRA", "3"},
    {"secure_delete", "ON", "1"},
    {"temp_store", "MEMORY", "2"},
    {"foreign_keys", "ON", "1"},
    {"page_size", "4096", "4096"},
};

constexpr PragmaRow lookingPragmas[] = {
    {"query_only", "ON", "1"},
    {"temp_store", "MEMORY", "2"},
};

constexpr PragmaRow writerPragmas[] = {
    {"journal_mode", "WAL", "wal"}, {"synchronous", "NORMAL", "1"}, {"secure_delete", "ON", "1"},
    {"temp_store", "MEMORY", "2"},  {"foreign_keys", "ON", "1"},    {"page_size", "4096", "4096"},
};

constexpr PragmaRow readerPragmas[] = {
    {"query_only", "ON", "1"},
    {"wal_autocheckpoint", "0", "0"},
    {"temp_store", "MEMORY", "2"},
};

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

Fault faultOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Fault::StoreLocked;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN: return Fault::StoreReadOnly;
    case SQLITE_FULL: return Fault::StoreFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Fault::StoreDamaged;
    case SQLITE_IOERR: return sqliteCode == SQLITE_IOERR_WRITE ? Fault::StoreFull : Fault::StoreDamaged;
    case SQLITE_INTERRUPT: return Fault::Cancelled;
    default: return Fault::Internal;
    }
}

// The file's name as a URI: '?', '#' and '%' in a folder's name must not end it.
QString fileUri(const QString &path, const EncryptedVfs &vfs)
{
    return QString(u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?vfs="_s + vfs.name());
}

Status checkFiles(const QString &path)
{
    for (const auto suffix : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1}) {
        if (const Status plain = checkPlainFile(QString(path + suffix)); !plain)
            return plain;
    }
    return {};
}

QString modeName(Database::FileMode mode)
{
    switch (mode) {
    case Database::FileMode::Create: return u"rwc"_s;
    case Database::FileMode::Existing: return u"rw"_s;
    case Database::FileMode::Looking: return u"ro"_s;
    }
    Q_UNREACHABLE();
}

// The driver's handle; null if it is not SQLite's.
sqlite3 *handleOf(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// SQLite does not say which file it could not write or read.
Error withPath(Error error, const QString &path)
{
    const bool ofFile =
        error.fault == Fault::StoreReadOnly || error.fault == Fault::StoreDamaged || error.fault == Fault::StoreLocked;
    if (ofFile && error.args.isEmpty())
        error.args = {path};
    return error;
}

QString newConnectionName()
{
    static std::atomic<quint64> made = 0;
    return QString(u"giftdesk-"_s + QString::number(++made));
}

} // namespace

Error sqlFault(int sqliteCode, const QString &message)
{
    return Error{faultOf(sqliteCode), {}, {}, QString(u"SQLite "_s + QString::number(sqliteCode) + u' ' + message)};
}

Error sqlFault(const QSqlError &error)
{
    return sqlFault(error.nativeErrorCode().toInt(), error.databaseText());
}

bool isConstraintViolation(const QSqlError &error)
{
    return (error.nativeErrorCode().toInt() & 0xff) == SQLITE_CONSTRAINT;
}

Result<Database> Database::open(const QString &path, const EncryptedVfs &vfs, int busyMs, FileMode mode)
{
    if (const Status safe = checkFiles(path); !safe)
        return failure(safe.error());
    if (!vfs.fitsFile(path))
        return failure(Fault::StoreDamaged, {path}, u"no database under this key"_s);
    Database database(path, newConnectionName());
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_name);
    connection.setDatabaseName(QString(fileUri(path, vfs) + u"&mode="_s + modeName(mode)));
    connection.setConnectOptions(QString(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT="_s + QString::number(busyMs)));
    if (!connection.open())
        return failure(withPath(sqlFault(connection.lastError()), path));
    database.m_handle = handleOf(connection);
    if (!database.m_handle)
        return failure(Fault::Internal, {}, u"the SQLite driver gives no handle"_s);
    sqlite3_extended_result_codes(database.m_handle, 1);
    return database;
}

Status Database::setPragmas(const PragmaRow *rows, std::size_t count)
{
    for (const PragmaRow &row : std::span(rows, count)) {
        const QString name = text(row.name);
        if (const Status set = exec(QString(u"PRAGMA "_s + name + u" = "_s + text(row.value))); !set)
            return set;
        Query query(*this, QString(u"PRAGMA "_s + name));
        const Result<bool> read = query.execOne();
        if (!read)
            return failure(read.error());
        if (!*read || query.text(0).toLower() != text(row.answer))
            return failure(Fault::Internal, {}, QString(u"SQLite does not take the setting "_s + name));
    }
    return {};
}

// locking_mode only says what is to come; the lock is taken by the first transaction that wants it, and then kept.
Status Database::takeLedgerLock()
{
    const Status begun = exec(u"BEGIN EXCLUSIVE"_s);
    const Status done = begun ? exec(u"COMMIT"_s) : begun;
    if (!done && done.error().fault == Fault::StoreLocked)
        return failure(Fault::StoreInUse, {}, done.error().detail);
    return done;
}

Result<Database> Database::openLedger(const QString &path, const EncryptedVfs &vfs)
{
    Result<Database> database = open(path, vfs, ledgerBusyMs, FileMode::Create);
    if (!database)
        return database;
    if (const Status set = database->setPragmas(ledgerPragmas, std::size(ledgerPragmas)); !set) {
        Error error = set.error();
        if (error.fault == Fault::StoreLocked)
            error.fault = Fault::StoreInUse;
        return failure(error);
    }
    if (const Status locked = database->takeLedgerLock(); !locked)
        return failure(locked.error());
    return database;
}

Result<Database> Database::openForLooking(const QString &path, const EncryptedVfs &vfs)
{
    Result<Database> database = open(path, vfs, ledgerBusyMs, FileMode::Looking);
    if (!database)
        return database;
    if (const Status set = database->setPragmas(lookingPragmas, std::size(lookingPragmas)); !set)
        return failure(set.error());
    if (const Result<int> readable = database->userVersion(); !readable)
        return failure(readable.error());
    return database;
}

Result<Database> Database::openCache(const QString &path, const EncryptedVfs &vfs, CacheRole role)
{
    const bool reader = role == CacheRole::Reader;
    Result<Database> database = open(path, vfs, cacheBusyMs, reader ? FileMode::Existing : FileMode::Create);
    if (!database)
        return database;
    database->m_marksDamage = true;
    const Status set = reader ? database->setPragmas(readerPragmas, std::size(readerPragmas))
                              : database->setPragmas(writerPragmas, std::size(writerPragmas));
    if (!set)
        return failure(set.error());
    if (const Result<int> readable = database->userVersion(); !readable) // a wrong key or damage shows now, not later
        return failure(readable.error());
    return database;
}

Database::Database(Database &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_name(std::exchange(other.m_name, QString()))
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_marksDamage(other.m_marksDamage)
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_path = std::move(other.m_path);
        m_name = std::exchange(other.m_name, QString());
        m_handle = std::exchange(other.m_handle, nullptr);
        m_marksDamage = other.m_marksDamage;
    }
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_handle = nullptr;
    if (m_name.isEmpty())
        return;
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

Status Database::exec(const QString &sql)
{
    const int outcome = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (outcome != SQLITE_OK)
        return failure(fault(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle))));
    return {};
}

Result<int> Database::userVersion()
{
    Query query(*this, u"PRAGMA user_version"_s);
    if (const Result<bool> read = query.execOne(); !read)
        return failure(read.error());
    return int(query.integer(0));
}

Status Database::checkpoint()
{
    const int outcome = sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (outcome != SQLITE_OK)
        return failure(fault(outcome, QString::fromUtf8(sqlite3_errmsg(m_handle))));
    return {};
}

Status Database::checkIntegrity()
{
    Query query(*this, u"PRAGMA integrity_check"_s);
    if (const Result<bool> read = query.execOne(); !read)
        return failure(read.error());
    if (query.text(0) != u"ok")
        return failure(Fault::StoreDamaged, {m_path}, query.text(0));
    return {};
}

Error Database::fault(int sqliteCode, const QString &message) const
{
    const int kind = sqliteCode & 0xff;
    if (m_marksDamage && (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB)) { // not an I/O error, which may pass
        QFile mark(damageMark(m_path));
        std::ignore = mark.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return withPath(sqlFault(sqliteCode, message), m_path);
}

QString damageMark(const QString &path)
{
    return path + u".damaged"_s;
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

} // namespace giftdesk
