// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace giftdesk {

/// The two clocks of the program, as a seam for tests.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time, ms since 1970 UTC. May jump; never used for a deadline.
    virtual qint64 utcMs() const = 0;
    /// Runs on through suspend and never backwards, ms. For the token's life and every deadline.
    virtual qint64 steadyMs() const = 0;
};

/// The machine's clocks (CLOCK_REALTIME, CLOCK_BOOTTIME). Thread-safe.
class SystemClock final : public Clock
{
public:
    qint64 utcMs() const override;
    qint64 steadyMs() const override;
};

} // namespace giftdesk
