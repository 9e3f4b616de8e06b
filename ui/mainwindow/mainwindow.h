// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/pane.h"
#include "ui/theme/icons.h"

#include <QHash>
#include <QMainWindow>

class QActionGroup;
class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace giftdesk {

class LanguageController;
class ProfileBand;
class ProgressStrip;
class Rail;
class SearchSuggestions;
class ThemeController;
class Toast;
class TopStrip;

/// The one window: band, rail, search box, panes. It knows no gift; panes are given to it by `app`.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Borrows all three, which must live longer. Reads place, theme and language from the settings and keeps them
    /// there.
    MainWindow(QSettings &settings, ThemeController &theme, LanguageController &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds a pane at the end of the rail; takes it. The first one comes to the front.
    void addPane(PaneId id, IconName icon, Pane *pane);
    void showPane(PaneId id);
    /// Puts a strip above every pane, below those added before; takes it. It shows and hides itself.
    void addStrip(QWidget *strip);
    PaneId currentPane() const;
    Pane *pane(PaneId id) const;
    QList<PaneId> panes() const;
    void setProfile(ProfileKind kind, const QString &name);
    /// "send", "history", …; for `--pane`. False if there is no such pane.
    bool showPaneByKey(const QString &key);
    void toast(const QString &text, const QString &action = {}, std::function<void()> run = {});

Q_SIGNALS:
    void paneShown(giftdesk::PaneId id);
    /// Somebody is on the line; `number` as it was pasted, or empty.
    void callerWanted(const QString &number);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        PaneId id;
        Pane *pane;
        QAction *action;
    };

    void buildFrame();
    void buildMenus();
    void connectPane(Pane *pane, int entry);
    void connectWork(Pane *pane);
    void run(ActionId id);
    void openEntry(int entry, bool byKey = false);
    void openNeighbour(int step);
    void newGift();
    void search(const QString &text);
    void searchHistory(const QString &text);
    void showSearchPlaceholder();
    void retranslate();
    void showThemeChoice();
    void showPrintable();
    bool isOurKey(const QKeyEvent &event) const;
    void lookUpPasted();
    void showSearchHelp();
    void showShortcuts();
    void showAbout();
    void foldRail();
    int current() const;
    bool mayClose() const;

    QSettings &m_settings;
    ThemeController &m_theme;
    LanguageController &m_language;
    QList<Entry> m_entries;
    QHash<ActionId, QAction *> m_actions;
    QHash<MenuId, QMenu *> m_menus;
    QAction *m_panesEnd = nullptr; ///< the line in the View menu under the panes
    QActionGroup *m_themeGroup;
    ProfileBand *m_band;
    Rail *m_rail;
    TopStrip *m_top;
    SearchSuggestions *m_suggestions;
    ProgressStrip *m_progress;
    QVBoxLayout *m_strips;
    QStackedWidget *m_stack;
    Toast *m_toast;
    Pane *m_working = nullptr; ///< whose work the progress strip shows
    bool m_closeWanted = false;
};

} // namespace giftdesk
