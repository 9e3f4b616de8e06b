// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/decisionform.h"

#include "ui/journal/entrytexts.h"
#include "ui/text/errortext.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace giftdesk {

namespace {

constexpr int secondsToRead = 3;

} // namespace

DecisionForm::DecisionForm(EntryDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(parts::label(this, TextSize::Title))
    , m_sent(new QRadioButton(this))
    , m_notSent(new QRadioButton(this))
    , m_reason(new FormField(new ComposedEdit, this))
    , m_consequence(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_confirm(new CountdownButton(this))
{
    QVBoxLayout *column = parts::column(this, 0, 1);
    for (QWidget *widget : QList<QWidget *>{m_title, m_sent, m_notSent, m_reason, m_consequence}) {
        column->addWidget(widget);
    }
    column->addWidget(m_confirm, 0, Qt::AlignRight);
    connect(m_sent, &QRadioButton::toggled, this, &DecisionForm::onChanged);
    connect(m_notSent, &QRadioButton::toggled, this, &DecisionForm::onChanged);
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, this, &DecisionForm::onChanged);
    connect(m_reason->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const auto issue = EntryDesk::reasonIssue(m_reason->lineEdit()->text());
        m_reason->setError(issue && !m_reason->lineEdit()->text().isEmpty() ? issueText(*issue) : QString());
    });
    connect(m_confirm, &CountdownButton::clicked, this, &DecisionForm::decide);
    retranslate();
}

void DecisionForm::retranslate()
{
    m_title->setText(tr("Decide by hand"));
    m_sent->setText(tr("The gift was &sent"));
    m_notSent->setText(tr("The gift was &not sent"));
    m_reason->setTexts(tr("&Reason for the decision"),
                       tr("Required: what the decision rests on, for whoever checks it later"));
    if (m_reason->hasError()) {
        const auto issue = EntryDesk::reasonIssue(m_reason->lineEdit()->text());
        m_reason->setError(issue ? issueText(*issue) : QString());
    }
    showConsequence();
}

void DecisionForm::clear()
{
    for (QRadioButton *choice : {m_sent, m_notSent}) {
        choice->setAutoExclusive(false);
        choice->setChecked(false);
        choice->setAutoExclusive(true);
    }
    m_reason->lineEdit()->clear();
    m_reason->setError({});
    m_confirm->reset();
    showConsequence();
}

void DecisionForm::onChanged()
{
    const auto issue = EntryDesk::reasonIssue(m_reason->lineEdit()->text());
    if (!issue) {
        m_reason->setError({});
    }
    const bool chosen = m_sent->isChecked() || m_notSent->isChecked();
    showConsequence();
    // Any change begins the count anew: what is confirmed is what was read.
    chosen && !issue ? m_confirm->start(secondsToRead) : m_confirm->reset();
}

void DecisionForm::showConsequence()
{
    if (m_sent->isChecked()) {
        m_consequence->setText(tr("The entry then counts as sent and the case is closed. This cannot be undone."));
        m_confirm->setAction(tr("Record as sent"));
    } else if (m_notSent->isChecked()) {
        m_consequence->setText(
            tr("The card becomes free and the gift can be sent anew. If the first one did arrive after all, the "
               "receiver is paid twice. This cannot be undone."));
        m_confirm->setAction(tr("Record as not sent"));
    } else {
        m_consequence->setText(tr("Choose one and give a reason; the evidence above is kept with the decision."));
        m_confirm->setAction(tr("Record the decision"));
    }
}

void DecisionForm::decide()
{
    if (m_desk.decide(m_sent->isChecked(), m_reason->lineEdit()->text())) {
        m_confirm->reset();
    }
}

} // namespace giftdesk
