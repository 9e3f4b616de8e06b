// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sendguards.h"

namespace giftdesk {

class Session;

/// What the guards of this session go by: the profile's own bounds, its zone, and the provider's clock as far as an
/// answer has told it.
IntentContext guardContext(Session &session);

} // namespace giftdesk
