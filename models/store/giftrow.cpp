// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftrow.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::giftrow {

namespace {

struct Column
{
    const char16_t *name;
    QVariant (*value)(const GiftRecord &);
};

// read() depends on this order.
constexpr std::array<Column, 14> table = {{
    {u"transfer_id",
     [](const GiftRecord &r) {
         return textValue(r.transferId.text());
     }},
    {u"status",
     [](const GiftRecord &r) {
         return textValue(giftStatusName(r.status));
     }},
    {u"status_text",
     [](const GiftRecord &r) {
         return textValue(r.statusText);
     }},
    {u"service_id",
     [](const GiftRecord &r) {
         return textValue(r.serviceId.text());
     }},
    {u"service_name",
     [](const GiftRecord &r) {
         return textValue(r.serviceName);
     }},
    {u"amount",
     [](const GiftRecord &r) {
         return QVariant(r.amount.value());
     }},
    {u"sender_user_id",
     [](const GiftRecord &r) {
         return textValue(r.senderUserId.text());
     }},
    {u"sender_name",
     [](const GiftRecord &r) {
         return textValue(r.senderName);
     }},
    {u"sender_phone",
     [](const GiftRecord &r) {
         return textValue(r.senderPhone);
     }},
    {u"receiver_user_id",
     [](const GiftRecord &r) {
         return textValue(r.receiverUserId.text());
     }},
    {u"receiver_name",
     [](const GiftRecord &r) {
         return textValue(r.receiverName);
     }},
    {u"receiver_phone",
     [](const GiftRecord &r) {
         return textValue(r.receiverPhone);
     }},
    {u"sent_at",
     [](const GiftRecord &r) {
         return QVariant(r.sentAt);
     }},
    {u"processed_at",
     [](const GiftRecord &r) {
         return r.processedAt ? QVariant(*r.processedAt) : QVariant();
     }},
}};

template <typename Write> QString joined(Write write)
{
    QStringList parts;
    for (const Column &column : table) {
        parts += write(QString::fromUtf16(column.name));
    }
    return parts.join(u", "_s);
}

} // namespace

QString columns()
{
    static const QString text = joined([](const QString &name) { return name; });
    return text;
}

QString placeholders()
{
    static const QString text = joined([](const QString &name) -> QString { return u':' + name; });
    return text;
}

QString assignments()
{
    static const QString text = joined([](const QString &name) -> QString { return name + u" = :"_s + name; });
    return text;
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

void bind(Query &query, const GiftRecord &record)
{
    for (const Column &column : table) {
        query.bind(u':' + QString::fromUtf16(column.name), column.value(record));
    }
}

GiftRecord read(const Query &query, int first)
{
    GiftRecord record;
    int at = first;
    record.transferId = TransferId(query.text(at++));
    record.status = giftStatusFromName(query.text(at++));
    record.statusText = query.text(at++);
    record.serviceId = ServiceId(query.text(at++));
    record.serviceName = query.text(at++);
    record.amount = Won(query.integer(at++));
    record.senderUserId = MemberId(query.text(at++));
    record.senderName = query.text(at++);
    record.senderPhone = query.text(at++);
    record.receiverUserId = MemberId(query.text(at++));
    record.receiverName = query.text(at++);
    record.receiverPhone = query.text(at++);
    record.sentAt = query.integer(at++);
    record.processedAt = query.optionalInteger(at++);
    return record;
}

} // namespace giftdesk::giftrow
