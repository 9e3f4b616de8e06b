// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <utility>

namespace giftdesk {

/// A write transaction (BEGIN IMMEDIATE) that is rolled back unless commit() succeeded. Not nested; the database
/// must outlive it.
class Transaction
{
public:
    /// Faults as of sqlFault: StoreLocked where another connection is writing.
    static Result<Transaction> begin(Database &database);

    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction() { rollback(); }

    /// After a failure (a full disk, say) the transaction is still open if SQLite kept it so: commit() may be tried
    /// again, or rollback() gives it up.
    Status commit();
    void rollback();
    bool isOpen() const;

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }
    Database *m_database;
};

} // namespace giftdesk
