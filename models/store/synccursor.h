// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>

#include <optional>

namespace giftdesk {

class Database;

/// How far the full history has been read. Days are days of the profile's zone.
struct SyncState
{
    std::optional<QDate> coveredTo; ///< the full sync is complete up to and with this day
    qint64 finishedAt = 0;          ///< UTC ms of the last full sync that ended well; 0 for never

    friend bool operator==(const SyncState &, const SyncState &) = default;
};

/// Where the next sync goes on (decisions A20, A24). In the thread of its database; errors are those of sqlFault.
class SyncCursor
{
public:
    explicit SyncCursor(Database &database)
        : m_database(&database)
    {
    }

    Result<SyncState> state();
    /// Both days included, read completely at `readAt` (UTC ms). Moves the cursor to `to` unless that would go back
    /// or leave a day between out.
    Status cover(QDate from, QDate to, qint64 readAt);
    Status finish(qint64 finishedAt);
    /// Whether every day of the period was read completely at some time.
    Result<bool> isCovered(QDate from, QDate to);

private:
    Status put(const QString &key, qint64 value);
    Status moveTo(QDate from, QDate to);
    Database *m_database;
};

} // namespace giftdesk
