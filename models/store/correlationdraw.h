// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/providertime.h"
#include "store/database.h"

#include <functional>

namespace giftdesk {

/// A correlation id for an instant (UTC ms) in a zone.
using CorrelationSource = std::function<QString(qint64, TimeZone)>;

/// Draws a correlation id that no money request of this ledger, gift or cancellation, has had (R29); draws anew on a
/// conflict. The caller writes it down in the same thread before another draw. Fault::Internal where every draw was
/// taken.
Result<QString> drawCorrelationId(Database &database, const CorrelationSource &source, qint64 utcMs, TimeZone zone);

} // namespace giftdesk
