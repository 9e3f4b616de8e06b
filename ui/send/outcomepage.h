// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "forms/sendgiftform.h"
#include "ui/journal/entrytexts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class Afterwards;
class EvidenceView;
class StateBadge;

/// Page 4: how it ended, in place: what it means, what to do, the sentence for the customer. An open outcome says
/// loudly not to send again, and can be looked at once.
class OutcomePage : public QWidget
{
    Q_OBJECT
public:
    OutcomePage(SendGiftForm &form, EntryDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();
    void begin();
    QPushButton *againButton() const { return m_again; }
    Afterwards *afterwards() const { return m_after; }
    QPushButton *checkButton() const { return m_check; }

Q_SIGNALS:
    void journalRequested(const giftdesk::EntryId &entry);

private:
    void build();
    void showOutcome();
    void onStory();
    void showWithoutEntry(const SendOutcome &outcome);
    void showEntry(const LedgerEntry &entry);
    void showAnswer(const QString &answer);
    void showActions(EntryState state, bool onRecord);
    void showEvidence();
    bool isOwn() const;

    SendGiftForm &m_form;
    EntryDesk &m_desk;
    DeskWords m_words;
    std::optional<EntryState> m_shownState; ///< of the entry on the page
    StateBadge *m_badge;
    QLabel *m_amount;
    MessageStrip *m_strip;
    MessageStrip *m_checkError;
    EvidenceView *m_evidence;
    Afterwards *m_after;
    Timeline *m_timeline;
    KeyValueList *m_giftId; ///< first of all: what a caller is told
    KeyValueList *m_facts;
    QLabel *m_answerTitle;
    QLabel *m_answer;
    QPushButton *m_copyAnswer;
    QPushButton *m_check;
    QPushButton *m_journal;
    QPushButton *m_again;
};

} // namespace giftdesk
