// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "ui/journal/entrytexts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class CountdownButton;
class FormField;

/// What became of a gift after it was sent, and the way to take it back: its status with its age, every cancellation
/// with what it means, and *cancel now*, which asks for a reason and gives three seconds to think.
class Afterwards : public QWidget
{
    Q_OBJECT
public:
    Afterwards(EntryDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();
    QPushButton *cancelButton() const { return m_open; }
    CountdownButton *confirmButton() const { return m_confirm; }
    FormField *reasonField() const { return m_reason; }
    QPushButton *lookButton() const { return m_look; }

private:
    void build();
    void showStory();
    void showButtons();
    void openForm(bool open);
    void bringIntoView();
    void onReason();
    QString statusText(const EntryStory &story) const;

    EntryDesk &m_desk;
    DeskWords m_words;
    EntryId m_shown;
    QLabel *m_title;
    QLabel *m_status;
    QLabel *m_cancellations;
    QPushButton *m_look;
    QPushButton *m_open;
    QWidget *m_form;
    QLabel *m_meaning;
    FormField *m_reason;
    QPushButton *m_keep;
    CountdownButton *m_confirm;
};

} // namespace giftdesk
