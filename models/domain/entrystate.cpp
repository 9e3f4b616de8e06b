// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entrystate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

struct StateFacts
{
    EntryState state;
    QStringView name;
    bool counts;
    bool reserves;
    bool knownSent;
    bool knownNotSent;
};

// Columns: counts in limits, reserves the card, known sent, known not sent.
constexpr StateFacts facts[] = {
    {EntryState::Draft, u"DRAFT", false, false, false, false},
    {EntryState::Waiting, u"WAITING", true, false, false, false},
    {EntryState::Intent, u"INTENT", true, true, false, false},
    {EntryState::Sending, u"SENDING", true, true, false, false},
    {EntryState::NotSent, u"NOT_SENT", false, false, false, true},
    {EntryState::Sent, u"SENT", true, false, true, false},
    {EntryState::Refused, u"REFUSED", false, false, false, true},
    {EntryState::Unknown, u"UNKNOWN", true, true, false, false},
    {EntryState::ProvedSent, u"PROVED_SENT", true, false, true, false},
    {EntryState::ProvedNotSent, u"PROVED_NOT_SENT", false, false, false, true},
    {EntryState::Human, u"HUMAN", true, true, false, false},
    {EntryState::ResolvedSent, u"RESOLVED_SENT", true, false, true, false},
    {EntryState::ResolvedNotSent, u"RESOLVED_NOT_SENT", false, false, false, true},
    {EntryState::Declined, u"DECLINED", false, false, false, false},
    {EntryState::Contradicted, u"CONTRADICTED", true, false, false, false},
};

const StateFacts &factsOf(EntryState state)
{
    return *std::find_if(std::begin(facts), std::end(facts), [state](const StateFacts &f) { return f.state == state; });
}

} // namespace

const QList<EntryTransition> &entryTransitions()
{
    using S = EntryState;
    using E = EntryEvent;
    static const QList<EntryTransition> table = {
        {S::Draft, E::Submitted, S::Intent},
        {S::Draft, E::SubmittedForTwo, S::Waiting},
        {S::Waiting, E::Approved, S::Intent},
        {S::Waiting, E::Declined, S::Declined},
        {S::Intent, E::TokenFailed, S::NotSent},
        {S::Intent, E::TokenInHand, S::Sending},
        {S::Sending, E::NothingLeft, S::NotSent},
        {S::Sending, E::Confirmed, S::Sent},
        {S::Sending, E::CleanlyRefused, S::Refused},
        {S::Sending, E::OutcomeLost, S::Unknown},
        {S::Unknown, E::ReconciledSent, S::ProvedSent},
        {S::Unknown, E::ReconciledNotSent, S::ProvedNotSent},
        {S::Unknown, E::LeftToHuman, S::Human},
        {S::Human, E::ResolvedAsSent, S::ResolvedSent},
        {S::Human, E::ResolvedAsNotSent, S::ResolvedNotSent},
        {S::NotSent, E::RowContradicts, S::Contradicted},
        {S::Refused, E::RowContradicts, S::Contradicted},
        {S::ProvedNotSent, E::RowContradicts, S::Contradicted},
        {S::ResolvedNotSent, E::RowContradicts, S::Contradicted},
    };
    return table;
}

std::optional<EntryState> nextState(EntryState from, EntryEvent event)
{
    const auto &table = entryTransitions();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const EntryTransition &t) { return t.from == from && t.event == event; });
    return row != table.end() ? std::optional(row->to) : std::nullopt;
}

QString entryStateName(EntryState state)
{
    return factsOf(state).name.toString();
}

std::optional<EntryState> entryStateFromName(QStringView name)
{
    const auto found =
        std::find_if(std::begin(facts), std::end(facts), [name](const StateFacts &f) { return f.name == name; });
    return found != std::end(facts) ? std::optional(found->state) : std::nullopt;
}

QList<EntryState> allEntryStates()
{
    QList<EntryState> states;
    std::transform(std::begin(facts), std::end(facts), std::back_inserter(states),
                   [](const StateFacts &f) { return f.state; });
    return states;
}

bool countsInLimits(EntryState state)
{
    return factsOf(state).counts;
}

bool reservesCard(EntryState state)
{
    return factsOf(state).reserves;
}

bool isKnownNotSent(EntryState state)
{
    return factsOf(state).knownNotSent;
}

bool isKnownSent(EntryState state)
{
    return factsOf(state).knownSent;
}

bool isOpen(EntryState state)
{
    return state == EntryState::Unknown || state == EntryState::Human;
}

} // namespace giftdesk
