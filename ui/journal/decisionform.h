// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace giftdesk {

class CountdownButton;
class FormField;

/// A person decides what became of a gift: sent or not sent, with a reason, and three seconds to read what it means.
class DecisionForm : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionForm(EntryDesk &desk, QWidget *parent = nullptr);

    void retranslate();
    /// Empties the form, for another entry.
    void clear();
    CountdownButton *confirmButton() const { return m_confirm; }

private:
    void onChanged();
    void decide();
    void showConsequence();

    EntryDesk &m_desk;
    QLabel *m_title;
    QRadioButton *m_sent;
    QRadioButton *m_notSent;
    FormField *m_reason;
    QLabel *m_consequence;
    CountdownButton *m_confirm;
};

} // namespace giftdesk
