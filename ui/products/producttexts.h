// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/productmodel.h"
#include "ui/theme/icons.h"

namespace giftdesk::producttexts {

/// The word for a product's state, of the provider's own: Active, Suspended; a word we do not know as it is.
QString stateText(const QString &state);
/// For how many months a card is good; a dash where that is not known.
QString validityText(int months);
/// Yes, No, or a dash, of the provider's Y and N.
QString yesNoText(const QString &letter);
ProductTexts tableTexts();

struct BadgeLook
{
    IconName icon;
    Colour colour;
};
BadgeLook stateLook(const QString &state);

} // namespace giftdesk::producttexts
