// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

namespace giftdesk {

class HistoryModel;

/// Draws a gift's status as icon, word and colour, and a grey bar where a row is still being read.
class HistoryDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The table of gifts: tells its model what is in view, and keeps what is in view in its place when rows come in above.
class HistoryTable : public TableView
{
    Q_OBJECT
public:
    explicit HistoryTable(HistoryModel &model, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellView();
    void keepPlace(int first, int count);

    HistoryModel &m_model;
};

} // namespace giftdesk
