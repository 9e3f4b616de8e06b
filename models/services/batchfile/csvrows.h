// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/batchfile/filerows.h"
#include "services/batchfile/textencoding.h"

namespace giftdesk {

/// How a CSV file is written. What is not given is found out; afterwards all of it stands here.
struct CsvForm
{
    std::optional<TextEncoding> encoding;
    QChar separator; ///< `,` `;` or TAB; null: the one that makes most of the header
};

/// Reads a CSV file (RFC 4180, line ends of any system, quoted line breaks) from a seekable device. Faults:
/// BatchFileUnreadable(batchEncoding, batchNotText, batchQuoteOpen), BatchFileTooLarge, and those of the sink.
Status readCsvRows(QIODevice &device, CsvForm &form, const BatchFileLimits &limits, const FileRowSink &sink);

} // namespace giftdesk
