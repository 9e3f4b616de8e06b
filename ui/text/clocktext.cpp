// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/clocktext.h"

#include <QCoreApplication>

#include <limits>

namespace giftdesk {

QString clockText(const ClockDifference &difference)
{
    const int minutes = int(qMin<qint64>(difference.minutes, std::numeric_limits<int>::max()));
    return difference.ahead
               ? QCoreApplication::translate("ClockText",
                                             "This computer's clock is %n minute(s) ahead of the provider's. Requests "
                                             "carry its time and may be refused: set the clock.",
                                             nullptr, minutes)
               : QCoreApplication::translate("ClockText",
                                             "This computer's clock is %n minute(s) behind the provider's. Requests "
                                             "carry its time and may be refused: set the clock.",
                                             nullptr, minutes);
}

} // namespace giftdesk
