// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/correlationdraw.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

constexpr int draws = 16; // 28 random bits a second: a second draw is rare, a third a sign of trouble

Result<bool> isTaken(Database &database, const QString &id)
{
    Query taken(database, u"SELECT 1 FROM entry WHERE correlation_id = :id "
                          "UNION ALL SELECT 1 FROM cancellation WHERE correlation_id = :id LIMIT 1"_s);
    taken.bind(u":id"_s, id);
    return taken.execOne();
}

} // namespace

Result<QString> drawCorrelationId(Database &database, const CorrelationSource &source, qint64 utcMs, TimeZone zone)
{
    for (int draw = 0; draw < draws; ++draw) {
        const QString id = source(utcMs, zone);
        const auto taken = isTaken(database, id);
        if (!taken) {
            return failure(taken.error());
        }
        if (!*taken) {
            return id;
        }
    }
    return failure(Fault::Internal, {}, u"no free correlation id"_s);
}

} // namespace giftdesk
