// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace giftdesk {

/// Work that a person has put aside, without its content.
struct DraftHead
{
    QString id;
    QString title;
    qint64 updatedAt = 0; ///< UTC ms

    friend bool operator==(const DraftHead &, const DraftHead &) = default;
};

} // namespace giftdesk
