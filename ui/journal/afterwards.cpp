// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/afterwards.h"

#include "ui/text/datetimetext.h"
#include "ui/text/errortext.h"
#include "ui/text/statustext.h"
#include "ui/widgets/composededit.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace giftdesk {

namespace {

constexpr int secondsToThink = 3;

} // namespace

Afterwards::Afterwards(EntryDesk &desk, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_words(words)
    , m_title(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_status(wrapped(this))
    , m_cancellations(wrapped(this))
    , m_look(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_form(new QWidget(this))
    , m_meaning(wrapped(m_form))
    , m_reason(new FormField(new ComposedEdit, m_form))
    , m_keep(new QPushButton(m_form))
    , m_confirm(new CountdownButton(m_form))
{
    build();
    connect(m_look, &QPushButton::clicked, &m_desk, &EntryDesk::followUp);
    connect(m_open, &QPushButton::clicked, this, [this] { openForm(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { openForm(false); });
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, this, &Afterwards::onReason);
    connect(m_confirm, &CountdownButton::clicked, this, [this] {
        if (m_desk.cancelGift(m_reason->lineEdit()->text())) {
            openForm(false);
        }
    });
    connect(&m_desk, &EntryDesk::storyChanged, this, &Afterwards::showStory);
    connect(&m_desk, &EntryDesk::cancelChanged, this, &Afterwards::showButtons);
    openForm(false);
    retranslate();
}

void Afterwards::build()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::u(1));
    buttons->addWidget(m_look);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    auto *last = new QHBoxLayout;
    last->addWidget(m_keep);
    last->addStretch(1);
    last->addWidget(m_confirm);
    QVBoxLayout *form = parts::column(m_form, 0, 1);
    form->addWidget(m_meaning);
    form->addWidget(m_reason);
    form->addLayout(last);
    QVBoxLayout *column = parts::column(this, 0, 1);
    for (QWidget *widget : QList<QWidget *>{m_title, m_status, m_cancellations}) {
        column->addWidget(widget);
    }
    column->addLayout(buttons);
    column->addWidget(m_form);
}

void Afterwards::retranslate()
{
    m_title->setText(tr("After the sending"));
    m_look->setText(tr("Ask the pro&vider"));
    m_meaning->setText(tr("The provider is asked once to take the gift back. It works only while nobody has accepted "
                          "it; the money then returns to the sender's card."));
    m_reason->setTexts(tr("Why it is ta&ken back"), tr("Required: stays in the journal"));
    m_keep->setText(tr("Keep the gift"));
    m_confirm->setAction(tr("Take the gift back"));
    showButtons(); // also while there is no story to show
    showStory();
}

QString Afterwards::statusText(const EntryStory &story) const
{
    if (!story.follow) {
        return tr("Nobody has looked yet what became of it.");
    }
    const QString status = giftStatusText(story.follow->status, story.follow->statusText);
    //: %1 is the status of a gift, %2 when it was seen.
    return tr("%1 (seen %2). %3")
        .arg(status, dateTimeText(story.follow->seenAt, m_words.zone), giftStatusMeaning(story.follow->status));
}

void Afterwards::showStory()
{
    const auto &story = m_desk.story();
    const bool sent = story && isKnownSent(story->entry.state) && !story->entry.transferId.isEmpty();
    setVisible(sent);
    if (!sent) {
        return;
    }
    if (story->entry.id != m_shown) {
        m_shown = story->entry.id;
        openForm(false);
    }
    m_status->setText(statusText(*story));
    QStringList lines;
    for (const Cancellation &cancellation : story->cancellations) {
        //: %1 is when it was asked, %2 the state of a cancellation, %3 what that means.
        lines << tr("%1: %2. %3")
                     .arg(dateTimeText(cancellation.createdAt, m_words.zone), cancelStateText(cancellation.state),
                          cancelStateMeaning(cancellation.state));
    }
    m_cancellations->setText(lines.join(QLatin1Char('\n')));
    m_cancellations->setVisible(!lines.isEmpty());
    showButtons();
}

void Afterwards::showButtons()
{
    m_look->setEnabled(m_desk.canFollowUp());
    m_open->setText(m_desk.isCancelling() ? tr("Taking the gift back…") : tr("&Cancel the gift now…"));
    m_open->setEnabled(m_desk.canCancel());
    m_open->setVisible(!m_form->isVisibleTo(this) && (m_desk.canCancel() || m_desk.isCancelling()));
}

void Afterwards::openForm(bool open)
{
    m_form->setVisible(open);
    m_reason->lineEdit()->clear();
    m_confirm->reset();
    showButtons();
    if (open) {
        m_reason->lineEdit()->setFocus(Qt::OtherFocusReason);
        QMetaObject::invokeMethod(this, &Afterwards::bringIntoView, Qt::QueuedConnection); // once it has its place
    }
}

/// The question is read whole, its button too, wherever the page stood.
void Afterwards::bringIntoView()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            return area->ensureWidgetVisible(m_confirm, 0, theme::u(3));
        }
    }
}

void Afterwards::onReason()
{
    const QString text = m_reason->lineEdit()->text();
    const auto issue = EntryDesk::cancelReasonIssue(text);
    m_reason->setError(issue && !text.isEmpty() ? issueText(*issue) : QString());
    // Any change begins the count anew.
    issue ? m_confirm->reset() : m_confirm->start(secondsToThink);
}

} // namespace giftdesk
