// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokenclock.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

using namespace std::chrono_literals;

namespace giftdesk {

TokenClock::TokenClock(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void TokenClock::setLife(std::chrono::milliseconds left, std::chrono::milliseconds whole)
{
    m_left = std::max(0ms, left);
    m_whole = std::max(1ms, whole);
    retranslate();
    update();
}

QSize TokenClock::sizeHint() const
{
    return {theme::u(5), theme::u(5)};
}

void TokenClock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TokenClock::paintEvent(QPaintEvent *)
{
    const double share = std::min(1.0, double(m_left.count()) / double(m_whole.count()));
    const int pen = theme::u(0.5);
    const QRectF ring = QRectF(rect()).adjusted(pen, pen, -pen, -pen);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(Colour::Line, palette()), pen));
    painter.drawEllipse(ring);
    const Colour colour = m_left > 10s ? Colour::Accent : m_left > 5s ? Colour::Waiting : Colour::Refused;
    painter.setPen(QPen(theme::colour(colour, palette()), pen, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -int(share * 360 * 16));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter, QString::number((m_left.count() + 999) / 1000));
}

void TokenClock::retranslate()
{
    setAccessibleName(tr("The token is valid for %n more second(s)", nullptr, int((m_left.count() + 999) / 1000)));
}

} // namespace giftdesk
