// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/outcomepage.h"

#include "ui/journal/afterwards.h"
#include "ui/journal/evidenceview.h"
#include "ui/send/repeatguard.h"
#include "ui/send/sendtexts.h"
#include "ui/text/customertext.h"
#include "ui/text/errortext.h"
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
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

OutcomePage::OutcomePage(SendGiftForm &form, EntryDesk &desk, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_desk(desk)
    , m_words(words)
    , m_badge(new StateBadge(this))
    , m_amount(parts::label(this, TextSize::Amount))
    , m_strip(new MessageStrip(this))
    , m_checkError(new MessageStrip(this))
    , m_evidence(new EvidenceView(words, this))
    , m_after(new Afterwards(desk, words, this))
    , m_timeline(new Timeline(this))
    , m_giftId(new KeyValueList(this))
    , m_facts(new KeyValueList(this))
    , m_answerTitle(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_answer(wrapped(this))
    , m_copyAnswer(new QPushButton(this))
    , m_check(new QPushButton(this))
    , m_journal(new QPushButton(this))
    , m_again(new QPushButton(this))
{
    build();
    auto *guard = new RepeatGuard(this);
    m_again->installEventFilter(guard);
    connect(m_again, &QPushButton::clicked, this, [this] {
        const bool keep = !m_shownState || isKnownNotSent(*m_shownState);
        keep ? m_form.writeAnew() : m_form.sendAnother();
    });
    connect(m_check, &QPushButton::clicked, &m_desk, &EntryDesk::check);
    connect(m_journal, &QPushButton::clicked, this, [this] {
        if (m_form.outcome().entry) {
            Q_EMIT journalRequested(m_form.outcome().entry->id);
        }
    });
    connect(m_copyAnswer, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_answer->text()); });
    connect(&m_desk, &EntryDesk::evidenceChanged, this, &OutcomePage::showEvidence);
    connect(&m_desk, &EntryDesk::errorChanged, this, &OutcomePage::showEvidence);
    connect(&m_desk, &EntryDesk::storyChanged, this, &OutcomePage::onStory);
}

void OutcomePage::build()
{
    auto *content = new QWidget;
    content->setMaximumWidth(theme::u(80));
    QVBoxLayout *column = parts::column(content, 0, 1.5);
    for (QWidget *widget : QList<QWidget *>{m_badge, m_amount, m_strip, m_giftId, m_checkError, m_evidence, m_timeline,
                                            m_after, parts::line(content), m_answerTitle, m_answer}) {
        column->addWidget(widget);
    }
    column->addWidget(m_copyAnswer, 0, Qt::AlignLeft);
    column->addWidget(parts::line(content));
    column->addWidget(m_facts);
    column->addStretch(1);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_badge->setFont(theme::font(TextSize::Title));

    auto *bottom = new QWidget(this);
    bottom->setMaximumWidth(theme::u(80));
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_journal);
    row->addStretch(1);
    row->addWidget(m_again);
    row->addWidget(m_check);
    QVBoxLayout *outer = parts::column(this, 0, 1.5);
    outer->addWidget(parts::scrolling(content, this), 1);
    outer->addWidget(bottom);
}

void OutcomePage::begin()
{
    const auto &entry = m_form.outcome().entry;
    m_desk.show(entry ? entry->id : EntryId());
    showOutcome();
    m_journal->setFocus(Qt::OtherFocusReason);
}

void OutcomePage::retranslate()
{
    m_answerTitle->setText(tr("For the customer"));
    m_after->retranslate();
    m_copyAnswer->setText(tr("Copy the answer"));
    m_journal->setText(tr("See in the &journal"));
    if (m_form.page() == SendPage::Outcome) {
        showOutcome();
    }
}

void OutcomePage::showOutcome()
{
    const SendOutcome &outcome = m_form.outcome();
    m_amount->setText(wonText(m_form.facts().order.amount));
    m_timeline->setSteps(
        stageTimeline(m_form.stages(), m_words.zone, outcome.entry ? outcome.entry->state : EntryState::NotSent));
    outcome.entry ? showEntry(*outcome.entry) : showWithoutEntry(outcome);
    showEvidence();
}

/// Reconciliation or a person decided it while the page is open.
void OutcomePage::onStory()
{
    const auto &story = m_desk.story();
    if (isOwn() && story && story->entry.state != m_shownState) {
        showEntry(story->entry);
    } else if (isOwn() && story) {
        showAnswer(customerAnswer(*story, m_words.zone)); // it may have been accepted, or taken back
    }
    showEvidence();
}

void OutcomePage::showWithoutEntry(const SendOutcome &outcome)
{
    m_shownState.reset();
    const BadgeLook look = entryLook(EntryState::NotSent);
    m_badge->setState(look.icon, look.colour, tr("Not sent, nothing on record"));
    m_strip->show(outcome.error ? errorStrip(*outcome.error, m_words) : StripMessage{});
    m_giftId->setRows({});
    m_facts->setRows({});
    showAnswer({});
    showActions(EntryState::NotSent, false);
}

void OutcomePage::showEntry(const LedgerEntry &entry)
{
    m_shownState = entry.state;
    const BadgeLook look = entryLook(entry.state);
    m_badge->setState(look.icon, look.colour, entryStateText(entry.state));
    StripMessage message{entrySeverity(entry.state),
                         entryExplanation(entry, m_words),
                         {},
                         isKnownSent(entry.state) ? QString() : entry.providerCode};
    const auto &error = m_form.outcome().error;
    if (error && entry.state == EntryState::NotSent) {
        message = errorStrip(*error, m_words);
        message.severity = entrySeverity(entry.state);
        message.text = entryStateMeaning(entry.state) + u' ' + message.text;
    }
    m_strip->show(message);
    QList<KeyValue> facts = entryFacts(entry, m_words);
    const auto isId = [&entry](const KeyValue &fact) {
        return !fact.copy.isEmpty() && fact.copy == entry.transferId.text();
    };
    QList<KeyValue> id = facts;
    id.removeIf([&isId](const KeyValue &fact) { return !isId(fact); });
    facts.removeIf(isId);
    m_giftId->setRows(id);
    m_facts->setRows(facts);
    const auto &story = m_desk.story();
    const bool read = isOwn() && story && story->entry.id == entry.id;
    showAnswer(customerAnswer(read ? *story : EntryStory{entry, {}, {}, {}}, m_words.zone));
    showActions(entry.state, true);
}

void OutcomePage::showAnswer(const QString &answer)
{
    m_answer->setText(answer);
    for (QWidget *widget : QList<QWidget *>{m_answerTitle, m_answer, m_copyAnswer}) {
        widget->setVisible(!answer.isEmpty());
    }
}

void OutcomePage::showActions(EntryState state, bool onRecord)
{
    const bool open = isOpen(state);
    m_journal->setVisible(onRecord);
    m_check->setVisible(open);
    m_again->setText(isKnownNotSent(state) ? tr("&Write anew") : tr("Send &another"));
    // The one filled button is what should happen next: looking, where the outcome is open.
    setButtonRole(m_again, open ? ButtonRole::Outlined : ButtonRole::Primary);
    setButtonRole(m_check, ButtonRole::Primary);
    m_again->update();
}

bool OutcomePage::isOwn() const
{
    const auto &entry = m_form.outcome().entry;
    return m_form.page() == SendPage::Outcome && entry && m_desk.shownId() == entry->id;
}

void OutcomePage::showEvidence()
{
    const bool own = isOwn();
    m_check->setText(own && m_desk.isChecking() ? tr("Reading the provider's history…") : tr("&Check now"));
    m_check->setEnabled(own && m_desk.canCheck());
    m_evidence->show(own ? m_desk.evidence() : std::nullopt);
    own &&m_desk.error() ? m_checkError->show(errorStrip(*m_desk.error(), m_words, u"gifts.list"))
                         : m_checkError->clear();
}

} // namespace giftdesk
