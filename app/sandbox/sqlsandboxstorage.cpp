// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sqlsandboxstorage.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

using sandbox::Json;

namespace {

tl::unexpected<Error> broken(const QSqlError &error)
{
    return failure(Fault::StoreDamaged, {u"sandbox.db"_s}, error.text());
}

void take(SandboxSnapshot &snapshot, const QString &kind, const Json &body)
{
    if (kind == "head"_L1)
        sandbox::headFromJson(body, snapshot);
    else if (kind == "member"_L1)
        snapshot.members.append(sandbox::memberFromJson(body));
    else if (kind == "card"_L1)
        snapshot.cards.append(sandbox::cardFromJson(body));
    else if (kind == "gift"_L1)
        snapshot.gifts.append(sandbox::giftFromJson(body));
}

} // namespace

SqlSandboxStorage::SqlSandboxStorage(QString connectionName)
    : m_connectionName(std::move(connectionName))
{
}

SqlSandboxStorage::~SqlSandboxStorage()
{
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Status SqlSandboxStorage::begin()
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    return query.exec(u"BEGIN IMMEDIATE"_s) ? Status() : broken(query.lastError());
}

Status SqlSandboxStorage::commit()
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (query.exec(u"COMMIT"_s))
        return {};
    const QSqlError error = query.lastError();
    query.exec(u"ROLLBACK"_s);
    return broken(error);
}

Status SqlSandboxStorage::rollback(const Status &cause)
{
    QSqlQuery(QSqlDatabase::database(m_connectionName, false)).exec(u"ROLLBACK"_s);
    return cause;
}

Result<std::optional<SandboxSnapshot>> SqlSandboxStorage::load()
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    if (!query.exec(
            u"CREATE TABLE IF NOT EXISTS sandbox_record("
            "seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE(kind, id))"_s) ||
        !query.exec(u"SELECT kind, body FROM sandbox_record ORDER BY seq"_s))
        return broken(query.lastError());
    SandboxSnapshot snapshot;
    while (query.next()) {
        const QByteArray raw = query.value(1).toString().toUtf8();
        const Json body = Json::parse(raw.begin(), raw.end(), nullptr, false);
        if (!body.is_object())
            return failure(Fault::StoreDamaged, {u"sandbox.db"_s});
        take(snapshot, query.value(0).toString(), body);
    }
    if (snapshot.serverPrivateKey.isEmpty())
        return std::nullopt;
    return snapshot;
}

Result<QSqlQuery> SqlSandboxStorage::upsert()
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.prepare(u"INSERT INTO sandbox_record(kind, id, body) VALUES(:kind, :id, :body) "
                       "ON CONFLICT(kind, id) DO UPDATE SET body = excluded.body"_s))
        return broken(query.lastError());
    return query;
}

Status SqlSandboxStorage::put(QSqlQuery &query, const QString &kind, const QString &id, const Json &body)
{
    query.bindValue(u":kind"_s, kind);
    query.bindValue(u":id"_s, id);
    query.bindValue(u":body"_s, QString::fromUtf8(sandbox::dump(body)));
    return query.exec() ? Status() : broken(query.lastError());
}

Status SqlSandboxStorage::putAll(const SandboxSnapshot &snapshot)
{
    auto query = upsert();
    if (!query)
        return failure(query.error());
    Status status = put(*query, u"head"_s, u"head"_s, sandbox::headToJson(snapshot));
    for (const SandboxMember &member : snapshot.members)
        status = status ? put(*query, u"member"_s, member.userId, sandbox::toJson(member)) : status;
    for (const SandboxCard &card : snapshot.cards)
        status = status ? put(*query, u"card"_s, card.par, sandbox::toJson(card)) : status;
    for (const SandboxGift &gift : snapshot.gifts)
        status = status ? put(*query, u"gift"_s, gift.transferId, sandbox::toJson(gift)) : status;
    return status;
}

Status SqlSandboxStorage::seed(const SandboxSnapshot &snapshot)
{
    if (const Status begun = begin(); !begun)
        return begun;
    if (const Status done = putAll(snapshot); !done)
        return rollback(done);
    return commit();
}

Status SqlSandboxStorage::keep(const SandboxGift &gift, const SandboxCard &card)
{
    if (const Status begun = begin(); !begun)
        return begun;
    auto query = upsert();
    if (!query)
        return rollback(failure(query.error()));
    Status status = put(*query, u"gift"_s, gift.transferId, sandbox::toJson(gift));
    if (status && !card.par.isEmpty())
        status = put(*query, u"card"_s, card.par, sandbox::toJson(card));
    return status ? commit() : rollback(status);
}

Status SqlSandboxStorage::keep(const SandboxCard &card)
{
    auto query = upsert();
    return query ? put(*query, u"card"_s, card.par, sandbox::toJson(card)) : failure(query.error());
}

} // namespace giftdesk
