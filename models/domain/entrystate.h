// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace giftdesk {

/// The states of an entry of the ledger (design §4). Spelt on the command line as entryStateName().
enum class EntryState {
    Draft,
    Waiting,
    Intent,
    Sending,
    NotSent,
    Sent,
    Refused,
    Unknown,
    ProvedSent,
    ProvedNotSent,
    Human,
    ResolvedSent,
    ResolvedNotSent,
    Declined,
    Contradicted,
};

/// What may happen to an entry. Nothing changes a state but an event of the table in entrystate.cpp.
enum class EntryEvent {
    Submitted,       ///< all guards hold
    SubmittedForTwo, ///< a rule asks for a second person
    Approved,
    Declined,
    TokenFailed, ///< no token: refused, timed out, or the entry was found at start
    TokenInHand,
    NothingLeft,    ///< the body device gave out 0 bytes
    Confirmed,      ///< HTTP 200, 000_000 and every condition of design §4
    CleanlyRefused, ///< HTTP 400 and a code that our own success cannot have caused
    OutcomeLost,    ///< anything else, or found at start
    ReconciledSent,
    ReconciledNotSent,
    LeftToHuman,
    ResolvedAsSent,
    ResolvedAsNotSent,
    RowContradicts, ///< an unclaimed row of the provider fits an entry that counts as not sent
};

struct EntryTransition
{
    EntryState from;
    EntryEvent event;
    EntryState to;
};

/// The whole table of design §4; the ledger's trigger is checked against it by a test.
const QList<EntryTransition> &entryTransitions();
/// Where the event leads from the state; nothing where the table has no such row.
std::optional<EntryState> nextState(EntryState from, EntryEvent event);

/// `PROVED_NOT_SENT`: stable, in the ledger and on the command line.
QString entryStateName(EntryState state);
std::optional<EntryState> entryStateFromName(QStringView name);
QList<EntryState> allEntryStates();

/// The entry counts in limits: money has moved or may have.
bool countsInLimits(EntryState state);
/// The card of such an entry may not be used by another (partial UNIQUE index of the ledger).
bool reservesCard(EntryState state);
/// The money is known to have stayed: a person may send anew.
bool isKnownNotSent(EntryState state);
/// The money is known to have moved.
bool isKnownSent(EntryState state);
/// The outcome is open: UNKNOWN or HUMAN.
bool isOpen(EntryState state);

} // namespace giftdesk
