// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendbackend.h"

namespace giftdesk {

/// What the guards would say to the gift that is being written: limits and the duplicate question come while one can
/// still think, not after the confirmation. A notice only; the INTENT asks again.
class GuardWatch : public QObject
{
    Q_OBJECT

public:
    explicit GuardWatch(SendBackend &backend, QObject *parent = nullptr)
        : QObject(parent)
        , m_backend(backend)
    {
    }

    /// The number and the amount as they stand; without both there is nothing to ask. The same pair is asked once.
    void setGift(const PhoneNumber &phone, Won amount);
    /// Asks anew: entries or rules may have changed.
    void refresh();

    const GuardNotice &notice() const { return m_notice; }

Q_SIGNALS:
    void changed();

private:
    void take(const GuardNotice &notice);

    SendBackend &m_backend;
    GiftOrder m_order; ///< of the number and the amount alone
    GuardNotice m_notice;
    int m_generation = 0;
};

} // namespace giftdesk
