// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/givablecard.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Status checkGivable(const IssuedCard &card, Won amount)
{
    if (card.balance.value() == 0) {
        return failure(Error{Fault::CardEmpty, u"005_022"_s, {}, {}});
    }
    if (card.balance != amount) {
        return failure(Error{Fault::AmountNotBalance, u"005_026"_s, {}, {}});
    }
    return {};
}

} // namespace giftdesk
