// SPDX-License-Identifier: GPL-3.0-or-later

// The bounds as values: what stricter() means, and what their JSON takes.

#include "domain/guardrules.h"

#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<qint64> anyLimit()
{
    return *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange<qint64>(0, 10'000'000'000'000)) : std::nullopt;
}

GuardRules anyRules()
{
    GuardRules rules;
    for (auto limit : {&GuardRules::gift, &GuardRules::dayCount, &GuardRules::daySum, &GuardRules::receiverCount,
                       &GuardRules::receiverSum, &GuardRules::operatorCount, &GuardRules::operatorSum}) {
        rules.*limit = anyLimit();
    }
    rules.duplicateDays = *rc::gen::inRange(0, GuardRules::mostDuplicateDays + 1);
    return rules;
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestGuardRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readBackAsWritten()
    {
        QVERIFY(rc::check([] {
            const GuardRules rules = anyRules();
            RC_ASSERT(guardRulesFromJson(guardRulesJson(rules)).value() == rules);
        }));
    }

    void stricterIsNeverLooser()
    {
        QVERIFY(rc::check([] {
            const GuardRules left = anyRules();
            const GuardRules right = anyRules();
            const GuardRules both = stricter(left, right);
            RC_ASSERT(both == stricter(right, left));
            RC_ASSERT(both == stricter(both, left));
            RC_ASSERT(both.duplicateDays >= left.duplicateDays);
            RC_ASSERT((!left.gift || both.gift.value() <= *left.gift));
            RC_ASSERT((!left.daySum || both.daySum.value() <= *left.daySum));
            RC_ASSERT((!left.operatorCount || both.operatorCount.value() <= *left.operatorCount));
            RC_ASSERT(both.hasLimits() == (left.hasLimits() || right.hasLimits()));
        }));
    }

    void refusesWhatIsNoLimit_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("below nothing") << QByteArray(R"({"limitGift":-1})") << u"limitGift"_s;
        QTest::newRow("a fraction") << QByteArray(R"({"limitDaySum":1.5})") << u"limitDaySum"_s;
        QTest::newRow("a text") << QByteArray(R"({"limitDayCount":"10"})") << u"limitDayCount"_s;
        QTest::newRow("null") << QByteArray(R"({"limitGift":null})") << u"limitGift"_s;
        QTest::newRow("beyond won") << QByteArray(R"({"limitGift":10000000000000})") << u"limitGift"_s;
        QTest::newRow("1e300") << QByteArray(R"({"limitOperatorSum":1e300})") << u"limitOperatorSum"_s;
        QTest::newRow("days beyond a year") << QByteArray(R"({"duplicateDays":366})") << u"duplicateDays"_s;
        QTest::newRow("a key that is none") << QByteArray(R"({"limitgift":1})") << u"limitgift"_s;
    }

    void refusesWhatIsNoLimit()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto rules = guardRulesFromJson(parsed(json.constData()));
        QVERIFY(!rules);
        QCOMPARE(rules.error().fault, Fault::ProfileFieldWrong);
        QCOMPARE(rules.error().args, QStringList{named});
    }

    void nothingSetIsTheGuardAlone()
    {
        QVERIFY(!GuardRules::usual().hasLimits());
        QCOMPARE(GuardRules::usual().duplicateDays, GuardRules::usualDuplicateDays);
        QCOMPARE(guardRulesFromJson({}).value(), GuardRules());
        QCOMPARE(guardRulesJson({}), parsed(R"({"duplicateDays":0})"));
    }
};

QTEST_GUILESS_MAIN(TestGuardRules)
#include "testguardrules.moc"
