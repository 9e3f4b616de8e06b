// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/carddetail.h"

#include "domain/personname.h"
#include "ui/cards/cardtexts.h"
#include "ui/text/moneytext.h"
#include "ui/theme/style.h"
#include "ui/widgets/detailstack.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statebadge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace giftdesk {

CardDetail::CardDetail(QWidget *parent)
    : QWidget(parent)
    , m_stack(new DetailStack(this))
    , m_empty(new EmptyState(IconName::Cards, this))
{
    auto *column = parts::column(this, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildFacts());
}

QWidget *CardDetail::buildFacts()
{
    auto *page = new QWidget(this);
    auto *column = parts::column(page, 2, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_balance = parts::label(page, TextSize::Title));
    head->addStretch(1);
    head->addWidget(m_badge = new StateBadge(page));
    column->addLayout(head);
    column->addWidget(m_why = parts::label(page, TextSize::Normal, Colour::SecondText));
    m_why->setWordWrap(true);
    column->addWidget(m_facts = new KeyValueList(page));
    column->addSpacing(theme::u(1));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_send = new QPushButton(page));
    setButtonRole(m_send, ButtonRole::Primary);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendWanted(m_choice->card.par); });
    return page;
}

void CardDetail::setCard(const std::optional<CardChoice> &choice)
{
    m_choice = choice;
    retranslate();
}

void CardDetail::retranslate()
{
    m_empty->setTexts({}, tr("Choose a card to see all about it."));
    m_send->setText(tr("Send this card…"));
    m_stack->setCurrentIndex(m_choice ? 1 : 0);
    if (!m_choice) {
        return;
    }
    const IssuedCard &card = m_choice->card;
    const auto look = cardtexts::stateLook(m_choice->block);
    m_balance->setText(wonText(card.balance));
    m_badge->setState(look.icon, look.colour, cardtexts::stateText(m_choice->block));
    m_why->setText(m_choice->block ? cardtexts::blockSentence(*m_choice->block) : QString());
    m_why->setVisible(m_choice->block.has_value());
    m_send->setEnabled(!m_choice->block);
    m_facts->setRows({
        //: Fact of a card: its product.
        {tr("Product"), revealHiddenCharacters(card.serviceName)},
        {tr("Product ID"), card.serviceId.text(), card.serviceId.text()},
        {tr("Card number"), card.maskedNumber},
        //: Fact of a card: until when it is good.
        {tr("Valid until"), card.expiry},
        {tr("Provider's state"), card.status},
        //: Fact of a card: the safe name that stands for its number.
        {tr("Card reference"), fontMetrics().elidedText(card.par.text(), Qt::ElideMiddle, theme::u(17)),
         card.par.text()},
    });
}

} // namespace giftdesk
