// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeletonrows.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace std::chrono_literals;

namespace giftdesk {
namespace {

constexpr int Rows = 8;
constexpr double Widths[] = {0.16, 0.14, 0.24, 0.12}; // shares of the width, as the columns of a gift table

} // namespace

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_drawn = true;
        update();
    });
}

void SkeletonRows::start()
{
    if (!m_drawn && !m_delay.isActive()) {
        m_delay.start();
    }
}

void SkeletonRows::stop()
{
    m_delay.stop();
    m_drawn = false;
    update();
}

QSize SkeletonRows::sizeHint() const
{
    return {theme::u(60), theme::u(4) * Rows};
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!m_drawn) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(Colour::Skeleton, palette()));
    for (int row = 0; row < Rows; ++row) {
        double left = theme::u(1);
        for (const double share : Widths) {
            const double wide = share * width();
            painter.drawRoundedRect(
                QRectF(left, row * theme::u(4) + theme::u(1.25), wide * (row % 3 == 1 ? 0.8 : 1.0), theme::u(1.5)), 3,
                3);
            left += wide + theme::u(4);
        }
    }
}

} // namespace giftdesk
