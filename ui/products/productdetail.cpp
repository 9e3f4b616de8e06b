// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/productdetail.h"

#include "domain/personname.h"
#include "forms/productsdesk.h"
#include "ui/products/producttexts.h"
#include "ui/text/datetimetext.h"
#include "ui/text/errortext.h"
#include "ui/widgets/detailstack.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statebadge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace giftdesk {

ProductDetail::ProductDetail(ProductsDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_stack(new DetailStack(this))
    , m_empty(new EmptyState(IconName::Products, this))
{
    auto *column = parts::column(this, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildFacts());
    connect(&desk, &ProductsDesk::detailChanged, this, &ProductDetail::retranslate);
}

QWidget *ProductDetail::buildFacts()
{
    auto *page = new QWidget(this);
    auto *column = parts::column(page, 2, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name = parts::label(page, TextSize::Title), 1);
    head->addWidget(m_badge = new StateBadge(page), 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_facts = new KeyValueList(page));
    column->addWidget(m_title = parts::label(page));
    column->addWidget(m_content = parts::label(page, TextSize::Normal, Colour::SecondText));
    column->addWidget(m_note = parts::label(page, TextSize::Hint, Colour::SecondText));
    for (QLabel *label : {m_name, m_title, m_content, m_note}) {
        label->setWordWrap(true);
    }
    column->addStretch(1);
    return page;
}

void ProductDetail::retranslate()
{
    m_empty->setTexts({}, tr("Choose a product to see all about it."));
    m_stack->setCurrentIndex(m_desk.shown() ? 1 : 0);
    if (m_desk.shown()) {
        showFacts();
    }
}

void ProductDetail::showFacts()
{
    const CardProduct &product = *m_desk.shown();
    const auto look = producttexts::stateLook(product.status);
    m_name->setText(revealHiddenCharacters(product.serviceName));
    m_badge->setState(look.icon, look.colour, producttexts::stateText(product.status));
    QList<KeyValue> facts{
        {tr("Product ID"), product.serviceId.text(), product.serviceId.text()},
        //: Fact of a card product: the group of products it belongs to.
        {tr("Group"), revealHiddenCharacters(product.serviceGroupName)},
        //: Fact of a card product: for how many months a card is good.
        {tr("Valid for"), producttexts::validityText(product.effectiveDurationMonth)},
    };
    if (product.hasDetail) {
        facts << KeyValue{tr("Card type"), product.cardType};
        //: Fact of a card product: whether its holder may put money on it.
        facts << KeyValue{tr("Own recharge"), producttexts::yesNoText(product.personalRechargeableYn)};
        //: Fact of a card product: whether money may be put on it by credit card.
        facts << KeyValue{tr("Card recharge"), producttexts::yesNoText(product.creditCardRechargeYn)};
        //: Fact of a card product: whether money can be paid back.
        facts << KeyValue{tr("Refund"), producttexts::yesNoText(product.refundYn)};
        facts << KeyValue{tr("Money transfer"), producttexts::yesNoText(product.remittableYn)};
        //: Fact of a card product: whether its money may be moved to another card.
        facts << KeyValue{tr("Card to card"), producttexts::yesNoText(product.transferYn)};
    }
    m_facts->setRows(facts);
    m_title->setText(revealHiddenCharacters(product.detailTitle));
    m_content->setText(revealHiddenCharacters(product.detailContent));
    m_title->setVisible(!m_title->text().isEmpty());
    m_content->setVisible(!m_content->text().isEmpty());
    m_note->setText(note());
}

QString ProductDetail::note() const
{
    if (m_desk.isReadingDetail()) {
        return tr("Reading the details…");
    }
    if (m_desk.detailError()) {
        return tr("The details could not be read. %1").arg(errorText(*m_desk.detailError()).message());
    }
    const qint64 at = m_desk.shown()->cachedAt;
    //: %1 is a date and time.
    return at > 0 ? tr("As of %1").arg(dateTimeText(at, m_desk.zone())) : QString();
}

} // namespace giftdesk
