// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace giftdesk {

/// Chooses the Korean particles written as 은(는), 이(가), 을(를), 과(와), (으)로 by the sound before them:
/// `vault.json을(를)` stays, `카드을(를)` becomes `카드를`, `3을(를)` becomes `3을`. Looks through closing brackets and
/// quotes. A particle after anything whose sound is not known (Latin letters, masks) is left in both forms, which is
/// how Korean writes it then.
QString resolveJosa(const QString &text);

} // namespace giftdesk
