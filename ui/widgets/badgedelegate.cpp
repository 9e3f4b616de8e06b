// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badgedelegate.h"

namespace giftdesk {

BadgeDelegate::BadgeDelegate(Look look, QObject *parent)
    : CellDelegate(parent)
    , m_look(std::move(look))
{
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    if (const auto look = m_look(index)) {
        StateBadge::paintCell(painter, option, look->icon, look->colour, index.data().toString());
    }
}

void BadgeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (m_look(index)) {
        option->text.clear();
    }
}

} // namespace giftdesk
