// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionproductsbackend.h"

#include "services/productcatalog.h"
#include "services/session.h"

namespace giftdesk {

SessionProductsBackend::SessionProductsBackend(Session &session)
    : m_session(session)
    , m_catalog(std::make_unique<ProductCatalog>(session))
{
}

SessionProductsBackend::~SessionProductsBackend() = default;

void SessionProductsBackend::list(bool refresh, QObject *receiver, Done<ProductListing> done)
{
    m_catalog->list(refresh, receiver, [done = std::move(done)](Result<ProductList> list) {
        done(list ? Result<ProductListing>(ProductListing{std::move(list->products), list->partial, list->cachedAt})
                  : Result<ProductListing>(failure(list.error())));
    });
}

void SessionProductsBackend::detail(const ServiceId &id, QObject *receiver, Done<CardProduct> done)
{
    m_catalog->detail(id, receiver, std::move(done));
}

qint64 SessionProductsBackend::utcMs() const
{
    return m_session.clock().utcMs();
}

TimeZone SessionProductsBackend::zone() const
{
    return m_session.profile().zone;
}

} // namespace giftdesk
