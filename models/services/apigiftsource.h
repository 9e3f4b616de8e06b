// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "services/giftsource.h"

namespace giftdesk {

/// The history as the provider's client reads it.
class ApiGiftSource final : public GiftSource
{
public:
    explicit ApiGiftSource(ApiClient &api)
        : m_api(api)
    {
    }

    CallHandle readPage(const GiftPageRequest &request, QObject *receiver, Done done) override
    {
        return m_api.giftPage(request, receiver, [done = std::move(done)](Result<QList<GiftRecord>> rows) {
            done(rows.map([](const QList<GiftRecord> &list) { return GiftPage{list}; }));
        });
    }

private:
    ApiClient &m_api;
};

} // namespace giftdesk
