// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace giftdesk {

/// Work that takes longer than a second: what, how far, Cancel. It shows itself one second after start(), not before.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

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

private:
    void retranslate();

    QTimer m_delay;
    QLabel *m_what;
    QLabel *m_count;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_running = false;
};

} // namespace giftdesk
