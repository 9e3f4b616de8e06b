// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/clockstrip.h"

#include "ui/text/clocktext.h"

#include <QEvent>

namespace giftdesk {

void ClockStrip::setDifference(const std::optional<ClockDifference> &difference)
{
    if (difference != m_difference) {
        m_difference = difference;
        retranslate();
    }
}

void ClockStrip::changeEvent(QEvent *event)
{
    MessageStrip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ClockStrip::retranslate()
{
    m_difference ? show({Severity::Waiting, clockText(*m_difference)}) : clear();
}

} // namespace giftdesk
