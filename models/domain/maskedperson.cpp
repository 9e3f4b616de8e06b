// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/maskedperson.h"

#include "domain/personname.h"
#include "domain/phonenumber.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

QString maskedPerson(QStringView name, QStringView phone)
{
    const QString masked = maskedName(name);
    const QString tail = phoneTail(phone);
    return tail.isEmpty() ? masked : u"%1 (%2)"_s.arg(masked, tail);
}

} // namespace giftdesk
