// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;

/// How the parts of controls look. Colours come from the palette of the style option, so that both themes are drawn
/// alike.
namespace giftdesk::controlpaint {

struct ButtonLook
{
    QColor fill;
    QColor line;
    QColor text;
};

ButtonLook buttonLook(const QStyleOption *option, ButtonRole role);
/// Two pixels of accent, the mark of the keyboard focus.
void focusRing(QPainter *painter, const QRectF &rect, const QColor &colour);
void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget);
void drawLinePanel(const QStyleOption *option, QPainter *painter);
void drawItemPanel(const QStyleOption *option, QPainter *painter);
void drawHeaderSection(const QStyleOption *option, QPainter *painter);
void drawHeaderLabel(const QStyleOptionHeader *header, QPainter *painter);
void drawCheck(const QStyleOption *option, QPainter *painter);
void drawRadio(const QStyleOption *option, QPainter *painter);
/// A bar with round ends: grooves, progress, thumbs.
void drawBar(QPainter *painter, const QRectF &rect, const QColor &colour);
void drawProgress(const QStyleOptionProgressBar *bar, QPainter *painter);
/// `onTable`: the bar belongs to a table and lies on its white, not on the window.
void drawScrollBar(const QStyleOptionSlider *bar, const QRect &slider, QPainter *painter, bool onTable);
void drawArrow(const QStyleOption *option, QPainter *painter, IconName name);

} // namespace giftdesk::controlpaint
