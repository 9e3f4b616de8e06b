// SPDX-License-Identifier: GPL-3.0-or-later

// The life of a cancellation as a table, and what its states mean.

#include "domain/cancellation.h"

#include <QSet>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

using S = CancelState;
using E = CancelEvent;

struct StateRow
{
    S state;
    const char *name;
    bool cancelled;
    bool holds;
};

constexpr StateRow states[] = {
    {S::Intent, "INTENT", false, true},         {S::Sending, "SENDING", false, true},
    {S::NotSent, "NOT_SENT", false, false},     {S::Done, "DONE", true, true},
    {S::Refused, "REFUSED", false, false},      {S::Unknown, "UNKNOWN", false, true},
    {S::ProvedDone, "PROVED_DONE", true, true}, {S::ProvedNotDone, "PROVED_NOT_DONE", false, false},
};

/// Row by row: an unexpected one would ask the provider twice or call a cancelled gift alive.
constexpr CancelTransition design[] = {
    {S::Intent, E::GivenUp, S::NotSent},
    {S::Intent, E::PermitTaken, S::Sending},
    {S::Sending, E::NothingLeft, S::NotSent},
    {S::Sending, E::Confirmed, S::Done},
    {S::Sending, E::CleanlyRefused, S::Refused},
    {S::Sending, E::OutcomeLost, S::Unknown},
    {S::Unknown, E::ReadCancelled, S::ProvedDone},
    {S::Unknown, E::ReadNotCancelled, S::ProvedNotDone},
    {S::ProvedNotDone, E::ReadCancelled, S::ProvedDone},
};

std::optional<S> designed(S from, E event)
{
    for (const CancelTransition &row : design) {
        if (row.from == from && row.event == event) {
            return row.to;
        }
    }
    return std::nullopt;
}

} // namespace

class TestCancelState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheDesign();
    void statesMeanWhatTheyMean();
    void nothingLeadsBackToTheWire();
    void giftIdsHaveTwentyVisibleSigns();
    void aReasonIsNeeded();
};

void TestCancelState::theTableIsTheDesign()
{
    for (const S from : allCancelStates()) {
        for (int event = int(E::GivenUp); event <= int(E::ReadNotCancelled); ++event) {
            QCOMPARE(nextCancelState(from, E(event)), designed(from, E(event)));
        }
    }
    QCOMPARE(size_t(cancelTransitions().size()), std::size(design));
}

void TestCancelState::statesMeanWhatTheyMean()
{
    QCOMPARE(size_t(allCancelStates().size()), std::size(states));
    for (const StateRow &row : states) {
        QCOMPARE(cancelStateName(row.state), QString::fromLatin1(row.name));
        QCOMPARE(cancelStateFromName(QString::fromLatin1(row.name)), std::optional(row.state));
        QCOMPARE(isKnownCancelled(row.state), row.cancelled);
        QCOMPARE(holdsGift(row.state), row.holds);
    }
    QVERIFY(!cancelStateFromName(u"SENT"));
}

void TestCancelState::nothingLeadsBackToTheWire()
{
    for (const CancelTransition &row : cancelTransitions()) {
        QVERIFY(row.to != S::Intent);
        QVERIFY(row.to != S::Sending || row.from == S::Intent);
    }
}

void TestCancelState::giftIdsHaveTwentyVisibleSigns()
{
    QVERIFY(parseTransferId(u" T0000000000000000001\n"));
    for (const auto &text : {u""_s, u"T000"_s, QString(21, u'1'), u"T00000000 0000000001"_s, QString(20, u'가')}) {
        QCOMPARE(parseTransferId(text).error().fault, Fault::FieldMalformed);
    }
}

void TestCancelState::aReasonIsNeeded()
{
    QCOMPARE(parseCancelReason(u" 고객 요청 ").value(), u"고객 요청"_s);
    QCOMPARE(parseCancelReason(u"  ").error().fault, Fault::FieldMissing);
    QCOMPARE(parseCancelReason(QString(501, u'가')).error().fault, Fault::FieldTooLong);
}

QTEST_GUILESS_MAIN(TestCancelState)
#include "testcancelstate.moc"
