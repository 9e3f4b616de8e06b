// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace giftdesk {

/// A button that moves money: it can be pressed only some seconds after start(), counts them down in its own text
/// ("₩50,000 보내기 (3)"), and never fires from a key that was already down.
class CountdownButton : public QPushButton
{
    Q_OBJECT
public:
    explicit CountdownButton(QWidget *parent = nullptr);

    /// The verb and the amount, translated.
    void setAction(const QString &text);
    /// Begins to count; the button is disabled until `seconds` ticks have passed.
    void start(int seconds);
    /// Back to waiting for start(), disabled.
    void reset();
    /// Length of a second; zero: nobody ticks but the caller (tests, a clock of one's own).
    void setTickInterval(std::chrono::milliseconds interval);
    int secondsLeft() const { return m_left; }
    QSize sizeHint() const override;

public Q_SLOTS:
    /// One second has passed.
    void tick();

Q_SIGNALS:
    void ready();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showText();

    QTimer m_timer;
    QString m_action;
    int m_left = 0;
};

} // namespace giftdesk
