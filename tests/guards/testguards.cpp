// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing is recorded above a limit, whatever the order of things (R10), and nothing twice without being meant. The
// oracle is a model that walks over every gift there ever was, by the true day.

#include "store/settingsrepository.h"
#include "store/transaction.h"
#include "tests/guards/guardledger.h"
#include "tests/guards/guardmodel.h"

#include <QTest>

#include <rapidcheck.h>
#include <sqlite3.h>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
const QString reason = u"월간 한도"_s;

const std::vector<QString> phones = {u"01000000001"_s, u"01000000002"_s, u"01000000003"_s};
const std::vector<QString> people = {u"kim"_s, u"lee"_s};

std::optional<qint64> maybe(qint64 from, qint64 to)
{
    return *rc::gen::weightedElement<bool>({{2, true}, {3, false}}) ? std::optional(*rc::gen::inRange<qint64>(from, to))
                                                                    : std::nullopt;
}

/// Tight, so that runs of a few gifts meet them.
GuardRules anyRules()
{
    GuardRules rules;
    rules.gift = maybe(20'000, 60'000);
    rules.dayCount = maybe(0, 8);
    rules.daySum = maybe(0, 200'000);
    rules.receiverCount = maybe(0, 4);
    rules.receiverSum = maybe(0, 120'000);
    rules.operatorCount = maybe(0, 6);
    rules.operatorSum = maybe(0, 150'000);
    rules.duplicateDays = *rc::gen::element(0, 0, 1, 3, 7);
    return rules;
}

EntryState anyOutcome()
{
    using S = EntryState;
    return *rc::gen::element(S::Intent, S::Sending, S::NotSent, S::Sent, S::Refused, S::Unknown, S::ProvedSent,
                             S::ProvedNotSent, S::Human, S::ResolvedSent, S::ResolvedNotSent, S::Contradicted);
}

/// The ledger and the model side by side, each fed with the same.
class Run
{
public:
    explicit Run(GuardLedger &ledger)
        : m_ledger(ledger)
    {
        m_ledger.clock().advance(400 * dayMs); // past every day looked back at: a fresh ledger for this run
        m_model.rules = anyRules();
        m_profile = anyRules();
        setRules();
    }

    void step()
    {
        switch (*rc::gen::inRange(0, 8)) {
        case 0: return m_ledger.clock().advance(*rc::gen::inRange<qint64>(0, 30 * hourMs));
        case 1: return m_ledger.clock().setOff(*rc::gen::inRange<qint64>(-40 * dayMs, 40 * dayMs));
        case 2: return m_ledger.openAs(*rc::gen::elementOf(people));
        default: return send();
        }
    }

private:
    void setRules()
    {
        RC_ASSERT(m_ledger.store().settings().setGuardRules(m_model.rules, reason));
        m_model.rules = stricter(m_model.rules, m_profile);
    }

    void send()
    {
        ModelGift gift;
        gift.phone = *rc::gen::elementOf(phones);
        gift.amount = *rc::gen::element<qint64>(10'000, 30'000, 50'000);
        gift.person = m_ledger.operatorName();
        gift.day = dayInZone(m_ledger.clock().providerMs(), TimeZone::Kst);
        const bool allow = *rc::gen::arbitrary<bool>();
        const auto expected = m_model.verdict(gift, allow);
        GiftOrder order = guardedOrder(gift.phone, gift.amount);
        order.allowDuplicate = allow;
        IntentContext context = m_ledger.context();
        context.rules = m_profile;
        const auto ahead = m_ledger.entries().askAhead(order, context);
        const auto answer = m_ledger.intent(order, context);
        RC_ASSERT(answer.has_value() == !expected.has_value());
        RC_ASSERT(ahead.value().refusal.has_value() == (expected == Fault::LimitExceeded));
        if (!answer) {
            RC_ASSERT(answer.error().fault == *expected);
            return;
        }
        gift.id = answer->entry.id;
        gift.state = anyOutcome();
        m_ledger.move(gift.id, gift.state);
        m_model.gifts.append(gift);
        RC_ASSERT(m_model.holds());
    }

    GuardLedger &m_ledger;
    GuardModel m_model;
    GuardRules m_profile;
};

int keepStatement(unsigned, void *statements, void *statement, void *)
{
    char *expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    static_cast<QStringList *>(statements)->append(QString::fromUtf8(expanded));
    sqlite3_free(expanded);
    return 0;
}

/// The steps of the plan on one line; nothing for what has no plan, such as BEGIN.
QString planOf(Database &database, const QString &statement)
{
    Query plan(database, u"EXPLAIN QUERY PLAN "_s + statement);
    QStringList steps;
    if (plan.exec()) {
        while (plan.next()) {
            steps += plan.text(3);
        }
    }
    return steps.join(u"; "_s);
}

} // namespace

class TestGuards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("RC_PARAMS")) {
            qputenv("RC_PARAMS", "max_success=40"); // each gift is a durable transaction or two
        }
    }
    void init() { m_ledger = std::make_unique<GuardLedger>(); }
    void nothingIsRecordedAboveALimit();
    void whatCountsIsTheTableOfTheDesign_data();
    void whatCountsIsTheTableOfTheDesign();
    void aClockSetForwardGivesNoFreshDay();
    void aClockSetBackGivesNoFreshDay();
    void aClockSetBackAndRightAgainGivesNoFreshDay();
    void withoutTheProvidersClockOursGivesNoDayBack();
    void theProvidersMidnightBeginsTheDay();
    void entriesOfNobodyAreEveryones();
    void theProfilesBoundsHoldToo();
    void twoIntentsOfOneLedgerShareItsLimit();
    void aRepeatedKeyIsNoSecondGift();
    void rulesChangedFromOutsideAreNoticed_data();
    void rulesChangedFromOutsideAreNoticed();
    void aChangeOfRulesIsOnRecord();
    void duplicatesAreTheSameNumberHoweverWritten();
    void duplicatesAreForgottenAfterTheirDays();
    void aDuplicateThatIsMeantPasses();
    void sendingAnewIsNoDuplicate();
    void sendingAnewWithAnotherCardNeedsASecondPerson();
    void askingAheadChangesNothing();
    void theDaysUseIsCounted();
    void everyQuestionSearchesAnIndex();

private:
    void setRules(const GuardRules &rules) { QVERIFY(m_ledger->store().settings().setGuardRules(rules, reason)); }
    Fault faultOf(const Result<IntentAnswer> &answer) { return answer ? Fault::UnknownCommand : answer.error().fault; }
    GiftOrder next(qint64 amount = 10'000)
    {
        return guardedOrder(u"0100001%1"_s.arg(++m_number, 4, 10, QChar(u'0')), amount);
    }

    std::unique_ptr<GuardLedger> m_ledger;
    int m_number = 0;
};

void TestGuards::nothingIsRecordedAboveALimit()
{
    QVERIFY(rc::check([this] {
        Run run(*m_ledger);
        const int steps = *rc::gen::inRange(5, 30);
        for (int step = 0; step < steps; ++step) {
            run.step();
        }
    }));
}

void TestGuards::whatCountsIsTheTableOfTheDesign_data()
{
    using S = EntryState;
    QTest::addColumn<EntryState>("state");
    QTest::addColumn<bool>("counts");
    for (const S state :
         {S::Intent, S::Sending, S::Sent, S::Unknown, S::Human, S::ProvedSent, S::ResolvedSent, S::Contradicted}) {
        QTest::newRow(qPrintable(entryStateName(state))) << state << true;
    }
    for (const S state : {S::NotSent, S::Refused, S::ProvedNotSent, S::ResolvedNotSent}) {
        QTest::newRow(qPrintable(entryStateName(state))) << state << false;
    }
}

void TestGuards::whatCountsIsTheTableOfTheDesign()
{
    QFETCH(EntryState, state);
    QFETCH(bool, counts);
    GuardRules rules;
    rules.daySum = 50'000;
    rules.duplicateDays = 7;
    setRules(rules);
    const auto first = m_ledger->intent(guardedOrder(phones[0], 50'000));
    QVERIFY(first);
    m_ledger->move(first->entry.id, state);
    QCOMPARE(faultOf(m_ledger->intent(guardedOrder(phones[1], 50'000))),
             counts ? Fault::LimitExceeded : Fault::UnknownCommand);
    rules.daySum.reset();
    setRules(rules);
    QCOMPARE(faultOf(m_ledger->intent(guardedOrder(phones[0], 50'000))),
             counts ? Fault::DuplicateGift : Fault::UnknownCommand);
}

void TestGuards::aClockSetForwardGivesNoFreshDay()
{
    GuardRules rules;
    rules.dayCount = 2;
    setRules(rules);
    QVERIFY(m_ledger->intent(next()));
    m_ledger->clock().setOff(2 * dayMs);
    QVERIFY(m_ledger->intent(next()));
    QCOMPARE(faultOf(m_ledger->intent(next())), Fault::LimitExceeded);
    m_ledger->clock().setOff(0);
    QCOMPARE(faultOf(m_ledger->intent(next())), Fault::LimitExceeded);
}

void TestGuards::aClockSetBackGivesNoFreshDay()
{
    GuardRules rules;
    rules.dayCount = 1;
    setRules(rules);
    QVERIFY(m_ledger->intent(next()));
    m_ledger->clock().setOff(-3 * dayMs);
    QCOMPARE(faultOf(m_ledger->intent(next())), Fault::LimitExceeded);
}

/// What was sent while the clock was wrong is of the day on which it was sent.
void TestGuards::aClockSetBackAndRightAgainGivesNoFreshDay()
{
    GuardRules rules;
    rules.dayCount = 1;
    setRules(rules);
    m_ledger->clock().setOff(-3 * dayMs);
    QVERIFY(m_ledger->intent(next()));
    m_ledger->clock().setOff(0);
    QCOMPARE(faultOf(m_ledger->intent(next())), Fault::LimitExceeded);
}

void TestGuards::withoutTheProvidersClockOursGivesNoDayBack()
{
    GuardRules rules;
    rules.dayCount = 2;
    setRules(rules);
    IntentContext alone = m_ledger->context();
    alone.providerUtcMs = 0;
    QVERIFY(m_ledger->intent(next(), alone));
    m_ledger->clock().setOff(-dayMs);
    QVERIFY(m_ledger->intent(next(), alone));
    m_ledger->clock().setOff(0);
    QCOMPARE(faultOf(m_ledger->intent(next(), alone)), Fault::LimitExceeded);
}

void TestGuards::theProvidersMidnightBeginsTheDay()
{
    GuardRules rules;
    rules.dayCount = 1;
    setRules(rules);
    QVERIFY(m_ledger->intent(next()));
    const qint64 now = m_ledger->clock().providerMs();
    const qint64 midnight = startOfDay(dayInZone(now, TimeZone::Kst).addDays(1), TimeZone::Kst);
    m_ledger->clock().advance(midnight - now - 1);
    QCOMPARE(faultOf(m_ledger->intent(next())), Fault::LimitExceeded);
    m_ledger->clock().advance(1);
    QVERIFY(m_ledger->intent(next()));
}

void TestGuards::entriesOfNobodyAreEveryones()
{
    GuardRules rules;
    rules.operatorCount = 1;
    setRules(rules);
    QVERIFY(m_ledger->intent(next()));
    m_ledger->openAs(u"lee"_s);
    QVERIFY(m_ledger->intent(next()));
    m_ledger->openAs(u"park"_s);
    m_ledger->tamper(u"DROP TRIGGER entry_operator_stays; UPDATE entry SET operator = '' WHERE operator = 'kim'"_s);
    QCOMPARE(faultOf(m_ledger->intent(next())), Fault::LimitExceeded);
}

void TestGuards::theProfilesBoundsHoldToo()
{
    GuardRules rules;
    rules.gift = 50'000;
    setRules(rules);
    IntentContext context = m_ledger->context();
    context.rules.gift = 30'000;
    const auto answer = m_ledger->intent(next(40'000), context);
    QCOMPARE(faultOf(answer), Fault::LimitExceeded);
    QCOMPARE(answer.error().args, (QStringList{u"limitGift"_s, u"30,000"_s, u"0"_s}));
    context.rules.gift = 90'000;
    QVERIFY(m_ledger->intent(next(50'000), context));
    QCOMPARE(faultOf(m_ledger->intent(next(50'001), context)), Fault::LimitExceeded);
}

/// Both were told before that there is room; the ledger gives it to one.
void TestGuards::twoIntentsOfOneLedgerShareItsLimit()
{
    GuardRules rules;
    rules.daySum = 15'000;
    setRules(rules);
    const GiftOrder one = next();
    const GiftOrder other = next();
    QVERIFY(!m_ledger->entries().askAhead(one, m_ledger->context())->refusal);
    QVERIFY(!m_ledger->entries().askAhead(other, m_ledger->context())->refusal);
    QVERIFY(m_ledger->intent(one));
    QCOMPARE(faultOf(m_ledger->intent(other)), Fault::LimitExceeded);
}

void TestGuards::aRepeatedKeyIsNoSecondGift()
{
    GuardRules rules = GuardRules::usual();
    rules.dayCount = 1;
    setRules(rules);
    GiftOrder order = next();
    order.key = u"k1"_s;
    QVERIFY(m_ledger->intent(order));
    const auto again = m_ledger->intent(order);
    QVERIFY(again && again->existing);
}

void TestGuards::rulesChangedFromOutsideAreNoticed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a higher limit") << u"UPDATE setting SET value = '{\"duplicateDays\":0}' WHERE name = 'guards'"_s;
    QTest::newRow("taken away") << u"DELETE FROM setting WHERE name = 'guards'"_s;
    QTest::newRow("an older row put back")
        << u"UPDATE setting SET (value, changed_at, mac) = (SELECT value, changed_at, mac FROM old)"_s;
}

void TestGuards::rulesChangedFromOutsideAreNoticed()
{
    QFETCH(QString, sql);
    GuardRules rules;
    rules.gift = 90'000;
    setRules(rules);
    m_ledger->tamper(u"CREATE TABLE old AS SELECT * FROM setting"_s);
    rules.gift = 10'000;
    setRules(rules);
    m_ledger->tamper(sql);
    QCOMPARE(faultOf(m_ledger->intent(next(50'000))), Fault::RowMacWrong);
    m_ledger->openAs(u"kim"_s);
    QCOMPARE(faultOf(m_ledger->intent(next(50'000))), Fault::RowMacWrong);
}

void TestGuards::aChangeOfRulesIsOnRecord()
{
    GuardRules rules = GuardRules::usual();
    rules.daySum = 1'000'000;
    setRules(rules);
    QCOMPARE(m_ledger->store().settings().guardRules().value(), rules);
    const AuditRow row = m_ledger->store().audit().rows(1)->first();
    QCOMPARE(row.act.action, u"setting.change"_s);
    QCOMPARE(row.act.object, guardSetting);
    QVERIFY(row.act.detail.contains(u"1000000"_s));
    QCOMPARE(row.act.personal[u"reason"_s].toString(), reason);
    QVERIFY(m_ledger->store().audit().verify());
}

void TestGuards::duplicatesAreTheSameNumberHoweverWritten()
{
    const auto first = m_ledger->intent(guardedOrder(u"010-0000-0001"_s, 50'000));
    QVERIFY(first);
    for (const QString &written : {u"01000000001"_s, u"+82 10 0000 0001"_s, u"０１０-0000-0001"_s}) {
        const auto again = m_ledger->intent(guardedOrder(written, 50'000));
        QCOMPARE(faultOf(again), Fault::DuplicateGift);
        QCOMPARE(again.error().args.first(), first->entry.id.text());
    }
    QVERIFY(m_ledger->intent(guardedOrder(phones[0], 50'001)));
    QVERIFY(m_ledger->intent(guardedOrder(phones[1], 50'000)));
}

void TestGuards::duplicatesAreForgottenAfterTheirDays()
{
    GuardRules rules;
    rules.duplicateDays = 3;
    setRules(rules);
    QVERIFY(m_ledger->intent(guardedOrder(phones[0], 50'000)));
    m_ledger->clock().advance(3 * dayMs);
    QCOMPARE(faultOf(m_ledger->intent(guardedOrder(phones[0], 50'000))), Fault::DuplicateGift);
    m_ledger->clock().advance(dayMs);
    QVERIFY(m_ledger->intent(guardedOrder(phones[0], 50'000)));
    rules.duplicateDays = 0;
    setRules(rules);
    QVERIFY(m_ledger->intent(guardedOrder(phones[0], 50'000)));
}

void TestGuards::aDuplicateThatIsMeantPasses()
{
    QVERIFY(m_ledger->intent(guardedOrder(phones[0], 50'000)));
    GiftOrder order = guardedOrder(phones[0], 50'000);
    order.allowDuplicate = true;
    order.duplicateReason = u"두 명의 자녀"_s;
    const auto meant = m_ledger->intent(order);
    QVERIFY(meant);
    QVERIFY(m_ledger->entries().entry(meant->entry.id).value()->order.allowDuplicate);
    // A person's reason is for the gift that they were shown: one that came since is asked about anew.
    IntentContext shown = m_ledger->context();
    shown.shownDuplicate = EntryId(u"another"_s);
    order.card = CardPar(QString(27, u'Z'));
    const auto other = m_ledger->intent(order, shown);
    QVERIFY(!other);
    QCOMPARE(other.error().fault, Fault::DuplicateGift);
    shown.shownDuplicate = EntryId(other.error().args.value(0));
    QVERIFY(m_ledger->intent(order, shown));
    QCOMPARE(m_ledger->entries().steps(meant->entry.id)->first().note, order.duplicateReason);
}

void TestGuards::sendingAnewIsNoDuplicate()
{
    const auto first = m_ledger->intent(guardedOrder(phones[0], 50'000));
    m_ledger->move(first->entry.id, EntryState::NotSent);
    IntentContext context = m_ledger->context();
    context.sendsAnew = first->entry.id;
    const auto anew = m_ledger->intent(guardedOrder(phones[0], 50'000), context);
    QVERIFY(anew);
    QCOMPARE(m_ledger->entries().entry(anew->entry.id).value()->sendsAnew, first->entry.id);
}

void TestGuards::sendingAnewWithAnotherCardNeedsASecondPerson()
{
    const GiftOrder order = guardedOrder(phones[0], 50'000);
    const auto first = m_ledger->intent(order);
    IntentContext context = m_ledger->context();
    context.sendsAnew = first->entry.id;
    QCOMPARE(faultOf(m_ledger->intent(guardedOrder(phones[1], 50'000), context)), Fault::StateForbids);
    m_ledger->move(first->entry.id, EntryState::ProvedNotSent);
    QCOMPARE(faultOf(m_ledger->intent(guardedOrder(phones[0], 50'000), context)), Fault::SecondPersonNeeded);
    QVERIFY(m_ledger->intent(order, context));
    context.sendsAnew = EntryId(u"nothing"_s);
    QCOMPARE(faultOf(m_ledger->intent(next(), context)), Fault::NotFound);
}

void TestGuards::askingAheadChangesNothing()
{
    const auto first = m_ledger->intent(guardedOrder(phones[0], 50'000));
    GuardRules rules = GuardRules::usual();
    rules.daySum = 60'000;
    setRules(rules);
    const auto head = m_ledger->store().audit().head();
    const auto report = m_ledger->entries().askAhead(guardedOrder(phones[0], 50'000), m_ledger->context());
    QVERIFY(report && report->refusal && report->duplicate);
    QCOMPARE(report->refusal->fault, Fault::LimitExceeded);
    QCOMPARE(report->refusal->args, (QStringList{u"limitDaySum"_s, u"60,000"_s, u"50,000"_s}));
    QCOMPARE(report->duplicate->id, first->entry.id);
    QCOMPARE(report->repeat->fault, Fault::DuplicateGift);
    QCOMPARE(m_ledger->store().audit().head()->rows, head->rows);
    QCOMPARE(m_ledger->entries().entries({})->size(), 1);
}

void TestGuards::theDaysUseIsCounted()
{
    QVERIFY(m_ledger->intent(guardedOrder(phones[0], 50'000)));
    QVERIFY(m_ledger->intent(guardedOrder(phones[1], 20'000)));
    QVERIFY(m_ledger->intent(guardedOrder(phones[1], 10'000)));
    m_ledger->openAs(u"lee"_s);
    QVERIFY(m_ledger->intent(guardedOrder(phones[2], 5'000)));
    const auto used = m_ledger->entries().usedToday(m_ledger->context());
    QVERIFY(used);
    QCOMPARE(used->day, (GuardUse{4, 85'000}));
    QCOMPARE(used->person, (GuardUse{1, 5'000}));
    QCOMPARE(used->receiver, (GuardUse{2, 50'000}));
}

void TestGuards::everyQuestionSearchesAnIndex()
{
    GuardRules rules = GuardRules::usual();
    rules.daySum = rules.receiverSum = rules.operatorSum = 1'000'000'000;
    setRules(rules);
    QStringList statements;
    sqlite3_trace_v2(m_ledger->database().handle(), SQLITE_TRACE_STMT, &keepStatement, &statements);
    const auto answer = m_ledger->intent(next(), IntentContext{});
    m_ledger->move(answer->entry.id, EntryState::Sent);
    QVERIFY(m_ledger->entries().askAhead(next(), m_ledger->context()));
    sqlite3_trace_v2(m_ledger->database().handle(), 0, nullptr, nullptr);
    int searched = 0;
    for (const QString &statement : std::as_const(statements)) {
        const QString plan = planOf(m_ledger->database(), statement);
        searched += plan.contains(u"SEARCH"_s) ? 1 : 0;
        const bool whole = plan.contains(u"SCAN"_s) && !plan.contains(u"SCAN CONSTANT ROW"_s);
        const bool byState = plan.contains(u"INDEX entry_state"_s);
        QVERIFY2(!whole && !byState && !plan.contains(u"TEMP B-TREE"_s), qPrintable(statement + u"\n"_s + plan));
    }
    QVERIFY2(searched >= 10, "the guards' questions have to be among the statements");
}

QTEST_GUILESS_MAIN(TestGuards)
#include "testguards.moc"
