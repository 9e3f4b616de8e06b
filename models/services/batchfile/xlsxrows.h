// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/batchfile/filerows.h"

namespace giftdesk {

/// What was found out about an XLSX file.
struct XlsxForm
{
    QString sheet;      ///< the one that was read
    int hiddenRows = 0; ///< rows with content that the spreadsheet does not show, filtered or hidden; read all the same
};

/// Reads the first sheet whose first row names the most of our columns; hidden sheets only where there is no other. The
/// file is opened by path. Faults: those of ZipFile, BatchFileUnreadable(batchNotWorkbook, batchEmpty),
/// BatchFileTooLarge, and those of the sink.
Status readXlsxRows(const QString &path, XlsxForm &form, const BatchFileLimits &limits, const FileRowSink &sink);

} // namespace giftdesk
