// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/transport.h"
#include "domain/giftpagerequest.h"
#include "domain/giftrecord.h"

#include <functional>

namespace giftdesk {

/// The rows of a page; none means that the list has ended. How many came says nothing about how many are left.
struct GiftPage
{
    QList<GiftRecord> rows;
};

/// Where the history comes from. A seam: the API client in the program, a made-up provider in tests.
class GiftSource
{
public:
    using Done = std::function<void(Result<GiftPage>)>;

    virtual ~GiftSource() = default;
    /// Reads one page, without repeating it by itself. `done` is called at most once, later, in the caller's thread:
    /// exactly once unless `receiver` is gone; with Fault::Cancelled after a cancel.
    virtual CallHandle readPage(const GiftPageRequest &request, QObject *receiver, Done done) = 0;
};

} // namespace giftdesk
