// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchcolumns.h"
#include "domain/batchrow.h"
#include "services/batchfile/filerows.h"
#include "services/batchfile/textencoding.h"

namespace giftdesk {

/// How a batch file is to be read; what is not given is found out.
struct BatchReadOptions
{
    std::optional<TextEncoding> encoding; ///< of a CSV file
    QChar separator;                      ///< of a CSV file
    std::optional<ColumnMapping> mapping; ///< instead of the names in the header
    QString reasonForAll;                 ///< for rows without a reason of their own
    BatchFileLimits limits;
    /// Called with the percentage read, in the reading thread; false ends the reading with Fault::Cancelled.
    std::function<bool(int percent)> goOn;
};

/// What was found out about a file, whether it could be read or not: what a person confirms or corrects.
struct BatchFileFacts
{
    bool isXlsx = false;
    std::optional<TextEncoding> encoding; ///< of a CSV file
    QChar separator;                      ///< of a CSV file
    QString sheet;                        ///< of an XLSX file
    int hiddenRows = 0;                   ///< rows the spreadsheet does not show; they are part of the batch
    QStringList header;                   ///< as written
    QStringList unknownColumns;           ///< header cells that name no column of ours, as written
    ColumnMapping mapping;                ///< the one that was used
};

struct BatchReading
{
    BatchFileFacts facts;
    Result<BatchFile> file;
};

/// Reads and judges a batch file: CSV or XLSX, told apart by content. Blocks; for a worker thread or a program without
/// a window. Nothing personal in faults: NotFound(path), BatchFileUnreadable(reason), BatchColumnMissing(columns),
/// BatchFileTooLarge(limit, allowed), Cancelled. Faults of rows are in the rows.
BatchReading readBatchFile(const QString &path, const BatchReadOptions &options = {});

} // namespace giftdesk
