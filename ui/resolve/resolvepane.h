// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "tables/journalmodel.h"
#include "ui/journal/entrytexts.h"
#include "ui/mainwindow/pane.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace giftdesk {

class AcknowledgeForm;
class AlarmDesk;
class EmptyState;
class EntryDetail;
class SkeletonRows;
class TableView;

/// The entries that wait for a person: outcomes that are not known, and gifts known as not sent that arrived after all,
/// each with the provider's rows beside ours, the decision, and the note. Its badge counts what calls for a person now.
class ResolvePane : public Pane
{
    Q_OBJECT
public:
    /// What the pane shows and acts on; all borrowed, all must live longer.
    struct Desk
    {
        JournalModel &model; ///< of the entries that need a person
        EntryDesk &entry;
        AlarmDesk &alarms;
    };
    /// Until the next look at the provider by itself, ms; nothing while none is due.
    using NextLook = std::function<std::optional<qint64>()>;

    ResolvePane(const Desk &desk, const DeskWords &words, NextLook nextLook, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override;
    QWidget *firstFocus() const override;
    bool isSettled() const override;
    /// False while a cancellation may be on its way.
    bool mayClose() const override { return !m_desk.isCancelling(); }

    /// A look at the provider runs, or has ended.
    void setLooking(bool looking);
    EntryDetail *detail() const { return m_detail; }
    AcknowledgeForm *acknowledgement() const { return m_note; }
    QPushButton *lookButton() const { return m_look; }

Q_SIGNALS:
    /// "Check all now" was pressed.
    void lookRequested();

private:
    void build();
    void onPhase();
    void onRow(int row);
    void onStory();
    void pickFirst();
    void showLook();
    void showError();
    void showBadge();
    QWidget *placeholder() const;

    JournalModel &m_model;
    EntryDesk &m_desk;
    AlarmDesk &m_alarms;
    DeskWords m_words;
    NextLook m_nextLook;
    QTimer m_second;
    bool m_looking = false;
    QLabel *m_title;
    QLabel *m_next;
    QPushButton *m_look;
    MessageStrip *m_error;
    QStackedWidget *m_stack;
    TableView *m_table;
    SkeletonRows *m_skeleton;
    EmptyState *m_empty;
    AcknowledgeForm *m_note;
    EntryDetail *m_detail;
};

} // namespace giftdesk
