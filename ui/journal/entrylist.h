// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "tables/journalmodel.h"
#include "ui/journal/entrytexts.h"

#include <QStackedWidget>

namespace giftdesk {

class EmptyState;
class SkeletonRows;
class TableView;

/// The entries of a model as a table, grey rows while the first page is read, and why there are none. The row that is
/// picked goes onto the desk.
class EntryList : public QStackedWidget
{
    Q_OBJECT
public:
    /// Borrows model and desk, which must live longer. `none`: the icon of the empty list.
    EntryList(JournalModel &model, EntryDesk &desk, IconName none, QWidget *parent = nullptr);

    TableView *table() const { return m_table; }
    EmptyState *empty() const { return m_empty; }
    /// The last read has ended, well or not.
    bool isSettled() const;
    /// Says in the strip why the last read failed, with a button to try again, or nothing.
    void showTrouble(MessageStrip &strip, const DeskWords &words) const;

private:
    void onPhase();
    void onRow(int row);
    QWidget *placeholder() const;

    JournalModel &m_model;
    EntryDesk &m_desk;
    TableView *m_table;
    SkeletonRows *m_skeleton;
    EmptyState *m_empty;
};

} // namespace giftdesk
