// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace giftdesk {

/// `50,000원` or `₩50,000` in the language of textLanguage().
QString wonText(Won amount);
/// `50,000원 (오만 원)` or `₩50,000 (오만 원)`: the amount as the review page restates it. Hangul in both languages,
/// since it is the reading that catches a zero too many.
QString wonTextWithReading(Won amount);
/// The words of the button that sends: `50,000원 보내기` or `Send ₩50,000`.
QString sendAmountText(Won amount);

} // namespace giftdesk
