// SPDX-License-Identifier: GPL-3.0-or-later
// How HistoryModel changes by difference. The set is ordered and a gift's place in it never changes, so two readings of
// it are lined up at one row, the anchor, and compared outward from there; beyond what was read only the number of rows
// counts.
#include "tables/historymodel.h"

#include <algorithm>
#include <utility>

namespace giftdesk {

namespace {

constexpr int readAbove = 100; // of the anchor
constexpr int readInAll = 300;

/// Whether `left` stands before `right`.
bool before(const GiftRecord &left, const GiftRecord &right)
{
    return left.sentAt != right.sentAt ? left.sentAt > right.sentAt : right.transferId < left.transferId;
}

bool sameRow(const GiftRecord &left, const GiftRecord &right)
{
    return left.sentAt == right.sentAt && left.transferId == right.transferId;
}

} // namespace

void HistoryModel::refresh()
{
    if (m_phase == Phase::Idle) {
        return;
    }
    if (m_phase != Phase::Ready) {
        return setQuery(m_query);
    }
    if (m_refreshing) {
        m_refreshAgain = true;
        return;
    }
    const quint64 generation = ++m_generation;
    m_refreshing = true;
    m_fetching = false;
    m_fresh = {};
    const Anchor kept = anchor();
    if (!kept.gift) {
        return readAround(generation, kept, 0);
    }
    m_source.newerThan(kept.gift->sentAt, this, [this, generation, kept](const Result<qint64> &newer) {
        if (isCurrent(generation, newer ? nullptr : &newer.error())) {
            readAround(generation, kept, *newer);
        }
    });
}

/// A selected row if one is held, else the first one shown.
HistoryModel::Anchor HistoryModel::anchor() const
{
    std::optional<qint64> best;
    for (const QModelIndex &kept : persistentIndexList()) {
        if (m_window.at(kept.row()) && (!best || kept.row() < *best)) {
            best = kept.row();
        }
    }
    for (qint64 row = m_shownFirst; !best && row <= m_shownLast; ++row) {
        best = m_window.at(row) ? std::optional(row) : std::nullopt;
    }
    return best ? Anchor{*best, *m_window.at(*best)} : Anchor{};
}

bool HistoryModel::isCurrent(quint64 generation, const Error *error)
{
    if (generation != m_generation || !m_refreshing) {
        return false;
    }
    if (error) {
        m_refreshing = false;
        m_error = *error;
        Q_EMIT phaseChanged();
    }
    return !error;
}

void HistoryModel::readAround(quint64 generation, const Anchor &anchor, qint64 newer)
{
    m_fresh.first = std::max<qint64>(0, newer - readAbove);
    m_source.rows(m_fresh.first, readInAll, this, [this, generation, anchor](const Result<QList<GiftRecord>> &rows) {
        if (isCurrent(generation, rows ? nullptr : &rows.error())) {
            m_fresh.rows = *rows;
            applyFresh(anchor);
        }
    });
    m_source.count(this, [this, generation, anchor](const Result<qint64> &count) {
        if (isCurrent(generation, count ? nullptr : &count.error())) {
            m_fresh.count = *count;
            applyFresh(anchor);
        }
    });
}

void HistoryModel::applyFresh(const Anchor &anchor)
{
    if (!m_fresh.rows || !m_fresh.count) {
        return;
    }
    const QList<GiftRecord> &rows = *m_fresh.rows;
    qsizetype at = 0;
    while (anchor.gift && at < rows.size() && before(rows[at], *anchor.gift)) {
        ++at;
    }
    mergeDown(anchor.row, at);
    const qint64 above = mergeUp(anchor.row, at);
    above > 0 ? insertAt(0, above) : removeAt(0, -above);
    setTotal(*m_fresh.count);
    m_window.put(m_fresh.first, {rows.begin(), rows.end()});
    m_window.keepOnly({m_fresh.first, std::min(m_fresh.first + rows.size(), m_total)});
    m_count = m_fresh.count;
    m_refreshing = false;
    m_fresh = {};
    retranslate();
    setPhase(Phase::Ready);
    Q_EMIT totalsChanged();
    askSum();
    std::exchange(m_refreshAgain, false) ? refresh() : fetchMissing();
}

/// Lines up the rows from the anchor on. Gives the row it came to.
qint64 HistoryModel::mergeDown(qint64 row, qsizetype fresh)
{
    const QList<GiftRecord> &rows = *m_fresh.rows;
    while (fresh < rows.size() && row < m_total && m_window.at(row)) {
        if (sameRow(*m_window.at(row), rows[fresh])) {
            ++row;
            ++fresh;
        } else if (before(*m_window.at(row), rows[fresh])) {
            removeAt(row, 1);
        } else {
            insertAt(row++, 1, &rows[fresh++]);
        }
    }
    return row;
}

/// Lines up the rows above the anchor. Gives how many rows are still to come in at the top (below zero: to go).
qint64 HistoryModel::mergeUp(qint64 row, qsizetype fresh)
{
    const QList<GiftRecord> &rows = *m_fresh.rows;
    while (fresh > 0 && row > 0 && m_window.at(row - 1)) {
        if (sameRow(*m_window.at(row - 1), rows[fresh - 1])) {
            --row;
            --fresh;
        } else if (before(rows[fresh - 1], *m_window.at(row - 1))) {
            removeAt(--row, 1);
        } else {
            insertAt(row, 1, &rows[--fresh]);
        }
    }
    return m_fresh.first + fresh - row;
}

void HistoryModel::insertAt(qint64 row, qint64 count, const GiftRecord *gift)
{
    if (count <= 0) {
        return;
    }
    beginInsertRows({}, int(row), int(row + count - 1));
    m_window.insert(row, count);
    if (gift) {
        m_window.put(row, {*gift});
    }
    m_total += count;
    endInsertRows();
}

void HistoryModel::removeAt(qint64 row, qint64 count)
{
    count = std::min(count, m_total - row);
    if (count <= 0) {
        return;
    }
    beginRemoveRows({}, int(row), int(row + count - 1));
    m_window.remove(row, count);
    m_total -= count;
    endRemoveRows();
}

void HistoryModel::setTotal(qint64 total)
{
    insertAt(m_total, total - m_total);
    removeAt(std::max<qint64>(total, 0), m_total - total);
}

} // namespace giftdesk
