// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace giftdesk {

/// The states of a cancellation: of one request to take a sent gift back. Spelt as cancelStateName() in the ledger and
/// on the command line.
enum class CancelState { Intent, Sending, NotSent, Done, Refused, Unknown, ProvedDone, ProvedNotDone };

/// What may happen to a cancellation. Nothing changes a state but an event of the table in cancelstate.cpp.
enum class CancelEvent {
    GivenUp,          ///< before the request was made, or the cancellation was found at start
    PermitTaken,      ///< SENDING is on disk and the request may leave
    NothingLeft,      ///< the body device gave out 0 bytes
    Confirmed,        ///< HTTP 200, decrypted, 000_000, our correlation id
    CleanlyRefused,   ///< HTTP 400 and a code that our own success cannot have caused
    OutcomeLost,      ///< anything else, or found at start
    ReadCancelled,    ///< the provider's history shows the gift as CANCELLED
    ReadNotCancelled, ///< it shows another end, or still SENT after the settle time
};

struct CancelTransition
{
    CancelState from;
    CancelEvent event;
    CancelState to;
};

/// The whole table; the ledger's trigger is checked against it by a test.
const QList<CancelTransition> &cancelTransitions();
/// Where the event leads from the state; nothing where the table has no such row.
std::optional<CancelState> nextCancelState(CancelState from, CancelEvent event);

/// `PROVED_NOT_DONE`: stable, in the ledger and on the command line.
QString cancelStateName(CancelState state);
std::optional<CancelState> cancelStateFromName(QStringView name);
QList<CancelState> allCancelStates();

/// The gift is known to be cancelled.
bool isKnownCancelled(CancelState state);
/// No other cancellation of the same gift may begin (partial UNIQUE index of the ledger).
bool holdsGift(CancelState state);

} // namespace giftdesk
