// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/historyfilter.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 22); // a Sunday

HistoryQuery queryOf(const HistoryFilter &filter, const QString &text = {}, bool composing = false)
{
    return historyQuery(filter, text, composing, today, TimeZone::Kst).value_or(HistoryQuery());
}

HistoryFilter full()
{
    HistoryFilter filter;
    filter.preset = PeriodPreset::Chosen;
    filter.from = QDate(2026, 11, 1);
    filter.to = QDate(2026, 11, 10);
    filter.statuses = {GiftStatus::Accepted, GiftStatus::Expired};
    filter.product = ServiceId(u"SVC000000000001"_s);
    filter.amountMin = Won(10'000);
    filter.amountMax = Won(50'000);
    return filter;
}

} // namespace

class TestHistoryFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsAsDays_data();
    void presetsAsDays();
    void everythingReachesTheQuery();
    void amountsTheWrongWayRound();
    void lastSyllableIsOpenWhileComposing();
    void tooLongASearchIsAnError();
    void isKeptWithoutPersons();
};

void TestHistoryFilter::presetsAsDays_data()
{
    QTest::addColumn<PeriodPreset>("preset");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("today") << PeriodPreset::Today << today << QDate();
    QTest::newRow("week") << PeriodPreset::ThisWeek << QDate(2026, 11, 16) << QDate();
    QTest::newRow("month") << PeriodPreset::LastMonth << QDate(2026, 10, 1) << QDate(2026, 10, 31);
    QTest::newRow("90 days") << PeriodPreset::Last90Days << QDate(2026, 8, 25) << QDate();
}

void TestHistoryFilter::presetsAsDays()
{
    QFETCH(PeriodPreset, preset);
    HistoryFilter filter;
    filter.preset = preset;
    const DayPeriod days = daysOf(filter, today);
    QTEST(days.from, "from");
    QTEST(days.to.value_or(QDate()), "to");
}

void TestHistoryFilter::everythingReachesTheQuery()
{
    HistoryFilter filter = full();
    filter.receiverPhone = u"01012345678"_s;
    const HistoryQuery query = queryOf(filter, u"홍길 5678"_s);
    QCOMPARE(query.words.size(), 2);
    QCOMPARE(query.from, startOfDay(QDate(2026, 11, 1), TimeZone::Kst));
    QCOMPARE(query.to, startOfDay(QDate(2026, 11, 11), TimeZone::Kst)); // the last day is included
    QCOMPARE(query.statuses, filter.statuses);
    QCOMPARE(query.serviceId, filter.product);
    QCOMPARE(query.amountMin, Won(10'000));
    QCOMPARE(query.amountMax, Won(50'000));
    QCOMPARE(query.receiverPhone, u"01012345678"_s);
    std::swap(filter.from, filter.to);
    QCOMPARE(queryOf(filter).from, query.from);
}

void TestHistoryFilter::amountsTheWrongWayRound()
{
    HistoryFilter filter;
    filter.amountMin = Won(9);
    filter.amountMax = Won(5);
    QCOMPARE(queryOf(filter).amountMin, Won(5));
    QCOMPARE(queryOf(filter).amountMax, Won(9));
}

void TestHistoryFilter::lastSyllableIsOpenWhileComposing()
{
    QVERIFY(queryOf({}, u"홍기"_s, true).words.last().halfTyped);
    QVERIFY(!queryOf({}, u"홍기"_s, false).words.last().halfTyped);
    QVERIFY(queryOf({}, u"홍기~"_s, false).words.last().halfTyped);
    GiftRecord record;
    record.receiverName = u"홍길동"_s;
    record.sentAt = startOfDay(today, TimeZone::Kst);
    QVERIFY(matches(queryOf({}, u"홍기"_s, true), record));
    QVERIFY(matches(queryOf({}, u"홍ㄱ"_s, true), record));
    QVERIFY(!matches(queryOf({}, u"홍기"_s, false), record));
}

void TestHistoryFilter::tooLongASearchIsAnError()
{
    const auto query = historyQuery({}, QString(300, u'a'), false, today, TimeZone::Kst);
    QVERIFY(!query);
    QCOMPARE(query.error().fault, Fault::QueryMalformed);
}

void TestHistoryFilter::isKeptWithoutPersons()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    HistoryFilter filter = full();
    {
        QSettings settings(file, QSettings::IniFormat);
        QVERIFY(keptHistoryFilter(settings).isDefault());
        HistoryFilter withPerson = filter;
        withPerson.receiverPhone = u"01012345678"_s;
        keepHistoryFilter(settings, withPerson);
    }
    QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(keptHistoryFilter(settings), filter);
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(!raw.readAll().contains("01012345678"));
}

QTEST_GUILESS_MAIN(TestHistoryFilter)
#include "testhistoryfilter.moc"
