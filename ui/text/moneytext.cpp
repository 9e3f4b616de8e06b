// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/moneytext.h"

#include "ui/text/textlanguage.h"

#include <QCoreApplication>

namespace giftdesk {

QString wonText(Won amount)
{
    return formatWon(amount, textLanguage());
}

QString wonTextWithReading(Won amount)
{
    //: %1 is an amount, %2 the same amount read in Hangul: ₩50,000 (오만 원)
    return QCoreApplication::translate("MoneyText", "%1 (%2)").arg(wonText(amount), readWon(amount));
}

QString sendAmountText(Won amount)
{
    //: The button that sends the gift; %1 is the amount.
    return QCoreApplication::translate("MoneyText", "Send %1").arg(wonText(amount));
}

} // namespace giftdesk
