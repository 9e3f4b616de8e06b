// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::icons {
namespace {

// In the order of IconName.
constexpr std::array Files{
    "arrow-left",    "arrow-right",    "ban",         "calendar", "wallet-cards", "check",      "chevron-down",
    "chevron-right", "clock",          "x",           "copy",     "circle-check", "download",   "external-link",
    "eye",           "eye-off",        "funnel",      "funnel-x", "gift",         "history",    "hourglass",
    "inbox",         "info",           "scroll-text", "keyboard", "languages",    "lock",       "moon",
    "cloud-off",     "package",        "phone",       "plus",     "credit-card",  "refresh-cw", "circle-x",
    "search",        "send",           "settings",    "star",     "sun",          "undo-2",     "circle-question-mark",
    "user",          "triangle-alert",
};
static_assert(Files.size() == static_cast<size_t>(IconName::Warning) + 1);

QString fileName(IconName name)
{
    return u":/icons/lucide/%1.svg"_s.arg(QLatin1String(Files[static_cast<size_t>(name)]));
}

QByteArray recoloured(IconName name, const QColor &colour)
{
    QFile file(fileName(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(IconName name, std::optional<Colour> colour)
        : m_name(name)
        , m_colour(colour)
    {
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        const int side = qMin(rect.width(), rect.height());
        const QPoint at = rect.center() - QPoint((side - 1) / 2, (side - 1) / 2);
        painter->drawPixmap(at, icons::pixmap(m_name, side, colourOf(mode), scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return icons::pixmap(m_name, qMin(size.width(), size.height()), colourOf(mode), 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // The size asked for is in device pixels; the caller sets the ratio.
        QPixmap made = icons::pixmap(m_name, qMin(size.width(), size.height()), colourOf(mode), 1);
        Q_UNUSED(scale);
        return made;
    }

private:
    QColor colourOf(QIcon::Mode mode) const
    {
        const QPalette shown = QGuiApplication::palette();
        if (mode == QIcon::Disabled) {
            return shown.color(QPalette::Disabled, QPalette::WindowText);
        }
        return m_colour ? theme::colour(*m_colour, shown) : shown.color(QPalette::Active, QPalette::WindowText);
    }

    IconName m_name;
    std::optional<Colour> m_colour;
};

} // namespace

QPixmap pixmap(IconName name, int side, const QColor &colour, qreal scale)
{
    const int device = qRound(side * scale);
    const QString key =
        u"giftdesk/%1/%2/%3"_s.arg(QString::number(static_cast<int>(name)), QString::number(device), colour.name());
    QPixmap made;
    if (!QPixmapCache::find(key, &made)) {
        made = QPixmap(device, device);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        QSvgRenderer(recoloured(name, colour)).render(&painter, QRectF(0, 0, device, device));
        painter.end();
        QPixmapCache::insert(key, made);
    }
    made.setDevicePixelRatio(scale);
    return made;
}

QIcon icon(IconName name, std::optional<Colour> colour)
{
    return QIcon(new PaletteIconEngine(name, colour));
}

QIcon applicationIcon()
{
    QIcon made;
    made.addFile(u":/icons/giftdesk-16.svg"_s, QSize(16, 16));
    for (const int side : {24, 32, 48, 64, 128, 256}) {
        made.addPixmap(QIcon(u":/icons/giftdesk.svg"_s).pixmap(side, side));
    }
    return made;
}

} // namespace giftdesk::icons
