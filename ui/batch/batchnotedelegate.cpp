// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/batch/batchnotedelegate.h"

#include "ui/batch/batchtexts.h"
#include "ui/widgets/statebadge.h"

namespace giftdesk {

namespace {

/// How a cell is marked; nothing for one drawn as plain text.
std::optional<batchtexts::Look> markOf(const QModelIndex &index)
{
    if (index.column() == BatchModel::NoteColumn) {
        return batchtexts::lookOf(BatchModel::RowWeight(index.data(BatchModel::SeverityRole).toInt()));
    }
    return index.data(BatchModel::IssueRole).toBool()
               ? std::optional(batchtexts::Look{IconName::Warning, Colour::Refused})
               : std::nullopt;
}

} // namespace

void BatchNoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    if (const auto mark = markOf(index)) {
        StateBadge::paintCell(painter, option, mark->icon, mark->colour, index.data().toString());
    }
}

void BatchNoteDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (markOf(index)) {
        option->text.clear();
    }
}

} // namespace giftdesk
