// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace giftdesk {

/// How far the computer's clock stands from the provider's, worth a warning.
struct ClockDifference
{
    qint64 minutes = 0; ///< whole, at least one
    bool ahead = false; ///< ours is later

    friend bool operator==(const ClockDifference &, const ClockDifference &) = default;
};

/// The request's time and signature carry our clock, and the provider may refuse one that is off. A Date header tells
/// whole seconds and is as old as its way here.
inline constexpr qint64 clockToleranceMs = 60'000;

/// Nothing where the clocks agree, or where the provider has not told its time. `skewMs`: ours less the provider's, ms.
inline std::optional<ClockDifference> clockDifference(std::optional<qint64> skewMs)
{
    constexpr qint64 minuteMs = 60'000;
    if (!skewMs || qAbs(*skewMs) <= clockToleranceMs) {
        return std::nullopt;
    }
    return ClockDifference{(qAbs(*skewMs) + minuteMs / 2) / minuteMs, *skewMs > 0};
}

} // namespace giftdesk
