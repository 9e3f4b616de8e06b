// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "tables/journalmodel.h"
#include "ui/journal/entrylist.h"
#include "ui/mainwindow/pane.h"

class QComboBox;
class QLabel;

namespace giftdesk {

class EntryDetail;

/// Our own entries, newest first, with the detail of one. Its badge counts the outcomes that are open.
class JournalPane : public Pane
{
    Q_OBJECT
public:
    /// Borrows the model and the desk, which must live longer.
    JournalPane(JournalModel &model, EntryDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override;
    QWidget *firstFocus() const override;
    bool isSettled() const override { return m_list->isSettled(); }
    /// False while a cancellation may be on its way.
    bool mayClose() const override { return !m_desk.isCancelling(); }

    /// Brings an entry into view once it is read; every state is shown then.
    void showEntry(const EntryId &entry);
    /// Shows the open outcomes only.
    void showOpen();
    EntryDetail *detail() const { return m_detail; }

private:
    void build();
    void fillFilter();
    void onPhase();
    void onFilter();
    void showEmptyTexts();

    JournalModel &m_model;
    EntryDesk &m_desk;
    DeskWords m_words;
    QLabel *m_title;
    QLabel *m_filterLabel;
    QComboBox *m_filter;
    MessageStrip *m_error;
    EntryList *m_list;
    EntryDetail *m_detail;
    EntryId m_wanted;
};

} // namespace giftdesk
