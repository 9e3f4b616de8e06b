// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/entrydesk.h"
#include "ui/journal/entrytexts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace giftdesk {

class Afterwards;
class DecisionForm;
class EvidenceView;
class StateBadge;

/// Everything about one entry of the journal: state and what it means, its life, its facts, the sentence for the
/// customer; for an open outcome the live check, the evidence and the decision.
class EntryDetail : public QWidget
{
    Q_OBJECT
public:
    EntryDetail(EntryDesk &desk, const DeskWords &words, QWidget *parent = nullptr);

    void retranslate();
    DecisionForm *decision() const { return m_decision; }
    Afterwards *afterwards() const { return m_after; }
    QPushButton *checkButton() const { return m_check; }

private:
    void build();
    void showStory();
    void showEvidence();
    void showError();
    void copyAnswer();

    EntryDesk &m_desk;
    DeskWords m_words;
    QLabel *m_hint;
    QWidget *m_body;
    StateBadge *m_badge;
    QLabel *m_amount;
    QLabel *m_meaning;
    MessageStrip *m_error;
    Timeline *m_timeline;
    KeyValueList *m_facts;
    QLabel *m_answerTitle;
    QLabel *m_answer;
    QPushButton *m_copyAnswer;
    QPushButton *m_check;
    EvidenceView *m_evidence;
    DecisionForm *m_decision;
    Afterwards *m_after;
    EntryId m_shown;
};

} // namespace giftdesk
