// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace giftdesk {

/// Work that takes longer than a second: what, how far, Cancel. It shows itself one second after start(), not before,
/// and lies in the upper margin of the widget it is over, so that nothing below it moves.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    /// `top` is where it lies in `over`, in pixels.
    ProgressStrip(QWidget *over, int top);

    /// `what` is a translated sentence.
    void start(const QString &what);
    /// `total` 0: not known yet, only the count is said.
    void setProgress(qint64 done, qint64 total);
    void finish();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void retranslate();

    QTimer m_delay;
    QLabel *m_what;
    QLabel *m_count;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    int m_top;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_running = false;
};

} // namespace giftdesk
