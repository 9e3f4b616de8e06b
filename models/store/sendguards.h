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
    EntryId shownDuplicate;        ///< the like entry that a person saw when they allowed it; empty: any is allowed
};

/// Gifts and won, over the entries of countsInLimits().
struct GuardUse
{
    qint64 count = 0;
    qint64 sum = 0; ///< won

    friend bool operator==(const GuardUse &, const GuardUse &) = default;
};

/// What stands against the limits of a day so far.
struct DayUse
{
    GuardUse day;
    GuardUse person;   ///< one operator's
    GuardUse receiver; ///< the number that most was sent to: the largest count and the largest sum, of any number
};

/// The states that count in limits, as SQL: `'INTENT', 'SENDING', …`. To be asked as `+state`: the index by state,
/// which holds every gift there ever was, is none to search.
QString countedStatesSql();

/// The guards of a send, asked within the transaction that writes INTENT, so that nothing comes between question and
/// answer (design §4.1). They ask the ledger alone, never the cache or the search index, and each question is a search
/// of an index. Lives in the ledger's thread.
class SendGuards
{
public:
    /// `nowUtc`: UTC ms, our clock.
    SendGuards(Database &database, SettingsRepository &settings, const IntentContext &context, qint64 nowUtc);

    /// Faults: Quarantined; LimitExceeded(limit, allowed, already used); DuplicateGift(entry, day, days looked back);
    /// SecondPersonNeeded(entry) and StateForbids(state) for a gift that follows `earlier`; those of
    /// SettingsRepository. `earlier` is the entry of IntentContext::sendsAnew, its MAC checked.
    Status check(const GiftOrder &order, const QString &operatorName, const std::optional<LedgerEntry> &earlier);

    /// The instant that counts, UTC ms: the provider's where it is known. Else ours, but never before the newest
    /// entry's: a clock that was set back gives no new day to spend (R10).
    Result<qint64> instant();
    /// The first instant of the day that counts, UTC ms.
    Result<qint64> dayBegins();
    /// Those of the ledger and of the profile, the stricter of each.
    Result<GuardRules> rules();
    /// Quarantined, LimitExceeded: what the order would go beyond.
    Status checkBounds(const GiftOrder &order, const QString &operatorName);
    /// DuplicateGift of the newest entry that counts, of the same number and amount, within the days looked back. Does
    /// not mind allowDuplicate.
    Status checkDuplicate(const GiftOrder &order);
    /// What was used of the day's limits, for people to see.
    Result<DayUse> used(const QString &operatorName);

private:
    Status checkMeant(const GiftOrder &order);
    Status checkLimits(const GiftOrder &order, const QString &operatorName);
    Status checkFollows(const GiftOrder &order, const std::optional<LedgerEntry> &earlier) const;
    Result<GuardUse> sumUp(const QString &condition, const QVariant &value);
    Result<GuardUse> ofDay();
    Result<GuardUse> ofPerson(const QString &operatorName);
    Result<GuardUse> ofReceiver(const QString &phone);
    Result<GuardUse> ofBusiestReceiver();

    Database &m_database;
    SettingsRepository &m_settings;
    const IntentContext &m_context;
    qint64 m_now;
};

} // namespace giftdesk
