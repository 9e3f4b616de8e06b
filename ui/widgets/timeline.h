// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

namespace giftdesk {

/// One step in the life of a gift, texts as they are to be read.
struct TimelineStep
{
    QString time;
    QString sentence;
    Colour colour = Colour::SecondText;
    bool open = false; ///< not there yet, or not known: a hollow dot
};

/// Steps from top to bottom: dot and line, time, sentence.
class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void setSteps(const QList<TimelineStep> &steps);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int timeWidth() const;
    int stepHeight(const TimelineStep &step, int width) const;
    void paintStep(QPainter &painter, const TimelineStep &step, const QRect &area, bool last) const;

    QList<TimelineStep> m_steps;
};

} // namespace giftdesk
