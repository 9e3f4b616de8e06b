// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxtypes.h"
#include "domain/result.h"

#include <optional>

namespace giftdesk {

/// Where the sandbox keeps what it remembers. Made, used and destroyed in the sandbox's own thread.
class SandboxStorage
{
public:
    virtual ~SandboxStorage() = default;

    /// Everything kept, or nothing if it was never seeded.
    virtual Result<std::optional<SandboxSnapshot>> load() = 0;
    /// Keeps a freshly seeded snapshot as a whole.
    virtual Status seed(const SandboxSnapshot &snapshot) = 0;
    /// Keeps a gift and the card it changed, together or not at all, durably before it returns.
    virtual Status keep(const SandboxGift &gift, const SandboxCard &card) = 0;
    /// Keeps a changed card alone.
    virtual Status keep(const SandboxCard &card) = 0;
};

/// Remembers nothing: what it is given lives in the sandbox's memory anyway.
class MemorySandboxStorage final : public SandboxStorage
{
public:
    Result<std::optional<SandboxSnapshot>> load() override;
    Status seed(const SandboxSnapshot &snapshot) override;
    Status keep(const SandboxGift &gift, const SandboxCard &card) override;
    Status keep(const SandboxCard &card) override;
};

} // namespace giftdesk
