// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace giftdesk {

/// A field's name for people from its JSON or wire name: `receiverPhone` gives "receiver's phone number" or 받는 분
/// 휴대폰. A name we do not know is given back as it is.
QString fieldText(const QString &field);
/// Every name that fieldText knows.
QStringList knownFields();

} // namespace giftdesk
