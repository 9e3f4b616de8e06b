// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace giftdesk {

/// Every colour the console paints with. Never name a colour by its value outside theme.cpp.
enum class Colour {
    Window,
    Base,
    Text,
    SecondText,
    InputBorder,
    Line,
    Done,
    Waiting,
    Refused,
    Unknown,
    Accent,
    OnAccent, ///< text on a filled accent button
    OnBand,   ///< text on a profile band, white in both themes
    BandSandbox,
    BandUat,
    BandSi,
    BandLive,
    Skeleton, ///< the grey bars of rows that are being read
};
inline constexpr int ColourCount = static_cast<int>(Colour::Skeleton) + 1;

enum class ProfileKind;

enum class TextSize { Hint, Normal, Title, Amount }; ///< 0.9, 1.0, 1.2 semi-bold, 1.8 semi-bold

namespace theme {

/// The complete palette of a theme, every group and role set.
QPalette palette(bool dark);
/// Whether a palette is one of a dark theme, by the lightness of its window.
bool isDark(const QPalette &palette);
QColor colour(Colour colour, bool dark);
/// The colour that belongs to the palette a widget is painted with; follows a theme change by itself.
QColor colour(Colour colour, const QPalette &palette);
QColor bandColour(ProfileKind kind, bool dark);
/// `over` laid on `under` with `share` of 0..1.
QColor blend(const QColor &under, const QColor &over, double share);

/// The application's font: system family first, then Korean families by name, so that fontconfig does not mix two of
/// them.
QFont applicationFont();
QFont font(TextSize size);
void setTextSize(QWidget *widget, TextSize size);
/// Gives a label the colour and keeps it through theme changes.
void setTextColour(QWidget *widget, Colour colour);

/// Length of `n` units in pixels; a unit is half a line of the application's font, about 8 px at 10 pt.
int u(double n = 1);

} // namespace theme
} // namespace giftdesk
