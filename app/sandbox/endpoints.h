// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/book.h"
#include "app/sandbox/fieldcheck.h"
#include "app/sandbox/headercheck.h"
#include "app/sandbox/jwe.h"

#include <span>

namespace giftdesk::sandbox {

/// What a handler is given beside the checked body.
struct Call
{
    Book &book;
    Json body;
    int zoneSeconds = 0; ///< offset of X-KM-Time-Zone: the 14-digit times of the answer are in it
    QString correlationId{};
    qint64 receivedAt = 0;   ///< UTC ms; earlier than now where the request was held back
    qint64 historyLagMs = 0; ///< gifts.list: what was booked later than so long ago is not shown yet
};

using Outcome = tl::expected<Json, Refusal>;
using Handler = Outcome (*)(const Call &call);

/// One endpoint: where it is, which direction is encrypted (contract §2–§4, decisions A11), what it takes.
struct Endpoint
{
    const char *key;  ///< as in profile overrides and fault specifications
    const char *path; ///< below the base URL
    bool requestEncrypted;
    bool answerEncrypted;
    std::span<const FieldRule> rules;
    Handler handle;
};

std::span<const Endpoint> endpoints();
/// The endpoint at a path, given with or without the prefix `/open-api`; null if there is none.
const Endpoint *endpointAt(const QByteArray &path);
const Endpoint *endpointByKey(const QString &key);

// The handlers. What each refuses, and with which code, is told in docs/SANDBOX.md.
Outcome sendGift(const Call &call);
Outcome validateGift(const Call &call);
Outcome cancelGift(const Call &call);
Outcome issueToken(const Call &call);
Outcome listCards(const Call &call);
Outcome memberInfo(const Call &call);
Outcome listGifts(const Call &call);
Outcome listProducts(const Call &call);
Outcome productDetail(const Call &call);
Outcome productInfos(const Call &call);
Outcome listIssued(const Call &call);

} // namespace giftdesk::sandbox
