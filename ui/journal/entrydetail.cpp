// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrydetail.h"

#include "ui/journal/afterwards.h"
#include "ui/journal/decisionform.h"
#include "ui/journal/evidenceview.h"
#include "ui/text/customertext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/text/textlanguage.h"
#include "ui/theme/style.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statebadge.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace giftdesk {

EntryDetail::EntryDetail(EntryDesk &desk, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_words(words)
    , m_hint(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_body(new QWidget(this))
    , m_badge(new StateBadge(m_body))
    , m_amount(parts::label(m_body, TextSize::Amount))
    , m_meaning(wrapped(m_body))
    , m_error(new MessageStrip(m_body))
    , m_timeline(new Timeline(m_body))
    , m_facts(new KeyValueList(m_body))
    , m_answerTitle(parts::label(m_body, TextSize::Normal, Colour::SecondText))
    , m_answer(wrapped(m_body))
    , m_copyAnswer(new QPushButton(m_body))
    , m_check(new QPushButton(m_body))
    , m_evidence(new EvidenceView(words, m_body))
    , m_decision(new DecisionForm(desk, m_body))
    , m_after(new Afterwards(desk, words, m_body))
{
    build();
    connect(m_check, &QPushButton::clicked, &m_desk, &EntryDesk::check);
    connect(m_copyAnswer, &QPushButton::clicked, this, &EntryDetail::copyAnswer);
    connect(&m_desk, &EntryDesk::storyChanged, this, &EntryDetail::showStory);
    connect(&m_desk, &EntryDesk::evidenceChanged, this, &EntryDetail::showEvidence);
    connect(&m_desk, &EntryDesk::errorChanged, this, &EntryDetail::showError);
    retranslate();
}

void EntryDetail::build()
{
    QVBoxLayout *outer = parts::column(this, 2, 0);
    outer->addWidget(m_hint, 0, Qt::AlignTop);
    outer->addWidget(m_body);
    outer->addStretch(1);
    QVBoxLayout *column = parts::column(m_body, 0, 1.5);
    auto *head = new QHBoxLayout;
    head->addWidget(m_amount);
    head->addStretch(1);
    head->addWidget(m_badge);
    column->addLayout(head);
    for (QWidget *widget : QList<QWidget *>{m_meaning, m_error}) {
        column->addWidget(widget);
    }
    column->addWidget(m_check, 0, Qt::AlignLeft);
    setButtonRole(m_check, ButtonRole::Primary);
    for (QWidget *widget : QList<QWidget *>{m_evidence, m_decision, parts::line(m_body), m_timeline, m_after,
                                            parts::line(m_body), m_answerTitle, m_answer}) {
        column->addWidget(widget);
    }
    column->addWidget(m_copyAnswer, 0, Qt::AlignLeft);
    column->addWidget(parts::line(m_body));
    column->addWidget(m_facts);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void EntryDetail::retranslate()
{
    m_hint->setText(tr("Choose an entry to see its life and its facts."));
    m_answerTitle->setText(tr("For the customer"));
    m_copyAnswer->setText(tr("Copy the &answer"));
    m_decision->retranslate();
    m_after->retranslate();
    showStory();
}

void EntryDetail::showStory()
{
    const auto &story = m_desk.story();
    m_hint->setVisible(!story);
    m_body->setVisible(story.has_value());
    if (!story) {
        m_shown = {};
        return;
    }
    const LedgerEntry &entry = story->entry;
    if (entry.id != m_shown) {
        m_shown = entry.id;
        m_decision->clear();
    }
    const BadgeLook look = entryLook(entry.state);
    m_badge->setState(look.icon, look.colour, entryStateText(entry.state));
    m_amount->setText(wonText(entry.order.amount));
    m_meaning->setText(entryExplanation(entry, m_words));
    m_timeline->setSteps(entryTimeline(*story, m_words.zone));
    m_facts->setRows(entryFacts(entry, m_words));
    const QString answer = customerAnswer(*story, m_words.zone);
    m_answer->setText(answer);
    for (QWidget *widget : QList<QWidget *>{m_answerTitle, m_answer, m_copyAnswer}) {
        widget->setVisible(!answer.isEmpty());
    }
    showEvidence();
    showError();
}

void EntryDetail::showEvidence()
{
    const bool open = m_desk.story() && isOpen(m_desk.story()->entry.state);
    m_check->setVisible(open);
    m_check->setEnabled(m_desk.canCheck());
    m_check->setText(m_desk.isChecking() ? tr("Reading the provider's history…") : tr("Check &now"));
    m_evidence->show(open ? m_desk.evidence() : std::nullopt);
    m_decision->setVisible(open && m_desk.evidence());
}

void EntryDetail::showError()
{
    m_desk.error() ? m_error->show(errorStrip(*m_desk.error(), m_words, u"gifts.list")) : m_error->clear();
}

void EntryDetail::copyAnswer()
{
    QGuiApplication::clipboard()->setText(m_answer->text());
}

} // namespace giftdesk
