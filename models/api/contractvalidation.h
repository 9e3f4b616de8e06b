// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/contracttypes.h"
#include "api/json.h"
#include "domain/fieldissue.h"

namespace giftdesk::contract {

/// Every rule the request breaks, in the contract's order, fields the contract does not know last. Client and sandbox
/// use the same rules: type, required, length in code points, bounds of numbers, format, allowed values. An issue's
/// field is `receiverName`, inside an object `pageRequest.page`, inside an array `serviceIdList[0]`; the error's `args`
/// are given below and never hold a value of the request. Any thread.
///  * FieldMissing {field}                 absent, null, or empty where at least one character is required
///  * FieldTooLong {field, max}
///  * FieldMalformed {field, what}         what: type, length, format, value, range, unknown
///  * AmountOutOfRange {field, min, max}   in won
QList<FieldIssue> validateRequest(const Endpoint &endpoint, const Json &request);

} // namespace giftdesk::contract
