// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/batchoutlook.h"

#include "services/session.h"
#include "store/batchforecast.h"

namespace giftdesk {

void askBatchOutlook(Session &session, const std::shared_ptr<const BatchFile> &file, QObject *receiver,
                     std::function<void(Result<BatchOutlook>)> done)
{
    const Profile &profile = session.profile();
    const IntentContext guards{profile.limits, profile.zone, session.api().providerUtcMs(), {}, {}};
    const qint64 now = session.clock().utcMs();
    const auto askHistory = [&session, file, receiver, now, done](Result<BatchOutlook> outlook) {
        if (!outlook) {
            return done(std::move(outlook));
        }
        const int days = outlook->rules.duplicateDays;
        session.cache().reader().run(
            [file, days, now](CacheStore &store) { return rowsInHistory(store, *file, days, now); }, receiver,
            [done, outlook = std::move(*outlook)](Result<QList<int>> rows) mutable {
                outlook.inHistory = rows.value_or(QList<int>());
                done(std::move(outlook));
            });
    };
    session.ledger().run([file, guards, now](LedgerStore &store) { return forecastBatch(store, *file, guards, now); },
                         receiver, askHistory);
}

} // namespace giftdesk
