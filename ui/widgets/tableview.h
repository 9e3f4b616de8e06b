// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

class QMenu;

namespace giftdesk {

/// Draws a cell at the table's row height, with a line under it and a tooltip only where the text was cut.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The table of every pane: rows of one height, no grid, no wrap, whole rows selected, last column stretched, Ctrl+C
/// copies the selected rows as tab-separated text, a context menu copies a cell or a row. What is copied is what is
/// shown.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    /// Widths in digits (a syllable takes about two), one a column; the last column takes what is left.
    void setColumnCharacters(const QList<int> &characters);
    /// Columns whose text is cut in the middle (ids), not at its end.
    void setMiddleElided(const QList<int> &columns);
    Qt::TextElideMode elideMode(int column) const;

    QString selectedRowsAsText() const;
    void setModel(QAbstractItemModel *model) override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The current row changed; -1 if there is none.
    void currentRowChanged(int row);
    /// Enter or a double click on a row.
    void rowActivated(int row);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// Adds entries of its own to the menu of a cell.
    virtual void extendMenu(QMenu *, const QModelIndex &) {}
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void copyRows() const;
    void copyCell(const QModelIndex &index) const;
    void setMetrics();

    QList<int> m_characters;
    QList<int> m_middle;
};

} // namespace giftdesk
