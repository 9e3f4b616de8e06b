// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/historyexport/giftsheet.h"

#include "domain/phonenumber.h"

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

struct ColumnRow
{
    GiftColumn column;
    const char16_t *key;
};

constexpr ColumnRow columns[] = {
    {GiftColumn::Gift, u"transferId"},
    {GiftColumn::State, u"status"},
    {GiftColumn::Product, u"serviceId"},
    {GiftColumn::ProductName, u"serviceName"},
    {GiftColumn::Amount, u"amount"},
    {GiftColumn::SenderId, u"senderUserId"},
    {GiftColumn::SenderName, u"senderName"},
    {GiftColumn::SenderPhone, u"senderPhone"},
    {GiftColumn::ReceiverId, u"receiverUserId"},
    {GiftColumn::ReceiverName, u"receiverName"},
    {GiftColumn::ReceiverPhone, u"receiverPhone"},
    {GiftColumn::SentAt, u"sentAt"},
    {GiftColumn::ProcessedAt, u"processedAt"},
};

QString statusText(const GiftRecord &gift)
{
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
    return style.isoTimes ? isoTime(*utcMs, style.zone) : toZone(*utcMs, style.zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

CsvCell cellOf(GiftColumn column, const GiftRecord &gift, const GiftSheetStyle &style)
{
    const Masking &masking = style.masking;
    switch (column) {
    case GiftColumn::Gift: return gift.transferId.text();
    case GiftColumn::State: return statusText(gift);
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

QList<GiftColumn> allGiftColumns()
{
    QList<GiftColumn> all;
    std::transform(std::begin(columns), std::end(columns), std::back_inserter(all),
                   [](const ColumnRow &row) { return row.column; });
    return all;
}

QString giftColumnKey(GiftColumn column)
{
    const auto found = std::find_if(std::begin(columns), std::end(columns),
                                    [column](const ColumnRow &row) { return row.column == column; });
    return QString::fromUtf16(found->key);
}

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
