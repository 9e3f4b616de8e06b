// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "services/profilefile.h"
#include "services/profilefolder.h"

namespace giftdesk {

/// The profile of the embedded sandbox before it runs: enough for its key, its kind and its name.
Profile embeddedProfile();
/// The same with the address and the ids of a sandbox that runs.
Profile embeddedProfile(const Sandbox &sandbox);
ProfileSecrets embeddedSecrets(const Sandbox &sandbox);

/// Starts the sandbox in this process on a free port. What it remembers lies in the folder's `sandbox.db`, encrypted
/// with the folder's keys (decisions B10). The folder must be held as long as the sandbox runs. Faults: those of
/// Sandbox::start and of Database.
Result<std::unique_ptr<Sandbox>> startEmbeddedSandbox(const ProfileFolder &folder, SandboxOptions options);

} // namespace giftdesk
