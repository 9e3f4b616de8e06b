// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QSqlRecord>

namespace giftdesk {

Query::Query(Database &database, const QString &sql)
    : m_database(&database)
    , m_query(database.connection())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Query &Query::bind(const QString &name, const QVariant &value)
{
    m_query.bindValue(name, value);
    return *this;
}

Error Query::lastFault() const
{
    const QSqlError error = m_query.lastError();
    return m_database->fault(error.nativeErrorCode().toInt(), error.databaseText());
}

Status Query::exec()
{
    if (!m_prepared || !m_query.exec())
        return failure(lastFault());
    return {};
}

Result<bool> Query::execOne()
{
    if (const Status done = exec(); !done)
        return failure(done.error());
    const bool found = next();
    if (const Status read = status(); !read)
        return failure(read.error());
    return found;
}

bool Query::next()
{
    return m_query.next();
}

Status Query::status() const
{
    if (m_query.lastError().type() != QSqlError::NoError)
        return failure(lastFault());
    return {};
}

std::optional<qint64> Query::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<QString> Query::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

int Query::columnCount() const
{
    return m_query.record().count();
}

} // namespace giftdesk
