// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cancelrow.h"

#include "crypto/rowmac.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

// The order is the MAC's: append, never reorder.
constexpr std::array<QStringView, 15> names = {u"cancel_id",      u"state",      u"transfer_id", u"entry_id",
                                               u"sender_user_id", u"sent_at",    u"reason",      u"correlation_id",
                                               u"provider_code",  u"fault_code", u"operator",    u"created_at",
                                               u"updated_at",     u"sending_at", u"read_at"};

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<qint64>());
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariantList valuesOf(const Cancellation &cancellation)
{
    const CancelOrder &order = cancellation.order;
    return {cancellation.id.text(),
            cancelStateName(cancellation.state),
            order.transferId.text(),
            orNull(cancellation.entry.text()),
            order.senderUserId.text(),
            order.sentAt,
            notNull(order.reason),
            orNull(cancellation.correlationId),
            orNull(cancellation.providerCode),
            orNull(cancellation.faultCode),
            notNull(cancellation.operatorName),
            cancellation.createdAt,
            cancellation.updatedAt,
            orNull(cancellation.sendingAt),
            orNull(cancellation.readAt)};
}

} // namespace

QString cancelColumns()
{
    QString list = u"seq"_s;
    for (const QStringView name : names) {
        list += u", "_s + name.toString();
    }
    return list + u", mac"_s;
}

Result<Cancellation> readCancellation(const Query &query, const SecretBytes &rowMacKey)
{
    Cancellation cancellation;
    cancellation.seq = query.integer(0);
    cancellation.id = CancelId(query.text(1));
    const auto state = cancelStateFromName(query.text(2));
    if (!state) {
        return failure(Fault::StateForbids, {query.text(2)});
    }
    cancellation.state = *state;
    cancellation.order = {TransferId(query.text(3)), MemberId(query.text(5)), query.integer(6), query.text(7)};
    cancellation.entry = EntryId(query.text(4));
    cancellation.correlationId = query.text(8);
    cancellation.providerCode = query.text(9);
    cancellation.faultCode = query.text(10);
    cancellation.operatorName = query.text(11);
    cancellation.createdAt = query.integer(12);
    cancellation.updatedAt = query.integer(13);
    cancellation.sendingAt = query.optionalInteger(14);
    cancellation.readAt = query.optionalInteger(15);
    if (!checkRowMac(rowMacKey, u"cancellation", valuesOf(cancellation), query.bytes(16))) {
        return failure(Fault::RowMacWrong, {cancellation.id.text()});
    }
    return cancellation;
}

void bindCancellation(Query &query, const Cancellation &cancellation, const SecretBytes &rowMacKey)
{
    const QVariantList values = valuesOf(cancellation);
    for (size_t i = 0; i < names.size(); ++i) {
        query.bind(u':' + names[i].toString(), values[qsizetype(i)]);
    }
    query.bind(u":mac"_s, rowMac(rowMacKey, u"cancellation", values));
}

} // namespace giftdesk
