// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/savedfilterchip.h"

#include "domain/personname.h"
#include "forms/filters/filterdesk.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// A name as a menu or button shows it: it was typed by a person, so nothing in it is a mnemonic.
QString shownName(const SavedFilter &saved)
{
    return revealHiddenCharacters(saved.name).replace(u'&', u"&&"_s);
}

} // namespace

SavedFilterChip::SavedFilterChip(FilterDesk &desk, QWidget *parent)
    : QPushButton(parent)
    , m_desk(desk)
    , m_menu(new QMenu(this))
{
    setCheckable(true);
    setButtonRole(this, ButtonRole::Quiet);
    setIcon(icons::icon(IconName::ChevronDown, Colour::SecondText));
    setLayoutDirection(Qt::RightToLeft); // the icon behind the word
    m_menu->setLayoutDirection(Qt::LeftToRight);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilterChip::buildMenu);
    connect(m_menu, &QMenu::aboutToHide, this, &SavedFilterChip::showCurrent); // a press has toggled the button
    connect(&m_desk, &FilterDesk::changed, this, &SavedFilterChip::showCurrent);
    retranslate();
}

void SavedFilterChip::setCurrent(const HistoryFilter &filter, const QString &text)
{
    m_filter = filter;
    m_text = text;
    showCurrent();
}

void SavedFilterChip::retranslate()
{
    showCurrent();
}

void SavedFilterChip::buildMenu()
{
    m_menu->clear();
    addChoices();
    m_menu->addSeparator();
    //: Entry of the menu of saved filters: gives what is filtered now a name.
    QAction *save = m_menu->addAction(tr("Save this filter…"));
    save->setEnabled(!m_text.isEmpty() || !m_filter.isDefault());
    connect(save, &QAction::triggered, this, &SavedFilterChip::saveWanted);
    addRemovals();
}

void SavedFilterChip::addChoices()
{
    for (const SavedFilter &saved : m_desk.filters()) {
        QAction *action = m_menu->addAction(shownName(saved));
        action->setCheckable(true);
        action->setChecked(current() && current()->id == saved.id);
        connect(action, &QAction::triggered, this, [this, saved] { Q_EMIT chosen(saved); });
    }
    if (m_desk.filters().isEmpty()) {
        m_menu->addAction(tr("No saved filters yet"))->setEnabled(false);
    }
}

void SavedFilterChip::addRemovals()
{
    if (m_desk.filters().isEmpty()) {
        return;
    }
    //: Entry of the menu of saved filters, with a menu of their names.
    QMenu *removals = m_menu->addMenu(tr("Remove"));
    for (const SavedFilter &saved : m_desk.filters()) {
        connect(removals->addAction(shownName(saved)), &QAction::triggered, this,
                [this, id = saved.id] { m_desk.remove(id); });
    }
}

void SavedFilterChip::showCurrent()
{
    const SavedFilter *shown = current();
    setChecked(shown);
    //: Button above the gift history with a menu of the filters that were saved.
    const QString text = shown ? revealHiddenCharacters(shown->name) : tr("Saved filters");
    setText(fontMetrics().elidedText(text, Qt::ElideRight, theme::u(20)).replace(u'&', u"&&"_s));
    setToolTip(shown ? text : QString());
    setAccessibleName(shown ? tr("Saved filter: %1").arg(text) : text);
}

const SavedFilter *SavedFilterChip::current() const
{
    const auto found = std::find_if(m_desk.filters().begin(), m_desk.filters().end(), [this](const SavedFilter &saved) {
        return saved.filter == m_filter && saved.text == m_text;
    });
    return found == m_desk.filters().end() ? nullptr : &*found;
}

} // namespace giftdesk
