// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/productsbackend.h"

#include <memory>
#include <optional>

namespace giftdesk {

/// The card products on the desk: the list with its age, and the detail of one of them. GUI thread.
class ProductsDesk : public QObject
{
    Q_OBJECT

public:
    explicit ProductsDesk(std::shared_ptr<ProductsBackend> backend, QObject *parent = nullptr);

    /// Reads what is cached, once; fetches if there is nothing.
    void open();
    /// Fetches anew. What is shown stays, also if that fails.
    void refresh();
    bool isReading() const { return m_reading; }
    bool isKnown() const { return m_known; }
    const ProductListing &listing() const { return m_listing; }
    /// Of the last reading of the list.
    const std::optional<Error> &error() const { return m_error; }

    /// The product to show in detail, or none for an empty id. The newest question wins.
    void show(const ServiceId &id);
    const std::optional<CardProduct> &shown() const { return m_shown; }
    bool isReadingDetail() const { return m_readingDetail; }
    /// The detail could not be read; what the list knows is shown.
    const std::optional<Error> &detailError() const { return m_detailError; }

    qint64 utcMs() const { return m_backend->utcMs(); }
    TimeZone zone() const { return m_backend->zone(); }

Q_SIGNALS:
    void listChanged();
    void detailChanged();

private:
    void read(bool refresh);
    void onList(Result<ProductListing> list);
    void onDetail(const Result<CardProduct> &product);

    std::shared_ptr<ProductsBackend> m_backend;
    ProductListing m_listing;
    std::optional<CardProduct> m_shown;
    std::optional<Error> m_error;
    std::optional<Error> m_detailError;
    int m_generation = 0;
    bool m_known = false;
    bool m_reading = false;
    bool m_readingDetail = false;
};

} // namespace giftdesk
