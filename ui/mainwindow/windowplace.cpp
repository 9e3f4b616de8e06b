// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::windowplace {
namespace {

QScreen *screenOf(const QRect &place)
{
    QScreen *found = QGuiApplication::screenAt(place.center());
    return found ? found : QGuiApplication::primaryScreen();
}

} // namespace

QRect rescued(const QRect &wanted, const QRect &screen)
{
    QRect made(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    made.moveLeft(std::clamp(made.left(), screen.left(), screen.right() - made.width() + 1));
    made.moveTop(std::clamp(made.top(), screen.top(), screen.bottom() - made.height() + 1));
    return made;
}

void restore(QWidget *window, const QSettings &settings)
{
    const QRect place = settings.value(u"window/place"_s).toRect();
    if (place.isValid()) {
        window->setGeometry(rescued(place, screenOf(place)->availableGeometry()));
    } else {
        window->resize(QSize(1280, 800).boundedTo(QGuiApplication::primaryScreen()->availableSize()));
    }
    if (settings.value(u"window/maximized"_s).toBool()) {
        window->setWindowState(window->windowState() | Qt::WindowMaximized);
    }
}

void save(const QWidget *window, QSettings &settings)
{
    settings.setValue(u"window/place"_s, window->isMaximized() ? window->normalGeometry() : window->geometry());
    settings.setValue(u"window/maximized"_s, window->isMaximized());
}

} // namespace giftdesk::windowplace
