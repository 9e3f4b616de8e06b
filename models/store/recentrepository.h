// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/textid.h"

namespace giftdesk {

class Database;

/// A member someone sent for lately (decisions D2).
struct RecentSender
{
    MemberId userId;
    QString maskedName; ///< `홍*동`; empty where unknown
    qint64 usedAt = 0;  ///< UTC ms

    friend bool operator==(const RecentSender &, const RecentSender &) = default;
};

/// Recent senders, the newest twenty. In the thread of its database; errors are those of sqlFault.
class RecentRepository
{
public:
    static constexpr int kept = 20;

    explicit RecentRepository(Database &database)
        : m_database(&database)
    {
    }

    /// Puts the sender on top; the name is masked before it is stored. An empty name keeps the one known.
    Status note(const MemberId &userId, const QString &name, qint64 usedAt);
    /// Newest first.
    Result<QList<RecentSender>> senders();
    Status forget(const MemberId &userId);

private:
    Database *m_database;
};

} // namespace giftdesk
