// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/batch/batchdesk.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace giftdesk {

/// How far a batch is, and what a person can do about it: pause, stop, go on, write the report.
class BatchRunBar : public QWidget
{
    Q_OBJECT
public:
    explicit BatchRunBar(BatchDesk &desk, QWidget *parent = nullptr);

    void retranslate() { showProgress(); }
    QPushButton *pauseButton() const { return m_pause; }
    QPushButton *stopButton() const { return m_stop; }
    QPushButton *resumeButton() const { return m_resume; }
    QPushButton *reportButton() const { return m_report; }
    QPushButton *closeButton() const { return m_close; }

Q_SIGNALS:
    void reportRequested();

private:
    void showProgress();

    BatchDesk &m_desk;
    QProgressBar *m_bar;
    QLabel *m_counts;
    QLabel *m_left;
    QPushButton *m_close;
    QPushButton *m_report;
    QPushButton *m_stop;
    QPushButton *m_pause;
    QPushButton *m_resume;
};

} // namespace giftdesk
