// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchcolumns.h"
#include "domain/batchrow.h"
#include "services/batchfile/filerows.h"

namespace giftdesk {

/// Takes a file's cell as the value of a column of the row: numbers as their digits, a phone number with the zero that
/// a spreadsheet took; a formula, lost digits and error values become issues of the row, never a value.
void readCell(BatchRowSource &row, BatchColumn column, const FileCell &cell);

/// A spreadsheet's number as plain digits: `5.0000104652E10` gives `50000104652`. Nothing where it has more than the
/// fifteen digits that a spreadsheet keeps.
std::optional<QString> plainNumber(const QString &stored);

} // namespace giftdesk
