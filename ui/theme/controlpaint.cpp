// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/controlpaint.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace giftdesk::controlpaint {
namespace {

constexpr qreal Radius = 4;

QPalette paletteOf(const QStyleOption *option)
{
    return option ? option->palette : QPalette();
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option && (option->state & flag);
}

void roundedRect(QPainter *painter, const QRectF &rect, const QBrush &fill, const QPen &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter->restore();
}

QColor shaded(const QStyleOption *option, const QColor &fill)
{
    const QPalette shown = paletteOf(option);
    const QColor under = fill.alpha() == 0 ? theme::colour(Colour::Window, shown) : fill;
    const QColor over = theme::colour(Colour::Text, shown);
    if (has(option, QStyle::State_On)) {
        return theme::blend(under, theme::colour(Colour::Accent, shown), 0.14);
    }
    if (has(option, QStyle::State_Sunken)) {
        return theme::blend(under, over, 0.14);
    }
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        return theme::blend(under, over, 0.06);
    }
    return fill;
}

} // namespace

ButtonLook buttonLook(const QStyleOption *option, ButtonRole role)
{
    const QPalette shown = paletteOf(option);
    const auto of = [&shown](Colour c) {
        return theme::colour(c, shown);
    };
    const QColor faint = shown.color(QPalette::Disabled, QPalette::ButtonText);
    if (!has(option, QStyle::State_Enabled)) {
        return {role == ButtonRole::Quiet ? QColor(Qt::transparent) : of(Colour::Window),
                role == ButtonRole::Quiet ? QColor(Qt::transparent) : of(Colour::Line), faint};
    }
    switch (role) {
    case ButtonRole::Primary: return {of(Colour::Accent), of(Colour::Accent), of(Colour::OnAccent)};
    case ButtonRole::Danger: return {of(Colour::Base), of(Colour::Refused), of(Colour::Refused)};
    case ButtonRole::Quiet:
        return {QColor(Qt::transparent), QColor(Qt::transparent),
                of(has(option, QStyle::State_On) ? Colour::Accent : Colour::Text)};
    case ButtonRole::Outlined: return {of(Colour::Base), of(Colour::InputBorder), of(Colour::Text)};
    }
    Q_UNREACHABLE();
}

void focusRing(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), Radius, Radius);
    painter->restore();
}

void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const ButtonLook look = buttonLook(option, buttonRole(widget));
    const bool focused = has(option, QStyle::State_HasFocus);
    const QRectF body = QRectF(option->rect).adjusted(3, 3, -3, -3);
    roundedRect(painter, body, shaded(option, look.fill), QPen(look.line, 1));
    if (focused) {
        focusRing(painter, option->rect, theme::colour(Colour::Accent, paletteOf(option)));
    }
}

void drawLinePanel(const QStyleOption *option, QPainter *painter)
{
    const QPalette shown = paletteOf(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus) && enabled;
    const QColor line = theme::colour(focused ? Colour::Accent : enabled ? Colour::InputBorder : Colour::Line, shown);
    roundedRect(painter, option->rect, shown.brush(QPalette::Base), QPen(line, 1));
    if (focused) {
        focusRing(painter, option->rect, line);
    }
}

void drawItemPanel(const QStyleOption *option, QPainter *painter)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const QPalette shown = paletteOf(option);
    const QColor base = theme::colour(Colour::Base, shown);
    if (item && item->backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option->rect, item->backgroundBrush);
    }
    if (has(option, QStyle::State_Selected)) {
        painter->fillRect(option->rect, theme::blend(base, theme::colour(Colour::Accent, shown), 0.14));
    } else if (has(option, QStyle::State_MouseOver)) {
        painter->fillRect(option->rect, theme::blend(base, theme::colour(Colour::Text, shown), 0.04));
    }
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const QPalette shown = paletteOf(option);
    painter->fillRect(option->rect, theme::colour(Colour::Base, shown));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      theme::colour(Colour::Line, shown));
}

void drawHeaderLabel(const QStyleOptionHeader *header, QPainter *painter)
{
    painter->save();
    QFont semibold = painter->font();
    semibold.setWeight(QFont::DemiBold);
    painter->setFont(semibold);
    painter->setPen(theme::colour(Colour::SecondText, paletteOf(header)));
    const QRect inside = header->rect;
    const QString shown = painter->fontMetrics().elidedText(header->text, Qt::ElideRight, inside.width());
    painter->drawText(inside, int(header->textAlignment | Qt::TextSingleLine), shown);
    painter->restore();
}

void drawCheck(const QStyleOption *option, QPainter *painter)
{
    const QPalette shown = paletteOf(option);
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor line = theme::colour(!enabled ? Colour::Line : on ? Colour::Accent : Colour::InputBorder, shown);
    const QColor fill = on && enabled ? theme::colour(Colour::Accent, shown) : theme::colour(Colour::Base, shown);
    roundedRect(painter, option->rect, fill, QPen(line, 1));
    if (on) {
        const QPixmap mark = icons::pixmap(IconName::Check, option->rect.width() - 2,
                                           theme::colour(enabled ? Colour::OnAccent : Colour::SecondText, shown),
                                           painter->device()->devicePixelRatioF());
        painter->drawPixmap(option->rect.topLeft() + QPoint(1, 1), mark);
    }
}

void drawRadio(const QStyleOption *option, QPainter *painter)
{
    const QPalette shown = paletteOf(option);
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor line = theme::colour(!enabled ? Colour::Line : on ? Colour::Accent : Colour::InputBorder, shown);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, on ? 1.5 : 1));
    painter->setBrush(theme::colour(Colour::Base, shown));
    const QRectF ring = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->drawEllipse(ring);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(line);
        const qreal inset = ring.width() * 0.26;
        painter->drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void drawBar(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal round = qMin(rect.width(), rect.height()) / 2;
    painter->drawRoundedRect(rect, round, round);
    painter->restore();
}

void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    const double span = double(bar->maximum) - bar->minimum;
    QRectF done = bar->rect;
    if (span <= 0) {
        // Unknown length: a still bar in the middle; the count beside it moves.
        done.adjust(done.width() / 3, 0, -done.width() / 3, 0);
    } else {
        done.setWidth(done.width() * (bar->progress - bar->minimum) / span);
    }
    drawBar(painter, done, theme::colour(Colour::Accent, paletteOf(bar)));
}

void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter, bool onTable)
{
    const QPalette shown = paletteOf(bar);
    const QColor under = shown.color(onTable ? QPalette::Base : QPalette::Window);
    painter->fillRect(bar->rect, under);
    const double share = has(bar, QStyle::State_MouseOver) || has(bar, QStyle::State_Sunken) ? 0.55 : 0.35;
    const QColor colour = theme::blend(under, theme::colour(Colour::SecondText, shown), share);
    const int inset = theme::u(0.375);
    if (bar->minimum != bar->maximum) {
        drawBar(painter, QRectF(slider).adjusted(inset, inset, -inset, -inset), colour);
    }
}

void drawArrow(const QStyleOption *option, QPainter *painter, IconName name)
{
    const int side = qMin(theme::u(1.75), qMin(option->rect.width(), option->rect.height()));
    const QColor colour = theme::colour(Colour::SecondText, paletteOf(option));
    const QPoint at = option->rect.center() - QPoint(side / 2, side / 2);
    painter->drawPixmap(at, icons::pixmap(name, side, colour, painter->device()->devicePixelRatioF()));
}

} // namespace giftdesk::controlpaint
