// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftcolumn.h"
#include "domain/giftrecord.h"
#include "domain/masking.h"
#include "domain/providertime.h"
#include "services/csvwriter.h"

#include <QHash>

namespace giftdesk {

/// How the cells of an exported history are written.
struct GiftSheetStyle
{
    QList<GiftColumn> columns = allGiftColumns();
    Masking masking;
    TimeZone zone = TimeZone::Kst;
    /// Instants as `2026-11-22T14:03:05+09:00` for programs; else `2026-11-22 14:03:05`, which a spreadsheet knows.
    bool isoTimes = false;
    QHash<GiftStatus, QString> statusWords; ///< of the reader's language; the provider's words where there are none
};

/// The cells of a gift. Phones stand with their dashes, so that a spreadsheet leaves their 0 alone.
QList<CsvCell> giftCells(const GiftRecord &gift, const GiftSheetStyle &style);

} // namespace giftdesk
