// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace giftdesk {

class Database;

/// A statement of SQLite itself, for the millions of rows of the history, where QSqlQuery's QVariants cost more than
/// the database (figures: docs/PERFORMANCE.md). Everything else uses Query. Used in the thread of its database, which
/// must outlive it. An error in preparing is reported by the first step().
///     Statement rows(db, "SELECT id FROM gift WHERE amount = :won");
///     rows.bind(":won", 5000);
///     while (rows.step()) … rows.integer(0) …
///     return rows.status();
class Statement
{
public:
    Statement(Database &database, const QByteArray &sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Parameters by number from 1, or by name with its colon. Text is copied; a null text is bound as an empty one.
    void bind(int at, qint64 value);
    void bind(int at, const QString &text);
    void bind(int at, const QByteArray &utf8); ///< borrowed until the statement is reset
    void bindNull(int at);
    template <typename T> void bind(const char *name, const T &value) { bind(index(name), value); }

    /// Stands on the next row; false at the end and on an error, which status() then tells.
    bool step();
    Status status() const;
    /// A statement without rows, from begin to end; may be run again after new binds.
    Status run();
    /// True and standing on the row, false for none; to be reset() when read.
    Result<bool> one();
    /// Ends reading; bindings stay. An unfinished SELECT holds locks.
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    std::optional<qint64> optionalInteger(int column) const;

private:
    int index(const char *name) const;

    Database *m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_outcome;
};

} // namespace giftdesk
