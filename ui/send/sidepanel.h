// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace giftdesk {

/// Beside the form: members to begin with, and what the history knows of the receiver's number.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    SidePanel(SendGiftForm &form, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();

private:
    void showSuggestions();
    void addMembers(const QList<KnownMember> &members, bool madeUp);
    void showGifts();
    static void empty(QWidget *list);

    SendGiftForm &m_form;
    DeskWords m_words;
    QWidget *m_members;
    QWidget *m_gifts;
};

} // namespace giftdesk
