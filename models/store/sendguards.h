// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guardrules.h"
#include "domain/ledgerentry.h"
#include "domain/providertime.h"
#include "store/database.h"

namespace giftdesk {

class SettingsRepository;

/// What the guards know beside the order itself.
struct IntentContext
{
    GuardRules rules;              ///< the profile's own, beside those of the ledger's settings
    TimeZone zone = TimeZone::Kst; ///< whose days count
    qint64 providerUtcMs = 0;      ///< now by the provider's clock; 0: not known
    EntryId sendsAnew;             ///< the entry that this one follows; empty: none
};

/// The guards of a send, asked within the transaction that writes INTENT, so that nothing comes between question and
/// answer (design §4.1). They ask the ledger alone, never the cache or the search index. Lives in the ledger's thread.
class SendGuards
{
public:
    /// `nowUtc`: UTC ms, our clock.
    SendGuards(Database &database, SettingsRepository &settings, const IntentContext &context, qint64 nowUtc);

    /// Faults: Quarantined; LimitExceeded(limit, allowed, already used); DuplicateGift(entry, day, days looked back);
    /// SecondPersonNeeded(entry) and StateForbids(state) for a gift that follows `earlier`; those of
    /// SettingsRepository. `earlier` is the entry of IntentContext::sendsAnew, its MAC checked.
    Status check(const GiftOrder &order, const QString &operatorName, const std::optional<LedgerEntry> &earlier);

private:
    struct Used
    {
        qint64 count = 0;
        qint64 sum = 0; ///< won
    };
    Status checkLimits(const GiftOrder &order, const QString &operatorName);
    Status checkDuplicate(const GiftOrder &order);
    Status checkFollows(const GiftOrder &order, const std::optional<LedgerEntry> &earlier) const;
    Result<Used> usedToday(const QString &column, const QString &value);
    qint64 dayBegins() const;

    Database &m_database;
    SettingsRepository &m_settings;
    const IntentContext &m_context;
    qint64 m_now;
    GuardRules m_rules;
};

} // namespace giftdesk
