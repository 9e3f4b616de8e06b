// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"

#include <optional>

namespace giftdesk {

class Database;

/// Card products as last told by the provider. In the thread of its database; errors are those of sqlFault.
class ProductRepository
{
public:
    explicit ProductRepository(Database &database)
        : m_database(&database)
    {
    }

    /// Stores products, keeping the detail of one that comes without (`hasDetail` false). `cachedAt` is stored as
    /// given.
    Status save(const QList<CardProduct> &products);
    /// The same for a complete list: what is not in it is gone.
    Status replaceAll(const QList<CardProduct> &products);
    /// By name, then by id.
    Result<QList<CardProduct>> all();
    Result<std::optional<CardProduct>> byId(const ServiceId &id);

private:
    Status saveRows(const QList<CardProduct> &products);
    Database *m_database;
};

} // namespace giftdesk
