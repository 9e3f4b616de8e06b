// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "domain/phonenumber.h"
#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/profileband.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/searchhelp.h"
#include "ui/mainwindow/searchsuggestions.h"
#include "ui/mainwindow/shortcutsheet.h"
#include "ui/mainwindow/topstrip.h"
#include "ui/mainwindow/windowplace.h"
#include "ui/theme/theme.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {
namespace {

constexpr int FoldRailUnder = 900; // window width in pixels, desk.md §5

QVBoxLayout *tightColumn(QWidget *owner)
{
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

MainWindow::MainWindow(QSettings &settings, ThemeController &theme, LanguageController &language, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_language(language)
    , m_themeGroup(new QActionGroup(this))
{
    setMinimumSize(800, 600);
    buildFrame();
    buildMenus();
    connect(&m_language, &LanguageController::languageChanged, this, [this](Language now) {
        m_settings.setValue(u"ui/language"_s, LanguageController::key(now));
        m_top->setLanguage(now);
    });
    connect(&m_theme, &ThemeController::changed, this, [this] {
        m_settings.setValue(u"ui/theme"_s, ThemeController::key(m_theme.choice()));
        showThemeChoice();
    });
    m_top->setLanguage(m_language.language());
    showThemeChoice();
    retranslate();
    windowplace::restore(this, m_settings);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

void MainWindow::addPane(PaneId id, IconName icon, Pane *pane)
{
    const int entry = m_rail->addEntry(icon);
    m_stack->addWidget(pane);
    auto *action = new QAction(this);
    // Ctrl+1 … Ctrl+9, Ctrl+0 in the order of the rail.
    action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg((entry + 1) % 10)));
    connect(action, &QAction::triggered, this, [this, entry] { openEntry(entry, true); });
    m_menus.value(MenuId::View)->insertAction(m_panesEnd, action);
    addAction(action);
    m_entries << Entry{id, pane, action};
    connectPane(pane, entry);
    pane->retranslate();
    retranslate();
    if (entry == 0) {
        openEntry(0);
    }
}

void MainWindow::addStrip(QWidget *strip)
{
    m_strips->addWidget(strip);
}

void MainWindow::showPane(PaneId id)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry &entry) { return entry.id == id; });
    if (found != m_entries.end()) {
        openEntry(int(found - m_entries.begin()));
    }
}

PaneId MainWindow::currentPane() const
{
    return m_entries.isEmpty() ? PaneId::Send : m_entries[current()].id;
}

Pane *MainWindow::pane(PaneId id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id) {
            return entry.pane;
        }
    }
    return nullptr;
}

QList<PaneId> MainWindow::panes() const
{
    QList<PaneId> made;
    for (const Entry &entry : m_entries) {
        made << entry.id;
    }
    return made;
}

void MainWindow::setProfile(ProfileKind kind, const QString &name)
{
    m_band->setProfile(kind, name);
}

bool MainWindow::showPaneByKey(const QString &key)
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (paneKey(m_entries[i].id) == key) {
            openEntry(i);
            return true;
        }
    }
    return false;
}

void MainWindow::toast(const QString &text, const QString &action, std::function<void()> run)
{
    m_toast->show(text, action, std::move(run));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        m_closeWanted = true;
        for (const Entry &entry : std::as_const(m_entries)) {
            entry.pane->closeWanted();
        }
        toast(tr("A gift is on its way. The window closes as soon as its outcome is on record."));
        event->ignore();
        return;
    }
    windowplace::save(this, m_settings);
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    foldRail();
    QMainWindow::resizeEvent(event);
}

void MainWindow::buildFrame()
{
    auto *central = new QWidget(this);
    auto *frame = tightColumn(central);
    frame->addWidget(m_band = new ProfileBand(central));
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    frame->addLayout(below, 1);
    below->addWidget(m_rail = new Rail(central));
    auto *content = new QWidget(central);
    auto *column = tightColumn(content);
    column->addWidget(m_top = new TopStrip(content));
    column->addLayout(m_strips = new QVBoxLayout);
    column->addWidget(m_stack = new QStackedWidget(content), 1);
    below->addWidget(content, 1);
    m_progress = new ProgressStrip(content, m_top->height());
    m_toast = new Toast(content);
    setCentralWidget(central);
    connect(m_rail, &Rail::opened, this, [this](int entry) { openEntry(entry, true); });
    connect(m_top, &TopStrip::languageChosen, &m_language, &LanguageController::setLanguage);
    m_suggestions = new SearchSuggestions(*m_top->searchBox(), content);
    connect(m_top->searchBox(), &FilterEdit::searched, this, &MainWindow::search);
    connect(m_top->searchBox(), &FilterEdit::compositionEnded, this, &MainWindow::search);
    connect(m_top->searchBox(), &FilterEdit::leftDown, this, [this] {
        if (QWidget *first = m_entries.isEmpty() ? nullptr : m_entries[current()].pane->firstFocus();
            first && first->isVisible()) {
            first->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_top->searchBox(), &FilterEdit::submitted, this, &MainWindow::searchHistory);
    connect(m_progress, &ProgressStrip::cancelRequested, this, [this] {
        if (m_working) {
            m_working->cancelWork();
        }
    });
}

void MainWindow::buildMenus()
{
    for (const MenuId menu : {MenuId::File, MenuId::Edit, MenuId::View, MenuId::Help}) {
        m_menus.insert(menu, menuBar()->addMenu(menuText(menu)));
    }
    for (const ActionRow &row : actionTable()) {
        QMenu *menu = m_menus.value(row.menu);
        if (row.lineBefore) {
            QAction *line = menu->addSeparator();
            m_panesEnd = row.id == ActionId::NextPane ? line : m_panesEnd;
        }
        QAction *action = menu->addAction(QString());
        action->setShortcuts(actionKeys(row));
        connect(action, &QAction::triggered, this, [this, id = row.id] { run(id); });
        addAction(action);
        m_actions.insert(row.id, action);
    }
    for (const ActionId id : {ActionId::ThemeLight, ActionId::ThemeDark, ActionId::ThemeSystem}) {
        m_actions.value(id)->setCheckable(true);
        m_themeGroup->addAction(m_actions.value(id));
    }
    m_actions.value(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    // Fields take the key first, so this is a paste where nothing else could be done with it.
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &MainWindow::lookUpPasted);
}

void MainWindow::connectPane(Pane *pane, int entry)
{
    connect(pane, &Pane::badgeChanged, this, [this, entry](int count) { m_rail->setCount(entry, count); });
    connect(pane, &Pane::titleChanged, this, &MainWindow::retranslate);
    connect(pane, &Pane::printableChanged, this, &MainWindow::showPrintable);
    connect(pane, &Pane::toastRequested, this, &MainWindow::toast);
    connect(pane, &Pane::searchCleared, this, [this, pane] {
        if (m_stack->currentWidget() == pane) {
            m_top->searchBox()->setQuietly({});
        }
    });
    connect(pane, &Pane::paneRequested, this, [this](PaneId id, const QString &text) {
        if (Pane *wanted = this->pane(id); wanted && !text.isEmpty()) {
            wanted->search(text);
        }
        showPane(id);
    });
    connect(pane, &Pane::settled, this, [this] {
        if (m_closeWanted && mayClose()) {
            close();
        }
    });
    connectWork(pane);
}

void MainWindow::connectWork(Pane *pane)
{
    connect(pane, &Pane::workStarted, this, [this, pane](const QString &what) {
        m_working = pane;
        m_progress->start(what);
    });
    connect(pane, &Pane::workProgressed, this, [this, pane](qint64 done, qint64 total) {
        if (m_working == pane) {
            m_progress->setProgress(done, total);
        }
    });
    connect(pane, &Pane::workFinished, this, [this, pane] {
        if (m_working == pane) {
            m_working = nullptr;
            m_progress->finish();
        }
    });
}

void MainWindow::run(ActionId id)
{
    switch (id) {
    case ActionId::NewGift: return newGift();
    case ActionId::Refresh: return m_entries.isEmpty() ? void() : m_entries[current()].pane->refresh();
    case ActionId::Export: return m_entries[current()].pane->exportRows();
    case ActionId::Print: return m_entries[current()].pane->print();
    case ActionId::Quit: close(); return;
    case ActionId::Search:
        m_top->searchBox()->setFocus(Qt::ShortcutFocusReason);
        return m_top->searchBox()->selectAll();
    case ActionId::Caller: return Q_EMIT callerWanted({});
    case ActionId::NextPane: return openNeighbour(+1);
    case ActionId::PreviousPane: return openNeighbour(-1);
    case ActionId::SwitchLanguage: return m_language.toggle();
    case ActionId::ThemeLight: return m_theme.setChoice(ThemeChoice::Light);
    case ActionId::ThemeDark: return m_theme.setChoice(ThemeChoice::Dark);
    case ActionId::ThemeSystem: return m_theme.setChoice(ThemeChoice::System);
    case ActionId::SearchHelp: return showSearchHelp();
    case ActionId::Shortcuts: return showShortcuts();
    case ActionId::About: return showAbout();
    }
}

void MainWindow::openEntry(int entry, bool byKey)
{
    const Entry &wanted = m_entries[entry];
    m_stack->setCurrentWidget(wanted.pane);
    m_rail->setCurrent(entry);
    m_top->searchBox()->setQuietly(wanted.pane->searchText());
    retranslate();
    showPrintable();
    wanted.pane->activated();
    if (QWidget *first = byKey ? wanted.pane->firstFocus() : nullptr) {
        first->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT paneShown(wanted.id);
}

void MainWindow::showPrintable()
{
    m_actions.value(ActionId::Export)->setEnabled(!m_entries.isEmpty() && m_entries[current()].pane->canExport());
    m_actions.value(ActionId::Print)->setEnabled(!m_entries.isEmpty() && m_entries[current()].pane->canPrint());
}

/// A line edit takes some of our keys for its own (Ctrl+E goes to the end of the line): the window's come first,
/// wherever the focus is.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = event->type() == QEvent::ShortcutOverride ? qobject_cast<QWidget *>(watched) : nullptr;
    if (widget && widget->window() == this && isOurKey(*static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::isOurKey(const QKeyEvent &event) const
{
    const QKeySequence typed(event.keyCombination());
    return std::any_of(m_actions.begin(), m_actions.end(), [&typed](const QAction *action) {
        return action->isEnabled() && action->shortcuts().contains(typed);
    });
}

void MainWindow::openNeighbour(int step)
{
    if (!m_entries.isEmpty()) {
        const int count = int(m_entries.size());
        openEntry((current() + step + count) % count, true);
    }
}

void MainWindow::newGift()
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == PaneId::Send) {
            m_entries[i].pane->beginNew();
            openEntry(i, true);
        }
    }
}

void MainWindow::search(const QString &text)
{
    if (!m_entries.isEmpty() && !m_entries[current()].pane->searchPlaceholder().isEmpty()) {
        m_entries[current()].pane->setSearchComposing(m_top->searchBox()->isComposing());
        m_entries[current()].pane->search(text);
    }
}

/// One box answers everywhere: from a pane without rows of its own, Return takes the search to the history.
void MainWindow::searchHistory(const QString &text)
{
    Pane *history = pane(PaneId::History);
    if (!history || text.isEmpty() || !m_entries[current()].pane->searchPlaceholder().isEmpty()) {
        return;
    }
    m_top->searchBox()->setQuietly({});
    history->search(text);
    showPane(PaneId::History);
}

void MainWindow::retranslate()
{
    for (const ActionRow &row : actionTable()) {
        m_actions.value(row.id)->setText(actionText(row));
    }
    for (auto menu = m_menus.cbegin(); menu != m_menus.cend(); ++menu) {
        menu.value()->setTitle(menuText(menu.key()));
    }
    for (int i = 0; i < m_entries.size(); ++i) {
        const QString title = m_entries[i].pane->title();
        m_rail->setText(i, title);
        m_entries[i].action->setText(u"&%1 %2"_s.arg(QString::number((i + 1) % 10), title));
    }
    if (m_entries.isEmpty()) {
        setWindowTitle(u"Giftdesk"_s);
        return;
    }
    const Pane *front = m_entries[current()].pane;
    //: Title of the window: the pane in front, then the program.
    setWindowTitle(tr("%1 – Giftdesk").arg(front->title()));
    m_suggestions->retranslate();
    showSearchPlaceholder();
}

void MainWindow::showSearchPlaceholder()
{
    const QString own = m_entries[current()].pane->searchPlaceholder();
    const Pane *history = pane(PaneId::History);
    m_top->setSearchPlaceholder(own.isEmpty() && history ? history->searchPlaceholder() : own);
    // The search language is the history's, which other panes without a search of their own lead to.
    m_suggestions->setActive(history && (own.isEmpty() || currentPane() == PaneId::History));
}

void MainWindow::showThemeChoice()
{
    const ThemeChoice now = m_theme.choice();
    m_actions.value(ActionId::ThemeLight)->setChecked(now == ThemeChoice::Light);
    m_actions.value(ActionId::ThemeDark)->setChecked(now == ThemeChoice::Dark);
    m_actions.value(ActionId::ThemeSystem)->setChecked(now == ThemeChoice::System);
}

void MainWindow::lookUpPasted()
{
    const QString pasted = QGuiApplication::clipboard()->text().trimmed();
    if (PhoneNumber::parse(pasted, u"phone"_s)) {
        Q_EMIT callerWanted(pasted);
    }
}

void MainWindow::showSearchHelp()
{
    auto *help = new SearchHelp(this, m_language.language());
    connect(&m_language, &LanguageController::languageChanged, help, &SearchHelp::setLanguage);
    connect(help, &SearchHelp::chosen, this, [this](const QString &example) {
        if (Pane *history = pane(PaneId::History)) {
            history->search(example);
            showPane(PaneId::History);
        }
    });
    help->show();
}

void MainWindow::showShortcuts()
{
    (new ShortcutSheet(this))->show();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->setIconPixmap(icons::applicationIcon().pixmap(theme::u(8)));
    box->setWindowTitle(tr("About Giftdesk"));
    box->setTextFormat(Qt::PlainText);
    box->setText(u"Giftdesk %1"_s.arg(QApplication::applicationVersion()));
    box->setInformativeText(
        tr("Console for sending and auditing prepaid-card gifts. Free software under the GNU General Public "
           "License, version 3 or later. Icons: Lucide (ISC)."));
    box->show();
}

void MainWindow::foldRail()
{
    m_rail->setFolded(width() < FoldRailUnder);
}

int MainWindow::current() const
{
    return m_stack->currentIndex();
}

bool MainWindow::mayClose() const
{
    return std::all_of(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.pane->mayClose(); });
}

} // namespace giftdesk
