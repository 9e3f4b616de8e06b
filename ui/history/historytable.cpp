// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytable.h"

#include "tables/historymodel.h"
#include "ui/history/historytexts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statebadge.h"

#include <QPainter>
#include <QScrollBar>

namespace giftdesk {

namespace {

// Widths in digits; a Korean syllable takes about two.
const QList<int> widths{15, 15, 22, 13, 13, 15, 22};

void paintBar(QPainter *painter, const QRect &cell, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::colour(Colour::Skeleton, palette));
    const QRectF bar(cell.left() + theme::u(1), cell.center().y() - theme::u(0.6), cell.width() * 0.6, theme::u(1.2));
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

} // namespace

void HistoryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (index.column() == HistoryModel::StatusColumn) {
        option->text.clear(); // drawn as a badge
    }
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    if (index.data(HistoryModel::PlaceholderRole).toBool()) {
        return paintBar(painter, option.rect, option.palette);
    }
    if (index.column() == HistoryModel::StatusColumn) {
        const auto look = historytexts::statusLook(static_cast<GiftStatus>(index.data(StateRole).toInt()));
        const QRect inside = option.rect.adjusted(theme::u(1), 0, -theme::u(0.5), 0);
        painter->save();
        painter->setFont(option.font);
        StateBadge::paint(painter, inside, option.palette, look.icon, look.colour, index.data().toString());
        painter->restore();
    }
}

HistoryTable::HistoryTable(HistoryModel &model, QWidget *parent) : TableView(parent), m_model(model)
{
    setItemDelegate(new HistoryDelegate(this));
    setModel(&model);
    setColumnCharacters(widths);
    setMiddleElided({HistoryModel::TransferIdColumn});
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryTable::tellView);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &HistoryTable::tellView);
    connect(&model, &QAbstractItemModel::modelReset, this, &HistoryTable::tellView);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last - first + 1); });
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    tellView();
}

void HistoryTable::tellView()
{
    const int first = qMax(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    m_model.showRows(first, last < 0 ? m_model.rowCount() - 1 : last);
}

/// New gifts come in at the top: whoever has scrolled down goes on reading where they were.
void HistoryTable::keepPlace(int first, int count)
{
    QScrollBar *bar = verticalScrollBar();
    if (bar->value() > 0 && first < bar->value()) {
        bar->setMaximum(bar->maximum() + count);
        bar->setValue(bar->value() + count);
    }
}

} // namespace giftdesk
