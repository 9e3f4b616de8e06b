// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/filters/savedfilter.h"

#include <QPushButton>

class QMenu;

namespace giftdesk {

class FilterDesk;

/// The chip with the menu of saved filters. It carries the name of the one that is shown, if it is one.
class SavedFilterChip : public QPushButton
{
    Q_OBJECT
public:
    explicit SavedFilterChip(FilterDesk &desk, QWidget *parent = nullptr);

    /// What is filtered now.
    void setCurrent(const HistoryFilter &filter, const QString &text);
    void retranslate();

Q_SIGNALS:
    void chosen(const giftdesk::SavedFilter &saved);
    void saveWanted();

private:
    void buildMenu();
    void addChoices();
    void addRemovals();
    void showCurrent();
    const SavedFilter *current() const;

    FilterDesk &m_desk;
    HistoryFilter m_filter;
    QString m_text;
    QMenu *m_menu;
};

} // namespace giftdesk
