// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/columns.h"
#include "tables/historyrowsource.h"
#include "tables/rowwindow.h"

#include <QAbstractTableModel>

namespace giftdesk {

/// The gifts of a query, newest first. It has as many rows as the set, but holds only those near the part that is
/// shown (rowsHeld rows at most); the others are placeholders until they are read. One read at a time, the newest wish
/// wins, answers of an older query are dropped. refresh() changes rows by difference, so that selection and place stay.
/// Masked: a name or number never leaves the model's roles in the clear. GUI thread.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        ReceiverColumn,
        ProductColumn,
        AmountColumn,
        StatusColumn,
        SenderColumn,
        TransferIdColumn,
        ColumnCount
    };
    enum Role {
        PlaceholderRole = FirstOwnRole, ///< bool: the row has not been read yet
    };
    /// Failed: the newest query could not be read; the rows of the one before are still shown.
    enum class Phase { Idle, Reading, Ready, Failed };

    static constexpr int firstRows = 200; ///< read of a new query
    static constexpr int mostRows = 400;  ///< of one read
    static constexpr int margin = 50;     ///< read beyond the part shown
    static constexpr int rowsHeld = 4000;

    /// `source` is borrowed. Reads nothing before setQuery().
    explicit HistoryModel(HistoryRowSource &source, QObject *parent = nullptr);

    void setTexts(CellTexts texts);
    /// Says all texts anew after a change of language.
    void retranslate();

    /// Another set. The rows of the old one stay until the first of the new one are there.
    void setQuery(const HistoryQuery &query);
    const HistoryQuery &query() const { return m_query; }
    /// Reads the same set anew, after the cache has changed.
    void refresh();
    /// What a view shows now, both included: missing rows around it are read.
    void showRows(int first, int last);

    Phase phase() const { return m_phase; }
    /// Of the last read that failed.
    const Error &error() const { return m_error; }
    /// Number of rows of the set, and the sum of their amounts, which takes longer; nothing while they are being counted.
    const std::optional<qint64> &count() const { return m_count; }
    const std::optional<Won> &sum() const { return m_sum; }
    /// In the clear, for detail and filter; null where the row is not held.
    const GiftRecord *record(int row) const;
    qint64 heldRows() const { return qint64(m_window.size()); }

    /// The stable name of a column, for settings.
    static QString columnId(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void phaseChanged();
    void totalsChanged();

private:
    using Window = RowWindow<GiftRecord>;
    /// The row that keeps its place through a refresh: its number now and the gift.
    struct Anchor
    {
        qint64 row = 0;
        std::optional<GiftRecord> gift;
    };
    struct Fresh
    {
        qint64 first = 0;
        std::optional<QList<GiftRecord>> rows;
        std::optional<qint64> count;
    };

    QString shown(const GiftRecord &gift, int column) const;
    QVariant raw(const GiftRecord &gift, int column) const;
    QString columnTitle(int column) const;
    void setPhase(Phase phase);
    void fail(const Error &error);
    void onFirstRows(quint64 generation, const Result<QList<GiftRecord>> &rows);
    void onCount(quint64 generation, const Result<qint64> &count);
    void askSum();
    void onSum(const Result<HistoryTotals> &totals);
    void fetchMissing();
    void onRows(quint64 generation, Window::Range asked, const Result<QList<GiftRecord>> &rows);

    // historyrefresh.cpp
    Anchor anchor() const;
    bool isCurrent(quint64 generation, const Error *error);
    void readAround(quint64 generation, const Anchor &anchor, qint64 newer);
    void applyFresh(const Anchor &anchor);
    qint64 mergeDown(qint64 row, qsizetype fresh);
    qint64 mergeUp(qint64 row, qsizetype fresh);
    void insertAt(qint64 row, qint64 count, const GiftRecord *gift = nullptr);
    void removeAt(qint64 row, qint64 count);
    void setTotal(qint64 total);

    HistoryRowSource &m_source;
    CellTexts m_texts;
    HistoryQuery m_query;
    Window m_window;
    qint64 m_total = 0;
    std::optional<qint64> m_count;
    std::optional<Won> m_sum;
    quint64 m_set = 0; ///< grows with each query; sums carry it
    bool m_summing = false;
    bool m_sumAgain = false;
    Phase m_phase = Phase::Idle;
    Error m_error;
    quint64 m_generation = 0; ///< grows with each query and each refresh; answers carry it
    bool m_fetching = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    Fresh m_fresh;
    qint64 m_shownFirst = 0;
    qint64 m_shownLast = 0;
};

} // namespace giftdesk
