// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"
#include "domain/providertime.h"

#include <QList>
#include <QObject>

#include <functional>

namespace giftdesk {

/// Card products and how fresh they are.
struct ProductListing
{
    QList<CardProduct> products;
    bool partial =
        false; ///< the list endpoint is off: only the products known from cards, history and profile (decisions B4)
    qint64 cachedAt = 0; ///< UTC ms of the oldest row; 0 where there is none
};

/// What the products pane asks of the world; the seam for its tests. Every `done` is called at most once, later, and
/// not at all once the receiver is gone.
class ProductsBackend
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~ProductsBackend() = default;
    /// What is cached, else fetched; `refresh` fetches.
    virtual void list(bool refresh, QObject *receiver, Done<ProductListing> done) = 0;
    virtual void detail(const ServiceId &id, QObject *receiver, Done<CardProduct> done) = 0;
    virtual qint64 utcMs() const = 0;
    virtual TimeZone zone() const = 0;
};

} // namespace giftdesk
