// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchcolumns.h"
#include "domain/batchoutlook.h"
#include "domain/batchrun.h"
#include "domain/batchtotals.h"

namespace giftdesk {

/// What is worth a look about a row that can be sent.
struct BatchRowHints
{
    int sameAsRow = 0;        ///< an earlier row of the file with the same receiver and amount; 0: none
    bool namesake = false;    ///< another row has the same name and another number
    bool inJournal = false;   ///< its key has an entry already: it is not sent again
    bool duplicate = false;   ///< the journal has a like gift within the days of the guard
    bool inHistory = false;   ///< the provider's history has one
    bool phoneMended = false; ///< the number got back the zero a spreadsheet took

    bool any() const { return sameAsRow > 0 || namesake || inJournal || duplicate || inHistory || phoneMended; }
    friend bool operator==(const BatchRowHints &, const BatchRowHints &) = default;
};

/// One row of a batch as a table shows it, from a file that was checked or from a batch that is in the ledger.
struct BatchSheetRow
{
    int row = 0;     ///< 1: the first below the header; blank rows do not count
    int fileRow = 0; ///< as a spreadsheet counts it
    QString receiverName;
    QString receiverPhone; ///< digits, or what the file says where they are none
    QString senderUserId;
    QString card;              ///< PAR
    std::optional<Won> amount; ///< nothing where the file has none that can be read
    QString reason;
    QList<FieldIssue> issues; ///< every cell that is wrong
    BatchRowHints hints;
    BatchRowState state = BatchRowState::Pending;
    std::optional<Error> error; ///< why it is where it is

    bool needsLook() const { return !issues.isEmpty() || hints.any() || error.has_value(); }
};

/// What was found out about a file.
struct BatchFileNotes
{
    bool isXlsx = false;
    QString encoding; ///< of a CSV file, `CP949`
    QString sheet;    ///< of a workbook
    int hiddenRows = 0;
    QStringList header;         ///< as written
    QStringList unknownColumns; ///< header cells that name no column of ours
    ColumnMapping mapping;      ///< the one that was used
};

/// A file that was read and checked, and what would happen if it were sent.
struct BatchPreview
{
    BatchFileNotes notes;
    BatchFile file;
    BatchTotals totals;
    BatchOutlook outlook;
    QList<BatchSheetRow> rows;
};

QList<BatchSheetRow> sheetRows(const BatchFile &file, const BatchTotals &totals, const BatchOutlook &outlook);
QList<BatchSheetRow> sheetRows(const QList<BatchItem> &items);

} // namespace giftdesk
