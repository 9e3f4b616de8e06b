// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardspane.h"

#include "domain/personname.h"
#include "domain/phonenumber.h"
#include "tables/cardmodel.h"
#include "ui/cards/carddetail.h"
#include "ui/cards/cardtexts.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/text/errortext.h"
#include "ui/text/moneytext.h"
#include "ui/theme/style.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int mostKnown = 5;
// Widths in digits; a Korean syllable takes about two.
const QList<int> widths{24, 20, 13, 12, 16};

QString knownText(const KnownMember &member)
{
    return member.maskedName.isEmpty() ? maskedMemberId(member.id)
                                       : u"%1 (%2)"_s.arg(member.maskedName, member.id.text().right(3));
}

} // namespace

CardsPane::CardsPane(std::shared_ptr<MemberBackend> backend, const CodeBook *codes, QWidget *parent)
    : Pane(parent)
    , m_backend(std::move(backend))
    , m_codes(codes)
    , m_lookup(new SenderLookup(*m_backend, this))
    , m_model(new CardModel(this))
{
    m_model->setTexts({[](Won amount) { return wonText(amount); },
                       [this](const IssuedCard &card) {
                           return cardtexts::stateText(cardBlock(card, m_backend->utcMs()));
                       }});
    build();
    connect(m_lookup, &SenderLookup::cardsChanged, this, &CardsPane::showCards);
    connect(m_lookup, &SenderLookup::infoChanged, this, &CardsPane::showInfo);
    connect(m_member, &QLineEdit::textEdited, this, [this] { readMember(false); });
    connect(m_member, &QLineEdit::returnPressed, this, [this] { readMember(true); });
    connect(m_strip, &MessageStrip::actionTriggered, this, &CardsPane::refresh);
    connect(m_table, &TableView::currentRowChanged, this, &CardsPane::showCurrent);
    connect(m_detail, &CardDetail::sendWanted, this,
            [this](const CardPar &card) { Q_EMIT sendRequested(m_lookup->member(), card); });
}

void CardsPane::build()
{
    auto *column = parts::column(this, 3, 1);
    column->setContentsMargins(theme::u(3), theme::u(1), theme::u(3), theme::u(1));
    column->addWidget(buildHead());
    column->addWidget(m_strip = new MessageStrip(this));
    m_table = new TableView(this);
    m_table->setItemDelegateForColumn(
        CardModel::StateColumn,
        new BadgeDelegate(
            [this](const QModelIndex &index) -> std::optional<BadgeLook> {
                const IssuedCard *card = m_model->cardAt(index.row());
                return card ? std::optional(cardtexts::stateLook(cardBlock(*card, m_backend->utcMs()))) : std::nullopt;
            },
            m_table));
    m_table->setModel(m_model);
    m_table->setColumnCharacters(widths);
    m_detail = new CardDetail(this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_skeleton = new SkeletonRows(this));
    m_pages->addWidget(m_list = new DetailSplitter(m_table, m_detail, this));
    m_pages->addWidget(m_empty = new EmptyState(IconName::Cards, this));
    column->addWidget(m_pages, 1);
    column->addWidget(buildFooter());
}

QWidget *CardsPane::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::u(2));
    m_member = new QLineEdit(head);
    m_member->setInputMethodHints(Qt::ImhDigitsOnly);
    m_field = new FormField(m_member, head);
    m_field->setFixedWidth(theme::u(36));
    row->addWidget(m_field);
    auto *side = new QWidget(head);
    auto *lines = parts::column(side, 0, 0);
    auto *known = new QWidget(side);
    m_knownRow = new QHBoxLayout(known);
    m_knownRow->setContentsMargins(0, 0, 0, 0);
    m_knownRow->setSpacing(theme::u(0.5));
    m_knownRow->addWidget(m_knownLabel = parts::label(known, TextSize::Hint, Colour::SecondText));
    m_knownRow->addStretch(1);
    lines->addStretch(1);
    lines->addWidget(m_info = parts::label(side));
    lines->addWidget(known);
    lines->addStretch(1);
    row->addWidget(side, 1);
    return head;
}

QWidget *CardsPane::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(theme::u(1), 0, 0, 0);
    row->setSpacing(theme::u(2));
    row->addWidget(m_count = parts::label(footer));
    row->addWidget(m_sum = parts::label(footer));
    row->addStretch(1);
    footer->setFixedHeight(theme::u(4.5));
    return footer;
}

void CardsPane::setMember(const MemberId &member)
{
    m_member->setText(member.text());
    readMember(true);
}

QString CardsPane::title() const
{
    return tr("Member cards");
}

void CardsPane::retranslate()
{
    m_field->setTexts(tr("&Member ID"), tr("1 to 19 digits"));
    showKnownLabel();
    m_table->setAccessibleName(title());
    m_model->retranslate();
    m_detail->retranslate();
    showCards();
    showInfo();
}

void CardsPane::activated()
{
    m_backend->recentSenders(this, [this](const Result<QList<KnownMember>> &members) {
        const bool none = !members || members->isEmpty();
        showKnown(none ? m_tryMembers : *members, none);
    });
}

void CardsPane::refresh()
{
    readMember(true);
}

QWidget *CardsPane::firstFocus() const
{
    return m_member;
}

bool CardsPane::isSettled() const
{
    return m_lookup->phase() != SenderLookup::Phase::Reading;
}

/// While one types the question waits a little and a half-typed id is no error; Return asks at once and says what is
/// wrong.
void CardsPane::readMember(bool now)
{
    const QString text = m_member->text().trimmed();
    const auto member = parseMemberId(text);
    m_field->setError(member || text.isEmpty() || !now ? QString() : errorText(member.error()).message());
    if (!member) {
        return m_lookup->forget();
    }
    now ? m_lookup->lookUpNow(*member) : m_lookup->setMember(*member);
}

void CardsPane::showKnown(const QList<KnownMember> &members, bool madeUp)
{
    m_madeUp = madeUp;
    showKnownLabel();
    for (QWidget *button : std::exchange(m_known, {})) {
        button->hide();
        button->deleteLater();
    }
    for (const KnownMember &member : members.first(std::min<qsizetype>(mostKnown, members.size()))) {
        auto *button = new QPushButton(knownText(member), m_knownLabel->parentWidget());
        setButtonRole(button, ButtonRole::Quiet);
        theme::setTextSize(button, TextSize::Hint);
        button->setAccessibleDescription(maskedMemberId(member.id));
        m_known << button;
        m_knownRow->insertWidget(int(m_known.size()), button);
        connect(button, &QPushButton::clicked, this, [this, id = member.id] { setMember(id); });
    }
    m_knownLabel->setVisible(!m_known.isEmpty());
    fitKnown();
}

/// As many members as there is room for; the last ones are left out.
void CardsPane::fitKnown()
{
    int room = width() - m_field->width() - theme::u(10) - m_knownLabel->sizeHint().width();
    for (QWidget *button : std::as_const(m_known)) {
        room -= button->sizeHint().width() + m_knownRow->spacing();
        button->setVisible(room >= 0);
    }
}

void CardsPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitKnown();
}

void CardsPane::showKnownLabel()
{
    m_knownLabel->setText(m_madeUp ? tr("Made-up members to try:") : tr("Members used lately:"));
    fitKnown();
}

void CardsPane::showCards()
{
    QList<IssuedCard> cards;
    for (const CardChoice &choice : m_lookup->cards()) {
        cards << choice.card;
    }
    m_model->setCards(cards);
    showCurrent(-1);
    const bool reading = m_lookup->phase() == SenderLookup::Phase::Reading;
    reading ? m_skeleton->start() : m_skeleton->stop();
    m_pages->setCurrentWidget(reading ? static_cast<QWidget *>(m_skeleton) : cards.isEmpty() ? m_empty : m_list);
    showEmpty();
    showTotals();
    if (!cards.isEmpty()) {
        m_table->selectRow(0);
    }
    if (isSettled()) {
        Q_EMIT settled();
    }
}

void CardsPane::showEmpty()
{
    m_strip->clear();
    switch (m_lookup->phase()) {
    case SenderLookup::Phase::Nothing:
    case SenderLookup::Phase::Reading:
        return m_empty->setTexts({}, tr("Enter a member id to see the cards they hold."));
    case SenderLookup::Phase::Ready: return m_empty->setTexts({}, tr("This member has no card that can be given."));
    case SenderLookup::Phase::Failed: {
        const ErrorText text = errorText(m_lookup->error(), m_codes, u"cards.list");
        m_strip->show(
            {Severity::Error, QString(text.message() + u' ' + text.action).trimmed(), tr("Try again"), text.code});
        return m_empty->setTexts({}, tr("The cards could not be read."));
    }
    }
}

void CardsPane::showInfo()
{
    const auto &info = m_lookup->info();
    m_info->setVisible(info.has_value());
    m_info->setText(info ? u"%1 · %2"_s.arg(revealHiddenCharacters(maskedName(info->name)), maskedPhone(info->phone))
                         : QString());
}

void CardsPane::showTotals()
{
    Won sum;
    int givable = 0;
    for (const CardChoice &choice : m_lookup->cards()) {
        sum = sum + choice.card.balance;
        givable += choice.block ? 0 : 1;
    }
    const int count = int(m_lookup->cards().size());
    m_count->setText(count > 0 ? tr("%Ln card(s)", nullptr, count) : QString());
    //: %1 is an amount, %2 the number of cards that can be given.
    m_sum->setText(count > 0 ? tr("Total balance %1, %2 can be given").arg(wonText(sum), QString::number(givable))
                             : QString());
}

void CardsPane::showCurrent(int row)
{
    const auto &cards = m_lookup->cards();
    m_detail->setCard(row >= 0 && row < cards.size() ? std::optional(cards[row]) : std::nullopt);
}

} // namespace giftdesk
