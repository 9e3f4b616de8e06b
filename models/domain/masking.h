// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/textid.h"

namespace giftdesk {

/// Personal data as it may be shown: masked, unless the person gave a reason that went on the audit record
/// (decisions C15). An absent value stays empty.
struct Masking
{
    bool unmasked = false;

    QString name(const QString &name) const;
    QString phone(const QString &digits) const;
    QString member(const MemberId &id) const;
};

} // namespace giftdesk
