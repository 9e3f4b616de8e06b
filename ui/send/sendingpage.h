// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class TokenClock;

/// Page 3: what has been done so far, and the life of the disposable token. It can be left until the request may be on
/// its way.
class SendingPage : public QWidget
{
    Q_OBJECT
public:
    SendingPage(SendGiftForm &form, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();
    void begin();

private:
    void showStages();
    void showToken();

    SendGiftForm &m_form;
    DeskWords m_words;
    QLabel *m_amount;
    Timeline *m_timeline;
    TokenClock *m_clock;
    MessageStrip *m_delayed;
    QLabel *m_note;
    QPushButton *m_stop;
    QTimer m_tick;
};

} // namespace giftdesk
