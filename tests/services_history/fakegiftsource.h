// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/providertime.h"
#include "services/giftsource.h"

#include <QMap>
#include <QObject>

#include <functional>

namespace giftdesk::test {

/// A provider made of a list. Things happen to it between two answers, as they do outside: `before[n]` runs before the
/// nth request (from 0) is answered, `errors[n]` is its answer.
class FakeGiftSource : public GiftSource
{
public:
    CallHandle readPage(const GiftPageRequest &request, QObject *receiver, Done done) override;

    QList<GiftRecord> rows; ///< in the order of the list
    QMap<int, std::function<void()>> before;
    QMap<int, Error> errors;
    int pageCap = 1000;         ///< rows a page, whatever is asked
    int largestPageSize = 1000; ///< more is refused with 000_002
    bool ignoresDates = false;
    std::function<int()> delayMs; ///< of an answer: requests that are made together may overtake each other
    bool silent = false;          ///< answers nothing any more

    QList<GiftPageRequest> requests;
    int cancelled = 0;

private:
    Result<GiftPage> answer(const GiftPageRequest &request);
};

/// A gift sent on a day, `number` making its id and second.
GiftRecord giftOn(QDate day, int number);

} // namespace giftdesk::test
