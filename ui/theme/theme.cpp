// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "domain/profile.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QVariant>
#include <QWidget>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::theme {
namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of Colour.
constexpr std::array<Pair, ColourCount> Colours{{
    {0xFFF4F6F8, 0xFF1C2026}, // Window
    {0xFFFFFFFF, 0xFF23282F}, // Base
    {0xFF1A1F26, 0xFFE7EBF0}, // Text
    {0xFF57606A, 0xFFA3ADB8}, // SecondText
    {0xFF8C959F, 0xFF6E7883}, // InputBorder
    {0xFFD8DEE4, 0xFF363D46}, // Line
    {0xFF1A7F37, 0xFF56C288}, // Done
    {0xFF8A5A00, 0xFFE0B04A}, // Waiting
    {0xFFC62828, 0xFFFF8A80}, // Refused
    {0xFF7A3FD0, 0xFFC4A0FF}, // Unknown
    {0xFF0B63C5, 0xFF7FB8FF}, // Accent
    {0xFFFFFFFF, 0xFF10151B}, // OnAccent
    {0xFFFFFFFF, 0xFFFFFFFF}, // OnBand
    {0xFF3E6B57, 0xFF3E6B57}, // BandSandbox
    {0xFF8A5A00, 0xFF8A5A00}, // BandUat
    {0xFF5B3FA8, 0xFF5B3FA8}, // BandSi
    {0xFFB3261E, 0xFFB3261E}, // BandLive
    {0xFFE9EDF1, 0xFF2E343C}, // Skeleton
}};

struct RoleColour
{
    QPalette::ColorRole role;
    Colour colour;
};

constexpr RoleColour PaletteRoles[] = {
    {QPalette::Window, Colour::Window},       {QPalette::WindowText, Colour::Text},
    {QPalette::Base, Colour::Base},           {QPalette::AlternateBase, Colour::Base},
    {QPalette::Text, Colour::Text},           {QPalette::PlaceholderText, Colour::SecondText},
    {QPalette::Button, Colour::Base},         {QPalette::ButtonText, Colour::Text},
    {QPalette::BrightText, Colour::Refused},  {QPalette::ToolTipBase, Colour::Text},
    {QPalette::ToolTipText, Colour::Base},    {QPalette::Link, Colour::Accent},
    {QPalette::LinkVisited, Colour::Unknown}, {QPalette::Light, Colour::Base},
    {QPalette::Midlight, Colour::Line},       {QPalette::Mid, Colour::InputBorder},
    {QPalette::Dark, Colour::InputBorder},    {QPalette::Shadow, Colour::Line},
};

void setGroup(QPalette &palette, QPalette::ColorGroup group, bool dark)
{
    for (const RoleColour &row : PaletteRoles) {
        palette.setColor(group, row.role, colour(row.colour, dark));
    }
    // A tint and not the accent itself, so that text keeps its colour when a row is selected.
    palette.setColor(group, QPalette::Highlight,
                     blend(colour(Colour::Base, dark), colour(Colour::Accent, dark), dark ? 0.30 : 0.20));
    palette.setColor(group, QPalette::HighlightedText, colour(Colour::Text, dark));
}

constexpr char TextColourProperty[] = "giftdeskTextColour";

void applyTextColour(QWidget *widget)
{
    const auto wanted = static_cast<Colour>(widget->property(TextColourProperty).toInt());
    const QColor shown = colour(wanted, QApplication::palette());
    QPalette own = widget->palette();
    if (own.color(QPalette::WindowText) != shown) {
        own.setColor(QPalette::WindowText, shown);
        widget->setPalette(own);
    }
}

/// Re-colours its widget when the application's palette changes; a widget's own palette entries do not follow by
/// themselves.
class TextColourKeeper : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange) {
            applyTextColour(static_cast<QWidget *>(watched));
        }
        return false;
    }
};

} // namespace

QColor colour(Colour wanted, bool dark)
{
    const Pair &pair = Colours[static_cast<size_t>(wanted)];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

bool isDark(const QPalette &shown)
{
    return shown.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

QColor colour(Colour wanted, const QPalette &shown)
{
    return colour(wanted, isDark(shown));
}

QColor bandColour(ProfileKind kind, bool dark)
{
    switch (kind) {
    case ProfileKind::Sandbox: return colour(Colour::BandSandbox, dark);
    case ProfileKind::Uat: return colour(Colour::BandUat, dark);
    case ProfileKind::Si: return colour(Colour::BandSi, dark);
    case ProfileKind::Live: return colour(Colour::BandLive, dark);
    }
    Q_UNREACHABLE();
}

QColor blend(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](int a, int b) {
        return qRound(a + (b - a) * share);
    };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue()));
}

QPalette palette(bool dark)
{
    QPalette made;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        setGroup(made, group, dark);
    }
    const QColor faint = blend(colour(Colour::Window, dark), colour(Colour::SecondText, dark), 0.65);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited, QPalette::BrightText}) {
        made.setColor(QPalette::Disabled, role, faint);
    }
    made.setColor(QPalette::Disabled, QPalette::Base, colour(Colour::Window, dark));
    made.setColor(QPalette::Disabled, QPalette::Button, colour(Colour::Window, dark));
    return made;
}

QFont applicationFont()
{
    QFont made = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QStringList families = made.families();
    families << u"Noto Sans CJK KR"_s << u"NanumGothic"_s;
    made.setFamilies(families);
    made.setPointSizeF(10);
    return made;
}

QFont font(TextSize size)
{
    QFont made = QApplication::font();
    const qreal base = made.pointSizeF();
    switch (size) {
    case TextSize::Hint: made.setPointSizeF(qMax(9.0, base * 0.9)); break;
    case TextSize::Normal: break;
    case TextSize::Title:
        made.setPointSizeF(base * 1.2);
        made.setWeight(QFont::DemiBold);
        break;
    case TextSize::Amount:
        made.setPointSizeF(base * 1.8);
        made.setWeight(QFont::DemiBold);
        break;
    }
    return made;
}

void setTextSize(QWidget *widget, TextSize size)
{
    widget->setFont(font(size));
}

void setTextColour(QWidget *widget, Colour wanted)
{
    const bool first = !widget->property(TextColourProperty).isValid();
    widget->setProperty(TextColourProperty, static_cast<int>(wanted));
    if (first) {
        widget->installEventFilter(new TextColourKeeper(widget));
    }
    applyTextColour(widget);
}

int u(double n)
{
    const QFont shown = QApplication::font();
    // Korean families report lines half as tall again as their letters; the grid follows the letters, so that it is the
    // same for all.
    const double line = qMin<double>(QFontMetrics(shown).height(), 1.25 * QFontInfo(shown).pixelSize());
    return qRound(n * line / 2.0);
}

} // namespace giftdesk::theme
