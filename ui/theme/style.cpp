// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/controlpaint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

using namespace controlpaint;

namespace {

constexpr char RoleProperty[] = "giftdeskButtonRole";
constexpr char SpaceOnlyProperty[] = "giftdeskSpaceOnly";

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(RoleProperty, static_cast<int>(role));
    button->update();
}

void answerSpaceOnly(QPushButton *button)
{
    button->setProperty(SpaceOnlyProperty, true);
    button->setAutoDefault(false);
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? static_cast<ButtonRole>(button->property(RoleProperty).toInt()) : ButtonRole::Outlined;
}

GiftdeskStyle::GiftdeskStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void GiftdeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto *button = qobject_cast<QPushButton *>(widget); button && !button->property(SpaceOnlyProperty).toBool()) {
        button->setAutoDefault(true); // outside a dialog Qt lets Enter do nothing on a focused button
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
    case PM_ExclusiveIndicatorHeight: return theme::u(2);
    case PM_ScrollBarExtent: return theme::u(1.5);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return theme::u(1);
    case PM_HeaderMargin: return theme::u(1) + 1; // one more, as in cells
    case PM_ScrollBarSliderMin: return theme::u(4);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth: return 0;
    case PM_SplitterWidth: return theme::u(1);
    case PM_FocusFrameHMargin: return theme::u(1);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int GiftdeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *data) const
{
    switch (static_cast<int>(hint)) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient: return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme::colour(Colour::Line, option ? option->palette : QPalette()).rgb());
    case SH_UnderlineShortcut: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize GiftdeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
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
    case CT_SpinBox: made = QSize(made.width() + theme::u(type == CT_ComboBox ? 1 : 0), theme::u(4)); break;
    case CT_HeaderSection: made.setHeight(theme::u(4)); break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            made.setHeight(theme::u(3.5));
            made.rwidth() += theme::u(2);
        }
        break;
    case CT_MenuBarItem: made.setHeight(theme::u(3)); break;
    default: break;
    }
    return made;
}

void GiftdeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (static_cast<int>(element)) {
    case PE_PanelButtonCommand: return drawButtonPanel(option, painter, widget);
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr) {
            focusRing(painter, option->rect, theme::colour(Colour::Accent, option->palette));
        }
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            return drawLinePanel(option, painter);
        }
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameLineEdit: return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (element == PE_PanelItemViewItem) {
            drawItemPanel(option, painter);
        }
        return;
    case PE_IndicatorCheckBox: return drawCheck(option, painter);
    case PE_IndicatorRadioButton: return drawRadio(option, painter);
    case PE_IndicatorArrowDown: return drawArrow(option, painter, IconName::ChevronDown);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void GiftdeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
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
            return drawBar(painter, option->rect, theme::colour(Colour::Line, option->palette));
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

void GiftdeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo) { // a date field with a calendar draws itself as an editable one
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

QRect GiftdeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                    const QWidget *widget) const
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
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const QRect line = part == SC_ScrollBarSlider    ? QRect(start, 0, length, 0)
                       : part == SC_ScrollBarSubPage ? QRect(0, 0, start, 0)
                                                     : QRect(start + length, 0, room - start - length, 0);
    return lying ? QRect(line.left(), 0, line.width(), bar->rect.height())
                 : QRect(0, line.left(), bar->rect.width(), line.width());
}

} // namespace giftdesk
