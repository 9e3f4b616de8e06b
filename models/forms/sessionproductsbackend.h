// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/productsbackend.h"

#include <memory>

namespace giftdesk {

class ProductCatalog;
class Session;

/// The session behind the products pane. GUI thread; the session must outlive it.
class SessionProductsBackend final : public ProductsBackend
{
public:
    explicit SessionProductsBackend(Session &session);
    ~SessionProductsBackend() override;

    void list(bool refresh, QObject *receiver, Done<ProductListing> done) override;
    void detail(const ServiceId &id, QObject *receiver, Done<CardProduct> done) override;
    qint64 utcMs() const override;
    TimeZone zone() const override;

private:
    Session &m_session;
    std::unique_ptr<ProductCatalog> m_catalog;
};

} // namespace giftdesk
