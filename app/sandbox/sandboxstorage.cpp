// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxstorage.h"

namespace giftdesk {

Result<std::optional<SandboxSnapshot>> MemorySandboxStorage::load()
{
    return std::nullopt;
}

Status MemorySandboxStorage::seed(const SandboxSnapshot &)
{
    return {};
}

Status MemorySandboxStorage::keep(const SandboxGift &, const SandboxCard &)
{
    return {};
}

Status MemorySandboxStorage::keep(const SandboxCard &)
{
    return {};
}

} // namespace giftdesk
