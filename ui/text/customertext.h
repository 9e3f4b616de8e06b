// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cancelstate.h"
#include "domain/giftrecord.h"
#include "domain/ledgerentry.h"
#include "domain/providertime.h"

namespace giftdesk {

/// What became of a gift after it was sent, as far as we know.
struct GiftFate
{
    std::optional<GiftStatus> status;  ///< as last seen at the provider
    std::optional<CancelState> cancel; ///< of the newest cancellation
};

/// A plain answer for the customer about an entry, to read out or to paste, in the customer's language whatever that of
/// the program is. Amount and time only: no names, numbers or ids. Empty for a state that says nothing to a customer (a
/// draft).
QString customerSentence(const LedgerEntry &entry, const GiftFate &fate, TimeZone zone, Language language);
/// The same about a row of the provider's history, to the one who sent the gift.
QString senderSentence(const GiftRecord &gift, TimeZone zone, Language language);
/// The same to the one it was sent to.
QString receiverSentence(const GiftRecord &gift, TimeZone zone, Language language);

} // namespace giftdesk
