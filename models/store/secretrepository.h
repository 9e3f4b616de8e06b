// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "store/database.h"

namespace giftdesk {

/// Named secrets and small facts of the profile, inside the encrypted ledger. Lives in the ledger's thread.
class SecretRepository
{
public:
    explicit SecretRepository(Database &database)
        : m_database(database)
    {
    }

    /// Replaces the value of that name.
    Status put(const QString &name, const SecretBytes &value);
    /// Nothing where there is none.
    Result<std::optional<SecretBytes>> get(const QString &name);

private:
    Database &m_database;
};

} // namespace giftdesk
