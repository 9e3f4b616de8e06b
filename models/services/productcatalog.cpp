// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/productcatalog.h"

#include "services/session.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// What the provider answers to a page size it does not like (decisions A19).
constexpr auto badParameterCode = u"000_002";

ProductList asList(QList<CardProduct> products, bool partial, bool fromCache)
{
    ProductList list{std::move(products), partial, fromCache, 0};
    for (const CardProduct &product : list.products) {
        list.cachedAt = list.cachedAt == 0 ? product.cachedAt : std::min(list.cachedAt, product.cachedAt);
    }
    return list;
}

/// No answer came from the provider at all: what we remember is better than nothing.
bool isOffline(const Error &error)
{
    return error.kind() == ErrorKind::Network;
}

} // namespace

struct ProductCatalog::Fetch
{
    QPointer<QObject> receiver;
    std::function<void(Result<ProductList>)> done;
    QList<CardProduct> products;
    int page = 0;
    int pageSize = 0;
    bool partial = false;
};

ProductCatalog::ProductCatalog(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void ProductCatalog::list(bool refresh, QObject *receiver, std::function<void(Result<ProductList>)> done)
{
    auto fetch = std::make_shared<Fetch>(Fetch{receiver,
                                               std::move(done),
                                               {},
                                               0,
                                               m_session.contract().paging().pageSize,
                                               !m_session.api().isOn(u"products.list")});
    const auto begin = [this, fetch] {
        fetch->partial ? findKnown(fetch) : fetchPage(fetch);
    };
    if (refresh) {
        return begin();
    }
    m_session.cache().reader().run([](CacheStore &cache) { return cache.products().all(); }, this,
                                   [begin, fetch](Result<QList<CardProduct>> cached) {
                                       if (cached && !cached->isEmpty() && fetch->receiver) {
                                           return fetch->done(asList(std::move(*cached), fetch->partial, true));
                                       }
                                       begin();
                                   });
}

void ProductCatalog::answer(const std::shared_ptr<Fetch> &fetch, Result<ProductList> list)
{
    if (fetch->receiver) {
        fetch->done(std::move(list));
    }
}

void ProductCatalog::fetchPage(std::shared_ptr<Fetch> fetch)
{
    m_session.api().productPage(
        fetch->page, fetch->pageSize, this, [this, fetch](const Result<QList<CardProduct>> &rows) {
            const int smaller = m_session.contract().paging().fallbackPageSize;
            const bool refusedSize =
                !rows && fetch->page == 0 && rows.error().providerCode == QStringView(badParameterCode);
            if (refusedSize && fetch->pageSize != smaller) {
                fetch->pageSize = smaller;
                return fetchPage(fetch);
            }
            if (!rows) {
                return answer(fetch, failure(rows.error()));
            }
            const bool nothingNew = std::all_of(rows->begin(), rows->end(), [&fetch](const CardProduct &product) {
                return std::any_of(
                    fetch->products.begin(), fetch->products.end(),
                    [&product](const CardProduct &known) { return known.serviceId == product.serviceId; });
            });
            // Read until an empty page: how many rows came says nothing about how many are left (decisions A19). A
            // provider that does not page sends the same rows again.
            if (nothingNew || fetch->page >= m_session.contract().paging().lastPage) {
                return store(fetch);
            }
            fetch->products += *rows;
            ++fetch->page;
            fetchPage(fetch);
        });
}

void ProductCatalog::findKnown(std::shared_ptr<Fetch> fetch)
{
    m_session.cache().reader().run(
        [](CacheStore &cache) { return cache.gifts().serviceIds(); }, this,
        [this, fetch](const Result<QList<ServiceId>> &seen) {
            if (!seen) {
                return answer(fetch, failure(seen.error())); // a list that could not be read is not an empty one
            }
            QList<ServiceId> ids = *seen;
            for (const QString &id : m_session.profile().serviceIds) {
                if (!ids.contains(ServiceId(id))) {
                    ids.append(ServiceId(id));
                }
            }
            if (ids.isEmpty()) {
                return answer(fetch, failure(Fault::EndpointOff, {u"products.list"_s}));
            }
            fetchKnown(fetch, ids);
        });
}

void ProductCatalog::fetchKnown(std::shared_ptr<Fetch> fetch, const QList<ServiceId> &ids)
{
    m_session.api().productInfos(ids, this, [this, fetch](const Result<QList<CardProduct>> &rows) {
        if (!rows) {
            return answer(fetch, failure(rows.error()));
        }
        fetch->products = *rows;
        store(fetch);
    });
}

void ProductCatalog::store(std::shared_ptr<Fetch> fetch)
{
    for (CardProduct &product : fetch->products) {
        product.cachedAt = m_session.clock().utcMs();
    }
    const auto save = [products = fetch->products,
                       partial = fetch->partial](CacheStore &cache) -> Result<QList<CardProduct>> {
        const Status saved = partial ? cache.products().save(products) : cache.products().replaceAll(products);
        if (!saved) {
            return failure(saved.error());
        }
        return cache.products().all();
    };
    m_session.cache().writer().run(save, this, [fetch](Result<QList<CardProduct>> all) {
        // What was read is shown even where it could not be kept.
        answer(fetch, asList(all.value_or(fetch->products), fetch->partial, false));
    });
}

void ProductCatalog::detail(const ServiceId &id, QObject *receiver, std::function<void(Result<CardProduct>)> done)
{
    m_session.api().productDetail(id, receiver,
                                  [this, id, receiver, done = std::move(done)](Result<CardProduct> product) {
                                      if (product) {
                                          product->cachedAt = m_session.clock().utcMs();
                                          m_session.cache().writer().run([product = *product](CacheStore &cache) {
                                              (void)cache.products().save({product});
                                          });
                                          return done(std::move(product));
                                      }
                                      cachedDetail(id, product.error(), receiver, done);
                                  });
}

void ProductCatalog::cachedDetail(const ServiceId &id, const Error &error, QObject *receiver,
                                  std::function<void(Result<CardProduct>)> done)
{
    if (!isOffline(error)) {
        return done(failure(error));
    }
    m_session.cache().reader().run([id](CacheStore &cache) { return cache.products().byId(id); }, receiver,
                                   [error, done = std::move(done)](const Result<std::optional<CardProduct>> &cached) {
                                       if (cached && *cached) {
                                           return done(**cached);
                                       }
                                       done(failure(error));
                                   });
}

} // namespace giftdesk
