// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "forms/export/exportbackend.h"
#include "ui/history/columnchoices.h"
#include "ui/widgets/tableview.h"

class QSettings;

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
/// The last columns show themselves where there is room, unless a person has chosen (menu of the header). What a person
/// has chosen of columns, widths and order is kept.
class HistoryTable : public TableView
{
    Q_OBJECT
public:
    /// Borrows both.
    HistoryTable(HistoryModel &model, QSettings &settings, QWidget *parent = nullptr);

    /// Widths follow the words of the language.
    void retranslate();
    /// The columns that are shown, in their order, with their titles; a person's column becomes name and phone.
    ExportWish exportColumns() const;

Q_SIGNALS:
    void receiverWanted(const giftdesk::GiftRecord &gift);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void extendMenu(QMenu *menu, const QModelIndex &index) override;

private:
    void tellView();
    void keepPlace(int first, int count);
    void fitColumns();
    void showHeaderMenu(const QPoint &at);
    int wantedWidth(int column) const;
    void placeColumns();
    void onMoved();
    void onResized(int column, int width);

    HistoryModel &m_model;
    ColumnChoices m_choices;
    int m_statusWidth = 0;
    bool m_arranging = false; ///< what moves now is moved by us
};

} // namespace giftdesk
