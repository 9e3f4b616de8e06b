// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <functional>

namespace giftdesk {

/// What a file may be. A file is read as it comes, so that a small file that unpacks into a huge one ends at a limit.
struct BatchFileLimits
{
    qint64 fileBytes = 100LL << 20;
    int rows = 200'000;               ///< data rows
    int columns = 256;                ///< cells in a row
    int cellCharacters = 32'767;      ///< as many as a spreadsheet allows
    int zipEntries = 10'000;          ///< names in an XLSX file
    qint64 entryBytes = 512LL << 20;  ///< one entry unpacked
    qint64 unpackedBytes = 1LL << 30; ///< all entries that are read
    int unpackRatio = 200;            ///< unpacked to packed, of an entry above 8 MiB
    int sharedStrings = 2'000'000;    ///< texts that cells of an XLSX file refer to
    qint64 sharedCharacters = 64LL << 20;
};

/// A cell as it stands in the file.
struct FileCell
{
    enum class Kind {
        Text,
        Number,     ///< a spreadsheet's number; `text` is how it is stored
        Date,       ///< a number shown as a date; `text` is yyyy-MM-dd, with hh:mm:ss where there is a time
        Formula,    ///< computed: what it shows is not what it says
        Unreadable, ///< an error value or a truth value
    };
    QString text;
    Kind kind = Kind::Text;
};

/// One row of a file. `fileRow` counts from 1 as a spreadsheet does, blank rows included; `percent` of the file is
/// read.
struct FileRow
{
    int fileRow = 0;
    QList<FileCell> cells;
    int percent = 0;
};

/// Takes the rows of a file that are not blank, one after the other; a failure ends the reading and is its result.
using FileRowSink = std::function<Status(FileRow)>;

/// True where no cell holds anything.
bool isBlank(const QList<FileCell> &cells);

/// BatchFileUnreadable with one of the reasons that ui/text has words for (`batchZipDamaged`).
tl::unexpected<Error> unreadableFile(const QString &reason, const QString &detail = {});
/// BatchFileTooLarge with the limit that was met (`batchLimitRows`) and its value.
tl::unexpected<Error> tooLargeFile(const QString &limit, qint64 allowed);

} // namespace giftdesk
