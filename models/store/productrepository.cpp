// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/productrepository.h"

#include "store/database.h"
#include "store/transaction.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

struct TextColumn
{
    const char16_t *name;
    QString CardProduct::*member;
    bool detail; ///< kept where a product comes without its detail
};

constexpr std::array<TextColumn, 11> textColumns = {{
    {u"service_name", &CardProduct::serviceName, false},
    {u"service_group_name", &CardProduct::serviceGroupName, false},
    {u"status", &CardProduct::status, false},
    {u"card_type", &CardProduct::cardType, true},
    {u"personal_rechargeable_yn", &CardProduct::personalRechargeableYn, true},
    {u"credit_card_recharge_yn", &CardProduct::creditCardRechargeYn, true},
    {u"refund_yn", &CardProduct::refundYn, true},
    {u"remittable_yn", &CardProduct::remittableYn, true},
    {u"transfer_yn", &CardProduct::transferYn, true},
    {u"detail_title", &CardProduct::detailTitle, true},
    {u"detail_content", &CardProduct::detailContent, true},
}};

/// Values known are not given up for nothing: a list answer may leave out what the detail told.
QString keepIfEmpty(const QString &name)
{
    return name + u" = iif(excluded."_s + name + u" = '', product."_s + name + u", excluded."_s + name + u')';
}

QString upsertSql()
{
    QStringList names;
    QStringList values;
    QStringList updates;
    for (const TextColumn &column : textColumns) {
        const QString name = QString::fromUtf16(column.name);
        names += name;
        values += QString(u':' + name);
        updates += column.detail ? keepIfEmpty(name) : QString(name + u" = excluded."_s + name);
    }
    return u"INSERT INTO product (service_id, effective_duration_month, has_detail, cached_at, "_s +
           names.join(u", "_s) + u") VALUES (:service_id, :months, :has_detail, :cached_at, "_s + values.join(u", "_s) +
           u") ON CONFLICT (service_id) DO UPDATE SET "_s + updates.join(u", "_s) +
           u", effective_duration_month = iif(excluded.effective_duration_month = 0, product.effective_duration_month,"
           " excluded.effective_duration_month), has_detail = max(product.has_detail, excluded.has_detail),"
           " cached_at = excluded.cached_at"_s;
}

QString selectSql()
{
    QStringList names;
    for (const TextColumn &column : textColumns) {
        names += QString::fromUtf16(column.name);
    }
    return u"SELECT service_id, effective_duration_month, has_detail, cached_at, "_s + names.join(u", "_s) +
           u" FROM product"_s;
}

CardProduct readProduct(const Query &query)
{
    CardProduct product;
    int at = 0;
    product.serviceId = ServiceId(query.text(at++));
    product.effectiveDurationMonth = int(query.integer(at++));
    product.hasDetail = query.boolean(at++);
    product.cachedAt = query.integer(at++);
    for (const TextColumn &column : textColumns) {
        product.*column.member = query.text(at++);
    }
    return product;
}

void bindProduct(Query &query, const CardProduct &product)
{
    query.bind(u":service_id"_s, product.serviceId.text());
    query.bind(u":months"_s, product.effectiveDurationMonth);
    query.bind(u":has_detail"_s, QVariant(product.hasDetail ? 1 : 0));
    query.bind(u":cached_at"_s, product.cachedAt);
    for (const TextColumn &column : textColumns) {
        const QString &text = product.*column.member;
        query.bind(u':' + QString::fromUtf16(column.name), QVariant(text.isNull() ? u""_s : text));
    }
}

} // namespace

Status ProductRepository::save(const QList<CardProduct> &products)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Status saved = saveRows(products);
    return saved ? transaction->commit() : saved;
}

Status ProductRepository::replaceAll(const QList<CardProduct> &products)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    if (const Status saved = saveRows(products); !saved) {
        return saved;
    }
    QStringList names;
    for (qsizetype at = 0; at < products.size(); ++at) {
        names += QString(u":id"_s + QString::number(at));
    }
    Query gone(*m_database, u"DELETE FROM product WHERE service_id NOT IN ("_s + names.join(u", "_s) + u')');
    for (qsizetype at = 0; at < products.size(); ++at) {
        gone.bind(names[at], products[at].serviceId.text());
    }
    const Status deleted = gone.exec();
    return deleted ? transaction->commit() : deleted;
}

Status ProductRepository::saveRows(const QList<CardProduct> &products)
{
    Query query(*m_database, upsertSql());
    for (const CardProduct &product : products) {
        bindProduct(query, product);
        if (const Status done = query.exec(); !done) {
            return done;
        }
    }
    return {};
}

Result<QList<CardProduct>> ProductRepository::all()
{
    Query query(*m_database, selectSql() + u" ORDER BY service_name, service_id"_s);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<CardProduct> products;
    while (query.next()) {
        products += readProduct(query);
    }
    const Status read = query.status();
    return read ? Result<QList<CardProduct>>(std::move(products)) : failure(read.error());
}

Result<std::optional<CardProduct>> ProductRepository::byId(const ServiceId &id)
{
    Query query(*m_database, selectSql() + u" WHERE service_id = :id"_s);
    query.bind(u":id"_s, id.text());
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(readProduct(query)) : std::nullopt;
}

} // namespace giftdesk
