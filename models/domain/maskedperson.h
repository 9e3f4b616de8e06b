// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace giftdesk {

/// `홍*동 (5678)`: a person as tables and sheets show them; namesakes are told apart by the end of the number (desk,
/// Korean). `phone`: digits, maybe masked by the provider; empty leaves the bracket out.
QString maskedPerson(QStringView name, QStringView phone);

} // namespace giftdesk
