// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"

#include "domain/personname.h"
#include "domain/phonenumber.h"

namespace giftdesk {

QString Masking::name(const QString &name) const
{
    return unmasked || name.isEmpty() ? name : maskedName(name);
}

QString Masking::phone(const QString &digits) const
{
    return unmasked || digits.isEmpty() ? digits : maskedPhone(digits);
}

QString Masking::member(const MemberId &id) const
{
    return unmasked || id.isEmpty() ? id.text() : maskedMemberId(id);
}

} // namespace giftdesk
