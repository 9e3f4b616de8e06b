// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/providertime.h"
#include "forms/caller/callerdesk.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace giftdesk {

class CallerAnswers;
class FormField;
class MessageStrip;

/// Who is calling: a phone number, and at once whose it is, their gifts with the unknown ones first, and what to tell
/// them. Not modal; Esc closes it and forgets the caller.
class CallerCard : public QDialog
{
    Q_OBJECT
public:
    /// Borrows the desk, which must live longer.
    CallerCard(CallerDesk &desk, TimeZone zone, QWidget *owner);

    /// Brings the card to the front, with the number if there is one.
    void open(const QString &number);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void retranslate();
    void typed(const QString &text);
    void showCaller();
    void showWho();
    void showState();
    void showGifts();
    void showAnswers();
    QString countsText() const;

    CallerDesk &m_desk;
    TimeZone m_zone;
    FormField *m_number;
    QPushButton *m_refresh;
    QLabel *m_who;
    QLabel *m_counts;
    MessageStrip *m_strip;
    QTreeWidget *m_gifts;
    CallerAnswers *m_answers;
};

} // namespace giftdesk
