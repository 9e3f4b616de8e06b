// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/batchmodel.h"

#include "domain/maskedperson.h"
#include "domain/personname.h"
#include "domain/phonenumber.h"
#include "domain/textid.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// The fields of a file whose faults a column shows.
QStringList fieldsOf(int column)
{
    switch (column) {
    case BatchModel::ReceiverColumn: return {u"receiverName"_s, u"receiverPhone"_s};
    case BatchModel::SenderColumn: return {u"senderUserId"_s, u"senderName"_s, u"senderPhone"_s};
    case BatchModel::CardColumn: return {u"card"_s};
    case BatchModel::AmountColumn: return {u"amount"_s};
    case BatchModel::ReasonColumn: return {u"reason"_s, u"key"_s, u"locale"_s};
    default: return {};
    }
}

QString cardTail(const QString &par)
{
    return par.isEmpty() ? QString() : u"··"_s + par.right(4);
}

} // namespace

BatchModel::BatchModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BatchModel::setTexts(Texts texts)
{
    m_texts = std::move(texts);
    retranslate();
}

void BatchModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void BatchModel::setRows(QList<BatchSheetRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_notable =
        int(std::count_if(m_rows.begin(), m_rows.end(), [](const BatchSheetRow &row) { return row.needsLook(); }));
    m_onlyNotable = false;
    m_shown.clear();
    endResetModel();
}

void BatchModel::setRowState(int row, BatchRowState state, const std::optional<Error> &error)
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row,
                                        [](const BatchSheetRow &each, int number) { return each.row < number; });
    if (found == m_rows.end() || found->row != row) {
        return;
    }
    m_notable -= found->needsLook() ? 1 : 0;
    found->state = state;
    found->error = error;
    m_notable += found->needsLook() ? 1 : 0;
    const int place = int(found - m_rows.begin());
    const int shown = m_onlyNotable ? int(m_shown.indexOf(place)) : place;
    if (shown >= 0) {
        Q_EMIT dataChanged(index(shown, 0), index(shown, ColumnCount - 1));
    }
}

void BatchModel::setOnlyNotable(bool only)
{
    if (only != m_onlyNotable) {
        beginResetModel();
        m_onlyNotable = only;
        filter();
        endResetModel();
    }
}

void BatchModel::filter()
{
    m_shown.clear();
    for (int place = 0; m_onlyNotable && place < m_rows.size(); ++place) {
        if (m_rows[place].needsLook()) {
            m_shown.append(place);
        }
    }
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_onlyNotable ? m_shown.size() : m_rows.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const FieldIssue *BatchModel::issueOf(const BatchSheetRow &row, int column) const
{
    if (row.issues.isEmpty()) {
        return nullptr;
    }
    const QStringList fields = fieldsOf(column);
    const auto found = std::find_if(row.issues.begin(), row.issues.end(),
                                    [&fields](const FieldIssue &issue) { return fields.contains(issue.field); });
    return found == row.issues.end() ? nullptr : &*found;
}

BatchModel::RowWeight BatchModel::weightOf(const BatchSheetRow &row)
{
    switch (row.state) {
    case BatchRowState::Sent: return RowWeight::Done;
    case BatchRowState::Refused:
    case BatchRowState::NotSent: return RowWeight::Refused;
    case BatchRowState::Unknown: return RowWeight::Open;
    case BatchRowState::Pending:
    case BatchRowState::InFlight: break;
    }
    return !row.issues.isEmpty() ? RowWeight::Wrong : row.hints.any() ? RowWeight::Hint : RowWeight::Nothing;
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const BatchSheetRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(row, index.column());
    case Qt::AccessibleTextRole: return QString(columnTitle(index.column()) + u": "_s + shown(row, index.column()));
    case Qt::ToolTipRole: {
        const FieldIssue *issue = issueOf(row, index.column());
        return issue && m_texts.issue ? QVariant(m_texts.issue(*issue)) : QVariant();
    }
    case Qt::TextAlignmentRole: {
        const bool right = index.column() == AmountColumn || index.column() == RowColumn;
        return int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    case KeyRole: return QString::number(row.row);
    case StateRole: return int(row.state);
    case IssueRole: return issueOf(row, index.column()) != nullptr;
    case SeverityRole: return int(weightOf(row));
    default: return {};
    }
}

QString BatchModel::shown(const BatchSheetRow &row, int column) const
{
    switch (column) {
    case RowColumn: return QString::number(row.fileRow);
    case ReceiverColumn: return maskedPerson(row.receiverName, row.receiverPhone);
    case SenderColumn: return maskedMemberId(MemberId(row.senderUserId));
    case CardColumn: return cardTail(row.card);
    case AmountColumn:
        return row.amount ? (m_texts.amount ? m_texts.amount(*row.amount) : groupedWon(*row.amount)) : u"?"_s;
    case ReasonColumn: return revealHiddenCharacters(row.reason);
    case NoteColumn: return m_texts.note ? m_texts.note(row) : batchRowStateName(row.state);
    default: return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return columnTitle(section);
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == AmountColumn || section == RowColumn;
        return int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QString BatchModel::columnTitle(int column) const
{
    switch (column) {
    //: Column title: the row's number in the file.
    case RowColumn: return tr("Row");
    //: Column title: who gets the gift.
    case ReceiverColumn: return tr("Receiver");
    //: Column title: the member whose card is given.
    case SenderColumn: return tr("Sender");
    //: Column title: the end of the card's name.
    case CardColumn: return tr("Card");
    //: Column title: the amount given, in won.
    case AmountColumn: return tr("Amount");
    //: Column title: why the gift is sent.
    case ReasonColumn: return tr("Reason");
    //: Column title: what is wrong with the row, or what became of it.
    case NoteColumn: return tr("Note");
    default: return {};
    }
}

} // namespace giftdesk
