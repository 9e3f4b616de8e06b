// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/reviewpage.h"

#include "domain/personname.h"
#include "ui/send/guardnotes.h"
#include "ui/send/repeatguard.h"
#include "ui/send/sendtexts.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/theme/style.h"
#include "ui/widgets/countdownbutton.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

ReviewPage::ReviewPage(SendGiftForm &form, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_words(words)
    , m_amount(parts::label(this, TextSize::Amount))
    , m_route(wrapped(this))
    , m_facts(new KeyValueList(this))
    , m_earlier(new MessageStrip(this))
    , m_otherName(new MessageStrip(this))
    , m_preflight(new MessageStrip(this))
    , m_final(wrapped(this))
    , m_cancel(new QPushButton(this))
    , m_ask(new QPushButton(this))
    , m_confirm(new CountdownButton(this))
{
    build();
    auto *guard = new RepeatGuard(this);
    m_cancel->installEventFilter(guard);
    m_cancel->setAutoDefault(true);
    auto *back = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    back->setAutoRepeat(false);
    connect(back, &QShortcut::activated, &m_form, &SendGiftForm::backToFill);
    connect(m_cancel, &QPushButton::clicked, &m_form, &SendGiftForm::backToFill);
    connect(m_ask, &QPushButton::clicked, &m_form, &SendGiftForm::askAhead);
    connect(&m_form, &SendGiftForm::preflightChanged, this, &ReviewPage::showPreflight);
    connect(m_confirm, &CountdownButton::ready, &m_form, &SendGiftForm::arm);
    connect(m_confirm, &CountdownButton::clicked, &m_form, &SendGiftForm::send);
}

void ReviewPage::build()
{
    auto *content = new QWidget;
    QVBoxLayout *column = parts::column(content, 0, 1.5);
    for (QWidget *widget : QList<QWidget *>{m_amount, m_route, m_otherName, m_earlier, parts::line(content), m_facts,
                                            parts::line(content), m_preflight, m_final}) {
        column->addWidget(widget);
    }
    column->addStretch(1);
    content->setMaximumWidth(theme::u(70));
    theme::setTextColour(m_final, Colour::Refused);

    auto *bottom = new QWidget(this);
    bottom->setMaximumWidth(theme::u(70));
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_ask);
    row->addWidget(m_confirm);
    QVBoxLayout *outer = parts::column(this, 0, 1.5);
    outer->addWidget(parts::scrolling(content, this), 1);
    outer->addWidget(bottom);
}

void ReviewPage::begin()
{
    showFacts();
    showPreflight();
    m_confirm->start(secondsToRead);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::end()
{
    m_confirm->reset();
    m_confirm->setAction({});
    m_amount->clear();
    m_route->clear();
    m_facts->setRows({});
    m_earlier->clear();
    m_otherName->clear();
    m_preflight->clear();
}

void ReviewPage::retranslate()
{
    m_final->setText(tr("A gift cannot be undone once it is sent."));
    m_cancel->setText(tr("Cancel"));
    m_ask->setToolTip(tr("Asks whether the gift would be taken. Nothing is sent."));
    showPreflight();
    if (m_form.page() == SendPage::Review) {
        showFacts();
    }
}

void ReviewPage::showFacts()
{
    const ReviewFacts &facts = m_form.facts();
    const GiftOrder &order = facts.order;
    m_amount->setText(wonTextWithReading(order.amount));
    //: %1 card product, %2 end of its number, %3 receiver, %4 phone number.
    m_route->setText(tr("%1 %2 → %3 · %4")
                         .arg(revealHiddenCharacters(facts.card.serviceName), cardTail(facts.card),
                              revealHiddenCharacters(order.receiverName), formatPhone(order.receiverPhone.digits())));
    const QString none = tr("not given");
    QList<KeyValue> rows{
        {tr("Receiver"), revealHiddenCharacters(order.receiverName)},
        {tr("Phone"), formatPhone(order.receiverPhone.digits())},
        {tr("Reason"), revealHiddenCharacters(order.reason)},
        {tr("Meant as well because"), revealHiddenCharacters(order.duplicateReason)},
        {tr("Card"), revealHiddenCharacters(facts.card.serviceName) + u' ' + facts.card.maskedNumber},
        {tr("Valid"), facts.card.expiry.isEmpty() ? none : expiryText(facts.card)},
        {tr("Sender's member id"), order.senderUserId.text()},
        {tr("Sender's name"), order.senderName.isEmpty() ? none : revealHiddenCharacters(order.senderName)},
        {tr("Sender's phone"), order.senderPhone.isEmpty() ? none : formatPhone(order.senderPhone.digits())},
        {tr("Way to the provider"), tr("direct, no proxy")},
    };
    rows.removeIf([](const KeyValue &row) { return row.value.isEmpty(); });
    m_facts->setRows(rows);
    m_confirm->setAction(sendAmountText(order.amount));
    showWarnings();
}

void ReviewPage::showWarnings()
{
    const ReviewFacts &facts = m_form.facts();
    if (facts.duplicate) {
        m_earlier->show({Severity::Waiting, duplicateText(*facts.duplicate, m_words.zone)});
    } else if (facts.earlierGift) {
        //: %1 is a time, %2 an amount.
        m_earlier->show({Severity::Waiting, tr("A gift went to this number already: %1, %2.")
                                                .arg(dateTimeText(facts.earlierGift->sentAt, m_words.zone),
                                                     wonText(facts.earlierGift->amount))});
    } else {
        m_earlier->clear();
    }
    if (facts.otherName.isEmpty()) {
        m_otherName->clear();
    } else {
        m_otherName->show({Severity::Waiting, tr("Earlier gifts to this number went to another name: %1. Please check.")
                                                  .arg(maskedName(facts.otherName))});
    }
}

void ReviewPage::showPreflight()
{
    const Preflight &check = m_form.preflight();
    m_ask->setVisible(m_form.canAskAhead());
    m_ask->setEnabled(!check.running);
    m_ask->setText(check.running ? tr("Asking the provider…") : tr("&Ask the provider first"));
    if (!check.answer) {
        return m_preflight->clear();
    }
    if (check.answer->refusal) {
        return m_preflight->show(errorStrip(*check.answer->refusal, m_words));
    }
    m_preflight->show(
        check.answer->providerAsked
            ? StripMessage{Severity::Done, tr("The provider would take this gift.")}
            : StripMessage{Severity::Info, tr("The provider could not be asked; our own checks passed.")});
}

} // namespace giftdesk
