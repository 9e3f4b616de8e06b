// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/draftrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Result<QList<DraftHead>> DraftRepository::list(const QString &kind)
{
    Query query(m_database, u"SELECT draft_id, title, updated_at FROM draft WHERE kind = :kind "
                            "ORDER BY updated_at DESC, draft_id"_s);
    if (const Status done = query.bind(u":kind"_s, kind).exec(); !done) {
        return failure(done.error());
    }
    QList<DraftHead> heads;
    while (query.next()) {
        heads.append({query.text(0), query.text(1), query.integer(2)});
    }
    const Status read = query.status();
    return read ? Result<QList<DraftHead>>(heads) : failure(read.error());
}

Result<QByteArray> DraftRepository::content(const QString &id)
{
    Query query(m_database, u"SELECT content FROM draft WHERE draft_id = :id"_s);
    const auto found = query.bind(u":id"_s, id).execOne();
    if (!found) {
        return failure(found.error());
    }
    return *found ? Result<QByteArray>(query.bytes(0)) : failure(Fault::NotFound, {id});
}

Status DraftRepository::put(const QString &id, const QString &kind, const QString &title, const QByteArray &content)
{
    Query query(m_database, u"INSERT INTO draft (draft_id, kind, title, content, updated_at) "
                            "VALUES (:id, :kind, :title, :content, :at) ON CONFLICT (draft_id) DO UPDATE SET "
                            "title = excluded.title, content = excluded.content, updated_at = excluded.updated_at"_s);
    query.bind(u":id"_s, id).bind(u":kind"_s, kind).bind(u":title"_s, title);
    return query.bind(u":content"_s, content).bind(u":at"_s, m_clock.utcMs()).exec();
}

Status DraftRepository::remove(const QString &id)
{
    Query query(m_database, u"DELETE FROM draft WHERE draft_id = :id"_s);
    return query.bind(u":id"_s, id).exec();
}

} // namespace giftdesk
