// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/daysheet.h"
#include "domain/providertime.h"
#include "domain/result.h"

class QPagedPaintDevice;

namespace giftdesk {

class DaySheetModel;

/// The sheet of a day on paper: totals, differences, the head of the audit record, lines to sign on, and on every page
/// which page it is of how many. Persons masked, as on screen; in the language of the program.
namespace daysheetprint {

struct Sheet
{
    const ClosedDay &closed;
    const DaySheetModel &lines; ///< of the same day
    QString profile;            ///< its name, so that a practice sheet is not taken for a real one
    TimeZone zone;
};

/// Draws every page. The device's page size and margins stand; nothing else of it is changed.
void print(const Sheet &sheet, QPagedPaintDevice &device);

/// The same as a PDF of A4 pages with its font inside, whole or not at all, readable by its owner only.
/// FileNotWritten(path).
Status writePdf(const Sheet &sheet, const QString &path);

} // namespace daysheetprint
} // namespace giftdesk
