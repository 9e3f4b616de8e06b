// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerrow.h"

#include "crypto/rowmac.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

// The order is the MAC's of the first version: never changed.
constexpr std::array<QStringView, 22> names = {
    u"entry_id",        u"state",      u"caller_key",   u"sender_user_id", u"card_par",     u"receiver_name",
    u"receiver_phone",  u"amount",     u"reason",       u"sender_name",    u"sender_phone", u"locale",
    u"allow_duplicate", u"service_id", u"service_name", u"correlation_id", u"transfer_id",  u"provider_code",
    u"fault_code",      u"sends_anew", u"created_at",   u"updated_at"};
constexpr auto sendingAt = u"sending_at";

/// What the MAC of a row covers: 1, the columns above and sending_at; 2, operator and counted_at too. A row of version
/// 1 is sealed anew with its next change. The name of the table differs, so that neither passes for the other.
constexpr int macVersion = 2;

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// The values of `names`, then sending_at.
QVariantList valuesOf(const LedgerEntry &entry)
{
    const GiftOrder &order = entry.order;
    return {entry.id.text(),
            entryStateName(entry.state),
            orNull(order.key),
            order.senderUserId.text(),
            order.card.text(),
            order.receiverName,
            order.receiverPhone.digits(),
            order.amount.value(),
            order.reason,
            orNull(order.senderName),
            orNull(order.senderPhone.digits()),
            order.locale,
            qint64(order.allowDuplicate),
            entry.serviceId.text(),
            notNull(entry.serviceName),
            orNull(entry.correlationId),
            orNull(entry.transferId.text()),
            orNull(entry.providerCode),
            orNull(entry.faultCode),
            orNull(entry.sendsAnew.text()),
            entry.createdAt,
            entry.updatedAt,
            entry.sendingAt ? QVariant(*entry.sendingAt) : QVariant(QMetaType::fromType<qint64>())};
}

QVariantList sealedValues(const LedgerEntry &entry)
{
    return valuesOf(entry) << notNull(entry.operatorName) << entry.countedAt;
}

Status checkMac(const LedgerEntry &entry, qint64 version, const SecretBytes &key, const QByteArray &mac)
{
    if (version >= macVersion) {
        return checkRowMac(key, u"entry.2", sealedValues(entry), mac);
    }
    // The first version had neither, so what is there now but the migration's own was put there by somebody else.
    const bool untouched = entry.operatorName.isEmpty() && entry.countedAt == entry.createdAt;
    return untouched ? checkRowMac(key, u"entry", valuesOf(entry), mac) : failure(Fault::RowMacWrong);
}

PhoneNumber storedPhone(const QString &digits)
{
    return PhoneNumber::parse(digits, {}).value_or(PhoneNumber());
}

GiftOrder readOrder(const Query &query)
{
    GiftOrder order;
    order.key = query.text(3);
    order.senderUserId = MemberId(query.text(4));
    order.card = CardPar(query.text(5));
    order.receiverName = query.text(6);
    order.receiverPhone = storedPhone(query.text(7));
    order.amount = Won(query.integer(8));
    order.reason = query.text(9);
    order.senderName = query.text(10);
    order.senderPhone = storedPhone(query.text(11));
    order.locale = query.text(12);
    order.allowDuplicate = query.boolean(13);
    return order;
}

} // namespace

QString entryColumns()
{
    QString list = u"seq"_s;
    for (const QStringView name : names) {
        list += u", "_s + name.toString();
    }
    return list + u", "_s + QStringView(sendingAt).toString() + u", operator, counted_at, mac_version, mac"_s;
}

Result<LedgerEntry> readEntry(const Query &query, const SecretBytes &rowMacKey)
{
    LedgerEntry entry;
    entry.seq = query.integer(0);
    entry.id = EntryId(query.text(1));
    const auto state = entryStateFromName(query.text(2));
    if (!state) {
        return failure(Fault::StateForbids, {query.text(2)});
    }
    entry.state = *state;
    entry.order = readOrder(query);
    entry.serviceId = ServiceId(query.text(14));
    entry.serviceName = query.text(15);
    entry.correlationId = query.text(16);
    entry.transferId = TransferId(query.text(17));
    entry.providerCode = query.text(18);
    entry.faultCode = query.text(19);
    entry.sendsAnew = EntryId(query.text(20));
    entry.createdAt = query.integer(21);
    entry.updatedAt = query.integer(22);
    entry.sendingAt = query.optionalInteger(23);
    entry.operatorName = query.text(24);
    entry.countedAt = query.integer(25);
    if (!checkMac(entry, query.integer(26), rowMacKey, query.bytes(27))) {
        return failure(Fault::RowMacWrong, {entry.id.text()});
    }
    return entry;
}

void bindEntry(Query &query, const LedgerEntry &entry, const SecretBytes &rowMacKey)
{
    const QVariantList values = valuesOf(entry);
    for (size_t i = 0; i < names.size(); ++i) {
        query.bind(u':' + names[i].toString(), values[qsizetype(i)]);
    }
    query.bind(u":sending_at"_s, values.last());
    query.bind(u":operator"_s, notNull(entry.operatorName)).bind(u":counted_at"_s, entry.countedAt);
    query.bind(u":mac_version"_s, macVersion);
    query.bind(u":mac"_s, rowMac(rowMacKey, u"entry.2", sealedValues(entry)));
}

bool sameContent(const GiftOrder &left, const GiftOrder &right)
{
    const auto content = [](const GiftOrder &order) {
        return std::tie(order.senderUserId, order.card, order.receiverName, order.receiverPhone.digits(), order.amount,
                        order.reason, order.senderName, order.senderPhone.digits(), order.locale);
    };
    return content(left) == content(right);
}

} // namespace giftdesk
