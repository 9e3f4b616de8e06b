// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace giftdesk::test {

/// Makes SQLite's default file system fail on demand, below the encrypting one: put in place before an EncryptedVfs is
/// made, for the life of the program. The hooks answer an SQLite result code; 0 lets the call through. They may be
/// asked in any thread; set them while no database is busy.
struct FailingVfs
{
    static void install();
    /// Takes every hook away.
    static void mend();

    /// Asked before every write.
    static std::function<int()> onWrite;
    /// Asked before a write that would lengthen a file: a full disk.
    static std::function<int()> onGrow;
    /// Asked before every sync.
    static std::function<int()> onSync;
    /// Told before everything that may change a file or a folder: opening, writing, shortening, syncing, deleting.
    static std::function<void()> onStep;
};

} // namespace giftdesk::test
