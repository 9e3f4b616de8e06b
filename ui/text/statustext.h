// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cancelstate.h"
#include "domain/entrystate.h"
#include "domain/giftrecord.h"
#include "domain/profile.h"

namespace giftdesk {

/// The word for a state of an entry: Sent, Outcome unknown (전송됨, 결과 미확인).
QString entryStateText(EntryState state);
/// One sentence: what the state means for the money.
QString entryStateMeaning(EntryState state);
/// One sentence: what happens next, or what a person does now.
QString entryStateNextStep(EntryState state);

/// The word for the provider's status; SENT is "Waiting for receiver" (decisions D4). An unrecognised status is shown
/// by the provider's own word.
QString giftStatusText(GiftStatus status, const QString &providerWord = {});
/// One sentence: what the status means.
QString giftStatusMeaning(GiftStatus status);

/// The word for a state of a cancellation: Cancelled, Cancellation unknown (취소됨, 취소 결과 미확인).
QString cancelStateText(CancelState state);
/// One sentence: what the state means for the gift.
QString cancelStateMeaning(CancelState state);

/// The word for a kind of profile: Sandbox, Live.
QString profileKindText(ProfileKind kind);
/// The sentence of the profile band: "Sandbox: no real money moves".
QString profileBandText(ProfileKind kind);

} // namespace giftdesk
