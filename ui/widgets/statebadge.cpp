// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statebadge.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionViewItem>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

StateBadge::StateBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setState(IconName icon, Colour colour, const QString &word)
{
    m_icon = icon;
    m_colour = colour;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const
{
    return {theme::u(2.5) + fontMetrics().horizontalAdvance(m_word) + 2, theme::u(2.5)};
}

void StateBadge::paint(QPainter *painter, const QRect &rect, const QPalette &palette, IconName icon, Colour colour,
                       const QString &word)
{
    const QColor shown = theme::colour(colour, palette);
    const int side = theme::u(2);
    const QPoint at(rect.left(), rect.center().y() - side / 2 + 1);
    painter->drawPixmap(at, icons::pixmap(icon, side, shown, painter->device()->devicePixelRatioF()));
    const QRect words = rect.adjusted(theme::u(2.5), 0, 0, 0);
    painter->setPen(shown);
    painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft),
                      painter->fontMetrics().elidedText(word, Qt::ElideRight, words.width()));
}

void StateBadge::paintCell(QPainter *painter, const QStyleOptionViewItem &option, IconName icon, Colour colour,
                           const QString &word)
{
    painter->save();
    painter->setFont(option.font);
    const QRect inside = option.rect.adjusted(theme::u(1), 0, -theme::u(0.5), 0);
    paint(painter, inside, option.palette, icon, colour, word);
    painter->restore();
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), palette(), m_icon, m_colour, m_word);
}

QString CountBadge::text(int count)
{
    return count > 99 ? u"99+"_s : QString::number(count);
}

QSize CountBadge::size(int count)
{
    const QFontMetrics metrics(theme::font(TextSize::Hint));
    const int height = metrics.height() + 2;
    return {qMax(height, metrics.horizontalAdvance(text(count)) + theme::u(1.25)), height};
}

void CountBadge::paint(QPainter *painter, const QRect &rect, const QPalette &palette, int count, Colour fill)
{
    if (count <= 0) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::colour(fill, palette));
    painter->drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter->setFont(theme::font(TextSize::Hint));
    painter->setPen(theme::colour(Colour::OnAccent, palette));
    painter->drawText(rect, Qt::AlignCenter, text(count));
    painter->restore();
}

} // namespace giftdesk
