// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytable.h"

#include "tables/historymodel.h"
#include "ui/history/historytexts.h"
#include "ui/text/statustext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statebadge.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

// Widths in digits; a Korean syllable takes about two. That of the status follows the language.
const QList<int> widths{15, 17, 21, 13, 12, 15, 22};
constexpr int firstOptional = HistoryModel::SenderColumn;

/// What a column of the table is in a file.
QList<GiftColumn> fileColumns(int column)
{
    switch (static_cast<HistoryModel::Column>(column)) {
    case HistoryModel::TimeColumn: return {GiftColumn::SentAt};
    case HistoryModel::ReceiverColumn: return {GiftColumn::ReceiverName, GiftColumn::ReceiverPhone};
    case HistoryModel::ProductColumn: return {GiftColumn::ProductName};
    case HistoryModel::AmountColumn: return {GiftColumn::Amount};
    case HistoryModel::StatusColumn: return {GiftColumn::State};
    case HistoryModel::SenderColumn: return {GiftColumn::SenderName, GiftColumn::SenderPhone};
    case HistoryModel::TransferIdColumn: return {GiftColumn::Gift};
    case HistoryModel::ColumnCount: break;
    }
    return {};
}

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
        StateBadge::paintCell(painter, option, look.icon, look.colour, index.data().toString());
    }
}

HistoryTable::HistoryTable(HistoryModel &model, QSettings &settings, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_choices(settings)
{
    setItemDelegate(new HistoryDelegate(this));
    setModel(&model);
    setColumnCharacters(widths);
    setMiddleElided(
        {HistoryModel::ReceiverColumn, HistoryModel::TransferIdColumn}); // the last four digits tell namesakes apart
    placeColumns();
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &HistoryTable::showHeaderMenu);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &HistoryTable::onMoved);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { onResized(column, width); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryTable::tellView);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &HistoryTable::tellView);
    connect(&model, &QAbstractItemModel::modelReset, this, &HistoryTable::tellView);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last - first + 1); });
}

void HistoryTable::retranslate()
{
    int widest = 0;
    for (const GiftStatus status : knownGiftStatuses()) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(giftStatusText(status)));
    }
    m_statusWidth = widest + theme::u(5); // the icon and the margins
    fitColumns();
}

/// Another font is another width; one that a person has chosen stays.
void HistoryTable::changeEvent(QEvent *event)
{
    {
        const QScopedValueRollback arranging(m_arranging, true);
        TableView::changeEvent(event);
    }
    if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    fitColumns();
    tellView();
}

int HistoryTable::wantedWidth(int column) const
{
    const int usual = column == HistoryModel::StatusColumn
                          ? m_statusWidth
                          : widths[column] * fontMetrics().horizontalAdvance(u'0') + 2 * theme::u(1);
    return m_choices.width(column).value_or(usual);
}

/// Sender and id are in the detail too; they stand in the table only where they need no scroll bar.
void HistoryTable::fitColumns()
{
    const QScopedValueRollback arranging(m_arranging, true);
    int room = viewport()->width();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        const int wanted = wantedWidth(column);
        const bool shown = column == HistoryModel::TimeColumn || // one always stays
                           m_choices.shown(column).value_or(column < firstOptional || room >= wanted);
        room -= shown ? wanted : 0;
        setColumnHidden(column, !shown);
        setColumnWidth(column, wanted);
    }
}

void HistoryTable::placeColumns()
{
    const QScopedValueRollback arranging(m_arranging, true);
    QList<int> order = m_choices.order();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        if (!order.contains(column)) {
            order.insert(std::min(qsizetype(column), order.size()), column);
        }
    }
    for (qsizetype place = 0; place < order.size(); ++place) {
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(order[place]), int(place));
    }
}

void HistoryTable::onMoved()
{
    if (m_arranging) {
        return;
    }
    QList<int> order;
    for (int place = 0; place < HistoryModel::ColumnCount; ++place) {
        order += horizontalHeader()->logicalIndex(place);
    }
    m_choices.setOrder(order);
}

/// The last one takes the room that is left: nobody has chosen that.
void HistoryTable::onResized(int column, int width)
{
    const QHeaderView *header = horizontalHeader();
    int last = header->count() - 1;
    while (last > 0 && header->isSectionHidden(header->logicalIndex(last))) {
        --last;
    }
    if (!m_arranging && width > 0 && column != header->logicalIndex(last)) {
        m_choices.setWidth(column, width);
    }
}

void HistoryTable::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != HistoryModel::TimeColumn); // one always stays
        connect(action, &QAction::triggered, this, [this, column](bool on) {
            m_choices.setShown(column, on);
            fitColumns();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as they were")), &QAction::triggered, this, [this] {
        m_choices.clear();
        placeColumns();
        fitColumns();
    });
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void HistoryTable::extendMenu(QMenu *menu, const QModelIndex &index)
{
    const GiftRecord *record = m_model.record(index.row());
    if (!record) {
        return;
    }
    connect(menu->addAction(tr("Copy gift &ID")), &QAction::triggered, this,
            [id = record->transferId.text()] { QGuiApplication::clipboard()->setText(id); });
    menu->addSeparator();
    QAction *receiver = menu->addAction(tr("&Gifts to this receiver"));
    receiver->setEnabled(!record->receiverPhone.isEmpty());
    connect(receiver, &QAction::triggered, this, [this, gift = *record] { Q_EMIT receiverWanted(gift); });
}

ExportWish HistoryTable::exportColumns() const
{
    ExportWish wish;
    for (int visual = 0; visual < m_model.columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(column)) {
            continue;
        }
        const QString title = m_model.headerData(column, Qt::Horizontal).toString();
        const QList<GiftColumn> columns = fileColumns(column);
        wish.columns += columns;
        wish.titles += title;
        if (columns.size() > 1) {
            //: Title of a column of a file; %1 is "Receiver" or "Sender".
            wish.titles += tr("%1: phone").arg(title);
        }
    }
    return wish;
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
