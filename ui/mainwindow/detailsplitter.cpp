// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/detailsplitter.h"

#include "ui/theme/theme.h"
#include "ui/widgets/parts.h"

#include <QPainter>
#include <QScrollArea>

namespace giftdesk {
namespace {

constexpr int BesideFrom = 1100; // window width in pixels, desk.md §5

class Handle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor line = theme::colour(Colour::Line, palette());
        if (orientation() == Qt::Horizontal) {
            painter.fillRect(QRect(width() / 2, 0, 1, height()), line);
        } else {
            painter.fillRect(QRect(0, height() / 2, width(), 1), line);
        }
    }
};

} // namespace

DetailSplitter::DetailSplitter(QWidget *table, QWidget *detail, QWidget *parent)
    : QSplitter(parent)
{
    addWidget(table);
    addWidget(parts::scrolling(detail, this));
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
}

void DetailSplitter::resizeEvent(QResizeEvent *event)
{
    arrange();
    QSplitter::resizeEvent(event);
}

QSplitterHandle *DetailSplitter::createHandle()
{
    return new Handle(orientation(), this);
}

void DetailSplitter::arrange()
{
    const Qt::Orientation wanted = window()->width() >= BesideFrom ? Qt::Horizontal : Qt::Vertical;
    if (m_arranged && wanted == orientation()) {
        return;
    }
    m_arranged = true;
    setOrientation(wanted);
    if (wanted == Qt::Horizontal) {
        const int detail = theme::u(42);
        setSizes({qMax(detail, width() - detail - handleWidth()), detail});
    } else {
        setSizes({height() * 6 / 10, height() * 4 / 10});
    }
}

} // namespace giftdesk
