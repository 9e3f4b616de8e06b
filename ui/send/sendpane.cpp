// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/sendpane.h"

#include "ui/send/fillpage.h"
#include "ui/send/outcomepage.h"
#include "ui/send/reviewpage.h"
#include "ui/send/sendingpage.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace giftdesk {

SendPane::SendPane(SendGiftForm &form, EntryDesk &desk, const DeskWords &words, QWidget *parent)
    : Pane(parent)
    , m_form(form)
    , m_desk(desk)
    , m_title(parts::label(this, TextSize::Title))
    , m_pages(new QStackedWidget(this))
    , m_fill(new FillPage(form, words, this))
    , m_review(new ReviewPage(form, words, this))
    , m_sending(new SendingPage(form, words, this))
    , m_outcome(new OutcomePage(form, desk, words, this))
{
    connect(&m_desk, &EntryDesk::cancelChanged, this, &Pane::settled); // the window may be waiting to close
    QVBoxLayout *column = parts::column(this, 3, 2);
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    for (QWidget *page : QList<QWidget *>{m_fill, m_review, m_sending, m_outcome}) {
        m_pages->addWidget(page);
    }
    connect(&m_form, &SendGiftForm::pageChanged, this, &SendPane::onPage);
    connect(&m_form.lookup(), &SenderLookup::cardsChanged, this, [this] {
        if (isSettled()) {
            Q_EMIT settled();
        }
    });
    connect(m_outcome, &OutcomePage::journalRequested, this, [this](const EntryId &entry) {
        Q_EMIT paneRequested(PaneId::Journal, {});
        Q_EMIT entryRequested(entry);
    });
    retranslate();
}

QString SendPane::title() const
{
    //: The pane that sends gifts.
    return tr("Send");
}

void SendPane::retranslate()
{
    showTitle();
    m_fill->retranslate();
    m_review->retranslate();
    m_sending->retranslate();
    m_outcome->retranslate();
}

void SendPane::showTitle()
{
    switch (m_form.page()) {
    case SendPage::Fill: m_title->setText(tr("Send a gift")); break;
    case SendPage::Review: m_title->setText(tr("Check before sending")); break;
    //: Title of the page while a gift is being sent.
    case SendPage::Sending: m_title->setText(tr("Sending")); break;
    //: Title of the page that says how the sending ended.
    case SendPage::Outcome: m_title->setText(tr("Outcome")); break;
    }
}

void SendPane::activated()
{
    m_form.readRecentSenders();
}

void SendPane::beginNew()
{
    m_form.sendAnother(); // on the outcome page only
}

void SendPane::refresh()
{
    if (m_form.page() == SendPage::Fill) {
        m_form.lookup().lookUpNow(m_form.lookup().member());
    }
}

QWidget *SendPane::firstFocus() const
{
    return m_form.page() == SendPage::Fill ? m_fill->firstField() : nullptr;
}

bool SendPane::isSettled() const
{
    return m_form.page() != SendPage::Sending && m_form.lookup().phase() != SenderLookup::Phase::Reading;
}

bool SendPane::mayClose() const
{
    return !m_desk.isCancelling() && !m_form.mustFinish();
}

void SendPane::onPage()
{
    showTitle();
    if (m_form.page() != SendPage::Review) {
        m_review->end();
    }
    switch (m_form.page()) {
    case SendPage::Fill:
        m_pages->setCurrentWidget(m_fill);
        m_fill->firstField()->setFocus(Qt::OtherFocusReason);
        break;
    case SendPage::Review:
        m_pages->setCurrentWidget(m_review);
        m_review->begin();
        break;
    case SendPage::Sending:
        m_pages->setCurrentWidget(m_sending);
        m_sending->begin();
        break;
    case SendPage::Outcome:
        m_pages->setCurrentWidget(m_outcome);
        m_outcome->begin();
        break;
    }
    if (isSettled()) {
        Q_EMIT settled();
    }
}

} // namespace giftdesk
