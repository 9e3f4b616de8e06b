// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ledgerbackup.h"

namespace giftdesk {

struct RestoreReport
{
    BackupManifest manifest;
    QString folder;   ///< of the profile
    QString setAside; ///< where what was there before lies; empty: nothing was there
};

/// Puts a verified backup into a profile's folder. What is there is set aside, never deleted; the restored ledger is
/// locked before it is in place, so that no program can send from it before a person has released it (design §4.9).
/// The ledger is replaced by one rename: a kill leaves the old one or the new one. Nothing may have the folder open.
/// Any thread; blocks.
///
/// Faults: StoreInUse(pid, program, since); StoreFull, StoreReadOnly, StoreUnsafePath, StoreDamaged.
Result<RestoreReport> restoreBackup(const OpenBackup &backup, const QString &profileFolder, const Actor &actor,
                                    const QString &program, const Clock &clock);

} // namespace giftdesk
