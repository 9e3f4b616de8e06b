// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cancelstate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

struct StateFacts
{
    CancelState state;
    QStringView name;
    bool cancelled;
    bool holds;
};

// Columns: known to be cancelled, keeps another cancellation of the gift from beginning.
constexpr StateFacts facts[] = {
    {CancelState::Intent, u"INTENT", false, true},
    {CancelState::Sending, u"SENDING", false, true},
    {CancelState::NotSent, u"NOT_SENT", false, false},
    {CancelState::Done, u"DONE", true, true},
    {CancelState::Refused, u"REFUSED", false, false},
    {CancelState::Unknown, u"UNKNOWN", false, true},
    {CancelState::ProvedDone, u"PROVED_DONE", true, true},
    {CancelState::ProvedNotDone, u"PROVED_NOT_DONE", false, false},
};

const StateFacts &factsOf(CancelState state)
{
    return *std::find_if(std::begin(facts), std::end(facts), [state](const StateFacts &f) { return f.state == state; });
}

} // namespace

const QList<CancelTransition> &cancelTransitions()
{
    using S = CancelState;
    using E = CancelEvent;
    static const QList<CancelTransition> table = {
        {S::Intent, E::GivenUp, S::NotSent},
        {S::Intent, E::PermitTaken, S::Sending},
        {S::Sending, E::NothingLeft, S::NotSent},
        {S::Sending, E::Confirmed, S::Done},
        {S::Sending, E::CleanlyRefused, S::Refused},
        {S::Sending, E::OutcomeLost, S::Unknown},
        {S::Unknown, E::ReadCancelled, S::ProvedDone},
        {S::Unknown, E::ReadNotCancelled, S::ProvedNotDone},
        // A request that took effect after the settle time: what the provider shows is right.
        {S::ProvedNotDone, E::ReadCancelled, S::ProvedDone},
    };
    return table;
}

std::optional<CancelState> nextCancelState(CancelState from, CancelEvent event)
{
    const auto &table = cancelTransitions();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const CancelTransition &t) { return t.from == from && t.event == event; });
    return row != table.end() ? std::optional(row->to) : std::nullopt;
}

QString cancelStateName(CancelState state)
{
    return factsOf(state).name.toString();
}

std::optional<CancelState> cancelStateFromName(QStringView name)
{
    const auto found =
        std::find_if(std::begin(facts), std::end(facts), [name](const StateFacts &f) { return f.name == name; });
    return found != std::end(facts) ? std::optional(found->state) : std::nullopt;
}

QList<CancelState> allCancelStates()
{
    QList<CancelState> states;
    std::transform(std::begin(facts), std::end(facts), std::back_inserter(states),
                   [](const StateFacts &f) { return f.state; });
    return states;
}

bool isKnownCancelled(CancelState state)
{
    return factsOf(state).cancelled;
}

bool holdsGift(CancelState state)
{
    return factsOf(state).holds;
}

} // namespace giftdesk
