// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batchrecord.h"

#include "crypto/rowmac.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

// The order is the MAC's: append, never reorder.
constexpr std::array headNames = {u"batch_id", u"content_hash", u"file_name", u"state",      u"cause",
                                  u"reason",   u"concurrency",  u"operator",  u"created_at", u"updated_at"};
constexpr std::array rowNames = {u"batch_seq",      u"row",         u"file_row",      u"caller_key",     u"attempt",
                                 u"sender_user_id", u"card_par",    u"receiver_name", u"receiver_phone", u"amount",
                                 u"reason",         u"sender_name", u"sender_phone",  u"locale",         u"refusal"};

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant faultColumn(const std::optional<Error> &error)
{
    if (!error) {
        return orNull({});
    }
    const QJsonObject json{{u"fault"_s, QLatin1StringView(faultInfo(error->fault).code)},
                           {u"code"_s, error->providerCode},
                           {u"args"_s, QJsonArray::fromStringList(error->args)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Error> readFault(const QString &text)
{
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Error error{
        faultFromCode(json[u"fault"_s].toString()).value_or(Fault::Internal), json[u"code"_s].toString(), {}, {}};
    for (const QJsonValue &arg : json[u"args"_s].toArray()) {
        error.args.append(arg.toString());
    }
    return error;
}

QVariantList valuesOf(const BatchHead &batch)
{
    return {batch.id,
            QString::fromLatin1(batch.contentHash.toHex()),
            notNull(batch.fileName),
            batchStateName(batch.state),
            faultColumn(batch.cause),
            notNull(batch.reason),
            qint64(batch.concurrency),
            notNull(batch.operatorName),
            batch.createdAt,
            batch.updatedAt};
}

QVariantList valuesOf(const BatchRowRecord &row)
{
    const GiftOrder &order = row.order;
    return {row.batch,
            qint64(row.row),
            qint64(row.fileRow),
            order.key,
            qint64(row.attempt),
            order.senderUserId.text(),
            order.card.text(),
            notNull(order.receiverName),
            order.receiverPhone.digits(),
            order.amount.value(),
            notNull(order.reason),
            orNull(order.senderName),
            orNull(order.senderPhone.digits()),
            order.locale,
            faultColumn(row.refusal)};
}

template <typename Names> QString listed(const Names &names, const QString &prefix)
{
    QStringList list;
    for (const auto name : names) {
        list += prefix + QString::fromUtf16(name);
    }
    return list.join(u", "_s);
}

template <typename Names> void bindAll(Query &query, const Names &names, const QVariantList &values)
{
    for (size_t i = 0; i < names.size(); ++i) {
        query.bind(u':' + QString::fromUtf16(names[i]), values[qsizetype(i)]);
    }
}

PhoneNumber storedPhone(const QString &digits)
{
    return PhoneNumber::parse(digits, {}).value_or(PhoneNumber());
}

} // namespace

QString batchColumnNames()
{
    return u"seq, "_s + listed(headNames, {}) + u", mac"_s;
}

Result<BatchHead> readBatchHead(const Query &query, const SecretBytes &rowMacKey)
{
    BatchHead batch;
    batch.seq = query.integer(0);
    batch.id = query.text(1);
    batch.contentHash = QByteArray::fromHex(query.text(2).toLatin1());
    batch.fileName = query.text(3);
    batch.state = batchStateFromName(query.text(4)).value_or(BatchState::Stopped);
    batch.cause = readFault(query.text(5));
    batch.reason = query.text(6);
    batch.concurrency = int(query.integer(7));
    batch.operatorName = query.text(8);
    batch.createdAt = query.integer(9);
    batch.updatedAt = query.integer(10);
    if (!checkRowMac(rowMacKey, u"batch", valuesOf(batch), query.bytes(11))) {
        return failure(Fault::RowMacWrong, {batch.id});
    }
    return batch;
}

void bindBatchHead(Query &query, const BatchHead &batch, const SecretBytes &rowMacKey)
{
    const QVariantList values = valuesOf(batch);
    bindAll(query, headNames, values);
    query.bind(u":mac"_s, rowMac(rowMacKey, u"batch", values));
}

QString batchRowColumnNames()
{
    return listed(rowNames, u"r."_s) + u", r.mac"_s;
}

Result<BatchRowRecord> readBatchRow(const Query &query, int first, const SecretBytes &rowMacKey)
{
    BatchRowRecord row;
    row.batch = query.integer(first);
    row.row = int(query.integer(first + 1));
    row.fileRow = int(query.integer(first + 2));
    row.order.key = query.text(first + 3);
    row.attempt = int(query.integer(first + 4));
    row.order.senderUserId = MemberId(query.text(first + 5));
    row.order.card = CardPar(query.text(first + 6));
    row.order.receiverName = query.text(first + 7);
    row.order.receiverPhone = storedPhone(query.text(first + 8));
    row.order.amount = Won(query.integer(first + 9));
    row.order.reason = query.text(first + 10);
    row.order.senderName = query.text(first + 11);
    row.order.senderPhone = storedPhone(query.text(first + 12));
    row.order.locale = query.text(first + 13);
    row.refusal = readFault(query.text(first + 14));
    if (!checkRowMac(rowMacKey, u"batch_row", valuesOf(row), query.bytes(first + 15))) {
        return failure(Fault::RowMacWrong, {QString::number(row.row)});
    }
    return row;
}

void bindBatchRow(Query &query, const BatchRowRecord &row, const SecretBytes &rowMacKey)
{
    const QVariantList values = valuesOf(row);
    bindAll(query, rowNames, values);
    query.bind(u":mac"_s, rowMac(rowMacKey, u"batch_row", values));
}

} // namespace giftdesk
