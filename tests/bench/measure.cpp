// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::bench {

namespace {

double statusMb(QByteArrayView key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(key)) {
            return line.mid(key.size()).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

} // namespace

double Times::quantile(double share) const
{
    if (m_ms.empty()) {
        return 0;
    }
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto at = std::size_t(std::ceil(share * double(sorted.size())));
    return sorted[std::min(sorted.size() - 1, at == 0 ? 0 : at - 1)];
}

double timed(const std::function<void()> &work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

Times timedRuns(int runs, const std::function<void(int)> &work)
{
    Times times;
    for (int run = 0; run < runs; ++run) {
        times.add(timed([&] { work(run); }));
    }
    return times;
}

double residentMb()
{
    return statusMb("VmRSS:");
}

double peakResidentMb()
{
    return statusMb("VmHWM:");
}

void say(const QString &what, const QString &value)
{
    std::printf("%-58s %s\n", what.toUtf8().constData(), value.toUtf8().constData());
    std::fflush(stdout);
}

} // namespace giftdesk::bench
