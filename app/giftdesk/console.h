// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/giftdesk/consoledoor.h"
#include "app/giftdesk/consoleoptions.h"
#include "app/giftdesk/panes.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/screenshots.h"
#include "ui/start/startwindow.h"
#include "ui/theme/themecontroller.h"

#include <QSettings>

namespace giftdesk {

/// The console put together: options, the open desk, the window with its panes. Lives as long as the program.
class Console : public QObject
{
    Q_OBJECT

public:
    explicit Console(ConsoleOptions options);
    ~Console() override;

    /// Opens the desk, or shows the start window that asks for what is missing or says what stopped it.
    void start();

private:
    void plan();
    void open();
    void openWith(const QString &passphrase);
    void showDesk();
    void tellNotes();
    void takeShots();
    void showStart();
    void fail(const Error &error);

    // In the order of their dependence: the window goes first, the desk after it.
    ConsoleOptions m_options;
    SystemClock m_clock;
    QSettings m_settings;
    ThemeController m_theme;
    LanguageController m_language;
    std::optional<contract::Contract> m_contract;
    std::unique_ptr<StartWindow> m_start;
    std::optional<OpenPlan> m_plan;
    SecretBytes m_recovery; ///< of a vault made in this run, until it was shown
    OpenDesk m_desk;
    std::unique_ptr<ConsoleDoor> m_door;
    std::unique_ptr<Panes> m_panes;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screenshots> m_shots;
};

} // namespace giftdesk
