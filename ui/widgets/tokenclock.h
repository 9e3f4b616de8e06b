// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <chrono>

namespace giftdesk {

/// A ring that empties while a disposable token lives (30 s, contract §3). It shows what it is told and keeps no time
/// itself: the life of a token runs on the clock of who asked for it.
class TokenClock : public QWidget
{
    Q_OBJECT
public:
    explicit TokenClock(QWidget *parent = nullptr);

    void setLife(std::chrono::milliseconds left, std::chrono::milliseconds whole);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    std::chrono::milliseconds m_left{0};
    std::chrono::milliseconds m_whole{30000};
};

} // namespace giftdesk
