// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace giftdesk {

/// Space on the disk kept for the one commit that must not fail: the outcome of a gift that was sent (design §4.7).
/// It is a file beside the ledger, not pages inside it, because a commit needs room for its journal too.
class DiskReserve
{
public:
    static constexpr qint64 size = 256 * 1024; ///< bytes; an outcome's commit takes less than 64 KiB with its journal

    explicit DiskReserve(QString path)
        : m_path(std::move(path))
    {
    }

    /// Takes the space where it is not held yet. Fault::StoreFull where the disk does not have it.
    Status take() const;
    /// Gives the space back to the disk. True if there was any.
    bool release() const;

private:
    QString m_path;
};

} // namespace giftdesk
