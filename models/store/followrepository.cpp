// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/followrepository.h"

#include "domain/entrystate.h"
#include "store/cancelrepository.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// The states of an entry whose gift is known to be with the provider, as SQL: `'SENT', …`.
QString sentStates()
{
    QStringList names;
    for (const EntryState state : allEntryStates()) {
        if (isKnownSent(state)) {
            names += QString(u'\'' + entryStateName(state) + u'\'');
        }
    }
    return names.join(u", "_s);
}

QString finalStatuses()
{
    QStringList names;
    for (const GiftStatus status : knownGiftStatuses()) {
        if (isFinalStatus(status)) {
            names += QString(u'\'' + giftStatusName(status) + u'\'');
        }
    }
    return names.join(u", "_s);
}

} // namespace

FollowRepository::FollowRepository(Database &database, CancelRepository &cancellations)
    : m_database(database)
    , m_cancellations(cancellations)
{
}

Result<std::optional<GiftFollow>> FollowRepository::of(const TransferId &gift)
{
    Query query(m_database, u"SELECT status, processed_at, seen_at FROM gift_follow WHERE transfer_id = :id"_s);
    query.bind(u":id"_s, gift.text());
    const auto found = query.execOne();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::optional<GiftFollow>();
    }
    return std::optional(
        GiftFollow{gift, giftStatusFromName(query.text(0)), query.text(0), query.optionalInteger(1), query.integer(2)});
}

/// Those of the rows that are of our gifts: few of the millions that a synchronisation brings.
Result<QList<GiftRecord>> FollowRepository::followed(const QList<GiftRecord> &rows)
{
    Statement ours(m_database, "SELECT 1 FROM entry WHERE transfer_id = ?1 "
                               "UNION ALL SELECT 1 FROM cancellation WHERE transfer_id = ?1 LIMIT 1");
    QList<GiftRecord> found;
    for (const GiftRecord &row : rows) {
        ours.bind(1, row.transferId.text());
        const auto is = ours.one();
        ours.reset();
        if (!is) {
            return failure(is.error());
        }
        if (*is) {
            found += row;
        }
    }
    return found;
}

/// True where the status is another than before.
Result<bool> FollowRepository::keep(const GiftRecord &row, qint64 at)
{
    const auto before = of(row.transferId);
    if (!before) {
        return failure(before.error());
    }
    const bool same = *before && (*before)->statusText == row.statusText;
    const bool ended = *before && isFinalStatus((*before)->status);
    if (ended && (same || !isFinalStatus(row.status))) {
        return false; // a page that was read earlier and came later
    }
    Query query(m_database, u"INSERT INTO gift_follow (transfer_id, status, processed_at, seen_at) "
                            "VALUES (:id, :status, :processed, :at) ON CONFLICT (transfer_id) DO UPDATE SET "
                            "status = excluded.status, processed_at = excluded.processed_at, "
                            "seen_at = max(seen_at, excluded.seen_at)"_s);
    query.bind(u":id"_s, row.transferId.text()).bind(u":status"_s, row.statusText.isNull() ? u""_s : row.statusText);
    query.bind(u":processed"_s, row.processedAt).bind(u":at"_s, at);
    const Status done = query.exec();
    return done ? Result<bool>(!same) : failure(done.error());
}

Result<int> FollowRepository::keepAll(const QList<GiftRecord> &rows, qint64 at)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction) {
        return failure(transaction.error());
    }
    int changed = 0;
    for (const GiftRecord &row : rows) {
        const auto kept = keep(row, at);
        if (!kept) {
            return failure(kept.error());
        }
        changed += *kept ? 1 : 0;
    }
    const Status done = transaction->commit();
    return done ? Result<int>(changed) : failure(done.error());
}

Result<int> FollowRepository::note(const QList<GiftRecord> &rows, const FollowReading &reading)
{
    const auto ours = followed(rows);
    if (!ours) {
        return failure(ours.error());
    }
    auto changed = ours->isEmpty() ? Result<int>(0) : keepAll(*ours, reading.at);
    for (const GiftRecord &row : *ours) {
        const auto settled = changed ? m_cancellations.settleByReading(
                                           row.transferId, {row.status, reading.at, reading.live, reading.settleMs})
                                     : failure(changed.error());
        if (!settled) {
            return failure(settled.error());
        }
        *changed += *settled ? 1 : 0;
    }
    return changed;
}

Status FollowRepository::addTargets(QList<FollowTarget> &list, const QString &sql, const QVariant &value)
{
    Query query(m_database, sql);
    query.bind(u":value"_s, value);
    if (const Status done = query.exec(); !done) {
        return done;
    }
    while (query.next()) {
        const FollowTarget found{TransferId(query.text(0)), MemberId(query.text(1)), query.integer(2),
                                 query.optionalInteger(3), query.boolean(4)};
        const auto same = std::find_if(list.begin(), list.end(), [&found](const FollowTarget &target) {
            return target.transferId == found.transferId;
        });
        if (same == list.end()) {
            list += found;
        } else {
            same->cancelUnknown = same->cancelUnknown || found.cancelUnknown;
        }
    }
    return query.status();
}

/// `condition` is about c for cancellations, about e for entries, and about f for what was seen last.
Result<QList<FollowTarget>> FollowRepository::targets(const QString &ofCancellations, const QString &ofEntries,
                                                      const QVariant &value)
{
    QList<FollowTarget> list;
    const Status found = inOrder(
        [&] {
            return addTargets(list,
                              u"SELECT c.transfer_id, c.sender_user_id, c.sent_at, f.seen_at, c.state = 'UNKNOWN' "
                              "FROM cancellation c LEFT JOIN gift_follow f ON f.transfer_id = c.transfer_id WHERE "_s +
                                  ofCancellations + u" ORDER BY c.seq"_s,
                              value);
        },
        [&] {
            return addTargets(list,
                              u"SELECT e.transfer_id, e.sender_user_id, coalesce(e.sending_at, e.created_at), "
                              "f.seen_at, 0 FROM entry e LEFT JOIN gift_follow f ON f.transfer_id = e.transfer_id "
                              "WHERE e.transfer_id IS NOT NULL AND e.state IN ("_s +
                                  sentStates() + u") AND "_s + ofEntries + u" ORDER BY e.seq"_s,
                              value);
        });
    return found ? Result<QList<FollowTarget>>(std::move(list)) : failure(found.error());
}

Result<QList<FollowTarget>> FollowRepository::open(qint64 since)
{
    const QString notEnded = u"(f.status IS NULL OR f.status NOT IN ("_s + finalStatuses() + u"))"_s;
    return targets(u"c.state = 'UNKNOWN' OR (c.created_at >= :value AND "_s + notEnded + u')',
                   u"e.created_at >= :value AND "_s + notEnded, since);
}

Result<std::optional<FollowTarget>> FollowRepository::target(const TransferId &gift)
{
    return targets(u"c.transfer_id = :value"_s, u"e.transfer_id = :value"_s, gift.text())
        .map([](const QList<FollowTarget> &found) {
            return found.isEmpty() ? std::nullopt : std::optional(found.first());
        });
}

} // namespace giftdesk
