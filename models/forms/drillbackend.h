// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace giftdesk {

/// What the provider does wrong during a fire drill.
enum class DrillScene {
    Normal,     ///< nothing
    DropAnswer, ///< the gift is made, the answer never arrives
    LoseAsking, ///< the request is read and dropped, no gift is made
    Slow,       ///< the answer takes some seconds, in time
    Garbage,    ///< the gift is made, the answer cannot be read
    Refuse,     ///< a clean refusal
    Lagging,    ///< the answer is lost, and the history shows the gift late
    Down,       ///< nobody answers anything
};

/// What the practised-on provider has seen since it started: the other side's truth.
struct DrillCount
{
    qint64 requests = 0; ///< to send a gift
    qint64 gifts = 0;    ///< made by such requests

    friend bool operator==(const DrillCount &, const DrillCount &) = default;
};

/// The provider that staff practise on; the seam for the page's tests. There is none but the embedded sandbox. GUI
/// thread; answers at once.
class DrillBackend
{
public:
    virtual ~DrillBackend() = default;
    /// From the next request on. Faults: those of Sandbox::setFaults.
    virtual Status play(DrillScene scene) = 0;
    virtual DrillScene scene() const = 0;
    virtual DrillCount count() const = 0;
};

} // namespace giftdesk
