// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countdownbutton.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>

using namespace std::chrono_literals;

namespace giftdesk {

CountdownButton::CountdownButton(QWidget *parent)
    : QPushButton(parent)
{
    setButtonRole(this, ButtonRole::Primary);
    setEnabled(false);
    answerSpaceOnly(this);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &CountdownButton::tick);
}

void CountdownButton::setAction(const QString &text)
{
    m_action = text;
    showText();
    updateGeometry();
}

void CountdownButton::start(int seconds)
{
    m_left = qMax(0, seconds);
    setEnabled(m_left == 0);
    showText();
    if (m_left == 0) {
        Q_EMIT ready();
    } else if (m_timer.intervalAsDuration() > 0ms) {
        m_timer.start();
    }
}

void CountdownButton::reset()
{
    m_timer.stop();
    m_left = 0;
    setEnabled(false);
    showText();
}

void CountdownButton::setTickInterval(std::chrono::milliseconds interval)
{
    m_timer.setInterval(interval);
}

QSize CountdownButton::sizeHint() const
{
    // The count goes away at the end and must not make the button jump.
    const int words = fontMetrics().horizontalAdvance(tr("%1 (%2)").arg(m_action, QString::number(0)));
    return {qMax(theme::u(10), words + theme::u(3)) + 6, QPushButton::sizeHint().height()};
}

void CountdownButton::tick()
{
    if (m_left == 0) {
        return;
    }
    --m_left;
    showText();
    if (m_left == 0) {
        m_timer.stop();
        setEnabled(true);
        Q_EMIT ready();
    }
}

void CountdownButton::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat()) {
        event->accept();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void CountdownButton::showText()
{
    //: A button's text and the seconds until it can be pressed.
    setText(m_left > 0 ? tr("%1 (%2)").arg(m_action, QString::number(m_left)) : m_action);
}

} // namespace giftdesk
