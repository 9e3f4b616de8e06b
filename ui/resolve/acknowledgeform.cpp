// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resolve/acknowledgeform.h"

#include "forms/alarmdesk.h"
#include "ui/journal/entrytexts.h"
#include "ui/text/errortext.h"
#include "ui/theme/style.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace giftdesk {

AcknowledgeForm::AcknowledgeForm(AlarmDesk &desk, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_words(words)
    , m_title(parts::label(this, TextSize::Title, Colour::Refused))
    , m_meaning(wrapped(this))
    , m_reason(new FormField(new ComposedEdit, this))
    , m_error(new MessageStrip(this))
    , m_note(new QPushButton(this))
{
    QVBoxLayout *column = parts::column(this, 2, 1);
    for (QWidget *widget : QList<QWidget *>{m_title, m_meaning, m_reason, m_error}) {
        column->addWidget(widget);
    }
    column->addWidget(m_note, 0, Qt::AlignRight);
    setButtonRole(m_note, ButtonRole::Primary);
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, this, &AcknowledgeForm::showState);
    connect(m_note, &QPushButton::clicked, this, &AcknowledgeForm::note);
    connect(&m_desk, &AlarmDesk::changed, this, &AcknowledgeForm::showState);
    connect(&m_desk, &AlarmDesk::errorChanged, this, &AcknowledgeForm::showError);
    retranslate();
}

void AcknowledgeForm::setEntry(const EntryId &entry)
{
    if (entry == m_entry) {
        return showState();
    }
    m_entry = entry;
    m_reason->lineEdit()->clear();
    m_error->clear();
    showState();
}

void AcknowledgeForm::retranslate()
{
    m_title->setText(tr("Sent after all"));
    m_meaning->setText(
        tr("This gift was on record as not sent, and the provider shows a gift that fits it. If it was sent anew "
           "meanwhile, the receiver has two. Find out what was sent, and cancel or settle what is too much."));
    m_reason->setTexts(tr("What was done a&bout it"), tr("Required: for whoever checks it later"));
    m_note->setText(tr("I have &dealt with it"));
    m_note->setToolTip(tr("The alarm ends; the entry keeps its state."));
    showState();
}

void AcknowledgeForm::showState()
{
    setVisible(m_desk.isContradicted(m_entry));
    const QString reason = m_reason->lineEdit()->text();
    const auto issue = AlarmDesk::reasonIssue(reason);
    m_reason->setError(issue && !reason.isEmpty() ? issueText(*issue) : QString());
    m_note->setEnabled(!issue);
}

void AcknowledgeForm::showError()
{
    m_desk.error() ? m_error->show(errorStrip(*m_desk.error(), m_words)) : m_error->clear();
}

void AcknowledgeForm::note()
{
    m_desk.acknowledge(m_entry, m_reason->lineEdit()->text());
}

} // namespace giftdesk
