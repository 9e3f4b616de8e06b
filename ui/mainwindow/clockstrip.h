// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clockdifference.h"
#include "ui/widgets/messagestrip.h"

namespace giftdesk {

/// Says above every pane that this computer's clock is not the provider's, until it is. Not to be closed: requests
/// carry the time, and a day's limits go by it.
class ClockStrip : public MessageStrip
{
    Q_OBJECT
public:
    using MessageStrip::MessageStrip;

    void setDifference(const std::optional<ClockDifference> &difference);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<ClockDifference> m_difference;
};

} // namespace giftdesk
