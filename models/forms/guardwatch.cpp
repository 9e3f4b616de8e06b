// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/guardwatch.h"

namespace giftdesk {

void GuardWatch::setGift(const PhoneNumber &phone, Won amount)
{
    if (phone == m_order.receiverPhone && amount == m_order.amount) {
        return;
    }
    m_order.receiverPhone = phone;
    m_order.amount = amount;
    take({}); // what was said of another gift is not shown with this one
    refresh();
}

void GuardWatch::refresh()
{
    const int generation = ++m_generation;
    if (m_order.receiverPhone.digits().isEmpty() || m_order.amount.value() == 0) {
        return take({});
    }
    m_backend.guards(m_order, this, [this, generation](const Result<GuardNotice> &notice) {
        if (generation == m_generation && notice) {
            take(*notice);
        }
    });
}

void GuardWatch::take(const GuardNotice &notice)
{
    m_notice = notice;
    Q_EMIT changed();
}

} // namespace giftdesk
