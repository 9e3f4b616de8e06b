// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"
#include "domain/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace giftdesk {

class Session;

/// Card products: cached, fetched on demand, never expired by time (decisions C22).
struct ProductList
{
    QList<CardProduct> products; ///< in the order of their names
    bool partial = false;        ///< the list endpoint is off: only the products we know of (decisions B4)
    bool fromCache = false;
    qint64 cachedAt = 0; ///< UTC ms of the oldest row; 0 where there is none
};

class ProductCatalog : public QObject
{
    Q_OBJECT

public:
    explicit ProductCatalog(Session &session, QObject *parent = nullptr);

    /// The cache if it holds any, else fetched; `refresh` fetches. Fault::EndpointOff("products.list") where the list
    /// is off and no product is known; otherwise those of ApiClient.
    void list(bool refresh, QObject *receiver, std::function<void(Result<ProductList>)> done);
    /// One product with its detail, live; the cached row where the detail endpoint fails for want of a connection.
    /// Fault::NotFound.
    void detail(const ServiceId &id, QObject *receiver, std::function<void(Result<CardProduct>)> done);

private:
    struct Fetch;
    static void answer(const std::shared_ptr<Fetch> &fetch, Result<ProductList> list);
    void fetchPage(std::shared_ptr<Fetch> fetch);
    void findKnown(std::shared_ptr<Fetch> fetch);
    void fetchKnown(std::shared_ptr<Fetch> fetch, const QList<ServiceId> &ids);
    void store(std::shared_ptr<Fetch> fetch);
    void cachedDetail(const ServiceId &id, const Error &error, QObject *receiver,
                      std::function<void(Result<CardProduct>)> done);

    Session &m_session;
};

} // namespace giftdesk
