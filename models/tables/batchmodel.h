// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchsheet.h"
#include "tables/columns.h"

#include <QAbstractTableModel>

#include <functional>

namespace giftdesk {

/// The rows of a batch, in the order of the file: handed over whole, changed one by one as they are sent. Masked: a
/// name, a number or a member id never leaves the model in the clear. Fifty thousand rows are handed over by moving
/// them.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        RowColumn,
        ReceiverColumn,
        AmountColumn,
        NoteColumn, ///< where nobody has to scroll for it
        SenderColumn,
        CardColumn,
        ReasonColumn,
        ColumnCount
    };
    enum Role {
        IssueRole = FirstOwnRole, ///< true where the cell is wrong: marked by more than colour
        SeverityRole,             ///< of NoteColumn: int of RowWeight
    };
    enum class RowWeight { Nothing, Hint, Wrong, Done, Refused, Open };

    struct Texts
    {
        std::function<QString(Won)> amount;
        std::function<QString(const BatchSheetRow &)> note; ///< what is to be said of a row, in a sentence
        std::function<QString(const FieldIssue &)> issue;   ///< of a cell, for its tooltip
    };

    explicit BatchModel(QObject *parent = nullptr);

    void setTexts(Texts texts);
    void retranslate();

    /// Replaces all rows; the filter goes off.
    void setRows(QList<BatchSheetRow> rows);
    /// A row of the batch has ended. Unknown numbers are left alone.
    void setRowState(int row, BatchRowState state, const std::optional<Error> &error);
    /// Only rows that need a look.
    void setOnlyNotable(bool only);
    bool onlyNotable() const { return m_onlyNotable; }
    int notableRows() const { return m_notable; }
    int allRows() const { return int(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const BatchSheetRow &at(int shown) const { return m_rows[m_onlyNotable ? m_shown[shown] : shown]; }
    QString shown(const BatchSheetRow &row, int column) const;
    QString columnTitle(int column) const;
    const FieldIssue *issueOf(const BatchSheetRow &row, int column) const;
    static RowWeight weightOf(const BatchSheetRow &row);
    void filter();

    Texts m_texts;
    QList<BatchSheetRow> m_rows;
    QList<int> m_shown; ///< while filtered: places in m_rows
    bool m_onlyNotable = false;
    int m_notable = 0;
};

} // namespace giftdesk
