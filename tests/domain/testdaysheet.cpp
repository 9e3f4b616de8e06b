// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/daysheet.h"
#include "tests/money/orders.h"

#include <QTest>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 begins = 1'795'000'000'000;
constexpr qint64 day = 86'400'000;

LedgerEntry entry(int number, EntryState state, qint64 at, const QString &gift = {})
{
    LedgerEntry made;
    made.id = EntryId(u"entry-%1"_s.arg(number));
    made.state = state;
    made.order = orderOn(number);
    made.order.amount = Won(10'000 + number);
    made.serviceId = ServiceId(u"SVC000000000001"_s);
    made.transferId = TransferId(gift);
    made.createdAt = at - 500;
    made.sendingAt = at;
    return made;
}

GiftRecord row(const LedgerEntry &of, const QString &gift, qint64 at)
{
    GiftRecord made;
    made.transferId = TransferId(gift);
    made.amount = of.order.amount;
    made.serviceId = of.serviceId;
    made.sentAt = at;
    return made;
}

DayMaterial material(QList<LedgerEntry> entries, QList<GiftRecord> rows)
{
    return {QDate(2026, 11, 22), begins, begins + day, std::move(entries), std::move(rows)};
}

} // namespace

class TestDaySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAgreesIsCounted();
    void onlyTheirs();
    void onlyOurs();
    void amountsAndProductsAreCompared();
    void openOutcomesArePointedOut();
    void midnightBelongsToOneDay();
    void whatNeverLeftIsNoMatter();
};

void TestDaySheet::whatAgreesIsCounted()
{
    const LedgerEntry sent = entry(1, EntryState::Sent, begins + 1000, u"A"_s);
    const LedgerEntry proved = entry(2, EntryState::ProvedSent, begins + 2000, u"B"_s);
    const DaySheet sheet =
        compareDay(material({sent, proved}, {row(sent, u"A"_s, begins + 1000), row(proved, u"B"_s, begins + 2000)}));
    QVERIFY(sheet.isClean());
    QCOMPARE(sheet.matched, (DayTotal{2, 20'003}));
}

void TestDaySheet::onlyTheirs()
{
    const LedgerEntry other = entry(1, EntryState::Sent, begins);
    const DaySheet sheet = compareDay(material({}, {row(other, u"A"_s, begins), row(other, u"B"_s, begins + day)}));
    QCOMPARE(sheet.lines.size(), 1); // the second is of the next day
    QCOMPARE(sheet.lines[0].difference, DayDifference::OnlyTheirs);
    QCOMPARE(sheet.total(DayDifference::OnlyTheirs), (DayTotal{1, 10'001}));
}

void TestDaySheet::onlyOurs()
{
    const DaySheet sheet = compareDay(
        material({entry(1, EntryState::Sent, begins + 5, u"A"_s), entry(2, EntryState::ResolvedSent, begins + 6)}, {}));
    QCOMPARE(sheet.total(DayDifference::OnlyOurs), (DayTotal{2, 20'003}));
}

void TestDaySheet::amountsAndProductsAreCompared()
{
    const LedgerEntry sent = entry(1, EntryState::Sent, begins + 1000, u"A"_s);
    GiftRecord other = row(sent, u"A"_s, begins + 1000);
    other.amount = Won(10'000);
    DaySheet sheet = compareDay(material({sent}, {other}));
    QCOMPARE(sheet.lines.size(), 1);
    QCOMPARE(sheet.lines[0].difference, DayDifference::AmountDiffers);
    QCOMPARE(sheet.lines[0].ours, Won(10'001));
    QCOMPARE(sheet.lines[0].theirs, Won(10'000));
    other = row(sent, u"A"_s, begins + 1000);
    other.serviceId = ServiceId(u"SVC000000000002"_s);
    QCOMPARE(compareDay(material({sent}, {other})).lines.value(0).difference, DayDifference::AmountDiffers);
    other.serviceId = {}; // not every provider shows it
    QVERIFY(compareDay(material({sent}, {other})).isClean());
}

void TestDaySheet::openOutcomesArePointedOut()
{
    const LedgerEntry contradicted = entry(3, EntryState::Contradicted, begins + 3, u"C"_s);
    const DaySheet sheet = compareDay(
        material({entry(1, EntryState::Unknown, begins + 1), entry(2, EntryState::Human, begins + 2), contradicted},
                 {row(contradicted, u"C"_s, begins + 3)}));
    QCOMPARE(sheet.total(DayDifference::Open).count, 3);
    QCOMPARE(sheet.matched.count, 0);
    QCOMPARE(sheet.lines.size(), 3);
}

/// Sent before midnight by our clock, after it by theirs: matched on their day, missed on neither.
void TestDaySheet::midnightBelongsToOneDay()
{
    const LedgerEntry sent = entry(1, EntryState::Sent, begins + day - 1, u"A"_s);
    const GiftRecord theirs = row(sent, u"A"_s, begins + day + 500);
    QVERIFY(compareDay(material({sent}, {theirs})).isClean());
    QCOMPARE(compareDay(material({sent}, {theirs})).matched.count, 0);
    DayMaterial next = material({sent}, {theirs});
    next.beginsAt += day;
    next.endsAt += day;
    QCOMPARE(compareDay(next).matched.count, 1);
    QVERIFY(compareDay(next).isClean());
}

void TestDaySheet::whatNeverLeftIsNoMatter()
{
    const DaySheet sheet =
        compareDay(material({entry(1, EntryState::NotSent, begins + 1), entry(2, EntryState::Refused, begins + 2),
                             entry(3, EntryState::ProvedNotSent, begins + 3)},
                            {}));
    QVERIFY(sheet.isClean());
}

QTEST_GUILESS_MAIN(TestDaySheet)
#include "testdaysheet.moc"
