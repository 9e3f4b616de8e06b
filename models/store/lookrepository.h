// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/reconciliation.h"
#include "store/database.h"

namespace giftdesk {

/// The first complete look at the provider for each entry whose outcome is unknown. A verdict "not sent" rests on its
/// time, so each row has a MAC. Lives in the ledger's thread. Faults: those of sqlFault; RowMacWrong(entryId).
class LookRepository
{
public:
    LookRepository(Database &database, const SecretBytes &rowMacKey)
        : m_database(database)
        , m_rowMacKey(rowMacKey)
    {
    }

    /// Nothing where none was kept.
    Result<std::optional<LookRecord>> first(const EntryId &entry);
    /// Keeps it in place of an earlier one.
    Status keep(const EntryId &entry, const LookRecord &look);
    /// The entry is decided: what was kept is of no use any more.
    Status drop(const EntryId &entry);

private:
    Database &m_database;
    const SecretBytes &m_rowMacKey;
};

} // namespace giftdesk
