// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reconciliation.h"

#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const qint64 noon = startOfDay(QDate(2026, 11, 22), TimeZone::Kst) + 12 * 3'600'000;
const MemberId sender(u"50000104652"_s);
const ServiceId product(u"SVC000000000001"_s);

LedgerEntry entryNo(int number, EntryState state = EntryState::Unknown, qint64 sendingAt = noon)
{
    LedgerEntry entry;
    entry.seq = number;
    entry.id = EntryId(u"entry-%1"_s.arg(number));
    entry.state = state;
    entry.order.senderUserId = sender;
    entry.order.card = CardPar(u"Q1%1"_s.arg(number, 25, 10, QChar(u'0')));
    entry.order.receiverName = u"임꺽정"_s;
    entry.order.receiverPhone = PhoneNumber::parse(u"01000001234", u"phone"_s).value();
    entry.order.amount = Won(50'000);
    entry.serviceId = product;
    entry.createdAt = sendingAt - 1'000;
    entry.sendingAt = sendingAt;
    return entry;
}

GiftRecord rowNo(int number, qint64 sentAt = noon + 1'000)
{
    GiftRecord row;
    row.transferId = TransferId(u"T%1"_s.arg(number, 19, 10, QChar(u'0')));
    row.status = GiftStatus::Sent;
    row.serviceId = product;
    row.amount = Won(50'000);
    row.senderUserId = sender;
    row.receiverName = u"임꺽정"_s;
    row.receiverPhone = u"01000001234"_s;
    row.sentAt = sentAt;
    return row;
}

const ReconcileRules rules;

EntryMatch matchOne(const QList<LedgerEntry> &open, const QList<GiftRecord> &rows,
                    const QHash<TransferId, EntryId> &claimed = {})
{
    return matchEntries(open, rows, claimed, rules, 0).first();
}

LookFacts facts(CardHolding card, bool settled)
{
    return {card, settled ? rules.settleMs + rules.tokenLifeMs : 5'000, settled, true, true};
}

const LookFacts everythingSaysNotSent = facts(CardHolding::Exactly, true);

Look lookAt(const QList<GiftRecord> &rows, qint64 atMs, std::optional<Won> balance = Won(50'000))
{
    Look look;
    look.match = matchOne({entryNo(1)}, rows);
    look.rows = rows;
    look.window = dayWindow(entryNo(1), 0, rules.zone);
    look.at = {atMs, atMs, u"boot"_s, std::nullopt};
    look.cardBalance = balance;
    look.cardListed = true;
    look.cardRead = balance.has_value();
    return look;
}

GiftRecord rowToOther(int number)
{
    GiftRecord other = rowNo(number, noon + 60'000);
    other.receiverName = u"김*수"_s;
    other.receiverPhone = u"010-****-9999"_s;
    return other;
}

} // namespace

class TestReconciliation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hardFactsExclude_data();
    void hardFactsExclude();
    void aClockThatWasSetExcludesNothing();
    void masksAgreeAsFarAsTheyShow_data();
    void masksAgreeAsFarAsTheyShow();
    void theOnlyRowAndAnEmptyCardProveSent();
    void twoRowsAreNeverChosenFrom();
    void aRowToAnotherNumberIsAnotherGift();
    void receiversTellOpenGiftsApart();
    void oneRowForTwoEntriesIsNobodys();
    void aClaimedRowIsOut();
    void anotherReceiverIsNoProof();
    void aCardThatStillHoldsTheAmountIsNoProof_data();
    void aCardThatStillHoldsTheAmountIsNoProof();
    void anEarlierRowHasToSettle();
    void notSentNeedsEverything_data();
    void notSentNeedsEverything();
    void withoutARowItWaitsLong();
    void timePassesByEveryClock_data();
    void timePassesByEveryClock();
    void looksAreComparedUpToTheFirst();
    void onlyAnEqualRowCalibrates();
    void aGiftWeKnowOfMustBeThere();
    void contradictionsNeedAReasonToBelieveThem();
    void rulesFollowTheProfile();
    void causesHaveNames();
};

void TestReconciliation::hardFactsExclude_data()
{
    QTest::addColumn<std::function<void(GiftRecord &)>>("change");
    QTest::addColumn<bool>("stays");
    const auto row = [](const char *name, bool stays, std::function<void(GiftRecord &)> change) {
        QTest::newRow(name) << change << stays;
    };
    row("as it is", true, [](GiftRecord &) {});
    row("amount", false, [](GiftRecord &r) { r.amount = Won(50'001); });
    row("product", false, [](GiftRecord &r) { r.serviceId = ServiceId(u"SVC000000000002"_s); });
    row("sender", false, [](GiftRecord &r) { r.senderUserId = MemberId(u"50000104653"_s); });
    row("sender not shown", true, [](GiftRecord &r) { r.senderUserId = {}; });
    row("two days later", false, [](GiftRecord &r) { r.sentAt += 2 * 86'400'000LL; });
    row("the next day", true, [](GiftRecord &r) { r.sentAt += 86'400'000LL; });
    row("older than clocks differ", false, [](GiftRecord &r) { r.sentAt = noon - 301'000; });
    row("older as clocks may differ", true, [](GiftRecord &r) { r.sentAt = noon - 299'000; });
    row("another receiver", true, [](GiftRecord &r) { r.receiverPhone = u"01000009999"_s; });
    row("masked", true, [](GiftRecord &r) { r.receiverName = u"홍*동"_s; });
}

void TestReconciliation::hardFactsExclude()
{
    QFETCH(std::function<void(GiftRecord &)>, change);
    GiftRecord row = rowNo(1);
    change(row);
    QTEST(mayBe(row, entryNo(1), rules, 0), "stays");
}

void TestReconciliation::aClockThatWasSetExcludesNothing()
{
    // Ours was an hour fast when it was sent, and still is.
    QVERIFY(mayBe(rowNo(1, noon - 3'600'000), entryNo(1), rules, -3'600'000));
    // It was right when it was sent, and is an hour slow now.
    QVERIFY(mayBe(rowNo(1), entryNo(1), rules, 3'600'000));
    const DayWindow window = dayWindow(entryNo(1), 3 * 86'400'000LL, rules.zone);
    QCOMPARE(window, (DayWindow{QDate(2026, 11, 21), QDate(2026, 11, 26)}));
}

void TestReconciliation::masksAgreeAsFarAsTheyShow_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<FieldFit>("fit");
    QTest::newRow("same") << u"홍길동"_s << u"홍길동"_s << FieldFit::Same;
    QTest::newRow("decomposed") << u"홍길동"_s.normalized(QString::NormalizationForm_D) << u"홍길동"_s
                                << FieldFit::Same;
    QTest::newRow("blanks and case") << u"anna LEE"_s << u"Anna  Lee"_s << FieldFit::Same;
    QTest::newRow("masked") << u"홍*동"_s << u"홍길동"_s << FieldFit::AsFarAsShown;
    QTest::newRow("other mask") << u"홍○○"_s << u"홍길동"_s << FieldFit::AsFarAsShown;
    QTest::newRow("one star for many") << u"남*수"_s << u"남궁철수"_s << FieldFit::AsFarAsShown;
    QTest::newRow("masked, another") << u"김*동"_s << u"홍길동"_s << FieldFit::Differs;
    QTest::newRow("another") << u"홍길순"_s << u"홍길동"_s << FieldFit::Differs;
    QTest::newRow("nothing") << QString() << u"홍길동"_s << FieldFit::NotShown;
    QTest::newRow("all hidden") << u"***"_s << u"홍길동"_s << FieldFit::AsFarAsShown;
    QTest::newRow("number") << u"010-0000-1234"_s << u"01000001234"_s << FieldFit::Same;
    QTest::newRow("masked number") << u"010-****-1234"_s << u"01000001234"_s << FieldFit::AsFarAsShown;
    QTest::newRow("masked number, another") << u"010****1235"_s << u"01000001234"_s << FieldFit::Differs;
    QTest::newRow("parts overlap") << u"0100000*001234"_s << u"01000001234"_s << FieldFit::Differs;
    QTest::newRow("middle shown") << u"*0000*"_s << u"01000001234"_s << FieldFit::AsFarAsShown;
}

void TestReconciliation::masksAgreeAsFarAsTheyShow()
{
    QFETCH(QString, shown);
    QFETCH(QString, ours);
    QTEST(compareShown(shown, ours), "fit");
}

void TestReconciliation::theOnlyRowAndAnEmptyCardProveSent()
{
    const Judgement judged = judge(matchOne({entryNo(1)}, {rowNo(7)}), facts(CardHolding::Less, false), rules);
    QCOMPARE(judged, (Judgement{Verdict::Sent, VerdictCause::Proved, rowNo(7).transferId}));
    GiftRecord masked = rowNo(7);
    masked.receiverName = u"임*정"_s;
    masked.receiverPhone = u"010****1234"_s;
    QCOMPARE(judge(matchOne({entryNo(1)}, {masked}), facts(CardHolding::Less, false), rules).verdict, Verdict::Sent);
    // A page that moved brings it twice: still one gift.
    QCOMPARE(judge(matchOne({entryNo(1)}, {rowNo(7), rowNo(7)}), facts(CardHolding::Less, false), rules).verdict,
             Verdict::Sent);
}

void TestReconciliation::twoRowsAreNeverChosenFrom()
{
    for (const bool named : {true, false}) {
        GiftRecord other = rowNo(8, noon + 60'000);
        if (!named) {
            other.receiverPhone.clear(); // what does not name another number may be ours
        }
        const EntryMatch match = matchOne({entryNo(1)}, {other, rowNo(7)});
        QCOMPARE(match.rows.first().record.transferId, rowNo(7).transferId); // the likelier first
        for (const bool settled : {false, true}) {
            const Judgement judged = judge(match, facts(CardHolding::Less, settled), rules);
            QCOMPARE(judged, (Judgement{settled ? Verdict::Human : Verdict::Wait, VerdictCause::SeveralRows, {}}));
        }
    }
}

void TestReconciliation::aRowToAnotherNumberIsAnotherGift()
{
    const EntryMatch match = matchOne({entryNo(1)}, {rowToOther(8), rowNo(7)});
    const Judgement judged = judge(match, facts(CardHolding::Less, false), rules);
    QCOMPARE(judged, (Judgement{Verdict::Sent, VerdictCause::Proved, rowNo(7).transferId}));
    // Alone it proves neither: our own may be shown under another number.
    const EntryMatch alone = matchOne({entryNo(1)}, {rowToOther(8)});
    QCOMPARE(judge(alone, facts(CardHolding::Less, true), rules).verdict, Verdict::Human);
    QCOMPARE(judge(alone, facts(CardHolding::Exactly, true), rules).verdict, Verdict::Human);
}

/// What a batch leaves that was killed: two open gifts of one member, of one amount, to two numbers.
void TestReconciliation::receiversTellOpenGiftsApart()
{
    LedgerEntry second = entryNo(2);
    second.order.receiverName = u"김철수"_s;
    second.order.receiverPhone = PhoneNumber::parse(u"01000009999", u"p"_s).value();
    const QList<LedgerEntry> open{entryNo(1), second};
    const auto both = matchEntries(open, {rowNo(7), rowToOther(8)}, {}, rules, 0);
    QCOMPARE(judge(both[0], facts(CardHolding::Less, false), rules).gift, rowNo(7).transferId);
    QCOMPARE(judge(both[1], facts(CardHolding::Less, false), rules).gift, rowToOther(8).transferId);
    const auto one = matchEntries(open, {rowNo(7)}, {}, rules, 0); // the second never left
    QCOMPARE(judge(one[0], facts(CardHolding::Less, false), rules).verdict, Verdict::Sent);
    QCOMPARE(judge(one[1], facts(CardHolding::Exactly, true), rules).verdict, Verdict::NotSent);
}

void TestReconciliation::oneRowForTwoEntriesIsNobodys()
{
    for (const EntryState rival : {EntryState::Unknown, EntryState::Human, EntryState::Sending}) {
        const auto matches = matchEntries({entryNo(1), entryNo(2, rival, noon + 20'000)}, {rowNo(7)}, {}, rules, 0);
        for (const EntryMatch &match : matches) {
            const Judgement judged = judge(match, facts(CardHolding::Less, true), rules);
            QCOMPARE(judged, (Judgement{Verdict::Human, VerdictCause::SharedRow, {}}));
        }
    }
}

void TestReconciliation::aClaimedRowIsOut()
{
    const auto claimed = QHash{std::pair{rowNo(7).transferId, EntryId(u"entry-9"_s)}};
    const EntryMatch one = matchOne({entryNo(1)}, {rowNo(7), rowNo(8)}, claimed);
    QCOMPARE(judge(one, facts(CardHolding::Less, false), rules).gift, rowNo(8).transferId);
    QCOMPARE(one.rows.size(), 2); // shown all the same
    const EntryMatch none = matchOne({entryNo(1)}, {rowNo(7)}, claimed);
    QCOMPARE(judge(none, everythingSaysNotSent, rules).verdict, Verdict::NotSent);
}

void TestReconciliation::anotherReceiverIsNoProof()
{
    GiftRecord row = rowNo(7);
    row.receiverPhone = u"010****9999"_s;
    const EntryMatch match = matchOne({entryNo(1)}, {row});
    QCOMPARE(judge(match, facts(CardHolding::Less, false), rules).verdict, Verdict::Wait);
    QCOMPARE(judge(match, facts(CardHolding::Less, true), rules).verdict, Verdict::Human);
    // Nor does it say that ours was not sent.
    QCOMPARE(judge(match, everythingSaysNotSent, rules).verdict, Verdict::Human);
}

void TestReconciliation::aCardThatStillHoldsTheAmountIsNoProof_data()
{
    QTest::addColumn<CardHolding>("card");
    QTest::addColumn<Verdict>("fresh");
    QTest::addColumn<Verdict>("settled");
    QTest::newRow("exactly") << CardHolding::Exactly << Verdict::Wait << Verdict::Human;
    QTest::newRow("more") << CardHolding::More << Verdict::Wait << Verdict::Human;
    QTest::newRow("unread") << CardHolding::Unread << Verdict::Wait << Verdict::Wait;
    QTest::newRow("not listed") << CardHolding::NotListed << Verdict::Wait << Verdict::Sent;
    QTest::newRow("less") << CardHolding::Less << Verdict::Sent << Verdict::Sent;
}

void TestReconciliation::aCardThatStillHoldsTheAmountIsNoProof()
{
    QFETCH(CardHolding, card);
    const EntryMatch match = matchOne({entryNo(1)}, {rowNo(7)});
    QTEST(judge(match, facts(card, false), rules).verdict, "fresh");
    QTEST(judge(match, facts(card, true), rules).verdict, "settled");
}

/// A gift of another desk sent just before ours is shown before ours where the history lags.
void TestReconciliation::anEarlierRowHasToSettle()
{
    const EntryMatch match = matchOne({entryNo(1)}, {rowNo(7, noon - 10'000)});
    QCOMPARE(judge(match, facts(CardHolding::Less, false), rules).verdict, Verdict::Wait);
    QCOMPARE(judge(match, facts(CardHolding::Less, true), rules).verdict, Verdict::Sent);
    QCOMPARE(judge(matchOne({entryNo(1)}, {rowNo(7, noon - 1'000)}), facts(CardHolding::Less, false), rules).verdict,
             Verdict::Sent); // whole seconds
}

void TestReconciliation::notSentNeedsEverything_data()
{
    QTest::addColumn<std::function<void(LookFacts &)>>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<VerdictCause>("cause");
    const auto row = [](const char *name, Verdict verdict, VerdictCause cause,
                        std::function<void(LookFacts &)> change) {
        QTest::newRow(name) << change << verdict << cause;
    };
    row("all", Verdict::NotSent, VerdictCause::Proved, [](LookFacts &) {});
    row("one read", Verdict::Wait, VerdictCause::NotSettled, [](LookFacts &f) { f.settled = false; });
    row("the token lives", Verdict::Wait, VerdictCause::NotSettled, [](LookFacts &f) { f.ageMs = 29'999; });
    row("not calibrated", Verdict::Wait, VerdictCause::NotCalibrated, [](LookFacts &f) { f.calibrated = false; });
    row("rows are lost", Verdict::Wait, VerdictCause::HistoryLacksGifts, [](LookFacts &f) { f.historyWhole = false; });
    row("card empty", Verdict::Wait, VerdictCause::NoRow, [](LookFacts &f) { f.card = CardHolding::Less; });
    row("card refilled", Verdict::Wait, VerdictCause::NoRow, [](LookFacts &f) { f.card = CardHolding::More; });
    row("card gone", Verdict::Wait, VerdictCause::NoRow, [](LookFacts &f) { f.card = CardHolding::NotListed; });
    row("card unread", Verdict::Wait, VerdictCause::CardUnread, [](LookFacts &f) { f.card = CardHolding::Unread; });
    row("overdue", Verdict::Human, VerdictCause::NoRow, [](LookFacts &f) {
        f.card = CardHolding::Less;
        f.ageMs = rules.patienceMs;
    });
}

void TestReconciliation::notSentNeedsEverything()
{
    QFETCH(std::function<void(LookFacts &)>, change);
    LookFacts known = everythingSaysNotSent;
    change(known);
    const Judgement judged = judge(matchOne({entryNo(1)}, {}), known, rules);
    QTEST(judged.verdict, "verdict");
    QTEST(judged.cause, "cause");
}

void TestReconciliation::withoutARowItWaitsLong()
{
    LookFacts known = facts(CardHolding::Less, true);
    for (known.ageMs = rules.settleMs; known.ageMs < rules.patienceMs; known.ageMs += rules.settleMs) {
        QCOMPARE(judge(matchOne({entryNo(1)}, {}), known, rules).verdict, Verdict::Wait);
    }
    // The row came late after all: it is still proved.
    QCOMPARE(judge(matchOne({entryNo(1)}, {rowNo(7)}), known, rules).verdict, Verdict::Sent);
}

void TestReconciliation::timePassesByEveryClock_data()
{
    QTest::addColumn<Instant>("to");
    QTest::addColumn<std::optional<qint64>>("passed");
    using Some = std::optional<qint64>;
    QTest::newRow("both") << Instant{9'000, 6'000, u"a"_s, 105'000} << Some(5'000);
    QTest::newRow("wall jumped") << Instant{900'000, 6'000, u"a"_s, {}} << Some(5'000);
    QTest::newRow("steady jumped") << Instant{9'000, 900'000, u"a"_s, 102'000} << Some(2'000);
    QTest::newRow("restarted machine") << Instant{9'000, 50, u"b"_s, 108'000} << Some(8'000);
    QTest::newRow("restarted, no provider time") << Instant{900'000, 900'000, u"b"_s, {}} << Some();
    QTest::newRow("backwards") << Instant{0, 500, u"a"_s, {}} << Some(-500);
}

void TestReconciliation::timePassesByEveryClock()
{
    QFETCH(Instant, to);
    QFETCH(std::optional<qint64>, passed);
    QVERIFY(surelyPassedMs({1'000, 1'000, u"a"_s, 100'000}, to) == passed);
}

void TestReconciliation::looksAreComparedUpToTheFirst()
{
    GiftRecord foreign = rowNo(3, noon - 7'200'000);
    foreign.amount = Won(10'000);
    const LookRecord first = recordOf(lookAt({foreign}, noon + 60'000));
    QVERIFY(agrees(first, lookAt({foreign}, noon + 700'000)));
    GiftRecord accepted = foreign;
    accepted.status = GiftStatus::Accepted;
    QVERIFY(agrees(first, lookAt({accepted}, noon + 700'000)));
    GiftRecord later = foreign;
    later.transferId = rowNo(4).transferId;
    later.sentAt = noon + 300'000;
    QVERIFY(agrees(first, lookAt({later, foreign}, noon + 700'000))); // sent since then: news
    GiftRecord late = later;
    late.sentAt = noon - 60'000;
    QVERIFY(!agrees(first, lookAt({foreign, late}, noon + 700'000))); // was missing then: the history lagged
    QVERIFY(!agrees(first, lookAt({}, noon + 700'000)));              // is missing now
    QVERIFY(!agrees(first, lookAt({foreign, rowNo(7, noon + 500'000)}, noon + 700'000)));
    QVERIFY(!agrees(first, lookAt({foreign}, noon + 700'000, Won(0))));
    QVERIFY(!agrees(first, lookAt({foreign}, noon + 700'000, std::nullopt)));
}

void TestReconciliation::onlyAnEqualRowCalibrates()
{
    LedgerEntry sent = entryNo(1, EntryState::Sent);
    sent.transferId = rowNo(7).transferId;
    QVERIFY(calibrates(rowNo(7), sent, rules, 0));
    LedgerEntry proved = sent;
    proved.state = EntryState::ProvedSent; // from the history itself: proves nothing about it
    QVERIFY(!calibrates(rowNo(7), proved, rules, 0));
    QVERIFY(!calibrates(rowNo(8), sent, rules, 0));
    for (const auto &change : QList<std::function<void(GiftRecord &)>>{
             [](GiftRecord &r) { r.amount = Won(1); }, [](GiftRecord &r) { r.serviceId = {}; },
             [](GiftRecord &r) { r.senderUserId = {}; }, [](GiftRecord &r) { r.receiverName = u"임*정"_s; },
             [](GiftRecord &r) { r.receiverPhone = u"010****1234"_s; },
             [](GiftRecord &r) {
                 r.sentAt -= 400'000;
             }}) {
        GiftRecord row = rowNo(7);
        change(row);
        QVERIFY(!calibrates(row, sent, rules, 0));
    }
}

void TestReconciliation::aGiftWeKnowOfMustBeThere()
{
    LedgerEntry sent = entryNo(2, EntryState::Sent, noon - 60'000);
    sent.transferId = rowNo(7).transferId;
    const DayWindow window = dayWindow(entryNo(1), 0, rules.zone);
    QCOMPARE(missingGifts({entryNo(1), sent}, {rowNo(7)}, window, rules.zone), QList<TransferId>{});
    QCOMPARE(missingGifts({entryNo(1), sent}, {rowNo(8)}, window, rules.zone), QList{sent.transferId});
    sent.sendingAt = noon - 86'400'000; // may stand on a day that was not read
    QCOMPARE(missingGifts({entryNo(1), sent}, {}, window, rules.zone), QList<TransferId>{});
}

void TestReconciliation::contradictionsNeedAReasonToBelieveThem()
{
    const auto hints = [](const QList<LedgerEntry> &entries, const QList<GiftRecord> &rows,
                          const QHash<TransferId, EntryId> &claimed = {}) {
        return contradictionHints(entries, rows, claimed, rules, 0);
    };
    for (const EntryState state :
         {EntryState::NotSent, EntryState::Refused, EntryState::ProvedNotSent, EntryState::ResolvedNotSent}) {
        QCOMPARE(hints({entryNo(1, state)}, {rowNo(7)}).size(), 1);
    }
    LedgerEntry neverSending = entryNo(1, EntryState::NotSent);
    neverSending.sendingAt.reset();
    QVERIFY(hints({neverSending}, {rowNo(7)}).isEmpty());
    const LedgerEntry notSent = entryNo(1, EntryState::ProvedNotSent);
    QVERIFY(hints({notSent, entryNo(2)}, {rowNo(7)}).isEmpty()); // an open entry explains it
    QVERIFY(hints({notSent}, {rowNo(7)}, QHash{std::pair{rowNo(7).transferId, EntryId(u"x"_s)}}).isEmpty());
    GiftRecord toSomebodyElse = rowNo(7);
    toSomebodyElse.receiverPhone = u"01000009999"_s;
    QVERIFY(hints({notSent}, {toSomebodyElse}).isEmpty());
    QCOMPARE(hints({entryNo(1, EntryState::NotSent, noon - 80'000), entryNo(2, EntryState::NotSent)}, {rowNo(7)})
                 .first()
                 .entry.id,
             entryNo(2).id);
    // A gift sent anew from the same card explains that the card is empty.
    LedgerEntry anew = entryNo(2, EntryState::Sent);
    anew.order.card = notSent.order.card;
    QVERIFY(cardIsExplained(notSent, {notSent, anew}));
    anew.state = EntryState::NotSent;
    QVERIFY(!cardIsExplained(notSent, {notSent, anew}));
    QVERIFY(!cardIsExplained(notSent, {notSent, entryNo(2, EntryState::Sent)}));
}

void TestReconciliation::rulesFollowTheProfile()
{
    Profile profile;
    profile.settleSeconds = 600;
    QCOMPARE(ReconcileRules::of(profile).settleMs, 600'000);
    QCOMPARE(ReconcileRules::of(profile).patienceMs, 4 * 3'600'000);
    profile.settleSeconds = 10;
    QCOMPARE(ReconcileRules::of(profile).patienceMs, 600'000);
}

void TestReconciliation::causesHaveNames()
{
    for (int cause = 0; cause <= int(VerdictCause::CardStillHolds); ++cause) {
        QCOMPARE(verdictCauseFromName(verdictCauseName(VerdictCause(cause))), VerdictCause(cause));
    }
    QVERIFY(!verdictCauseFromName(u"other"));
}

QTEST_GUILESS_MAIN(TestReconciliation)
#include "testreconciliation.moc"
