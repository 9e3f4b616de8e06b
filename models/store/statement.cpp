// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/database.h"

#include <sqlite3.h>

#include <utility>

namespace giftdesk {

Statement::Statement(Database &database, const QByteArray &sql)
    : m_database(&database)
    , m_outcome(sqlite3_prepare_v2(database.handle(), sql.constData(), int(sql.size()) + 1, &m_statement, nullptr))
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_outcome(other.m_outcome)
{
}

int Statement::index(const char *name) const
{
    return sqlite3_bind_parameter_index(m_statement, name);
}

void Statement::bind(int at, qint64 value)
{
    sqlite3_bind_int64(m_statement, at, value);
}

void Statement::bind(int at, const QString &text)
{
    sqlite3_bind_text16(m_statement, at, text.isNull() ? u"" : reinterpret_cast<const char16_t *>(text.utf16()),
                        int(text.size() * sizeof(char16_t)), SQLITE_TRANSIENT);
}

void Statement::bind(int at, const QByteArray &utf8)
{
    sqlite3_bind_text(m_statement, at, utf8.isNull() ? "" : utf8.constData(), int(utf8.size()), SQLITE_STATIC);
}

void Statement::bindNull(int at)
{
    sqlite3_bind_null(m_statement, at);
}

bool Statement::step()
{
    if (m_statement) {
        m_outcome = sqlite3_step(m_statement);
    }
    return m_outcome == SQLITE_ROW;
}

Status Statement::status() const
{
    if (m_outcome == SQLITE_OK || m_outcome == SQLITE_ROW || m_outcome == SQLITE_DONE) {
        return {};
    }
    return failure(m_database->fault(m_outcome, QString::fromUtf8(sqlite3_errmsg(m_database->handle()))));
}

Status Statement::run()
{
    step();
    Status done = status();
    reset();
    return done;
}

Result<bool> Statement::one()
{
    const bool found = step();
    const Status read = status();
    return read ? Result<bool>(found) : failure(read.error());
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

} // namespace giftdesk
