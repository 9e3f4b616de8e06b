// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/opener.h"

namespace giftdesk {

/// Makes the profile of a desk opened from a file one of the imported ones: its secrets go into the ledger, its other
/// facts into `profiles.json`, the act into the audit record. Waits for the commits. Faults: those of the stores.
Status importProfile(OpenDesk &desk, const ProfileSecrets &secrets, const DataFolder &dataFolder);

/// Keeps the facts of a profile given as a file in its own ledger, so that an entry whose outcome is unknown can be
/// reconciled later with the file given again (decisions B7). No secrets. Nothing for an imported or embedded profile.
Status keepProfileFacts(OpenDesk &desk);

} // namespace giftdesk
