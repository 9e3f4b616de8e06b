// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/transport.h"
#include "domain/giftrecord.h"

#include <QDate>

#include <functional>
#include <optional>

namespace giftdesk {

/// `searchType` of the provider's list (contract §3.1).
enum class GiftSearchType { Sent, Received };

/// One page of the provider's history (contract §3.1). Both days are included, in the profile's zone, by the time of
/// sending (decisions A23).
struct GiftPageRequest
{
    GiftSearchType searchType = GiftSearchType::Sent;
    QDate from;
    QDate to;
    std::optional<MemberId> member; ///< this member only
    QString phone;                  ///< this number only, digits; empty for all
    int page = 0;                   ///< 0..1000
    int pageSize = 1000;

    friend bool operator==(const GiftPageRequest &, const GiftPageRequest &) = default;
};

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
    /// Reads one page, without repeating it by itself. `done` is called at most once, later, in the caller's thread: exactly
    /// once unless `receiver` is gone; with Fault::Cancelled after a cancel.
    virtual CallHandle readPage(const GiftPageRequest &request, QObject *receiver, Done done) = 0;
};

} // namespace giftdesk
