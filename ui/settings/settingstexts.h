// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/settings/settingsbackend.h"

#include <QString>

namespace giftdesk::settingstexts {

/// Why sending is locked and what to do, in a sentence; empty for None.
QString lockText(LockCause cause);
/// What the look before a release has found.
QString findingsText(const ReleaseFindings &findings);

} // namespace giftdesk::settingstexts
