// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class CountdownButton;

/// Page 2: everything restated. Cancel is the default; the button that sends is named by what it does and opens after
/// three seconds. Return never sends.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    static constexpr int secondsToRead = 3;

    ReviewPage(SendGiftForm &form, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();
    /// The page came up: shows the facts and begins to count.
    void begin();
    /// The page was left: what it restated leaves the screen's memory too.
    void end();
    CountdownButton *confirmButton() const { return m_confirm; }
    QPushButton *cancelButton() const { return m_cancel; }
    /// Asks the provider ahead; hidden where the profile has the check off.
    QPushButton *askButton() const { return m_ask; }

private:
    void build();
    void showFacts();
    void showWarnings();
    void showPreflight();

    SendGiftForm &m_form;
    DeskWords m_words;
    QLabel *m_amount;
    QLabel *m_route;
    KeyValueList *m_facts;
    MessageStrip *m_earlier;
    MessageStrip *m_otherName;
    MessageStrip *m_preflight;
    QLabel *m_final;
    QPushButton *m_cancel;
    QPushButton *m_ask; ///< the pre-flight check
    CountdownButton *m_confirm;
};

} // namespace giftdesk
