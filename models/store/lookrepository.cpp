// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lookrepository.h"

#include "crypto/rowmac.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

QString toText(const LookRecord &look)
{
    QJsonObject json{{u"utcMs"_s, look.at.utcMs},
                     {u"steadyMs"_s, look.at.steadyMs},
                     {u"bootId"_s, look.at.bootId},
                     {u"from"_s, look.window.from.toString(Qt::ISODate)},
                     {u"to"_s, look.window.to.toString(Qt::ISODate)},
                     {u"cutMs"_s, look.cutMs},
                     {u"digest"_s, QString::fromLatin1(look.digest.toHex())}};
    if (look.at.providerUtcMs) {
        json.insert(u"providerUtcMs"_s, *look.at.providerUtcMs);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

LookRecord fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto number = [&json](const QString &key) {
        return json.value(key).toInteger();
    };
    const auto day = [&json](const QString &key) {
        return QDate::fromString(json.value(key).toString(), Qt::ISODate);
    };
    LookRecord look;
    look.at = {number(u"utcMs"_s), number(u"steadyMs"_s), json.value(u"bootId"_s).toString(), std::nullopt};
    if (json.contains(u"providerUtcMs"_s)) {
        look.at.providerUtcMs = number(u"providerUtcMs"_s);
    }
    look.window = {day(u"from"_s), day(u"to"_s)};
    look.cutMs = number(u"cutMs"_s);
    look.digest = QByteArray::fromHex(json.value(u"digest"_s).toString().toLatin1());
    return look;
}

} // namespace

Result<std::optional<LookRecord>> LookRepository::first(const EntryId &entry)
{
    Query query(m_database, u"SELECT look, mac FROM entry_look WHERE entry_id = :id"_s);
    query.bind(u":id"_s, entry.text());
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<LookRecord>();
    }
    if (!checkRowMac(m_rowMacKey, u"entry_look", {entry.text(), query.text(0)}, query.bytes(1))) {
        return failure(Fault::RowMacWrong, {entry.text()});
    }
    return std::optional(fromText(query.text(0)));
}

Status LookRepository::keep(const EntryId &entry, const LookRecord &look)
{
    const QString text = toText(look);
    Query query(m_database, u"INSERT INTO entry_look (entry_id, look, mac) VALUES (:id, :look, :mac) ON CONFLICT "
                            "(entry_id) DO UPDATE SET look = excluded.look, mac = excluded.mac"_s);
    query.bind(u":id"_s, entry.text()).bind(u":look"_s, text);
    query.bind(u":mac"_s, rowMac(m_rowMacKey, u"entry_look", {entry.text(), text}));
    return query.exec();
}

Status LookRepository::drop(const EntryId &entry)
{
    Query query(m_database, u"DELETE FROM entry_look WHERE entry_id = :id"_s);
    query.bind(u":id"_s, entry.text());
    return query.exec();
}

} // namespace giftdesk
