// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/sendingpage.h"

#include "ui/send/sendtexts.h"
#include "ui/text/moneytext.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tokenclock.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace giftdesk {

SendingPage::SendingPage(SendGiftForm &form, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_words(words)
    , m_amount(parts::label(this, TextSize::Amount))
    , m_timeline(new Timeline(this))
    , m_clock(new TokenClock(this))
    , m_delayed(new MessageStrip(this))
    , m_note(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_stop(new QPushButton(this))
{
    QVBoxLayout *column = parts::column(this, 0, 2);
    for (QWidget *widget : QList<QWidget *>{m_amount, m_timeline, m_delayed, m_note}) {
        widget->setMaximumWidth(theme::u(70));
        column->addWidget(widget);
    }
    column->addWidget(m_clock, 0, Qt::AlignLeft);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, &SendingPage::showToken);
    connect(m_stop, &QPushButton::clicked, &m_form, &SendGiftForm::abandon);
    connect(&m_form, &SendGiftForm::stageReached, this, &SendingPage::showStages);
    connect(&m_form, &SendGiftForm::outcomeDelayed, this, [this](const QString &transferId, const Error &error) {
        StripMessage message = errorStrip(error, m_words);
        message.severity = Severity::Waiting;
        message.text = tr("The answer is here but cannot be written down yet; it is tried on. Please do not switch "
                          "off. Gift id: %1")
                           .arg(transferId.isEmpty() ? tr("none") : transferId);
        m_delayed->show(message);
    });
}

void SendingPage::begin()
{
    m_delayed->clear();
    m_amount->setText(wonText(m_form.facts().order.amount));
    showStages();
    m_tick.start();
}

void SendingPage::retranslate()
{
    m_stop->setText(tr("Stop before it is sent"));
    m_note->setText(tr("The answer comes within 20 seconds. The gift is sent once; nothing is repeated by itself."));
    const bool running = m_form.page() == SendPage::Sending;
    m_amount->setText(running ? wonText(m_form.facts().order.amount) : QString());
    showStages();
}

void SendingPage::showStages()
{
    const bool running = m_form.page() == SendPage::Sending;
    m_timeline->setSteps(running ? stageTimeline(m_form.stages(), m_words.zone, std::nullopt) : QList<TimelineStep>());
    m_timeline->updateGeometry();
    m_stop->setEnabled(m_form.canAbandon());
    showToken();
}

void SendingPage::showToken()
{
    if (m_form.page() != SendPage::Sending) {
        m_tick.stop();
    }
    const auto left = m_form.tokenLeftMs();
    m_clock->setVisible(left.has_value());
    if (left) {
        m_clock->setLife(std::chrono::milliseconds(*left), 30s);
    }
    m_stop->setEnabled(m_form.canAbandon());
}

} // namespace giftdesk
