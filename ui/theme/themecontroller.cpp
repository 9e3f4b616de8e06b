// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themecontroller.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

ThemeController::ThemeController(QObject *parent)
    : QObject(parent)
    , m_systemIsDark(theme::isDark(QApplication::palette()))
{
    QApplication::setStyle(new GiftdeskStyle);
    QApplication::setFont(theme::applicationFont());
    QApplication::setPalette(theme::palette(isDark()));
    QApplication::setWindowIcon(icons::applicationIcon());
}

bool ThemeController::isDark() const
{
    return m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
}

void ThemeController::setChoice(ThemeChoice choice)
{
    if (choice == m_choice) {
        return;
    }
    m_choice = choice;
    QApplication::setPalette(theme::palette(isDark()));
    Q_EMIT changed();
}

ThemeChoice ThemeController::fromKey(const QString &key)
{
    if (key == u"light"_s) {
        return ThemeChoice::Light;
    }
    return key == u"dark"_s ? ThemeChoice::Dark : ThemeChoice::System;
}

QString ThemeController::key(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    case ThemeChoice::System: return u"system"_s;
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk
