// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {
namespace {

int dotColumn()
{
    return theme::u(2.5);
}

} // namespace

Timeline::Timeline(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Timeline::setSteps(const QList<TimelineStep> &steps)
{
    m_steps = steps;
    QStringList spoken;
    for (const TimelineStep &step : steps) {
        spoken << step.time + u' ' + step.sentence;
    }
    setAccessibleName(spoken.join(u", "_s));
    updateGeometry();
    update();
}

QSize Timeline::sizeHint() const
{
    const int wide = theme::u(36);
    return {wide, heightForWidth(wide)};
}

QSize Timeline::minimumSizeHint() const
{
    return {theme::u(20), theme::u(3) * int(m_steps.size())};
}

int Timeline::heightForWidth(int width) const
{
    return std::accumulate(m_steps.begin(), m_steps.end(), 0,
                           [&](int sum, const TimelineStep &step) { return sum + stepHeight(step, width); });
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const int high = stepHeight(m_steps[i], width());
        paintStep(painter, m_steps[i], QRect(0, top, width(), high), i + 1 == m_steps.size());
        top += high;
    }
}

int Timeline::timeWidth() const
{
    int widest = 0;
    for (const TimelineStep &step : m_steps) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(step.time));
    }
    return widest;
}

int Timeline::stepHeight(const TimelineStep &step, int width) const
{
    const int wide = std::max(theme::u(6), width - dotColumn() - timeWidth() - theme::u(1.5));
    const QRect words = fontMetrics().boundingRect(QRect(0, 0, wide, 10000), Qt::TextWordWrap, step.sentence);
    return std::max(theme::u(3.25), words.height() + theme::u(1.25));
}

void Timeline::paintStep(QPainter &painter, const TimelineStep &step, const QRect &area, bool last) const
{
    const int dot = theme::u(1.25);
    const int textTop = area.top() + theme::u(0.25);
    const QPointF centre(dot / 2.0 + 1, textTop + fontMetrics().height() / 2.0);
    if (!last) {
        painter.setPen(QPen(theme::colour(Colour::Line, palette()), 1));
        painter.drawLine(centre + QPointF(0, dot), QPointF(centre.x(), area.bottom() + theme::u(0.5)));
    }
    const QColor colour = theme::colour(step.colour, palette());
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(step.open ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawEllipse(centre, dot / 2.0 - 1, dot / 2.0 - 1);
    painter.setPen(theme::colour(Colour::SecondText, palette()));
    painter.drawText(QRect(dotColumn(), textTop, timeWidth(), area.height()), Qt::AlignTop | Qt::AlignLeft, step.time);
    painter.setPen(palette().color(QPalette::WindowText));
    const int left = dotColumn() + timeWidth() + theme::u(1.5);
    painter.drawText(QRect(left, textTop, area.width() - left, area.height()),
                     Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, step.sentence);
}

} // namespace giftdesk
