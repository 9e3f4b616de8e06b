// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace giftdesk::parts {

/// A square, quiet button that shows an icon only; give it words with name().
QPushButton *iconButton(IconName icon, QWidget *parent);
/// Tooltip and accessible name of a control without words of its own.
void name(QWidget *control, const QString &words);
/// A label of plain text, so that nothing received is taken for mark-up.
QLabel *label(QWidget *parent, TextSize size = TextSize::Normal, Colour colour = Colour::Text);
/// A 1-px line.
QFrame *line(QWidget *parent);
/// A vertical layout with the margin and spacing given in units.
QVBoxLayout *column(QWidget *owner, double margin, double spacing);

/// A frameless area in which a form scrolls when the window is too low for it. Takes the content.
QScrollArea *scrolling(QWidget *content, QWidget *parent);

} // namespace giftdesk::parts
