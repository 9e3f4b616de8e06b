// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/screenshots.h"

#include "ui/mainwindow/languagecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/themecontroller.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace giftdesk {

Screenshots::Screenshots(MainWindow &window, LanguageController &language, ThemeController &theme, QString folder,
                         QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_language(language)
    , m_theme(theme)
    , m_folder(std::move(folder))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(5s);
    connect(&m_limit, &QTimer::timeout, this, &Screenshots::takeLater);
    // Long enough for the layout to come to rest and the window to be painted once.
    m_paint.setSingleShot(true);
    m_paint.setInterval(150ms);
    connect(&m_paint, &QTimer::timeout, this, &Screenshots::take);
}

void Screenshots::start()
{
    for (const bool dark : {false, true}) {
        for (const Language language : {Language::Korean, Language::English}) {
            for (const PaneId pane : m_window.panes()) {
                m_queue << Shot{pane, language, dark};
            }
        }
    }
    QTimer::singleShot(0, this, &Screenshots::next);
}

void Screenshots::next()
{
    if (m_queue.isEmpty()) {
        Q_EMIT finished(m_written, m_failed);
        return;
    }
    const Shot &shot = m_queue.first();
    m_theme.setChoice(shot.dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_language.setLanguage(shot.language);
    m_window.showPane(shot.pane);
    waitForPane();
}

void Screenshots::waitForPane()
{
    Pane *pane = m_window.pane(m_queue.first().pane);
    if (pane->isSettled()) {
        takeLater();
        return;
    }
    m_settled = connect(pane, &Pane::settled, this, &Screenshots::takeLater);
    m_limit.start();
}

void Screenshots::takeLater()
{
    disconnect(m_settled);
    m_limit.stop();
    m_paint.start();
}

void Screenshots::take()
{
    const QString file = fileName(m_queue.takeFirst());
    if (m_window.grab().save(file)) {
        m_written << file;
    } else {
        m_failed << file;
    }
    next();
}

QString Screenshots::fileName(const Shot &shot) const
{
    const QString name = u"%1-%2-%3.png"_s.arg(paneKey(shot.pane), LanguageController::key(shot.language),
                                               shot.dark ? u"dark"_s : u"light"_s);
    return QDir(m_folder).filePath(name);
}

} // namespace giftdesk
