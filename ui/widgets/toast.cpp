// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/style.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace std::chrono_literals;

namespace giftdesk {

Toast::Toast(QWidget *over)
    : QFrame(over)
    , m_text(parts::label(this))
    , m_action(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::u(2), theme::u(0.5), theme::u(1), theme::u(0.5));
    row->addWidget(m_text);
    row->addWidget(m_action);
    setMinimumHeight(theme::u(5));
    m_timer.setSingleShot(true);
    m_timer.setInterval(6s);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run) {
            m_run();
        }
    });
    over->installEventFilter(this);
    hide();
}

void Toast::show(const QString &text, const QString &action, std::function<void()> run)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_run = std::move(run);
    setAccessibleName(text);
    place();
    raise();
    setVisible(true);
    m_timer.start();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(Colour::InputBorder, palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void Toast::place()
{
    const QSize wanted = sizeHint().boundedTo(parentWidget()->size() - QSize(theme::u(4), 0));
    const int edge = theme::u(2);
    setGeometry(edge, parentWidget()->height() - wanted.height() - edge, wanted.width(), wanted.height());
}

} // namespace giftdesk
