// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/giftrow.h"

#include <array>

namespace giftdesk::giftrow {

namespace {

// bind() and read() depend on this order.
constexpr std::array<const char *, columnCount> names = {
    "transfer_id", "status",       "status_text",      "service_id",    "service_name",   "amount",  "sender_user_id",
    "sender_name", "sender_phone", "receiver_user_id", "receiver_name", "receiver_phone", "sent_at", "processed_at"};

template <typename Write> QByteArray joined(Write write)
{
    QByteArrayList parts;
    for (int at = 0; at < columnCount; ++at) {
        parts += write(QByteArray(names[std::size_t(at)]), '?' + QByteArray::number(at + 1));
    }
    return parts.join(", ");
}

} // namespace

const QByteArray &columns()
{
    static const QByteArray text = joined([](const QByteArray &name, const QByteArray &) { return name; });
    return text;
}

const QByteArray &placeholders()
{
    static const QByteArray text = joined([](const QByteArray &, const QByteArray &place) { return place; });
    return text;
}

const QByteArray &assignments()
{
    static const QByteArray text =
        joined([](const QByteArray &name, const QByteArray &place) -> QByteArray { return name + " = " + place; });
    return text;
}

void bind(Statement &statement, const GiftRecord &record)
{
    int at = 1;
    statement.bind(at++, record.transferId.text());
    statement.bind(at++, giftStatusName(record.status));
    statement.bind(at++, record.statusText);
    statement.bind(at++, record.serviceId.text());
    statement.bind(at++, record.serviceName);
    statement.bind(at++, record.amount.value());
    statement.bind(at++, record.senderUserId.text());
    statement.bind(at++, record.senderName);
    statement.bind(at++, record.senderPhone);
    statement.bind(at++, record.receiverUserId.text());
    statement.bind(at++, record.receiverName);
    statement.bind(at++, record.receiverPhone);
    statement.bind(at++, record.sentAt);
    record.processedAt ? statement.bind(at, *record.processedAt) : statement.bindNull(at);
}

GiftRecord read(const Statement &statement, int first)
{
    int at = first;
    GiftRecord record;
    record.transferId = TransferId(statement.text(at++));
    record.status = giftStatusFromName(statement.text(at++));
    record.statusText = statement.text(at++);
    record.serviceId = ServiceId(statement.text(at++));
    record.serviceName = statement.text(at++);
    record.amount = Won(statement.integer(at++));
    record.senderUserId = MemberId(statement.text(at++));
    record.senderName = statement.text(at++);
    record.senderPhone = statement.text(at++);
    record.receiverUserId = MemberId(statement.text(at++));
    record.receiverName = statement.text(at++);
    record.receiverPhone = statement.text(at++);
    record.sentAt = statement.integer(at++);
    record.processedAt = statement.optionalInteger(at++);
    return record;
}

} // namespace giftdesk::giftrow
