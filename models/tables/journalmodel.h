// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/columns.h"
#include "tables/journalsource.h"

#include <QAbstractTableModel>

namespace giftdesk {

/// The entries of the ledger, newest first, read in pages as the table is scrolled. Masked: a name or number never
/// leaves the model in the clear. Rows are kept while they are read anew, and changed or added by difference, so that
/// the selection stays.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ReceiverColumn, ProductColumn, AmountColumn, StateColumn, CodeColumn, ColumnCount };
    enum class Phase { Idle, Reading, Ready, Failed };

    /// `source` is borrowed. Reads nothing before refresh().
    explicit JournalModel(JournalSource &source, QObject *parent = nullptr);

    void setTexts(CellTexts texts);
    /// Says all texts anew after a change of language.
    void retranslate();

    /// Shows one state only, or all. Reads anew.
    void setState(std::optional<EntryState> state);
    std::optional<EntryState> state() const { return m_state; }
    /// Shows the entries that wait for a person only: UNKNOWN, HUMAN, CONTRADICTED. Before the first refresh().
    void setNeedsPerson(bool needsPerson) { m_needsPerson = needsPerson; }
    /// Reads the newest page; with the same filter, what is on screen stays and is brought up to date.
    void refresh();

    Phase phase() const { return m_phase; }
    /// Of the last read that failed.
    const Error &error() const { return m_error; }
    EntryId entryAt(int row) const;
    /// -1 where the entry is not among the rows read so far.
    int rowOf(const EntryId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void phaseChanged();

private:
    QString shown(const LedgerEntry &entry, int column) const;
    QVariant raw(const LedgerEntry &entry, int column) const;
    QString columnTitle(int column) const;
    void read(qint64 beforeSeq);
    void onRead(int generation, qint64 beforeSeq, const Result<QList<LedgerEntry>> &page);
    void merge(const QList<LedgerEntry> &page);
    void append(const QList<LedgerEntry> &page);
    void clear();
    void setPhase(Phase phase);

    JournalSource &m_source;
    CellTexts m_texts;
    std::optional<EntryState> m_state;
    bool m_needsPerson = false;
    QList<LedgerEntry> m_rows;
    Phase m_phase = Phase::Idle;
    Error m_error;
    bool m_more = false;
    int m_generation = 0;
};

} // namespace giftdesk
