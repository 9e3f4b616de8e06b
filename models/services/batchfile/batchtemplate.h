// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batchcolumns.h"

#include <array>

namespace giftdesk {

/// What a template says about its columns, in the language of the person who asked for it.
struct BatchTemplateGuide
{
    QString sheet;                                 ///< name of the sheet with the guide
    QString title;                                 ///< its first line
    std::array<QString, batchColumnCount> columns; ///< what belongs into each column, with an example
};

/// The header of a template, one cell a column: `senderUserId (보낸 회원)`, understood in both languages.
QStringList batchTemplateHeader();

/// An empty list with its header, UTF-8 with a byte order mark. FileNotWritten(path).
Status writeCsvTemplate(const QString &path);

/// The same as a workbook whose cells are text, so that Excel keeps zeros and long ids, with the guide on a sheet of
/// its own. Blocks for some milliseconds. FileNotWritten(path).
Status writeXlsxTemplate(const QString &path, const BatchTemplateGuide &guide);

} // namespace giftdesk
