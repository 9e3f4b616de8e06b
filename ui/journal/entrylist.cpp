// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrylist.h"

#include "ui/journal/statedelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/tableview.h"

namespace giftdesk {

EntryList::EntryList(JournalModel &model, EntryDesk &desk, IconName none, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_desk(desk)
    , m_table(new TableView(this))
    , m_skeleton(new SkeletonRows(this))
    , m_empty(new EmptyState(none, this))
{
    m_table->setModel(&m_model);
    m_table->setColumnCharacters({14, 13, 12, 10, 19, 9});
    m_table->setMiddleElided({JournalModel::ReceiverColumn}); // the last four digits tell namesakes apart
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(JournalModel::StateColumn, new StateDelegate(m_table));
    for (QWidget *page : QList<QWidget *>{m_table, m_skeleton, m_empty}) {
        addWidget(page);
    }
    connect(&m_model, &JournalModel::phaseChanged, this, &EntryList::onPhase);
    connect(m_table, &TableView::currentRowChanged, this, &EntryList::onRow);
}

bool EntryList::isSettled() const
{
    return m_model.phase() == JournalModel::Phase::Ready || m_model.phase() == JournalModel::Phase::Failed;
}

void EntryList::showTrouble(MessageStrip &strip, const DeskWords &words) const
{
    if (m_model.phase() != JournalModel::Phase::Failed) {
        return strip.clear();
    }
    StripMessage message = errorStrip(m_model.error(), words);
    message.action = tr("Try again");
    strip.show(message);
}

QWidget *EntryList::placeholder() const
{
    if (m_model.rowCount() > 0) {
        return m_table;
    }
    return m_model.phase() == JournalModel::Phase::Ready ? static_cast<QWidget *>(m_empty) : m_skeleton;
}

void EntryList::onPhase()
{
    const bool first = m_model.phase() == JournalModel::Phase::Reading && m_model.rowCount() == 0;
    first ? m_skeleton->start() : m_skeleton->stop();
    setCurrentWidget(placeholder());
}

void EntryList::onRow(int row)
{
    const EntryId entry = m_model.entryAt(row);
    if (!entry.isEmpty() && entry != m_desk.shownId()) {
        m_desk.show(entry);
    }
}

} // namespace giftdesk
