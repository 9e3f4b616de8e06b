// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issuedcard.h"
#include "domain/result.h"

namespace giftdesk {

/// Whether a card can be given as a gift of that amount, as far as its list row tells: it holds money, and exactly the
/// amount, since a gift moves the whole card (decisions D1). CardEmpty, AmountNotBalance, with the code that the
/// provider would answer.
Status checkGivable(const IssuedCard &card, Won amount);

} // namespace giftdesk
