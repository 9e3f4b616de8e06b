// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/envelope.h"
#include "domain/cancelstate.h"
#include "domain/entrystate.h"

namespace giftdesk {

/// What the end of a money request means for its entry: one of NothingLeft, Confirmed, CleanlyRefused, OutcomeLost.
struct SendAnswer
{
    EntryEvent event = EntryEvent::OutcomeLost;
    TransferId transferId; ///< set with Confirmed; also kept where the answer held one but cannot be trusted
    QString providerCode;  ///< the answer's code, where it could be read
    Error error;           ///< unless Confirmed
};

/// Decides by the table of design §4 and nothing else: whatever is not a proof is OutcomeLost.
SendAnswer judgeSend(const Envelope &envelope, const contract::Contract &contract, const ResolvedEndpoint &endpoint,
                     const WireAnswer &wire, const QString &correlationId);

/// What the end of a request to cancel means: one of NothingLeft, Confirmed, CleanlyRefused, OutcomeLost.
struct CancelAnswer
{
    CancelEvent event = CancelEvent::OutcomeLost;
    QString providerCode; ///< the answer's code, where it could be read
    Error error;          ///< unless Confirmed
};

/// The same rules for a cancellation, whose success has nothing to show but its code.
CancelAnswer judgeCancel(const Envelope &envelope, const contract::Contract &contract, const ResolvedEndpoint &endpoint,
                         const WireAnswer &wire, const QString &correlationId);

} // namespace giftdesk
