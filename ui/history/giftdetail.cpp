// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/giftdetail.h"

#include "domain/personname.h"
#include "domain/phonenumber.h"
#include "ui/history/historytexts.h"
#include "ui/text/datetimetext.h"
#include "ui/text/moneytext.h"
#include "ui/text/statustext.h"
#include "ui/widgets/detailstack.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/timeline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QString masked(const QString &name, const QString &phone)
{
    const QString shown = revealHiddenCharacters(maskedName(name));
    return phone.isEmpty() ? shown : shown + u" · "_s + maskedPhone(phone);
}

} // namespace

GiftDetail::GiftDetail(TimeZone zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_stack(new DetailStack(this))
    , m_empty(new EmptyState(IconName::Gift, this))
{
    auto *column = parts::column(this, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildFacts());
}

QWidget *GiftDetail::buildFacts()
{
    auto *page = new QWidget(this);
    auto *column = parts::column(page, 2, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_amount = parts::label(page, TextSize::Title));
    head->addStretch(1);
    head->addWidget(m_badge = new StateBadge(page));
    column->addLayout(head);
    column->addWidget(m_meaning = parts::label(page, TextSize::Normal, Colour::SecondText));
    m_meaning->setWordWrap(true);
    column->addWidget(m_facts = new KeyValueList(page));
    column->addSpacing(theme::u(1));
    column->addWidget(m_timelineTitle = parts::label(page, TextSize::Normal, Colour::SecondText));
    column->addWidget(m_timeline = new Timeline(page));
    column->addSpacing(theme::u(1));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_receiver = new QPushButton(page));
    buttons->addWidget(m_copy = new QPushButton(page));
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_receiver, &QPushButton::clicked, this, [this] { Q_EMIT receiverWanted(*m_gift); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    return page;
}

void GiftDetail::setGift(const std::optional<GiftRecord> &gift)
{
    if (gift == m_gift) {
        return;
    }
    m_gift = gift;
    retranslate();
}

QString GiftDetail::text() const
{
    return m_gift ? m_facts->text() + u'\n' : QString();
}

void GiftDetail::retranslate()
{
    m_empty->setTexts({}, tr("Choose a gift to see all about it."));
    m_timelineTitle->setText(tr("What happened"));
    m_receiver->setText(tr("Gifts to this receiver"));
    m_copy->setText(tr("Copy all details"));
    m_stack->setCurrentIndex(m_gift ? 1 : 0);
    if (m_gift) {
        showFacts(*m_gift);
        showTimeline(*m_gift);
    }
}

void GiftDetail::showFacts(const GiftRecord &gift)
{
    const auto look = historytexts::statusLook(gift.status);
    m_amount->setText(wonText(gift.amount));
    m_badge->setState(look.icon, look.colour, giftStatusText(gift.status, gift.statusText));
    m_meaning->setText(giftStatusMeaning(gift.status));
    m_receiver->setVisible(!gift.receiverPhone.isEmpty());
    const QString id = gift.transferId.text();
    QList<KeyValue> facts{
        {tr("Gift ID"), id, id},
        //: Fact of a gift: its present status.
        {tr("Status"), giftStatusText(gift.status, gift.statusText)},
        //: Fact of a gift.
        {tr("Amount"), wonText(gift.amount), QString::number(gift.amount.value())},
        //: Fact of a gift: the person who gets it.
        {tr("Receiver"), masked(gift.receiverName, gift.receiverPhone)},
        //: Fact of a gift: the person who sent it.
        {tr("Sender"), masked(gift.senderName, gift.senderPhone)},
        //: Fact of a gift: the card product.
        {tr("Product"), revealHiddenCharacters(gift.serviceName)},
        {tr("Product ID"), gift.serviceId.text(), gift.serviceId.text()},
        //: Fact of a gift: when it was sent.
        {tr("Sent"), dateTimeText(gift.sentAt, m_zone)},
    };
    if (gift.processedAt) {
        //: Fact of a gift: when the receiver accepted or refused it, or when it ended.
        facts << KeyValue{tr("Processed"), dateTimeText(*gift.processedAt, m_zone)};
    }
    if (!gift.senderUserId.isEmpty()) {
        //: Fact of a gift: the member id of the sender.
        facts << KeyValue{tr("Sender ID"), maskedMemberId(gift.senderUserId)};
    }
    if (!gift.receiverUserId.isEmpty()) {
        //: Fact of a gift: the member id of the receiver.
        facts << KeyValue{tr("Receiver ID"), maskedMemberId(gift.receiverUserId)};
    }
    m_facts->setRows(facts);
}

void GiftDetail::showTimeline(const GiftRecord &gift)
{
    const auto time = [this](qint64 at) {
        return shortDateTimeText(at, m_zone);
    };
    QList<TimelineStep> steps{{time(gift.sentAt), tr("Sent to the receiver"), Colour::Accent}};
    const auto look = historytexts::statusLook(gift.status);
    if (gift.status == GiftStatus::Sent) {
        steps << TimelineStep{u"…"_s, giftStatusText(gift.status), look.colour, true};
    } else {
        const QString at = gift.processedAt ? time(*gift.processedAt) : u"–"_s;
        steps << TimelineStep{at, giftStatusText(gift.status, gift.statusText), look.colour};
    }
    m_timeline->setSteps(steps);
}

} // namespace giftdesk
