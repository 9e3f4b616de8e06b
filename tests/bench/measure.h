// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <functional>
#include <vector>

namespace giftdesk::bench {

/// Times of repeated runs, in ms.
class Times
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    /// The time that `share` (0 … 1) of the runs did not exceed.
    double quantile(double share) const;
    double median() const { return quantile(0.5); }
    double p95() const { return quantile(0.95); }
    std::size_t count() const { return m_ms.size(); }

private:
    std::vector<double> m_ms;
};

/// How long it took, ms of the steady clock.
double timed(const std::function<void()> &work);
Times timedRuns(int runs, const std::function<void(int run)> &work);

/// Resident memory of this process, MB: now, and the most there ever was.
double residentMb();
double peakResidentMb();

/// A line of the table: name, value and unit, in columns.
void say(const QString &what, const QString &value);

} // namespace giftdesk::bench
