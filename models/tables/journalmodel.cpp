// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/journalmodel.h"

#include "domain/maskedperson.h"
#include "domain/personname.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int pageSize = 200;

QString codeOf(const LedgerEntry &entry)
{
    return entry.providerCode.isEmpty() ? entry.faultCode : entry.providerCode;
}

} // namespace

JournalModel::JournalModel(JournalSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
}

void JournalModel::setTexts(CellTexts texts)
{
    m_texts = std::move(texts);
    retranslate();
}

void JournalModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

void JournalModel::setState(std::optional<EntryState> state)
{
    if (m_state == state) {
        return;
    }
    m_state = state;
    clear();
    refresh();
}

void JournalModel::refresh()
{
    ++m_generation;
    read(0);
}

void JournalModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_more = false;
    endResetModel();
}

EntryId JournalModel::entryAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : EntryId();
}

int JournalModel::rowOf(const EntryId &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const LedgerEntry &entry) { return entry.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const LedgerEntry &entry = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return shown(entry, index.column());
    case Qt::AccessibleTextRole: return QString(columnTitle(index.column()) + u": "_s + shown(entry, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == AmountColumn ? Qt::AlignRight : Qt::AlignLeft));
    case RawRole: return raw(entry, index.column());
    case KeyRole: return entry.id.text();
    case StateRole: return int(entry.state);
    default: return {};
    }
}

QString JournalModel::shown(const LedgerEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn: return m_texts.time ? m_texts.time(entry.createdAt) : QString();
    case ReceiverColumn: return maskedPerson(entry.order.receiverName, entry.order.receiverPhone.digits());
    case ProductColumn: return revealHiddenCharacters(entry.serviceName);
    case AmountColumn: return m_texts.amount ? m_texts.amount(entry.order.amount) : groupedWon(entry.order.amount);
    case StateColumn: return m_texts.entryState ? m_texts.entryState(entry.state) : entryStateName(entry.state);
    case CodeColumn: return isKnownSent(entry.state) ? QString() : codeOf(entry);
    default: return {};
    }
}

QVariant JournalModel::raw(const LedgerEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn: return entry.createdAt;
    case AmountColumn: return entry.order.amount.value();
    case StateColumn: return int(entry.state);
    default: return shown(entry, column);
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return columnTitle(section);
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (section == AmountColumn ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QString JournalModel::columnTitle(int column) const
{
    switch (column) {
    //: Column title: when the gift was written into the journal.
    case TimeColumn: return tr("Time");
    //: Column title: who gets the gift.
    case ReceiverColumn: return tr("Receiver");
    //: Column title: the card product given.
    case ProductColumn: return tr("Product");
    //: Column title: the amount given, in won.
    case AmountColumn: return tr("Amount");
    //: Column title: how the sending stands.
    case StateColumn: return tr("State");
    //: Column title: the provider's or our own code.
    case CodeColumn: return tr("Code");
    default: return {};
    }
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && m_phase == Phase::Ready;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        read(m_rows.last().seq);
    }
}

void JournalModel::read(qint64 beforeSeq)
{
    setPhase(Phase::Reading);
    const int generation = m_generation;
    m_source.read(
        {m_state, beforeSeq, pageSize, m_needsPerson}, this,
        [this, generation, beforeSeq](Result<QList<LedgerEntry>> page) { onRead(generation, beforeSeq, page); });
}

void JournalModel::onRead(int generation, qint64 beforeSeq, const Result<QList<LedgerEntry>> &page)
{
    if (generation != m_generation) {
        return; // a newer question is on its way
    }
    if (!page) {
        m_error = page.error();
        return setPhase(Phase::Failed);
    }
    const bool full = page->size() >= pageSize;
    if (beforeSeq > 0) {
        append(*page);
        m_more = full;
    } else {
        merge(*page);
        const bool olderKept = m_rows.size() > page->size();
        m_more = full && (m_more || !olderKept);
    }
    setPhase(Phase::Ready);
}

/// The newest page against what is shown: rows that changed are changed, rows that left are taken out, new ones go in
/// where their number puts them.
void JournalModel::merge(const QList<LedgerEntry> &page)
{
    const qint64 lowest = page.size() >= pageSize ? page.last().seq : 0;
    if (!m_rows.isEmpty() && lowest > m_rows.first().seq) {
        clear(); // more than a page is new: there would be a gap
    }
    int row = 0;
    for (const LedgerEntry &entry : page) {
        while (row < m_rows.size() && m_rows[row].seq > entry.seq) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
        if (row < m_rows.size() && m_rows[row].seq == entry.seq) {
            if (m_rows[row] != entry) {
                m_rows[row] = entry;
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(row, entry);
            endInsertRows();
        }
        ++row;
    }
    if (lowest == 0 && row < m_rows.size()) {
        beginRemoveRows({}, row, int(m_rows.size()) - 1);
        m_rows.resize(row);
        endRemoveRows();
    }
}

void JournalModel::append(const QList<LedgerEntry> &page)
{
    if (page.isEmpty()) {
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.size()) - 1);
    m_rows.append(page);
    endInsertRows();
}

void JournalModel::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace giftdesk
