// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace giftdesk {

/// The end of the audit trail: how many rows it has, and what the last of them hashes to. Written down outside, it
/// proves later that no row before it was changed or cut off (promise R32).
struct AuditHead
{
    qint64 rows = 0;
    QByteArray hash; ///< 32 bytes

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

} // namespace giftdesk
