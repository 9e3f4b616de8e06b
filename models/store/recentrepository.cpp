// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recentrepository.h"

#include "domain/personname.h"
#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Status RecentRepository::note(const MemberId &userId, const QString &name, qint64 usedAt)
{
    Query query(*m_database, u"INSERT INTO recent_sender (user_id, masked_name, used_at) VALUES (:id, :name, :used)"
                             " ON CONFLICT (user_id) DO UPDATE SET used_at = excluded.used_at,"
                             " masked_name = iif(excluded.masked_name = '', masked_name, excluded.masked_name)"_s);
    query.bind(u":id"_s, userId.text());
    query.bind(u":name"_s, QVariant(name.isEmpty() ? u""_s : maskedName(name)));
    query.bind(u":used"_s, usedAt);
    if (const Status done = query.exec(); !done) {
        return done;
    }
    Query old(*m_database, u"DELETE FROM recent_sender WHERE user_id NOT IN"
                           " (SELECT user_id FROM recent_sender ORDER BY used_at DESC, user_id LIMIT :kept)"_s);
    old.bind(u":kept"_s, kept);
    return old.exec();
}

Result<QList<RecentSender>> RecentRepository::senders()
{
    Query query(*m_database,
                u"SELECT user_id, masked_name, used_at FROM recent_sender ORDER BY used_at DESC, user_id"_s);
    if (const Status done = query.exec(); !done) {
        return failure(done.error());
    }
    QList<RecentSender> senders;
    while (query.next()) {
        senders += RecentSender{MemberId(query.text(0)), query.text(1), query.integer(2)};
    }
    const Status read = query.status();
    return read ? Result<QList<RecentSender>>(std::move(senders)) : failure(read.error());
}

Status RecentRepository::forget(const MemberId &userId)
{
    Query query(*m_database, u"DELETE FROM recent_sender WHERE user_id = :id"_s);
    query.bind(u":id"_s, userId.text());
    return query.exec();
}

} // namespace giftdesk
