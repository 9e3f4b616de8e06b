// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/rail.h"

#include "ui/widgets/statebadge.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace giftdesk {

RailButton::RailButton(IconName icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setCount(int count)
{
    m_count = count;
    setAccessibleDescription(count > 0 ? CountBadge::text(count) : QString());
    update();
}

void RailButton::setFolded(bool folded)
{
    m_folded = folded;
    update();
}

QSize RailButton::sizeHint() const
{
    return {theme::u(6), theme::u(4.5)};
}

bool RailButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        setToolTip(m_folded ? text() : QString());
    }
    return QAbstractButton::event(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor window = palette().color(QPalette::Window);
    const QColor accent = theme::colour(Colour::Accent, palette());
    const QRectF body = QRectF(rect()).adjusted(theme::u(1), 2, -theme::u(1), -2);
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(theme::blend(window, isChecked() ? accent : palette().color(QPalette::WindowText),
                                      isChecked() ? 0.14 : 0.06));
        painter.drawRoundedRect(body, 5, 5);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2));
        painter.drawRoundedRect(body, 5, 5);
    }
    const int side = theme::u(2.25);
    const QColor colour = isChecked() ? accent : theme::colour(Colour::SecondText, palette());
    const int left = m_folded ? (width() - side) / 2 : theme::u(2);
    painter.drawPixmap(left, (height() - side) / 2, icons::pixmap(m_icon, side, colour, devicePixelRatioF()));
    if (!m_folded) {
        painter.setPen(palette().color(QPalette::WindowText));
        if (isChecked()) {
            QFont strong = font();
            strong.setWeight(QFont::DemiBold);
            painter.setFont(strong);
        }
        const int room = width() - theme::u(5.25) - theme::u(2) - (m_count > 0 ? CountBadge::size(m_count).width() : 0);
        painter.drawText(QRect(theme::u(5.25), 0, room, height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
    paintCount(painter);
}

void RailButton::paintCount(QPainter &painter) const
{
    const QSize size = CountBadge::size(m_count);
    const QPoint at = m_folded ? QPoint(width() - size.width() - theme::u(0.75), 1)
                               : QPoint(width() - theme::u(2) - size.width(), (height() - size.height()) / 2);
    CountBadge::paint(&painter, QRect(at, size), palette(), m_count);
}

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, theme::u(1), 0, theme::u(1));
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setFolded(false);
}

int Rail::addEntry(IconName icon)
{
    const int entry = count();
    auto *button = new RailButton(icon, this);
    button->setFocusPolicy(entry == 0 ? Qt::TabFocus : Qt::NoFocus);
    button->installEventFilter(this);
    m_buttons << button;
    m_column->insertWidget(entry, button);
    connect(button, &QAbstractButton::clicked, this, [this, entry] { Q_EMIT opened(entry); });
    return entry;
}

void Rail::setText(int entry, const QString &text)
{
    m_buttons[entry]->setText(text);
    m_buttons[entry]->setAccessibleName(text);
}

void Rail::setCount(int entry, int count)
{
    m_buttons[entry]->setCount(count);
}

void Rail::setCurrent(int entry)
{
    for (int i = 0; i < count(); ++i) {
        m_buttons[i]->setFocusPolicy(i == entry ? Qt::TabFocus : Qt::NoFocus);
    }
    m_buttons[entry]->setChecked(true);
}

void Rail::setFolded(bool folded)
{
    setFixedWidth(theme::u(folded ? 6.5 : 22));
    for (RailButton *button : m_buttons) {
        button->setFolded(folded);
    }
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto entry = m_buttons.indexOf(static_cast<RailButton *>(watched));
        return entry >= 0 && handleKey(int(entry), static_cast<QKeyEvent *>(event)->key());
    }
    return QWidget::eventFilter(watched, event);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::colour(Colour::Line, palette()));
}

bool Rail::handleKey(int entry, int key)
{
    switch (key) {
    case Qt::Key_Up: focusEntry(qMax(0, entry - 1)); return true;
    case Qt::Key_Down: focusEntry(qMin(count() - 1, entry + 1)); return true;
    case Qt::Key_Home: focusEntry(0); return true;
    case Qt::Key_End: focusEntry(count() - 1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_buttons[entry]->click(); return true;
    default: return false;
    }
}

void Rail::focusEntry(int entry)
{
    m_buttons[entry]->setFocus(Qt::OtherFocusReason);
    update();
}

} // namespace giftdesk
