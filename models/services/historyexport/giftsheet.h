// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/giftrecord.h"
#include "domain/masking.h"
#include "domain/providertime.h"
#include "services/csvwriter.h"

namespace giftdesk {

/// A column of an exported history, by the key of the command line's JSON (decisions C1).
enum class GiftColumn {
    Gift,
    State,
    Product,
    ProductName,
    Amount,
    SenderId,
    SenderName,
    SenderPhone,
    ReceiverId,
    ReceiverName,
    ReceiverPhone,
    SentAt,
    ProcessedAt,
};

QList<GiftColumn> allGiftColumns();
/// `transferId` …
QString giftColumnKey(GiftColumn column);

/// How the cells of an exported history are written.
struct GiftSheetStyle
{
    QList<GiftColumn> columns = allGiftColumns();
    Masking masking;
    TimeZone zone = TimeZone::Kst;
    /// Instants as `2026-11-22T14:03:05+09:00` for programs; else `2026-11-22 14:03:05`, which a spreadsheet knows.
    bool isoTimes = false;
};

/// The cells of a gift. Phones stand with their dashes, so that a spreadsheet leaves their 0 alone.
QList<CsvCell> giftCells(const GiftRecord &gift, const GiftSheetStyle &style);

} // namespace giftdesk
