// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Result<Transaction> Transaction::begin(Database &database)
{
    if (const Status begun = database.exec(u"BEGIN IMMEDIATE"_s); !begun)
        return failure(begun.error());
    return Transaction(database);
}

Status Transaction::commit()
{
    const Status committed = m_database->exec(u"COMMIT"_s);
    if (committed)
        m_database = nullptr;
    return committed;
}

void Transaction::rollback()
{
    if (isOpen())
        (void)m_database->exec(u"ROLLBACK"_s);
    m_database = nullptr;
}

// SQLite itself rolls back after some errors; a second ROLLBACK would then fail.
bool Transaction::isOpen() const
{
    return m_database && sqlite3_get_autocommit(m_database->handle()) == 0;
}

} // namespace giftdesk
