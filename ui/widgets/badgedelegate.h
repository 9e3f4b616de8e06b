// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/statebadge.h"
#include "ui/widgets/tableview.h"

#include <functional>
#include <optional>

namespace giftdesk {

/// Draws the cells that have a look as icon, word and colour together, the word being the cell's text; every other cell
/// as any table does.
class BadgeDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using Look = std::function<std::optional<BadgeLook>(const QModelIndex &index)>;
    BadgeDelegate(Look look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    Look m_look;
};

} // namespace giftdesk
