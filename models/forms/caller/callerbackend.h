// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/ledgerentry.h"
#include "domain/phonenumber.h"
#include "domain/result.h"

#include <QList>

#include <functional>

class QObject;

namespace giftdesk {

/// What cache and journal know of a number. Each list is the newest first.
struct CallerFacts
{
    QList<LedgerEntry> open; ///< our own entries of the number whose outcome nobody knows yet
    QList<GiftRecord> received;
    QList<GiftRecord> sent;
};

/// Where a caller is looked up; the seam for tests. Every `done` is called at most once, later, and not at all once the
/// receiver is gone.
class CallerBackend
{
public:
    /// Gifts of each kind that are read, the newest.
    static constexpr int mostGifts = 100;

    virtual ~CallerBackend() = default;
    virtual void facts(const PhoneNumber &phone, QObject *receiver, std::function<void(Result<CallerFacts>)> done) = 0;
    /// Reads the provider for the number's gifts of the last days into the cache. Another one ends the one before,
    /// without an answer. Fault::Cancelled while a gift is being sent (decisions D7): nothing was read.
    virtual void refresh(const PhoneNumber &phone, QObject *receiver, std::function<void(Status)> done) = 0;
    virtual void cancelRefresh() = 0;
};

} // namespace giftdesk
