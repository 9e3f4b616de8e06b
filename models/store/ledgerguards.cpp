// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerrepository.h"
#include "store/settingsrepository.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

Result<std::optional<LedgerEntry>> LedgerRepository::followed(const IntentContext &context)
{
    if (context.sendsAnew.isEmpty()) {
        return std::optional<LedgerEntry>();
    }
    auto found = entry(context.sendsAnew);
    if (found && !*found) {
        return failure(Fault::NotFound, {context.sendsAnew.text()});
    }
    return found;
}

/// Within the INTENT's transaction: the instant that the entry counts at, where every guard lets it pass.
Result<qint64> LedgerRepository::askGuards(const GiftOrder &order, const IntentContext &context)
{
    const auto earlier = followed(context);
    if (!earlier) {
        return failure(earlier.error());
    }
    SendGuards guards(m_database, m_settings, context, m_clock.utcMs());
    if (const Status fine = guards.check(order, m_audit.actor().name, *earlier); !fine) {
        return failure(fine.error());
    }
    return guards.instant();
}

Result<GuardReport> LedgerRepository::askAhead(const GiftOrder &order, const IntentContext &context)
{
    SendGuards guards(m_database, m_settings, context, m_clock.utcMs());
    GuardReport report;
    if (const Status fine = guards.checkBounds(order, m_audit.actor().name); !fine) {
        if (fine.error().fault != Fault::LimitExceeded && fine.error().fault != Fault::Quarantined) {
            return failure(fine.error());
        }
        report.refusal = fine.error();
    }
    if (const Status fine = guards.checkDuplicate(order); !fine) {
        if (fine.error().fault != Fault::DuplicateGift) {
            return failure(fine.error());
        }
        report.repeat = fine.error();
        auto earlier = entry(EntryId(fine.error().args.value(0)));
        if (!earlier) {
            return failure(earlier.error());
        }
        report.duplicate = std::move(*earlier);
    }
    return report;
}

Result<DayUse> LedgerRepository::usedToday(const IntentContext &context)
{
    return SendGuards(m_database, m_settings, context, m_clock.utcMs()).used(m_audit.actor().name);
}

} // namespace giftdesk
