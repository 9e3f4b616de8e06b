// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/json.h"
#include "domain/cancellation.h"
#include "domain/giftrecord.h"
#include "domain/issuedcard.h"
#include "domain/ledgerentry.h"
#include "domain/masking.h"
#include "domain/profile.h"
#include "store/auditrepository.h"

/// The rows of the command line's JSON (decisions C1): stable keys in a stable order, absent = null. Ids are strings,
/// money whole numbers, instants ISO 8601 with the profile's offset.
namespace giftdesk::ctl {

Json textOrNull(const QString &text);
Json instantOrNull(std::optional<qint64> utcMs, TimeZone zone);

Json historyRow(const GiftRecord &record, const Masking &masking, TimeZone zone);
Json productRow(const CardProduct &product, TimeZone zone);
/// productRow and the fields of the detail.
Json productDetail(const CardProduct &product, TimeZone zone);
Json cardRow(const IssuedCard &card);
Json entryRow(const LedgerEntry &entry, const Masking &masking, TimeZone zone);
/// cancelId, state, transferId, code, correlationId: the head of a cancellation's result.
Json cancelHead(const Cancellation &cancellation);
Json cancelRow(const Cancellation &cancellation, TimeZone zone);
Json followRow(const GiftFollow &follow, TimeZone zone);
Json stepRow(const EntryStep &step, TimeZone zone);
/// Personal data of the act only where it is not masked.
Json auditRow(const AuditRow &row, const Masking &masking, TimeZone zone);
Json profileRow(const Profile &profile);
/// Every fact that is no secret; the access key only by its ends.
Json profileFacts(const Profile &profile);
/// entryId, state, transferId, code, correlationId: the head of a send's result (decisions C2).
Json sendHead(const LedgerEntry &entry);

} // namespace giftdesk::ctl
