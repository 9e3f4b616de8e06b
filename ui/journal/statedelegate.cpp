// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/statedelegate.h"

#include "tables/columns.h"
#include "ui/journal/entrytexts.h"
#include "ui/widgets/statebadge.h"

#include <QApplication>
#include <QPainter>

namespace giftdesk {

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const auto state = EntryState(index.data(StateRole).toInt());
    const BadgeLook look = entryLook(state);
    if (isOpen(state)) {
        QColor tint = theme::colour(look.colour, option.palette);
        tint.setAlphaF(0.12F);
        painter->fillRect(option.rect, tint);
    }
    StateBadge::paintCell(painter, option, look.icon, look.colour, index.data(Qt::DisplayRole).toString());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme::colour(Colour::Line, option.palette));
}

} // namespace giftdesk
