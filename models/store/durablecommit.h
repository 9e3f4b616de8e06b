// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/diskreserve.h"

#include <functional>

namespace giftdesk {

class Transaction;

/// What every journal of money requests in one ledger shares: the disk space kept for outcomes, and the memory of a
/// commit that the disk did not take (a failed sync, R15), after which nothing begins until the ledger is opened anew.
class DurableCommit
{
public:
    explicit DurableCommit(const Database &database);

    /// Before anything is begun: takes the reserve. Faults: StoreDamaged after a failed sync; StoreFull(KiB to free)
    /// where the outcome could not be kept.
    Status ready() const;
    /// The first half of ready(), where the reserve is held already.
    Status checkSound() const;
    Status commit(Transaction &transaction);
    /// Nothing begins on this ledger any more: it is damaged, or only looked at.
    void forbid() { m_syncFailed = true; }
    /// Called after each commit that the disk has taken, in the ledger's thread.
    void setListener(std::function<void()> kept) { m_kept = std::move(kept); }
    /// Gives the reserve up for an outcome. True if there was any.
    bool releaseReserve() const { return m_reserve.release(); }

private:
    QString m_path;
    DiskReserve m_reserve;
    bool m_syncFailed = false;
    std::function<void()> m_kept;
};

} // namespace giftdesk
