// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/batchfile/zipfile.h"

#include <QList>

class QXmlStreamReader;

namespace giftdesk {

/// A sheet of a workbook.
struct XlsxSheet
{
    QString name;
    QString entry; ///< its file within the XLSX file
    bool hidden = false;
};

/// What a workbook says beside its cells.
struct XlsxWorkbook
{
    QList<XlsxSheet> sheets;
    bool since1904 = false; ///< dates are counted from 1904
    QStringList sharedStrings;
    QList<bool> dateStyles; ///< by the style of a cell: whether its number is shown as a date
};

/// Everything but the cells. Faults of ZipFile; BatchFileUnreadable(batchNotWorkbook).
Result<XlsxWorkbook> readWorkbook(ZipFile &zip, const BatchFileLimits &limits);

/// The text of an `si` or `is` element, which the reader has just entered: its runs, without readings for Hanja, with
/// `_x000D_` and the like turned into what they stand for.
QString readRichText(QXmlStreamReader &xml);

/// Good where the entry and its XML were read to their end; a document type (entities) is refused.
Status xmlStatus(const QXmlStreamReader &xml, const ZipEntry &entry);

/// A date serial number as yyyy-MM-dd, with hh:mm:ss where it has a time of day; empty where it is no date.
QString xlsxDate(double serial, bool since1904);

} // namespace giftdesk
