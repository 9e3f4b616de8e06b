// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/drafthead.h"
#include "store/database.h"

namespace giftdesk {

/// Drafts, kept encrypted with the ledger. They move nothing: what comes out is checked and confirmed like what was
/// typed. Lives in the ledger's thread. Faults of every function: those of sqlFault.
class DraftRepository
{
public:
    /// Borrows both.
    DraftRepository(Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    /// Of a kind (`batch`), the newest first.
    Result<QList<DraftHead>> list(const QString &kind);
    /// Fault::NotFound(id).
    Result<QByteArray> content(const QString &id);
    /// Writes a new one, or one that is there over.
    Status put(const QString &id, const QString &kind, const QString &title, const QByteArray &content);
    /// No fault where there is none.
    Status remove(const QString &id);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace giftdesk
