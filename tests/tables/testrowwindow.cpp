// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rowwindow.h"

#include <QRandomGenerator>
#include <QTest>

using giftdesk::RowWindow;

namespace {

constexpr std::size_t capacity = 40;
constexpr int steps = 20'000;

/// The same as a RowWindow, one row at a time.
struct PlainWindow
{
    std::map<std::int64_t, int> rows;

    void put(std::int64_t first, const std::vector<int> &values)
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            rows[first + std::int64_t(i)] = values[i];
        }
    }

    void insert(std::int64_t at, std::int64_t count) { shift(at, count); }

    void remove(std::int64_t at, std::int64_t count)
    {
        rows.erase(rows.lower_bound(at), rows.lower_bound(at + count));
        shift(at + count, -count);
    }

    void shift(std::int64_t from, std::int64_t by)
    {
        std::map<std::int64_t, int> moved;
        for (const auto &[row, value] : rows) {
            moved[row >= from ? row + by : row] = value;
        }
        rows = std::move(moved);
    }
};

} // namespace

class TestRowWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesLikeRowsOneByOne();
    void namesTheSmallestGap();
    void staysBelowItsCapacity();
};

void TestRowWindow::behavesLikeRowsOneByOne()
{
    QRandomGenerator random(20261122);
    RowWindow<int> window(1'000'000);
    PlainWindow plain;
    int next = 0;
    for (int step = 0; step < steps; ++step) {
        const std::int64_t at = random.bounded(120);
        const int count = 1 + random.bounded(9);
        switch (random.bounded(4)) {
        case 0:
        case 1: {
            std::vector<int> values(std::size_t(count), 0);
            std::generate(values.begin(), values.end(), [&next] { return ++next; });
            window.put(at, values);
            plain.put(at, values);
            break;
        }
        case 2:
            window.insert(at, count);
            plain.insert(at, count);
            break;
        default: window.remove(at, count); plain.remove(at, count);
        }
        QCOMPARE(window.size(), plain.rows.size());
        const std::int64_t probe = random.bounded(150);
        const int *held = window.at(probe);
        QCOMPARE(held != nullptr, plain.rows.contains(probe));
        QVERIFY(!held || *held == plain.rows[probe]);
    }
}

void TestRowWindow::namesTheSmallestGap()
{
    RowWindow<int> window(capacity);
    window.put(0, {1, 2, 3});
    window.put(6, {7, 8});
    using Range = RowWindow<int>::Range;
    QVERIFY((window.missing({0, 8}) == Range{3, 6}));
    QVERIFY((window.missing({1, 20}) == Range{3, 20}));
    QVERIFY(!window.missing({0, 3}));
    QVERIFY(!window.missing({5, 5}));
    window.put(3, {4, 5, 6});
    QVERIFY(!window.missing({0, 8}));
}

void TestRowWindow::staysBelowItsCapacity()
{
    RowWindow<int> window(capacity);
    for (std::int64_t at = 0; at < 10'000; at += 10) {
        window.put(at, std::vector<int>(10, 1));
        window.trim(at);
        QVERIFY(window.size() <= capacity);
        QVERIFY(window.at(at)); // what is looked at is never what goes
    }
}

QTEST_GUILESS_MAIN(TestRowWindow)
#include "testrowwindow.moc"
