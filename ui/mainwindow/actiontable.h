// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

#include <span>

namespace giftdesk {

enum class MenuId { File, Edit, View, Help };

enum class ActionId {
    NewGift,
    Refresh,
    Export,
    Print,
    Quit,
    Search,
    Caller,
    NextPane,
    PreviousPane,
    SwitchLanguage,
    ThemeLight,
    ThemeDark,
    ThemeSystem,
    SearchHelp,
    Shortcuts,
    About,
};

/// One action of the window: where it is in the menus, what it is called, its keys. The menus, the shortcut sheet and
/// the test for clashes are made from this one table.
struct ActionRow
{
    ActionId id;
    MenuId menu;
    const char *text;    ///< to be translated in the context "giftdesk::actions"
    const char *keys[2]; ///< portable sequences, or null
    bool lineBefore;
};

std::span<const ActionRow> actionTable();
QString actionText(const ActionRow &row);
QList<QKeySequence> actionKeys(const ActionRow &row);
QString menuText(MenuId menu);

} // namespace giftdesk
