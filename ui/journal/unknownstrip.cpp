// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/unknownstrip.h"

#include <QEvent>

namespace giftdesk {

UnknownStrip::UnknownStrip(QWidget *parent)
    : MessageStrip(parent)
{
    connect(this, &MessageStrip::actionTriggered, this, &UnknownStrip::journalRequested);
}

void UnknownStrip::setCount(int count)
{
    m_count = count;
    retranslate();
}

void UnknownStrip::changeEvent(QEvent *event)
{
    MessageStrip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void UnknownStrip::retranslate()
{
    if (m_count > 0) {
        show({Severity::Unknown, tr("The outcome of %n gift(s) is not confirmed.", nullptr, m_count),
              tr("See in the journal")});
    } else {
        clear();
    }
}

} // namespace giftdesk
