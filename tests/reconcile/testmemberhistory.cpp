// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a member's days whole while the pages move. The made-up provider's list is the oracle.

#include "services/memberhistory.h"
#include "tests/services_history/fakegiftsource.h"

#include <QTest>

#include <rapidcheck.h>

using namespace giftdesk;
using namespace giftdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate day(2026, 11, 22);
const DayWindow days{day.addDays(-1), day.addDays(1)};
const MemberId member(u"50000104652"_s);
constexpr contract::Paging paging{1000, 100, 0, 1000};

QSet<TransferId> idsOf(const QList<GiftRecord> &rows)
{
    QSet<TransferId> ids;
    for (const GiftRecord &row : rows) {
        ids.insert(row.transferId);
    }
    return ids;
}

void fill(FakeGiftSource &source, int rows)
{
    for (int number = rows; number > 0; --number) {
        source.rows.append(giftOn(day, number));
    }
}

Result<QList<GiftRecord>> readAll(FakeGiftSource &source, const contract::Paging &pages = paging)
{
    MemberHistory history(source, pages);
    std::optional<Result<QList<GiftRecord>>> ended;
    QObject::connect(&history, &MemberHistory::finished, &history, [&ended](const Result<QList<GiftRecord>> &rows) {
        Q_ASSERT(!ended);
        ended = rows;
    });
    history.start(member, days);
    [&] {
        QTRY_VERIFY(ended);
    }();
    return ended.value_or(failure(Fault::Internal));
}

} // namespace

class TestMemberHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPageTwice()
    {
        FakeGiftSource source;
        source.pageCap = 10;
        fill(source, 30);
        const auto rows = readAll(source);
        QCOMPARE(rows->size(), 30);
        QCOMPARE(source.requests.size(), 8); // three full pages and the empty one, twice
        QCOMPARE(source.requests.first().member, member);
        QCOMPARE(source.requests.first().from, days.from);
        QCOMPARE(source.requests.first().to, days.to);
    }

    void aRowThatMovesBetweenPagesIsNotMissed()
    {
        FakeGiftSource source;
        source.pageCap = 10;
        fill(source, 30);
        // Between page 0 and 1 the first row leaves the list: row 11 slips onto the page that was read already.
        source.before[1] = [&source] {
            source.rows.append(source.rows.takeFirst());
        };
        const auto rows = readAll(source);
        QVERIFY(rows);
        QCOMPARE(idsOf(*rows), idsOf(source.rows));
    }

    void aNewGiftWhileReadingIsNews()
    {
        FakeGiftSource source;
        source.pageCap = 10;
        fill(source, 30);
        source.before[5] = [&source] {
            source.rows.prepend(giftOn(day, 40));
        };
        const auto rows = readAll(source);
        QVERIFY(rows);
        QVERIFY(idsOf(*rows).contains(giftOn(day, 1).transferId));
    }

    void anErrorOnAnyPageIsAFailedRead()
    {
        for (int at = 0; at < 8; ++at) {
            FakeGiftSource source;
            source.pageCap = 10;
            fill(source, 30);
            source.errors[at] = Error{Fault::AnswerFieldMissing, {}, {u"giftList"_s}, {}};
            const auto rows = readAll(source);
            QVERIFY(!rows);
            QCOMPARE(rows.error().fault, Fault::AnswerFieldMissing);
        }
    }

    void aListThatNeverAgreesIsAFailedRead()
    {
        FakeGiftSource source;
        fill(source, 30);
        for (int request = 0; request < 40; ++request) {
            source.before[request] = [&source] {
                source.rows.removeLast();
            };
        }
        QCOMPARE(readAll(source).error().fault, Fault::HistoryUnstable);
    }

    void moreThanTheLastPageIsAFailedRead()
    {
        FakeGiftSource source;
        source.pageCap = 10;
        fill(source, 30);
        QCOMPARE(readAll(source, {1000, 100, 0, 2}).error().fault, Fault::DayIncomplete);
    }

    void takesSmallerPagesWhereLargeOnesAreRefused()
    {
        FakeGiftSource source;
        source.largestPageSize = 100;
        fill(source, 130);
        QCOMPARE(readAll(source)->size(), 130);
    }

    /// R7: rows at page boundaries and rows that move while they are read.
    void whateverMovesNothingIsMissed()
    {
        qputenv("RC_PARAMS", "max_success=200");
        QVERIFY(rc::check([] {
            FakeGiftSource source;
            source.pageCap = *rc::gen::inRange(1, 8);
            fill(source, *rc::gen::inRange(0, 25));
            const QSet<TransferId> before = idsOf(source.rows);
            const int moves = *rc::gen::inRange(0, 3);
            for (int i = 0; i < moves; ++i) {
                const int from = *rc::gen::inRange(0, 25);
                const int to = *rc::gen::inRange(0, 25);
                source.before[*rc::gen::inRange(0, 20)] = [&source, from, to] {
                    if (!source.rows.isEmpty()) {
                        source.rows.move(from % source.rows.size(), to % source.rows.size());
                    }
                };
            }
            const auto rows = readAll(source);
            RC_ASSERT(rows || rows.error().fault == Fault::HistoryUnstable);
            if (rows) {
                RC_ASSERT(idsOf(*rows) == before);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestMemberHistory)
#include "testmemberhistory.moc"
