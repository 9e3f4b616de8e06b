// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clockdifference.h"

#include <QString>

namespace giftdesk {

/// Which way the clock is off and by how many whole minutes, and what to do about it.
QString clockText(const ClockDifference &difference);

} // namespace giftdesk
