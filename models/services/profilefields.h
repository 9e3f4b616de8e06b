// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace giftdesk {

/// Keys of a profile file that mean nothing to us: worth a warning, not an error (decisions B14).
QStringList unknownProfileKeys(const QJsonObject &json);

} // namespace giftdesk
