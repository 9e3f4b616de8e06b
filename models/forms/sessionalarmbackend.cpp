// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/sessionalarmbackend.h"

#include "services/alerts.h"
#include "services/session.h"

namespace giftdesk {

namespace {

Result<DeskAlarms> readAlarms(LedgerStore &ledger, qint64 utcMs)
{
    const auto rules = alertRules(ledger);
    const auto found = alarms(ledger, utcMs);
    if (!rules || !found) {
        return failure(rules ? found.error() : rules.error());
    }
    return DeskAlarms{found->overdue, found->contradicted, rules->unknownMinutes};
}

} // namespace

void SessionAlarmBackend::read(QObject *receiver, Done<DeskAlarms> done)
{
    const qint64 now = m_session.clock().utcMs();
    m_session.ledger().run([now](LedgerStore &ledger) { return readAlarms(ledger, now); }, receiver, std::move(done));
}

void SessionAlarmBackend::acknowledge(const EntryId &entry, const QString &reason, QObject *receiver,
                                      std::function<void(Status)> done)
{
    m_session.ledger().run(
        [entry, reason](LedgerStore &ledger) { return giftdesk::acknowledge(ledger, {entry}, reason); }, receiver,
        std::move(done));
}

} // namespace giftdesk
