// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/daysheet.h"
#include "tables/columns.h"

#include <QAbstractTableModel>

namespace giftdesk {

/// The differences of a day, as the sheet orders them. Masked: a name or number never leaves the model in the clear.
/// The same cells are shown on screen and printed.
class DaySheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DifferenceColumn,
        TimeColumn,
        ReceiverColumn,
        OursColumn,
        TheirsColumn,
        StateColumn,
        TransferColumn,
        ColumnCount
    };

    struct Texts
    {
        CellTexts cells;
        std::function<QString(DayDifference)> difference;
    };

    explicit DaySheetModel(QObject *parent = nullptr);

    void setTexts(Texts texts);
    void retranslate();
    void setLines(const QList<DayLine> &lines);
    /// Null where there is no such row.
    const DayLine *lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString shown(const DayLine &line, int column) const;
    QVariant raw(const DayLine &line, int column) const;
    QString amount(const std::optional<Won> &amount) const;
    static QString columnTitle(int column);

    Texts m_texts;
    QList<DayLine> m_lines;
};

} // namespace giftdesk
