// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/daysheetmodel.h"

#include "domain/maskedperson.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

int alignment(int column)
{
    const bool number = column == DaySheetModel::OursColumn || column == DaySheetModel::TheirsColumn;
    return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

DaySheetModel::DaySheetModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DaySheetModel::setTexts(Texts texts)
{
    m_texts = std::move(texts);
    retranslate();
}

void DaySheetModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void DaySheetModel::setLines(const QList<DayLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

const DayLine *DaySheetModel::lineAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? &m_lines[row] : nullptr;
}

int DaySheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int DaySheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DaySheetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const DayLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole: return shown(line, index.column());
    case Qt::AccessibleTextRole: return QString(columnTitle(index.column()) + u": "_s + shown(line, index.column()));
    case Qt::TextAlignmentRole: return alignment(index.column());
    case RawRole: return raw(line, index.column());
    case KeyRole: return line.transferId.isEmpty() ? line.entry.text() : line.transferId.text();
    case StateRole: return int(line.difference);
    default: return {};
    }
}

QVariant DaySheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return columnTitle(section);
    case Qt::TextAlignmentRole: return alignment(section);
    default: return {};
    }
}

QString DaySheetModel::amount(const std::optional<Won> &amount) const
{
    if (!amount) {
        return u"–"_s; // a blank could be read as an amount that was left out
    }
    return m_texts.cells.amount ? m_texts.cells.amount(*amount) : groupedWon(*amount);
}

QString DaySheetModel::shown(const DayLine &line, int column) const
{
    switch (static_cast<Column>(column)) {
    case DifferenceColumn:
        return m_texts.difference ? m_texts.difference(line.difference) : dayDifferenceName(line.difference);
    case TimeColumn: return m_texts.cells.time ? m_texts.cells.time(line.at) : QString();
    case ReceiverColumn: return maskedPerson(line.receiverName, line.receiverPhone);
    case OursColumn: return amount(line.ours);
    case TheirsColumn: return amount(line.theirs);
    case StateColumn:
        return line.entry.isEmpty() || !m_texts.cells.entryState ? QString() : m_texts.cells.entryState(line.state);
    case TransferColumn: return line.transferId.text();
    case ColumnCount: break;
    }
    return {};
}

QVariant DaySheetModel::raw(const DayLine &line, int column) const
{
    switch (static_cast<Column>(column)) {
    case DifferenceColumn: return int(line.difference);
    case TimeColumn: return line.at;
    case OursColumn: return line.ours ? QVariant(line.ours->value()) : QVariant();
    case TheirsColumn: return line.theirs ? QVariant(line.theirs->value()) : QVariant();
    case StateColumn: return line.entry.isEmpty() ? QVariant() : QVariant(int(line.state));
    case ReceiverColumn:
    case TransferColumn: return shown(line, column);
    case ColumnCount: break;
    }
    return {};
}

QString DaySheetModel::columnTitle(int column)
{
    switch (static_cast<Column>(column)) {
    //: Column of the day close: in what our journal and the provider's list differ.
    case DifferenceColumn: return tr("Difference");
    //: Column of the day close: when the gift was sent.
    case TimeColumn: return tr("Time");
    //: Column of the day close: who gets the gift.
    case ReceiverColumn: return tr("Receiver");
    //: Column of the day close: the amount in our own journal.
    case OursColumn: return tr("Our journal");
    //: Column of the day close: the amount in the provider's list.
    case TheirsColumn: return tr("Provider");
    //: Column of the day close: the state of our own entry.
    case StateColumn: return tr("Our state");
    //: Column of the day close: the provider's id of the gift.
    case TransferColumn: return tr("Gift ID");
    case ColumnCount: break;
    }
    return {};
}

} // namespace giftdesk
