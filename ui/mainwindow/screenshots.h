// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"
#include "ui/mainwindow/pane.h"

#include <QObject>
#include <QTimer>

namespace giftdesk {

class LanguageController;
class MainWindow;
class ThemeController;

/// `--shots DIR`: a picture of every pane in both languages and themes, named "history-ko-dark.png". Each picture waits
/// until its pane says it is settled (at most five seconds). Never spins the event loop itself.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    /// Borrows all three; the window must be shown. `folder` exists.
    Screenshots(MainWindow &window, LanguageController &language, ThemeController &theme, QString folder,
                QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// The files written, and those that could not be.
    void finished(const QStringList &written, const QStringList &failed);

private:
    struct Shot
    {
        PaneId pane;
        Language language;
        bool dark;
    };

    void next();
    void waitForPane();
    void takeLater();
    void take();
    QString fileName(const Shot &shot) const;

    MainWindow &m_window;
    LanguageController &m_language;
    ThemeController &m_theme;
    QString m_folder;
    QList<Shot> m_queue;
    QTimer m_limit;
    QTimer m_paint;
    QMetaObject::Connection m_settled;
    QStringList m_written;
    QStringList m_failed;
};

} // namespace giftdesk
