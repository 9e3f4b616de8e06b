// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/actiontable.h"

#include <QCoreApplication>

namespace giftdesk {
namespace {

constexpr ActionRow Rows[] = {
    {ActionId::NewGift, MenuId::File, QT_TRANSLATE_NOOP("giftdesk::actions", "&New gift"), {"Ctrl+N", nullptr}, false},
    {ActionId::Refresh, MenuId::File, QT_TRANSLATE_NOOP("giftdesk::actions", "&Refresh"), {"F5", nullptr}, false},
    {ActionId::Export, MenuId::File, QT_TRANSLATE_NOOP("giftdesk::actions", "&Export…"), {"Ctrl+E", nullptr}, false},
    {ActionId::Print, MenuId::File, QT_TRANSLATE_NOOP("giftdesk::actions", "&Print…"), {"Ctrl+P", nullptr}, false},
    {ActionId::Quit, MenuId::File, QT_TRANSLATE_NOOP("giftdesk::actions", "&Quit"), {"Ctrl+Q", nullptr}, true},
    {ActionId::Search, MenuId::Edit, QT_TRANSLATE_NOOP("giftdesk::actions", "&Search"), {"Ctrl+F", nullptr}, false},
    {ActionId::Caller, MenuId::Edit, QT_TRANSLATE_NOOP("giftdesk::actions", "&Caller…"), {"F2", nullptr}, false},
    {ActionId::NextPane,
     MenuId::View,
     QT_TRANSLATE_NOOP("giftdesk::actions", "&Next pane"),
     {"Ctrl+Tab", "Ctrl+PgDown"},
     true},
    {ActionId::PreviousPane,
     MenuId::View,
     QT_TRANSLATE_NOOP("giftdesk::actions", "&Previous pane"),
     {"Ctrl+Shift+Tab", "Ctrl+PgUp"},
     false},
    {ActionId::SwitchLanguage,
     MenuId::View,
     QT_TRANSLATE_NOOP("giftdesk::actions", "Switch &language"),
     {"Ctrl+Shift+L", nullptr},
     true},
    {ActionId::ThemeLight, MenuId::View, QT_TRANSLATE_NOOP("giftdesk::actions", "Li&ght"), {nullptr, nullptr}, true},
    {ActionId::ThemeDark, MenuId::View, QT_TRANSLATE_NOOP("giftdesk::actions", "&Dark"), {nullptr, nullptr}, false},
    {ActionId::ThemeSystem,
     MenuId::View,
     QT_TRANSLATE_NOOP("giftdesk::actions", "As the &system"),
     {nullptr, nullptr},
     false},
    {ActionId::SearchHelp,
     MenuId::Help,
     QT_TRANSLATE_NOOP("giftdesk::actions", "&What the search understands"),
     {"Shift+F1", nullptr},
     false},
    {ActionId::Shortcuts,
     MenuId::Help,
     QT_TRANSLATE_NOOP("giftdesk::actions", "&Keyboard shortcuts"),
     {"F1", "Ctrl+?"},
     false},
    {ActionId::About,
     MenuId::Help,
     QT_TRANSLATE_NOOP("giftdesk::actions", "&About Giftdesk"),
     {nullptr, nullptr},
     true},
};

} // namespace

std::span<const ActionRow> actionTable()
{
    return Rows;
}

QString actionText(const ActionRow &row)
{
    return QCoreApplication::translate("giftdesk::actions", row.text);
}

QList<QKeySequence> actionKeys(const ActionRow &row)
{
    QList<QKeySequence> made;
    for (const char *keys : row.keys) {
        if (keys) {
            made << QKeySequence(QString::fromLatin1(keys), QKeySequence::PortableText);
        }
    }
    return made;
}

QString menuText(MenuId menu)
{
    switch (menu) {
    case MenuId::File: return QCoreApplication::translate("giftdesk::actions", "&File");
    case MenuId::Edit: return QCoreApplication::translate("giftdesk::actions", "&Edit");
    case MenuId::View: return QCoreApplication::translate("giftdesk::actions", "&View");
    case MenuId::Help: return QCoreApplication::translate("giftdesk::actions", "&Help");
    }
    Q_UNREACHABLE();
}

} // namespace giftdesk
