// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "tables/journalmodel.h"
#include "ui/journal/entrylist.h"
#include "ui/mainwindow/pane.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace giftdesk {

class AcknowledgeForm;
class AlarmDesk;
class EntryDetail;

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
    bool isSettled() const override { return m_list->isSettled(); }
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
    void onStory();
    void pickFirst();
    void showLook();
    void showBadge();

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
    EntryList *m_list;
    AcknowledgeForm *m_note;
    EntryDetail *m_detail;
};

} // namespace giftdesk
