// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefixture.h"

#include "domain/hangul.h"
#include "store/searchindex.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace giftdesk;
using namespace giftdesk::test;

namespace {

constexpr int rowCount = 5000;
constexpr int queryCount = 500;

/// What the definition says, without any index.
QList<GiftRecord> plainScan(const QList<GiftRecord> &rows, const HistoryQuery &query)
{
    QList<GiftRecord> hits;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(hits),
                 [&](const GiftRecord &row) { return matches(query, row); });
    std::sort(hits.begin(), hits.end(), [](const GiftRecord &left, const GiftRecord &right) {
        return std::pair(left.sentAt, left.transferId.text()) > std::pair(right.sentAt, right.transferId.text());
    });
    return hits;
}

class QueryMaker
{
public:
    QueryMaker(quint32 seed, const QList<GiftRecord> &rows)
        : m_make(seed)
        , m_rows(&rows)
    {
    }

    HistoryQuery query()
    {
        HistoryQuery query;
        const int words = m_make.below(8) == 0 ? 2 : int(m_make.below(8) != 0);
        QStringList text;
        while (text.size() < words) {
            text += word();
        }
        query.words = *parseSearchText(text.join(u' '));
        addFilters(query);
        while (m_make.below(4) == 0) {
            query.terms += term();
        }
        return query;
    }

private:
    const GiftRecord &row() { return (*m_rows)[m_make.below(int(m_rows->size()))]; }

    QString part(const QString &text)
    {
        const int from = m_make.below(int(text.size()) + 1);
        return text.mid(from, 1 + m_make.below(5));
    }

    QString initialsOfSome(QString text)
    {
        for (QChar &c : text) {
            c = m_make.below(2) ? QChar(hangul::initialOf(c.unicode())) : c;
        }
        return text;
    }

    QString word()
    {
        static const QStringList fixed = {u"5"_s,        u"ㅎ"_s,    u"a"_s,     u"010"_s,  u"ㅎㄱㄷ"_s,
                                          u"홍ㄱ"_s,     u"기~"_s,   u"ㅏ"_s,    u"원"_s,   u"~"_s,
                                          u"50,000원"_s, u"5만"_s,   u"5,67"_s,  u"-"_s,    u"ＡＬ"_s,
                                          u"STRASSE"_s,  u"010-5"_s, u"+8210"_s, u"\"*("_s, u"NOT"_s,
                                          u"T"_s,        u"하늘~"_s, u"ali~"_s,  u"55"_s,   u"01055"_s};
        const QString phone = m_make.below(2) ? row().receiverPhone : row().senderPhone;
        const QString name = m_make.below(2) ? row().receiverName : row().senderName;
        switch (m_make.below(9)) {
        case 0: return m_make.pick(fixed);
        case 1: return part(phone);
        case 2: return phone.right(4);
        case 3: return phone.left(3) + u'-' + phone.mid(3, 4);
        case 4: return row().transferId.text().left(4 + m_make.below(17)).toLower();
        case 5: return QString::number(row().amount.value()) + (m_make.below(2) ? u"원"_s : QString());
        case 6: return initialsOfSome(part(name));
        case 7: return part(name) + u'~';
        default: return part(name);
        }
    }

    HistoryTerm term()
    {
        using Field = HistoryTerm::Field;
        HistoryTerm term;
        term.field = std::array{Field::Anywhere, Field::Receiver, Field::Sender, Field::Product,
                                Field::Amount}[std::size_t(m_make.below(5))];
        term.negated = m_make.below(2) == 0 || term.field == Field::Anywhere;
        term.word = parseSearchWord(word());
        term.product = m_make.below(2) ? row().serviceId.text().toLower() : part(row().serviceName).toLower();
        term.min = m_make.below(3) ? std::optional(row().amount) : std::nullopt;
        term.max = m_make.below(3) ? std::optional(row().amount) : std::nullopt;
        return term;
    }

    void addFilters(HistoryQuery &query)
    {
        if (m_make.below(4) == 0) {
            query.from = row().sentAt;
        }
        if (m_make.below(4) == 0) {
            query.to = row().sentAt;
        }
        if (m_make.below(5) == 0) {
            query.statuses = {row().status, row().status};
        }
        if (m_make.below(5) == 0) {
            query.serviceId = row().serviceId;
        }
        if (m_make.below(8) == 0) {
            query.products = {row().serviceId, row().serviceId};
        }
        if (m_make.below(6) == 0) {
            query.amountMin = row().amount;
        }
        if (m_make.below(6) == 0) {
            query.amountMax = row().amount;
        }
        if (m_make.below(20) == 0) {
            query.receiverPhone = row().receiverPhone;
        }
    }

    GiftMaker m_make;
    const QList<GiftRecord> *m_rows;
};

QString describe(const HistoryQuery &query)
{
    QStringList names;
    for (const SearchWord &word : query.words) {
        names += word.name + (word.halfTyped ? u"~"_s : QString());
    }
    return names.join(u' ');
}

} // namespace

class TestGiftSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatThePlainScanFinds();
    void pagesAndWindowsAreTheSameRows();
    void findsTheSameAfterChangesAndDeletes();
    void indexHoldsExactlyTheWordsOfTheRows();
    void changesOfStateLeaveTheIndexAlone();
    void moreGiftsInASecondThanNumbers();
    void wordsAreSearchedInTheIndex();

private:
    GiftRepository &gifts() { return m_cache.store->gifts(); }
    void compare(const HistoryQuery &query);
    qint64 number(const QString &sql);

    CacheFixture m_fixture;
    OpenedCache m_cache;
    QList<GiftRecord> m_rows;
};

void TestGiftSearch::initTestCase()
{
    auto opened = m_fixture.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    m_cache = std::move(*opened);
    m_rows = GiftMaker(1).gifts(rowCount);
    for (qsizetype at = 0; at < m_rows.size(); at += 1000) {
        const auto counts = gifts().upsert(m_rows.mid(at, 1000), 1);
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().detail));
        QCOMPARE(counts->added, 1000);
    }
}

void TestGiftSearch::compare(const HistoryQuery &query)
{
    const auto expected = plainScan(m_rows, query);
    const auto found = gifts().page(query, rowCount + 1);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QVERIFY2(*found == expected,
             qPrintable(u"%1: %2 rows, %3 expected"_s.arg(describe(query)).arg(found->size()).arg(expected.size())));
    const auto totals = gifts().totals(query);
    QVERIFY(totals);
    Won sum;
    for (const GiftRecord &row : expected) {
        sum = sum + row.amount;
    }
    QVERIFY2(totals->count == expected.size() && totals->sum == sum, qPrintable(describe(query)));
    QCOMPARE(gifts().count(query), expected.size());
}

void TestGiftSearch::findsWhatThePlainScanFinds()
{
    QueryMaker make(2, m_rows);
    for (int count = 0; count < queryCount && !QTest::currentTestFailed(); ++count) {
        compare(make.query());
    }
}

void TestGiftSearch::pagesAndWindowsAreTheSameRows()
{
    QueryMaker make(3, m_rows);
    GiftMaker random(4);
    for (int count = 0; count < 40; ++count) {
        const HistoryQuery query = count == 0 ? HistoryQuery() : make.query();
        const auto all = *gifts().page(query, rowCount);
        QList<GiftRecord> paged;
        std::optional<PageKey> after;
        for (auto page = *gifts().page(query, 700, after); !page.isEmpty(); page = *gifts().page(query, 700, after)) {
            paged += page;
            after = PageKey::of(page.last());
        }
        QVERIFY(paged == all);
        GiftWindow window(query);
        for (int jump = 0; jump < 5; ++jump) {
            const int first = random.below(rowCount + 500);
            const auto rows = window.rows(gifts(), first, 60, count);
            QVERIFY(rows);
            QVERIFY2(*rows == all.mid(first, 60), qPrintable(u"%1 at %2"_s.arg(describe(query)).arg(first)));
        }
    }
}

void TestGiftSearch::findsTheSameAfterChangesAndDeletes()
{
    GiftMaker make(5);
    QList<GiftRecord> changed;
    QList<TransferId> gone;
    for (qsizetype at = 0; at < m_rows.size(); at += 5) {
        GiftRecord row = make.gift(0);
        row.transferId = m_rows[at].transferId;
        m_rows[at] = row;
        changed += row;
    }
    const auto counts = gifts().upsert(changed, 2);
    QVERIFY(counts && counts->added == 0 && counts->changed == changed.size());
    for (qsizetype at = m_rows.size() - 1; at >= 0; at -= 7) {
        gone += m_rows.takeAt(at).transferId;
    }
    QVERIFY(gifts().remove(gone));
    QueryMaker queries(6, m_rows);
    for (int count = 0; count < 150 && !QTest::currentTestFailed(); ++count) {
        compare(queries.query());
    }
}

qint64 TestGiftSearch::number(const QString &sql)
{
    Query query(m_cache.store->database(), sql);
    return query.execOne().value_or(false) ? query.integer(0) : -1;
}

/// Runs after the changes and deletes: an old word left behind would show here.
void TestGiftSearch::indexHoldsExactlyTheWordsOfTheRows()
{
    Database &database = m_cache.store->database();
    QVERIFY(database.exec(u"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, gift_index, row)"_s));
    qint64 expected = 0;
    for (const GiftRecord &row : m_rows) {
        const QList<QByteArray> words = searchindex::rowTokens(row).simplified().split(' ');
        expected += QSet<QByteArray>(words.begin(), words.end()).size();
    }
    QCOMPARE(number(u"SELECT sum(doc) FROM temp.words"_s), expected);
    QVERIFY(gifts().verifyIndex(500));
    QVERIFY(gifts().reindex());
    QCOMPARE(number(u"SELECT sum(doc) FROM temp.words"_s), expected);
    QVERIFY(gifts().verifyIndex(500));
    QVERIFY(m_cache.store->database().exec(u"INSERT INTO gift_index (gift_index) VALUES ('delete-all')"_s));
    QVERIFY(!gifts().verifyIndex(500));
    QVERIFY(gifts().reindex());
}

void TestGiftSearch::changesOfStateLeaveTheIndexAlone()
{
    GiftMaker make(7);
    const QString size = u"SELECT sum(length(block)) + 1000000 * count(*) FROM gift_index_data"_s;
    const qint64 before = number(size);
    for (GiftRecord &row : m_rows) {
        make.change(row);
    }
    const auto counts = gifts().upsert(m_rows, 3);
    QVERIFY(counts && counts->changed > 0);
    QCOMPARE(number(size), before);
    compare(HistoryQuery());
}

/// A company that sends to all its people at once: what does not fit into one second lies in later ones, and is found
/// and listed in its place all the same.
void TestGiftSearch::moreGiftsInASecondThanNumbers()
{
    CacheFixture fixture;
    OpenedCache cache = std::move(*fixture.open());
    GiftRepository &many = cache.store->gifts();
    GiftMaker make(8);
    QList<GiftRecord> rows = make.gifts(10'000);
    const qint64 second = rows.first().sentAt / 1000 * 1000;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        rows[at].sentAt = second + (at % 100 == 0 ? make.below(4) * 1000 : 0); // some in the seconds that fill up
    }
    for (qsizetype at = 0; at < rows.size(); at += 1000) {
        QVERIFY(many.upsert(rows.mid(at, 1000), 1));
    }
    QueryMaker queries(9, rows);
    for (int count = 0; count < 60; ++count) {
        const HistoryQuery query = count == 0 ? HistoryQuery() : queries.query();
        const auto expected = plainScan(rows, query);
        QVERIFY2(many.page(query, 20'000).value() == expected, qPrintable(describe(query)));
        QCOMPARE(many.count(query), expected.size());
        QCOMPARE(many.totals(query)->count, expected.size());
        GiftWindow window(query);
        const int first = make.below(int(expected.size()) + 10);
        QVERIFY(window.rows(many, first, 60, 1).value() == expected.mid(first, 60));
    }
}

/// The index is alive: the plan names it, and the time it saves is printed (never asserted).
void TestGiftSearch::wordsAreSearchedInTheIndex()
{
    HistoryQuery query;
    query.words = *parseSearchText(u"남궁기리");
    const auto plan = gifts().queryPlan(query);
    QVERIFY(plan);
    QVERIFY2(plan->contains(u"gift_index VIRTUAL TABLE INDEX"_s), qPrintable(*plan));
    QVERIFY2(plan->contains(u"SEARCH gift USING INTEGER PRIMARY KEY"_s), qPrintable(*plan));
    QElapsedTimer timer;
    timer.start();
    const auto found = gifts().page(query, 100);
    const qint64 indexed = timer.nsecsElapsed();
    timer.restart();
    const auto expected = plainScan(m_rows, query);
    qInfo("first 100 of %lld: index %lld us, plain scan %lld us", qint64(expected.size()), indexed / 1000,
          timer.nsecsElapsed() / 1000);
    QVERIFY(found && *found == expected.mid(0, 100));
}

QTEST_GUILESS_MAIN(TestGiftSearch)
#include "testgiftsearch.moc"
