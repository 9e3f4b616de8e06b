// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guardrules.h"
#include "domain/result.h"

#include <QObject>

#include <functional>

namespace giftdesk {

/// Why sending is locked, if it is (design §4.9).
enum class LockCause { None, Damaged, Moved, Older, Different, Restored };

/// The rules of this ledger, and whether it may send.
struct DeskSettings
{
    GuardRules rules;
    int unknownMinutes = 0; ///< an outcome that is open for longer is told
    LockCause lock = LockCause::None;
    qint64 lockedSince = 0; ///< UTC ms

    friend bool operator==(const DeskSettings &, const DeskSettings &) = default;
};

/// What the look before a release found.
struct ReleaseFindings
{
    qint64 rows = 0;      ///< of the provider's history that were read
    qint64 unclaimed = 0; ///< gifts among them that this ledger does not know
    int contradicted = 0; ///< gifts known as not sent that were sent
};

/// What the settings pane asks of the world; the seam for its tests. Every `done` is called at most once, later, and
/// not at all once the receiver is gone.
class SettingsBackend
{
public:
    template <typename T> using Done = std::function<void(Result<T>)>;

    virtual ~SettingsBackend() = default;
    virtual void read(QObject *receiver, Done<DeskSettings> done) = 0;
    /// Keeps the rules with a person's reason; audited.
    virtual void save(const GuardRules &rules, int unknownMinutes, const QString &reason, QObject *receiver,
                      std::function<void(Status)> done) = 0;
    /// Copies the ledger and its vault into a new folder within `parent`; gives that folder.
    virtual void backUp(const QString &parent, QObject *receiver, Done<QString> done) = 0;
    /// Reads and compares the history first; then unlocks.
    virtual void release(const QString &reason, QObject *receiver, Done<ReleaseFindings> done) = 0;
};

} // namespace giftdesk
