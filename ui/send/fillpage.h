// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"

#include <QMap>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace giftdesk {

class CardList;
class ComposedEdit;
class FormField;
class GuardNotes;
class SidePanel;

/// Page 1: fill in. Enter goes on to the next field and at the end to the review; nothing is sent from here.
class FillPage : public QWidget
{
    Q_OBJECT
public:
    FillPage(SendGiftForm &form, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();
    QWidget *firstField() const;
    QPushButton *nextButton() const { return m_next; }
    FormField *field(SendField field) const { return m_fields.value(field); }

public Q_SLOTS:
    /// Commits what is being composed, checks every field, turns the page or shows what is missing.
    void next();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildForm();
    void addEdit(SendField field);
    void onReturn(SendField field);
    void showIssue(SendField field);
    void showHints();
    void showNextHint();

    SendGiftForm &m_form;
    DeskWords m_words;
    QMap<SendField, FormField *> m_fields;
    CardList *m_cards;
    GuardNotes *m_guards = nullptr;
    SidePanel *m_side;
    QBoxLayout *m_columns = nullptr;
    QWidget *m_formBox = nullptr;
    QWidget *m_bottom = nullptr; ///< as wide as the form, so that its button stands under it
    QLabel *m_nextHint;
    QPushButton *m_next;
};

} // namespace giftdesk
