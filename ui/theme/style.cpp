// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {
namespace {

constexpr char RoleProperty[] = "giftdeskButtonRole";
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

void focusRing(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), Radius, Radius);
    painter->restore();
}

struct ButtonLook
{
    QColor fill;
    QColor line;
    QColor text;
};

ButtonLook buttonLook(const QStyleOption *option, ButtonRole role)
{
    const QPalette shown = paletteOf(option);
    const auto of = [&shown](Colour c) { return theme::colour(c, shown); };
    const QColor faint = shown.color(QPalette::Disabled, QPalette::ButtonText);
    if (!has(option, QStyle::State_Enabled)) {
        return {role == ButtonRole::Quiet ? QColor(Qt::transparent) : of(Colour::Window),
                role == ButtonRole::Quiet ? QColor(Qt::transparent) : of(Colour::Line), faint};
    }
    switch (role) {
    case ButtonRole::Primary:
        return {of(Colour::Accent), of(Colour::Accent), of(Colour::OnAccent)};
    case ButtonRole::Danger:
        return {of(Colour::Base), of(Colour::Refused), of(Colour::Refused)};
    case ButtonRole::Quiet:
        return {QColor(Qt::transparent), QColor(Qt::transparent), of(has(option, QStyle::State_On) ? Colour::Accent : Colour::Text)};
    case ButtonRole::Outlined:
        return {of(Colour::Base), of(Colour::InputBorder), of(Colour::Text)};
    }
    Q_UNREACHABLE();
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
    painter->setPen(theme::colour(Colour::Line, shown));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawHeaderLabel(const QStyleOptionHeader *header, QPainter *painter)
{
    painter->save();
    QFont semibold = painter->font();
    semibold.setWeight(QFont::DemiBold);
    painter->setFont(semibold);
    painter->setPen(theme::colour(Colour::SecondText, paletteOf(header)));
    const QRect inside = header->rect.adjusted(0, 0, 0, 0);
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
        const QPixmap mark = icons::pixmap(IconName::Check, option->rect.width() - 2, theme::colour(enabled ? Colour::OnAccent : Colour::SecondText, shown),
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

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(RoleProperty, static_cast<int>(role));
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? static_cast<ButtonRole>(button->property(RoleProperty).toInt()) : ButtonRole::Outlined;
}

GiftdeskStyle::GiftdeskStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void GiftdeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    // A full layout presses line edits down to their text; every control keeps the one height.
    const auto *edit = qobject_cast<QLineEdit *>(widget);
    if ((edit && edit->hasFrame() && edit->minimumHeight() == 0) || qobject_cast<QComboBox *>(widget)) {
        widget->setMinimumHeight(theme::u(4));
    }
}

int GiftdeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (static_cast<int>(metric)) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme::u(2);
    case PM_ScrollBarExtent:
        return theme::u(1.5);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return theme::u(1);
    case PM_HeaderMargin:
        return theme::u(1) + 1; // one more, as in cells
    case PM_ScrollBarSliderMin:
        return theme::u(4);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_SplitterWidth:
        return theme::u(1);
    case PM_FocusFrameHMargin:
        return theme::u(1);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int GiftdeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (static_cast<int>(hint)) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme::colour(Colour::Line, paletteOf(option)).rgb());
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize GiftdeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (static_cast<int>(type)) {
    case CT_PushButton: {
        // Three pixels a side are the focus ring and its offset.
        const bool quiet = buttonRole(widget) == ButtonRole::Quiet;
        made = QSize(qMax(size.width() + theme::u(3), quiet ? 0 : theme::u(10)) + 6, theme::u(4) + 6);
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        made = QSize(made.width() + theme::u(type == CT_ComboBox ? 1 : 0), theme::u(4));
        break;
    case CT_HeaderSection:
        made.setHeight(theme::u(4));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            made.setHeight(theme::u(3.5));
            made.rwidth() += theme::u(2);
        }
        break;
    case CT_MenuBarItem:
        made.setHeight(theme::u(3));
        break;
    default:
        break;
    }
    return made;
}

void GiftdeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case PE_PanelButtonCommand:
        return drawButtonPanel(option, painter, widget);
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr) {
            focusRing(painter, option->rect, theme::colour(Colour::Accent, paletteOf(option)));
        }
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            return drawLinePanel(option, painter);
        }
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (element == PE_PanelItemViewItem) {
            drawItemPanel(option, painter);
        }
        return;
    case PE_IndicatorCheckBox:
        return drawCheck(option, painter);
    case PE_IndicatorRadioButton:
        return drawRadio(option, painter);
    case PE_IndicatorArrowDown:
        return drawArrow(option, painter, IconName::ChevronDown);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void GiftdeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        return drawHeaderSection(option, painter);
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            return drawHeaderLabel(header, painter);
        }
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
        if (element == CE_ProgressBarGroove) {
            return drawBar(painter, option->rect, theme::colour(Colour::Line, paletteOf(option)));
        }
        if (element == CE_ProgressBarContents) {
            return drawProgress(bar, painter);
        }
    }
    if (element == CE_PushButtonBevel) {
        return drawButtonPanel(option, painter, widget);
    }
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, buttonLook(option, buttonRole(widget)).text);
            copy.state &= ~(State_On | State_Sunken);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect GiftdeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_PushButtonFocusRect) {
        return {}; // the panel draws its own ring
    }
    if (element == SE_LineEditContents) {
        return option->rect.adjusted(theme::u(0.75), 0, -theme::u(0.75), 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void GiftdeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable) {
            drawLinePanel(option, painter);
            QStyleOption arrow = *option;
            arrow.rect = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            return drawArrow(&arrow, painter, IconName::ChevronDown);
        }
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        const QWidget *owner = widget && widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr;
        const QRect thumb = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        return drawScrollBar(slider, thumb, painter, qobject_cast<const QAbstractItemView *>(owner) != nullptr);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect GiftdeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(theme::u(0.5), 0, 0, 0);
    }
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) {
        return {}; // no arrows
    }
    if (part == SC_ScrollBarGroove) {
        return bar->rect;
    }
    const bool lying = bar->orientation == Qt::Horizontal;
    const int room = lying ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int wanted = range > 0 ? int(qint64(room) * bar->pageStep / (range + bar->pageStep)) : room;
    const int length = qBound(qMin(room, pixelMetric(PM_ScrollBarSliderMin, option, widget)), wanted, room);
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const QRect line = part == SC_ScrollBarSlider  ? QRect(start, 0, length, 0)
                       : part == SC_ScrollBarSubPage ? QRect(0, 0, start, 0)
                                                     : QRect(start + length, 0, room - start - length, 0);
    return lying ? QRect(line.left(), 0, line.width(), bar->rect.height()) : QRect(0, line.left(), bar->rect.width(), line.width());
}

} // namespace giftdesk
