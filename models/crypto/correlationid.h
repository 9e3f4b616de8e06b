// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/providertime.h"

namespace giftdesk {

/// `yyMMddHHmmss-` of the instant in the profile's zone and 7 hex digits from the system's generator: exactly 20
/// characters (contract §1.3, §1.7). Unique for money calls only because the ledger reserves it (R29).
QString newCorrelationId(qint64 utcMs, TimeZone zone);

} // namespace giftdesk
