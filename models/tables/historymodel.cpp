// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/historymodel.h"

#include "domain/maskedperson.h"
#include "domain/personname.h"
#include "domain/phonenumber.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

std::vector<GiftRecord> asVector(const QList<GiftRecord> &rows)
{
    return {rows.begin(), rows.end()};
}

} // namespace

HistoryModel::HistoryModel(HistoryRowSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_window(rowsHeld)
{
}

void HistoryModel::setTexts(CellTexts texts)
{
    m_texts = std::move(texts);
    retranslate();
}

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_total > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    const quint64 generation = ++m_generation;
    m_query = query;
    m_fetching = false;
    m_refreshing = false;
    m_refreshAgain = false;
    m_count.reset();
    m_sum.reset();
    ++m_set;
    m_summing = false;
    m_sumAgain = false;
    m_source.setQuery(query);
    setPhase(Phase::Reading);
    Q_EMIT totalsChanged();
    m_source.rows(0, firstRows, this,
                  [this, generation](const Result<QList<GiftRecord>> &rows) { onFirstRows(generation, rows); });
    m_source.count(this, [this, generation](const Result<qint64> &count) { onCount(generation, count); });
}

void HistoryModel::onFirstRows(quint64 generation, const Result<QList<GiftRecord>> &rows)
{
    if (generation != m_generation) {
        return;
    }
    if (!rows) {
        return fail(rows.error());
    }
    beginResetModel();
    m_window.clear();
    m_window.put(0, asVector(*rows));
    m_total = m_count.value_or(rows->size());
    m_shownFirst = 0;
    m_shownLast = 0;
    endResetModel();
    setPhase(Phase::Ready);
}

void HistoryModel::onCount(quint64 generation, const Result<qint64> &count)
{
    if (generation != m_generation || !count) {
        return; // the rows are of use without a number; the line below the table then says none
    }
    m_count = *count;
    if (m_phase == Phase::Ready) {
        setTotal(*count);
    }
    Q_EMIT totalsChanged();
    askSum();
}

/// One at a time: a synchronisation refreshes quicker than millions of rows are summed.
void HistoryModel::askSum()
{
    if (m_summing) {
        m_sumAgain = true;
        return;
    }
    m_summing = true;
    m_source.totals(this, [this, set = m_set](const Result<HistoryTotals> &totals) {
        if (set == m_set) {
            onSum(totals);
        }
    });
}

void HistoryModel::onSum(const Result<HistoryTotals> &totals)
{
    m_summing = false;
    if (totals) {
        m_sum = totals->sum;
        Q_EMIT totalsChanged();
    }
    if (std::exchange(m_sumAgain, false)) {
        askSum();
    }
}

void HistoryModel::showRows(int first, int last)
{
    m_shownFirst = first;
    m_shownLast = last;
    fetchMissing();
}

void HistoryModel::fetchMissing()
{
    if (m_fetching || m_refreshing || m_phase != Phase::Ready) {
        return; // called again when what is under way has ended
    }
    const auto gap =
        m_window.missing({std::max<qint64>(0, m_shownFirst - margin), std::min(m_total, m_shownLast + 1 + margin)});
    if (!gap) {
        return;
    }
    const Window::Range asked{gap->first, std::min(gap->end, gap->first + mostRows)};
    m_fetching = true;
    m_source.rows(asked.first, int(asked.end - asked.first), this,
                  [this, generation = m_generation, asked](const Result<QList<GiftRecord>> &rows) {
                      onRows(generation, asked, rows);
                  });
}

void HistoryModel::onRows(quint64 generation, Window::Range asked, const Result<QList<GiftRecord>> &rows)
{
    if (generation != m_generation) {
        return;
    }
    m_fetching = false;
    if (!rows) {
        m_error = rows.error();
        Q_EMIT phaseChanged();
        return;
    }
    m_window.put(asked.first, asVector(*rows));
    m_window.trim((m_shownFirst + m_shownLast) / 2);
    const qint64 last = std::min(asked.first + rows->size(), m_total) - 1;
    if (asked.first <= last) {
        Q_EMIT dataChanged(index(int(asked.first), 0), index(int(last), ColumnCount - 1));
    }
    // Fewer than there should be: the set has shrunk meanwhile. Only a refresh knows where.
    rows->size() < asked.end - asked.first ? refresh() : fetchMissing();
}

const GiftRecord *HistoryModel::record(int row) const
{
    return row < 0 ? nullptr : m_window.at(row);
}

QString HistoryModel::columnId(int column)
{
    switch (static_cast<Column>(column)) {
    case TimeColumn: return u"sentAt"_s;
    case ReceiverColumn: return u"receiver"_s;
    case ProductColumn: return u"product"_s;
    case AmountColumn: return u"amount"_s;
    case StatusColumn: return u"status"_s;
    case SenderColumn: return u"sender"_s;
    case TransferIdColumn: return u"transferId"_s;
    case ColumnCount: break;
    }
    return {};
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qint64>(m_total, std::numeric_limits<int>::max()));
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((index.column() == AmountColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    }
    const GiftRecord *gift = m_window.at(index.row());
    if (!gift) {
        return role == PlaceholderRole ? QVariant(true) : role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return shown(*gift, index.column());
    case Qt::AccessibleTextRole:
        //: Spoken for a cell of a table: the column's title, then what stands in the cell.
        return tr("%1: %2").arg(columnTitle(index.column()), shown(*gift, index.column()));
    case RawRole: return raw(*gift, index.column());
    case KeyRole: return gift->transferId.text();
    case StateRole: return int(gift->status);
    case PlaceholderRole: return false;
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == AmountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(columnTitle(section)) : QVariant();
}

QString HistoryModel::shown(const GiftRecord &gift, int column) const
{
    switch (static_cast<Column>(column)) {
    case TimeColumn: return m_texts.time ? m_texts.time(gift.sentAt) : QString();
    case ReceiverColumn: return maskedPerson(gift.receiverName, gift.receiverPhone);
    case ProductColumn:
        return revealHiddenCharacters(gift.serviceName.isEmpty() ? gift.serviceId.text() : gift.serviceName);
    case AmountColumn: return m_texts.amount ? m_texts.amount(gift.amount) : QString();
    case StatusColumn: return m_texts.giftStatus ? m_texts.giftStatus(gift.status, gift.statusText) : QString();
    case SenderColumn: return maskedPerson(gift.senderName, gift.senderPhone);
    case TransferIdColumn: return gift.transferId.text();
    case ColumnCount: break;
    }
    return {};
}

QVariant HistoryModel::raw(const GiftRecord &gift, int column) const
{
    switch (static_cast<Column>(column)) {
    case TimeColumn: return gift.sentAt;
    case AmountColumn: return gift.amount.value();
    case StatusColumn: return int(gift.status);
    case ReceiverColumn:
    case ProductColumn:
    case SenderColumn:
    case TransferIdColumn: return shown(gift, column);
    case ColumnCount: break;
    }
    return {};
}

QString HistoryModel::columnTitle(int column) const
{
    switch (static_cast<Column>(column)) {
    //: Column of the gift history: when the gift was sent.
    case TimeColumn: return tr("Sent");
    //: Column of the gift history: the person who gets the gift.
    case ReceiverColumn: return tr("Receiver");
    //: Column of the gift history: the card product.
    case ProductColumn: return tr("Product");
    //: Column of the gift history.
    case AmountColumn: return tr("Amount");
    //: Column of the gift history: accepted, cancelled and so on.
    case StatusColumn: return tr("Status");
    //: Column of the gift history: the person who sent the gift.
    case SenderColumn: return tr("Sender");
    //: Column of the gift history: the provider's id of the gift.
    case TransferIdColumn: return tr("Gift ID");
    case ColumnCount: break;
    }
    return {};
}

void HistoryModel::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void HistoryModel::fail(const Error &error)
{
    m_error = error;
    setPhase(Phase::Failed);
}

} // namespace giftdesk
