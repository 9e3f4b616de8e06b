// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace giftdesk {

/// A short note at the bottom left of the widget it lies over: six seconds, at most one action (Undo, Show).
/// The newest replaces the one before. No personal data in its text.
class Toast : public QFrame
{
    Q_OBJECT
public:
    explicit Toast(QWidget *over);

    void show(const QString &text, const QString &action = {}, std::function<void()> run = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QTimer m_timer;
    QLabel *m_text;
    QPushButton *m_action;
    std::function<void()> m_run;
};

} // namespace giftdesk
