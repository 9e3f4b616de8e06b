// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace giftdesk {
namespace {

int cellMargin()
{
    return theme::u(1);
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the row is the unit; its selection shows where the focus is
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    if (const auto *table = qobject_cast<const TableView *>(option->widget)) {
        option->textElideMode = table->elideMode(index.column());
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme::colour(Colour::Line, option.palette));
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString shown = displayText(index.data(Qt::DisplayRole), view->locale());
    const int room = view->visualRect(index).width() - 2 * cellMargin();
    if (view->fontMetrics().horizontalAdvance(shown) > room) {
        QToolTip::showText(event->globalPos(), shown, view);
    } else {
        QToolTip::hideText();
    }
    return true;
}

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    setMetrics();
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
}

void TableView::setColumnCharacters(const QList<int> &characters)
{
    m_characters = characters;
    const int one = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; model() && column < std::min<int>(int(characters.size()), model()->columnCount()); ++column) {
        setColumnWidth(column, characters[column] * one + 2 * cellMargin());
    }
}

void TableView::setMiddleElided(const QList<int> &columns)
{
    m_middle = columns;
}

Qt::TextElideMode TableView::elideMode(int column) const
{
    return m_middle.contains(column) ? Qt::ElideMiddle : Qt::ElideRight;
}

QString TableView::selectedRowsAsText() const
{
    if (!selectionModel()) {
        return {};
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column)) {
                cells << row.siblingAtColumn(column)
                             .data(Qt::DisplayRole)
                             .toString()
                             .replace(u'\t', u' ')
                             .replace(u'\n', u' ');
            }
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setColumnCharacters(m_characters);
}

QSize TableView::minimumSizeHint() const
{
    return {theme::u(30), theme::u(16)};
}

void TableView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setMetrics();
    }
    QTableView::changeEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (!at.isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy &cell")), &QAction::triggered, this,
            [this, index = QPersistentModelIndex(at)] { copyCell(index); });
    connect(menu->addAction(tr("Copy &row")), &QAction::triggered, this, &TableView::copyRows);
    extendMenu(menu, at);
    menu->popup(event->globalPos());
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt makes the first row the current one, without a sign of it: the detail beside would belong to no row.
    if (currentIndex().isValid() && selectionModel() && !selectionModel()->hasSelection()) {
        selectRow(currentIndex().row());
    }
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        Q_EMIT currentRowChanged(current.row());
    }
}

void TableView::copyRows() const
{
    if (const QString text = selectedRowsAsText(); !text.isEmpty()) {
        QApplication::clipboard()->setText(text);
    }
}

void TableView::copyCell(const QModelIndex &index) const
{
    QApplication::clipboard()->setText(index.data(Qt::DisplayRole).toString());
}

void TableView::setMetrics()
{
    verticalHeader()->setMinimumSectionSize(theme::u(3));
    verticalHeader()->setDefaultSectionSize(theme::u(4));
    horizontalHeader()->setMinimumSectionSize(theme::u(5));
    horizontalHeader()->setFixedHeight(theme::u(4));
}

} // namespace giftdesk
