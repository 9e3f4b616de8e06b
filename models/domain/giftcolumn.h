// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

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

} // namespace giftdesk
