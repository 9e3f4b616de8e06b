// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/giftdesk/alarmnotice.h"

#include "forms/alarmdesk.h"
#include "ui/resolve/alarmstrip.h"
#include "ui/theme/icons.h"

#include <QApplication>

namespace giftdesk {

AlarmNotice::AlarmNotice(const AlarmDesk &desk, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_window(window)
    , m_tray(icons::applicationIcon())
{
    connect(&m_desk, &AlarmDesk::raised, this, &AlarmNotice::onRaised);
    connect(&m_desk, &AlarmDesk::changed, this, &AlarmNotice::onChanged);
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, &AlarmNotice::opened);
    connect(&m_tray, &QSystemTrayIcon::activated, this, &AlarmNotice::opened);
}

void AlarmNotice::onChanged()
{
    const QString sentence = AlarmStrip::sentence(m_desk);
    m_tray.setToolTip(sentence);
    m_tray.setVisible(!sentence.isEmpty() && QSystemTrayIcon::isSystemTrayAvailable());
}

void AlarmNotice::onRaised()
{
    if (m_window->isActiveWindow()) {
        return; // the strip stands above every pane
    }
    QApplication::alert(m_window);
    if (m_tray.isVisible()) {
        m_tray.showMessage(QApplication::applicationDisplayName(), AlarmStrip::sentence(m_desk),
                           QSystemTrayIcon::Warning);
    }
}

} // namespace giftdesk
