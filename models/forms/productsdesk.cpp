// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/productsdesk.h"

#include <algorithm>

namespace giftdesk {

ProductsDesk::ProductsDesk(std::shared_ptr<ProductsBackend> backend, QObject *parent)
    : QObject(parent)
    , m_backend(std::move(backend))
{
}

void ProductsDesk::open()
{
    if (!m_known) {
        read(false);
    }
}

void ProductsDesk::refresh()
{
    read(true);
}

void ProductsDesk::read(bool refresh)
{
    if (m_reading) {
        return;
    }
    m_reading = true;
    Q_EMIT listChanged();
    m_backend->list(refresh, this, [this](Result<ProductListing> list) { onList(std::move(list)); });
}

void ProductsDesk::onList(Result<ProductListing> list)
{
    m_reading = false;
    m_known = true;
    if (list) {
        m_listing = std::move(*list);
        m_error.reset();
    } else {
        m_error = list.error();
    }
    Q_EMIT listChanged();
}

void ProductsDesk::show(const ServiceId &id)
{
    if (m_shown && m_shown->serviceId == id) {
        return;
    }
    const int generation = ++m_generation;
    const auto &all = m_listing.products;
    const auto found =
        std::find_if(all.begin(), all.end(), [&id](const CardProduct &product) { return product.serviceId == id; });
    m_shown = found == all.end() ? std::nullopt : std::optional(*found);
    m_detailError.reset();
    m_readingDetail = m_shown && !m_shown->hasDetail;
    Q_EMIT detailChanged();
    if (m_readingDetail) {
        m_backend->detail(id, this, [this, generation](const Result<CardProduct> &product) {
            if (generation == m_generation) {
                onDetail(product);
            }
        });
    }
}

void ProductsDesk::onDetail(const Result<CardProduct> &product)
{
    m_readingDetail = false;
    if (!product) {
        m_detailError = product.error();
    } else {
        m_shown = *product;
        for (CardProduct &listed : m_listing.products) {
            if (listed.serviceId == product->serviceId) {
                listed = *product;
            }
        }
    }
    Q_EMIT detailChanged();
}

} // namespace giftdesk
