// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace giftdesk {

/// The rows of a long list that are in memory: runs with gaps between them, never more than `capacity` rows once
/// trimmed. Knows no Qt and no thread. Row numbers count from 0.
template <typename Row> class RowWindow
{
public:
    using Index = std::int64_t;

    /// Rows [first, end).
    struct Range
    {
        Index first = 0;
        Index end = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };

    explicit RowWindow(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// The row, or null where it is not held. Valid until the next change.
    const Row *at(Index index) const
    {
        const auto run = runBefore(index);
        const bool held = run != m_runs.end() && index < endOf(run);
        return held ? &run->second[std::size_t(index - run->first)] : nullptr;
    }

    /// Holds these rows from `first` on; those that were there are replaced.
    void put(Index first, std::vector<Row> rows)
    {
        if (rows.empty()) {
            return;
        }
        cut({first, first + Index(rows.size())});
        m_runs.emplace(first, std::move(rows));
        join();
    }

    /// The smallest range with every row of `wanted` that is not held; nothing where all are.
    std::optional<Range> missing(Range wanted) const
    {
        while (wanted.first < wanted.end && at(wanted.first)) {
            ++wanted.first;
        }
        while (wanted.first < wanted.end && at(wanted.end - 1)) {
            --wanted.end;
        }
        return wanted.first < wanted.end ? std::optional(wanted) : std::nullopt;
    }

    /// `count` rows came in before row `index`; they are not held.
    void insert(Index index, Index count)
    {
        split(index);
        shift(index, count);
    }

    /// Rows [index, index + count) are gone from the list.
    void remove(Index index, Index count)
    {
        cut({index, index + count});
        shift(index + count, -count);
        join();
    }

    /// Forgets the rows farthest from `centre` beyond the capacity.
    void trim(Index centre)
    {
        if (size() > m_capacity) {
            const Index half = Index(m_capacity / 2);
            keepOnly({centre - half, centre + half});
        }
    }

    void keepOnly(Range range)
    {
        if (!m_runs.empty()) {
            const Index end = endOf(std::prev(m_runs.end()));
            cut({std::min(m_runs.begin()->first, range.first), range.first});
            cut({range.end, std::max(end, range.end)});
        }
    }

    void clear() { m_runs.clear(); }

    /// Rows held.
    std::size_t size() const
    {
        std::size_t held = 0;
        for (const auto &run : m_runs) {
            held += run.second.size();
        }
        return held;
    }

private:
    using Runs = std::map<Index, std::vector<Row>>;

    template <typename It> static Index endOf(It run) { return run->first + Index(run->second.size()); }

    typename Runs::const_iterator runBefore(Index index) const
    {
        const auto after = m_runs.upper_bound(index);
        return after == m_runs.begin() ? m_runs.end() : std::prev(after);
    }

    /// No run reaches across `index` afterwards.
    void split(Index index)
    {
        const auto found = runBefore(index);
        if (found == m_runs.end() || found->first == index || index >= endOf(found)) {
            return;
        }
        std::vector<Row> &rows = m_runs[found->first];
        const auto from = rows.begin() + (index - found->first);
        std::vector<Row> tail(std::make_move_iterator(from), std::make_move_iterator(rows.end()));
        rows.erase(from, rows.end());
        m_runs.emplace(index, std::move(tail));
    }

    void cut(Range range)
    {
        if (range.first < range.end) {
            split(range.first);
            split(range.end);
            m_runs.erase(m_runs.lower_bound(range.first), m_runs.lower_bound(range.end));
        }
    }

    void shift(Index from, Index by)
    {
        Runs moved;
        for (auto &[first, rows] : m_runs) {
            moved.emplace(first >= from ? first + by : first, std::move(rows));
        }
        m_runs = std::move(moved);
    }

    /// Runs that touch become one.
    void join()
    {
        for (auto run = m_runs.begin(); run != m_runs.end();) {
            const auto next = std::next(run);
            if (next == m_runs.end() || endOf(run) != next->first) {
                run = next;
                continue;
            }
            std::move(next->second.begin(), next->second.end(), std::back_inserter(run->second));
            m_runs.erase(next);
        }
    }

    std::size_t m_capacity;
    Runs m_runs; ///< by the number of their first row; apart from each other
};

} // namespace giftdesk
