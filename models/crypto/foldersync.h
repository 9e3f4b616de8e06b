// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace giftdesk {

/// Puts the name of a new or renamed file or folder on disk: syncs the folder that holds `path`. Without it a power cut
/// may take back the name, however well the content was synced. Fault::StoreReadOnly(path) where the sync fails; a
/// folder that we may not open is the system's own business and no failure.
Status syncFolderOf(const QString &path);

} // namespace giftdesk
