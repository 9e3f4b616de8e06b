// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/send/cardlist.h"

#include "domain/personname.h"
#include "ui/send/sendtexts.h"
#include "ui/text/errortext.h"
#include "ui/text/moneytext.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/skeletonrows.h"
#include "ui/widgets/statebadge.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOptionButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

CardRow::CardRow(const CardChoice &choice, QWidget *parent)
    : QRadioButton(parent)
    , m_choice(choice)
{
    const QStringList spoken{revealHiddenCharacters(choice.card.serviceName), wonText(choice.card.balance),
                             expiryText(choice.card), cardLook(choice).word};
    setAccessibleName(spoken.join(u", "_s));
    setEnabled(!choice.block);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(choice.block ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

QSize CardRow::sizeHint() const
{
    return {theme::u(60), theme::u(5.5)};
}

void CardRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QRadioButton::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat()) {
        setChecked(true);
        Q_EMIT entered();
    }
}

void CardRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const QColor accent = theme::colour(Colour::Accent, palette());
    const QColor base = palette().color(QPalette::Base);
    painter.setPen(QPen(
        isChecked() || hasFocus() ? accent : theme::colour(isEnabled() ? Colour::InputBorder : Colour::Line, palette()),
        hasFocus() ? 2 : 1));
    painter.setBrush(isEnabled() ? theme::blend(base, accent,
                                                isChecked()    ? 0.10
                                                : underMouse() ? 0.04
                                                               : 0.0)
                                 : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(frame, 4, 4);

    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(theme::u(1.5), (height() - theme::u(2)) / 2, theme::u(2), theme::u(2));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);

    const QString amount = wonText(m_choice.card.balance);
    const int right = width() - theme::u(1.5);
    const int widest = fontMetrics().horizontalAdvance(wonText(Won(9'999'999)));
    const int amountLeft = right - qMax(widest, fontMetrics().horizontalAdvance(amount));
    const CardLook look = cardLook(m_choice);
    const int stateWidth = theme::u(2.5) + fontMetrics().horizontalAdvance(look.word) + theme::u(1);
    const int stateLeft = amountLeft - theme::u(2) - stateWidth;
    const int left = theme::u(4.5);
    const int room = stateLeft - theme::u(1) - left;
    const QRect upper(left, theme::u(0.6), room, height() / 2 - theme::u(0.6));
    painter.setPen(theme::colour(isEnabled() ? Colour::Text : Colour::SecondText, palette()));
    painter.drawText(upper, int(Qt::AlignLeft | Qt::AlignVCenter),
                     fontMetrics().elidedText(revealHiddenCharacters(m_choice.card.serviceName), Qt::ElideRight, room));
    painter.drawText(QRect(amountLeft, 0, right - amountLeft, height()), int(Qt::AlignRight | Qt::AlignVCenter),
                     amount);
    StateBadge::paint(&painter, QRect(stateLeft, 0, stateWidth, height()), palette(), look.icon, look.colour,
                      look.word);
    painter.setFont(theme::font(TextSize::Hint));
    painter.setPen(theme::colour(Colour::SecondText, palette()));
    QStringList under{expiryText(m_choice.card), cardTail(m_choice.card)};
    under.removeAll(QString());
    painter.drawText(upper.translated(0, height() / 2 - theme::u(0.6)), int(Qt::AlignLeft | Qt::AlignVCenter),
                     under.join(u"  "_s));
}

CardList::CardList(SendGiftForm &form, const DeskWords &words, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_words(words)
    , m_hint(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_skeleton(new SkeletonRows(this))
    , m_error(new MessageStrip(this))
{
    auto *rows = new QWidget;
    m_column = parts::column(rows, 0, 0.5);
    m_column->addStretch(1);
    m_area = parts::scrolling(rows, this);
    QVBoxLayout *outer = parts::column(this, 0, 0);
    outer->addWidget(m_hint);
    outer->addWidget(m_skeleton);
    outer->addWidget(m_error);
    outer->addWidget(m_area, 1);
    outer->addStretch(0);
    outer->setAlignment(m_error, Qt::AlignTop);
    m_skeleton->setMaximumHeight(theme::u(16));
    setMinimumHeight(theme::u(21));
    connect(&m_form.lookup(), &SenderLookup::cardsChanged, this, &CardList::showCards);
    connect(&m_form, &SendGiftForm::cardChanged, this, &CardList::showChoice);
    connect(m_error, &MessageStrip::actionTriggered, this,
            [this] { m_form.lookup().lookUpNow(m_form.lookup().member()); });
}

void CardList::retranslate()
{
    showCards();
}

QString CardList::hint() const
{
    if (m_form.lookup().phase() == SenderLookup::Phase::Nothing) {
        return tr("Enter a member id to see the cards they hold.");
    }
    const bool none = m_form.lookup().phase() == SenderLookup::Phase::Ready && m_form.lookup().cards().isEmpty();
    return none ? tr("This member has no card that can be given.") : QString();
}

void CardList::showCards()
{
    const SenderLookup::Phase phase = m_form.lookup().phase();
    const bool reading = phase == SenderLookup::Phase::Reading;
    setMaximumHeight(phase == SenderLookup::Phase::Failed ? QWIDGETSIZE_MAX : theme::u(21));
    m_skeleton->setVisible(reading);
    reading ? m_skeleton->start() : m_skeleton->stop();
    m_area->setVisible(phase == SenderLookup::Phase::Ready && !m_form.lookup().cards().isEmpty());
    m_hint->setText(hint());
    m_hint->setVisible(!m_hint->text().isEmpty());
    if (phase == SenderLookup::Phase::Failed) {
        StripMessage message = errorStrip(m_form.lookup().error(), m_words, u"cards.list");
        const ErrorText text = errorText(m_form.lookup().error(), m_words.codes, u"cards.list");
        message.text = text.what + u' ' + text.action; // the column is narrow: what happened and what to do
        message.action = tr("Try again");
        m_error->show(message);
    } else {
        m_error->clear();
    }
    showRows();
}

void CardList::showRows()
{
    for (CardRow *row : m_rows) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    int at = 0;
    QWidget *before = m_before; // or rows made later would be reached last of all in the window
    for (const CardChoice &choice : m_form.lookup().cards()) {
        auto *row = new CardRow(choice, m_area->widget());
        connect(row, &CardRow::toggled, this, [this, par = choice.card.par](bool on) {
            if (on) {
                m_form.chooseCard(par);
            }
        });
        connect(row, &CardRow::entered, this, &CardList::entered);
        m_column->insertWidget(at++, row);
        m_rows.append(row);
        row->show();
        if (before) {
            setTabOrder(before, row);
        }
        before = row;
    }
    setFocusProxy(nullptr);
    for (CardRow *row : m_rows) {
        if (row->isEnabled()) {
            setFocusProxy(row);
            break;
        }
    }
    showChoice();
}

void CardList::showChoice()
{
    const auto chosen = m_form.card();
    const QList<CardChoice> &cards = m_form.lookup().cards();
    for (int at = 0; chosen && at < m_rows.size() && at < cards.size(); ++at) {
        if (cards[at].card.par == chosen->par) {
            m_rows[at]->setChecked(true);
            m_column->activate(); // rows just made have no place yet
            m_area->ensureWidgetVisible(m_rows[at], 0, theme::u(0.5));
        }
    }
}

} // namespace giftdesk
