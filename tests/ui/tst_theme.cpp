// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/profile.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/themecontroller.h"

#include <QFontMetrics>
#include <QTest>

#include <cmath>

using namespace giftdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

double linear(double part)
{
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Contrast ratio of WCAG 2.
double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void bordersAreVisible();
    void bandsAreReadable();
    void everyPaletteGroupIsSet();
    void everyIconIsThere();
    void iconsFollowThePalette();
    void changeIsAnnouncedOnce();
    void digitsAreEqual();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Colour>("colour");
    for (const bool dark : {false, true}) {
        for (const Colour colour : {Colour::Text, Colour::SecondText, Colour::Done, Colour::Waiting, Colour::Refused,
                                    Colour::Unknown, Colour::Accent}) {
            QTest::addRow("%s %d", dark ? "dark" : "light", static_cast<int>(colour)) << dark << colour;
        }
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    QFETCH(Colour, colour);
    const QColor text = theme::colour(colour, dark);
    const QColor base = theme::colour(Colour::Base, dark);
    const QColor selected = theme::blend(base, theme::colour(Colour::Accent, dark), 0.14);
    QVERIFY(contrast(text, theme::colour(Colour::Window, dark)) >= 4.5);
    QVERIFY(contrast(text, base) >= 4.5);
    // A selected row keeps its colours; the tint may take a little from the state colours, never from the text itself.
    QVERIFY(contrast(text, selected) >= (colour == Colour::Text || colour == Colour::SecondText ? 4.5 : 4.0));
    QVERIFY(contrast(theme::colour(Colour::OnAccent, dark), theme::colour(Colour::Accent, dark)) >= 4.5);
}

void TestTheme::bordersAreVisible()
{
    for (const bool dark : {false, true}) {
        QVERIFY(contrast(theme::colour(Colour::InputBorder, dark), theme::colour(Colour::Base, dark)) >= 3);
        QVERIFY(contrast(theme::colour(Colour::InputBorder, dark), theme::colour(Colour::Window, dark)) >= 2.8);
    }
}

void TestTheme::bandsAreReadable()
{
    for (const bool dark : {false, true}) {
        for (const ProfileKind kind : {ProfileKind::Sandbox, ProfileKind::Uat, ProfileKind::Si, ProfileKind::Live}) {
            QVERIFY(contrast(theme::colour(Colour::OnBand, dark), theme::bandColour(kind, dark)) >= 4.5);
        }
    }
}

void TestTheme::everyPaletteGroupIsSet()
{
    for (const bool dark : {false, true}) {
        const QPalette palette = theme::palette(dark);
        QCOMPARE(theme::isDark(palette), dark);
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role != QPalette::NoRole) {
                    QVERIFY2(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)),
                             QByteArray::number(role).constData());
                }
            }
            QVERIFY(contrast(palette.color(group, QPalette::ToolTipText),
                             palette.color(group, QPalette::ToolTipBase)) >= 4.5);
        }
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
    }
}

void TestTheme::everyIconIsThere()
{
    for (int name = 0; name <= static_cast<int>(IconName::Warning); ++name) {
        const QImage image = icons::pixmap(static_cast<IconName>(name), 24, Qt::red, 1).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x) {
                drawn = image.pixelColor(x, y).alpha() > 100;
            }
        }
        QVERIFY2(drawn, QByteArray::number(name).constData());
    }
    QVERIFY(!icons::applicationIcon().pixmap(16).isNull());
}

void TestTheme::iconsFollowThePalette()
{
    const auto brightest = [](const QImage &image) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                found = pixel.alpha() > 200 ? std::max(found, pixel.lightness()) : found;
            }
        }
        return found;
    };
    ThemeController controller;
    const QIcon icon = icons::icon(IconName::Search);
    controller.setChoice(ThemeChoice::Light);
    QVERIFY(brightest(icon.pixmap(24).toImage()) < 80);
    controller.setChoice(ThemeChoice::Dark);
    QVERIFY(brightest(icon.pixmap(24).toImage()) > 180);
}

void TestTheme::changeIsAnnouncedOnce()
{
    ThemeController controller;
    int changes = 0;
    connect(&controller, &ThemeController::changed, this, [&changes] { ++changes; });
    controller.setChoice(ThemeChoice::Dark);
    controller.setChoice(ThemeChoice::Dark);
    QCOMPARE(changes, 1);
    QCOMPARE(ThemeController::fromKey(ThemeController::key(ThemeChoice::Light)), ThemeChoice::Light);
    QCOMPARE(ThemeController::fromKey(u"purple"_s), ThemeChoice::System);
}

void TestTheme::digitsAreEqual()
{
    // Amounts stand right-aligned under each other; Qt 6.4 cannot ask a font for tabular figures.
    const ThemeController controller;
    const QFontMetrics metrics(theme::font(TextSize::Normal));
    for (int digit = 1; digit <= 9; ++digit) {
        QCOMPARE(metrics.horizontalAdvance(QString::number(digit)), metrics.horizontalAdvance(u'0'));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
