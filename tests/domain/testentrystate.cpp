// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entrystate.h"

#include <QSet>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

using S = EntryState;
using E = EntryEvent;

/// The design's own words for a state: its name, and what it means for money and for the card.
struct StateRow
{
    S state;
    const char *name;
    bool counts;
    bool reserves;
    bool knownSent;
    bool knownNotSent;
};

constexpr StateRow states[] = {
    {S::Draft, "DRAFT", false, false, false, false},
    {S::Waiting, "WAITING", true, false, false, false},
    {S::Intent, "INTENT", true, true, false, false},
    {S::Sending, "SENDING", true, true, false, false},
    {S::NotSent, "NOT_SENT", false, false, false, true},
    {S::Sent, "SENT", true, false, true, false},
    {S::Refused, "REFUSED", false, false, false, true},
    {S::Unknown, "UNKNOWN", true, true, false, false},
    {S::ProvedSent, "PROVED_SENT", true, false, true, false},
    {S::ProvedNotSent, "PROVED_NOT_SENT", false, false, false, true},
    {S::Human, "HUMAN", true, true, false, false},
    {S::ResolvedSent, "RESOLVED_SENT", true, false, true, false},
    {S::ResolvedNotSent, "RESOLVED_NOT_SENT", false, false, false, true},
    {S::Declined, "DECLINED", false, false, false, false},
    {S::Contradicted, "CONTRADICTED", true, false, false, false},
};

/// The life of a gift, row by row; an unexpected row would let money move on a way nobody designed.
constexpr EntryTransition design[] = {
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

QList<EntryEvent> allEvents()
{
    QList<EntryEvent> events;
    for (int at = int(E::Submitted); at <= int(E::RowContradicts); ++at) {
        events += E(at);
    }
    return events;
}

std::optional<EntryState> designed(EntryState from, EntryEvent event)
{
    for (const EntryTransition &row : design) {
        if (row.from == from && row.event == event) {
            return row.to;
        }
    }
    return std::nullopt;
}

} // namespace

class TestEntryState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairLeadsWhereTheDesignSays();
    void finalStatesStayFinal();
    void nothingLeavesAnOpenOutcomeButAProofOrAPerson();
    void facts();
    void names();
    void aStateIsNeverSentAndNotSent();
};

void TestEntryState::everyPairLeadsWhereTheDesignSays()
{
    QCOMPARE(size_t(entryTransitions().size()), std::size(design));
    for (const EntryState from : allEntryStates()) {
        for (const EntryEvent event : allEvents()) {
            QVERIFY2(nextState(from, event) == designed(from, event),
                     qPrintable(entryStateName(from) + u" event "_s + QString::number(int(event))));
        }
    }
}

void TestEntryState::finalStatesStayFinal()
{
    for (const EntryState state : {S::Sent, S::ProvedSent, S::ResolvedSent, S::Declined, S::Contradicted}) {
        for (const EntryEvent event : allEvents()) {
            QVERIFY2(!nextState(state, event), qPrintable(entryStateName(state)));
        }
    }
}

void TestEntryState::nothingLeavesAnOpenOutcomeButAProofOrAPerson()
{
    for (const EntryTransition &row : entryTransitions()) {
        if (isOpen(row.from)) {
            QVERIFY(row.to != S::Sending && row.to != S::Intent && row.to != S::NotSent);
        }
        QVERIFY2(row.to != S::Sending || row.from == S::Intent, "only INTENT may start to send");
    }
}

void TestEntryState::facts()
{
    for (const StateRow &row : states) {
        QVERIFY2(countsInLimits(row.state) == row.counts, row.name);
        QVERIFY2(reservesCard(row.state) == row.reserves, row.name);
        QVERIFY2(isKnownSent(row.state) == row.knownSent, row.name);
        QVERIFY2(isKnownNotSent(row.state) == row.knownNotSent, row.name);
        QVERIFY2(isOpen(row.state) == (row.state == S::Unknown || row.state == S::Human), row.name);
    }
}

void TestEntryState::names()
{
    QCOMPARE(size_t(allEntryStates().size()), std::size(states));
    for (const StateRow &row : states) {
        QCOMPARE(entryStateName(row.state), QString::fromLatin1(row.name));
        QCOMPARE(entryStateFromName(QString::fromLatin1(row.name)), row.state);
    }
    QVERIFY(!entryStateFromName(u"sent"));
    QVERIFY(!entryStateFromName(u""));
}

void TestEntryState::aStateIsNeverSentAndNotSent()
{
    for (const EntryState state : allEntryStates()) {
        QVERIFY(!(isKnownSent(state) && isKnownNotSent(state)));
        QVERIFY(!isKnownSent(state) || countsInLimits(state));
        QVERIFY(!isKnownNotSent(state) || !reservesCard(state));
        QVERIFY(!isOpen(state) || (reservesCard(state) && countsInLimits(state)));
    }
}

QTEST_APPLESS_MAIN(TestEntryState)
#include "testentrystate.moc"
