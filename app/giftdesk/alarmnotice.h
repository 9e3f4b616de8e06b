// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSystemTrayIcon>

#include <memory>

namespace giftdesk {

class AlarmDesk;

/// Calls a person who looks elsewhere: a notice of the desktop and an icon in its tray while an alarm stands; where the
/// desktop has no tray the window asks for attention. Says nothing about anybody (promise R36).
class AlarmNotice : public QObject
{
    Q_OBJECT
public:
    /// Borrows the desk, which must live longer; becomes a child of the window.
    AlarmNotice(const AlarmDesk &desk, QWidget *window);

Q_SIGNALS:
    /// The notice or the icon was clicked.
    void opened();

private:
    void onRaised();
    void onChanged();

    const AlarmDesk &m_desk;
    QWidget *m_window;
    QSystemTrayIcon m_tray;
};

} // namespace giftdesk
