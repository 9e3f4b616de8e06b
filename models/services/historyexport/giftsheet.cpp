// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historyexport/giftsheet.h"

#include "domain/phonenumber.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QString statusText(const GiftRecord &gift, const GiftSheetStyle &style)
{
    const QString word = style.statusWords.value(gift.status);
    if (!word.isEmpty()) {
        return word;
    }
    return gift.status == GiftStatus::Unrecognised ? gift.statusText : giftStatusName(gift.status);
}

QString phoneText(const QString &digits, const Masking &masking)
{
    return masking.unmasked ? formatPhone(digits) : masking.phone(digits);
}

QString timeText(std::optional<qint64> utcMs, const GiftSheetStyle &style)
{
    if (!utcMs) {
        return {};
    }
    return style.isoTimes ? isoTime(*utcMs, style.zone) : sheetTime(*utcMs, style.zone);
}

CsvCell cellOf(GiftColumn column, const GiftRecord &gift, const GiftSheetStyle &style)
{
    const Masking &masking = style.masking;
    switch (column) {
    case GiftColumn::Gift: return gift.transferId.text();
    case GiftColumn::State: return statusText(gift, style);
    case GiftColumn::Product: return gift.serviceId.text();
    case GiftColumn::ProductName: return gift.serviceName;
    case GiftColumn::Amount: return gift.amount.value();
    case GiftColumn::SenderId: return masking.member(gift.senderUserId);
    case GiftColumn::SenderName: return masking.name(gift.senderName);
    case GiftColumn::SenderPhone: return phoneText(gift.senderPhone, masking);
    case GiftColumn::ReceiverId: return masking.member(gift.receiverUserId);
    case GiftColumn::ReceiverName: return masking.name(gift.receiverName);
    case GiftColumn::ReceiverPhone: return phoneText(gift.receiverPhone, masking);
    case GiftColumn::SentAt: return timeText(gift.sentAt, style);
    case GiftColumn::ProcessedAt: return timeText(gift.processedAt, style);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<CsvCell> giftCells(const GiftRecord &gift, const GiftSheetStyle &style)
{
    QList<CsvCell> cells;
    cells.reserve(style.columns.size());
    for (const GiftColumn column : style.columns) {
        cells += cellOf(column, gift, style);
    }
    return cells;
}

} // namespace giftdesk
