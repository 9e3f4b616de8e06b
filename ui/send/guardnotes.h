// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"

#include <QWidget>

namespace giftdesk {

class FormField;

/// What the guards say to the gift that is being written: the limit that it would exceed, or the earlier gift that it
/// would repeat, with the field for why it is meant all the same. Hidden while they say nothing.
class GuardNotes : public QWidget
{
    Q_OBJECT
public:
    /// `reason`: the field of SendField::DuplicateReason; taken.
    GuardNotes(SendGiftForm &form, const DeskWords &words, FormField *reason, QWidget *parent = nullptr);

    void retranslate();

private:
    void showNotice();

    SendGiftForm &m_form;
    DeskWords m_words;
    MessageStrip *m_refusal;
    MessageStrip *m_duplicate;
    FormField *m_reason;
};

/// The earlier gift in a sentence: when, how much, and what became of it.
QString duplicateText(const LedgerEntry &earlier, TimeZone zone);

} // namespace giftdesk
