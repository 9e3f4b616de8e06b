// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/giftcolumn.h"

#include <algorithm>
#include <iterator>

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

} // namespace giftdesk
