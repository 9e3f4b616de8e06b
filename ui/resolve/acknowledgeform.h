// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/textid.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class AlarmDesk;
class FormField;
class MessageStrip;
struct DeskWords;

/// What a contradicted entry means, and a person's note that they have seen it, with a reason. Shows itself only for an
/// entry that nobody has taken note of.
class AcknowledgeForm : public QWidget
{
    Q_OBJECT
public:
    AcknowledgeForm(AlarmDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    void setEntry(const EntryId &entry);
    void retranslate();
    QPushButton *button() const { return m_note; }

private:
    void showState();
    void showError();
    void note();

    AlarmDesk &m_desk;
    const DeskWords &m_words;
    EntryId m_entry;
    QLabel *m_title;
    QLabel *m_meaning;
    FormField *m_reason;
    MessageStrip *m_error;
    QPushButton *m_note;
};

} // namespace giftdesk
