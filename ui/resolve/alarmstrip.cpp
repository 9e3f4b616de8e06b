// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resolve/alarmstrip.h"

#include "forms/alarmdesk.h"

#include <QEvent>

namespace giftdesk {

AlarmStrip::AlarmStrip(const AlarmDesk &desk, QWidget *parent)
    : MessageStrip(parent)
    , m_desk(desk)
{
    connect(&m_desk, &AlarmDesk::changed, this, &AlarmStrip::retranslate);
    connect(this, &MessageStrip::actionTriggered, this, &AlarmStrip::resolveRequested);
    retranslate();
}

QString AlarmStrip::sentence(const AlarmDesk &desk)
{
    const DeskAlarms &alarms = desk.alarms();
    if (!alarms.contradicted.isEmpty()) {
        return tr("%n gift(s) on record as not sent did arrive after all. Do not send them again.", nullptr,
                  int(alarms.contradicted.size()));
    }
    if (!alarms.overdue.isEmpty()) {
        //: %1 is a number of minutes.
        return tr("The outcome of %n gift(s) has been open for more than %1 min.", nullptr, int(alarms.overdue.size()))
            .arg(alarms.overdueMinutes);
    }
    return {};
}

void AlarmStrip::changeEvent(QEvent *event)
{
    MessageStrip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void AlarmStrip::retranslate()
{
    const QString text = sentence(m_desk);
    if (text.isEmpty()) {
        return clear();
    }
    const Severity severity = m_desk.alarms().contradicted.isEmpty() ? Severity::Unknown : Severity::Error;
    //: Button of the alarm strip: goes to the pane where open outcomes are dealt with.
    show({severity, text, tr("Resolve")});
}

} // namespace giftdesk
