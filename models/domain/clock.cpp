// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"

#include <ctime>

namespace giftdesk {

namespace {

qint64 readMs(clockid_t id)
{
    timespec now{};
    clock_gettime(id, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

} // namespace

qint64 SystemClock::utcMs() const
{
    return readMs(CLOCK_REALTIME);
}

qint64 SystemClock::steadyMs() const
{
    return readMs(CLOCK_BOOTTIME);
}

} // namespace giftdesk
