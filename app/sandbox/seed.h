// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxtypes.h"
#include "domain/result.h"

namespace giftdesk::sandbox {

/// A fresh sandbox: keys, members, cards and @p pastGifts gifts of the 120 days before @p now (UTC ms). The same
/// @p seed gives the same people, cards and gifts relative to @p now; keys are always fresh. Errors: Internal.
Result<SandboxSnapshot> makeSnapshot(quint32 seed, int pastGifts, qint64 now);

/// Deals @p count further cards of 50,000 won with nothing wrong to the members for trying, the first left out.
void addSpareCards(SandboxSnapshot &snapshot, int count);

/// The card products; the same in every sandbox.
const QList<SandboxProduct> &products();

/// What becomes of a gift that nobody cancels, fixed by its id: a status, and when it takes effect.
struct Fate
{
    QString status; ///< ACCEPTED, REJECTED or EXPIRED
    qint64 at = 0;  ///< UTC ms, at least ten minutes after it was sent
};
Fate fateOf(const SandboxGift &gift);

/// A transferId of 20 characters for a gift sent at @p sentAt (UTC ms), made unique by @p salt.
QString makeTransferId(qint64 sentAt, quint64 salt);

} // namespace giftdesk::sandbox
