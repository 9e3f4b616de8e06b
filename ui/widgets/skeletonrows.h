// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace giftdesk {

/// Eight grey rows where data will be; they appear 150 ms after start(), so that a quick answer shows no flicker.
class SkeletonRows : public QWidget
{
    Q_OBJECT
public:
    explicit SkeletonRows(QWidget *parent = nullptr);

    void start();
    void stop();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
    bool m_drawn = false;
};

} // namespace giftdesk
