// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "services/giftsource.h"
#include "services/historysearch.h"
#include "services/profilefile.h"
#include "services/profilefolder.h"
#include "services/quarantine.h"
#include "store/cache.h"
#include "store/ledgerstore.h"
#include "store/storethread.h"

namespace giftdesk {

struct SessionOptions
{
    Profile profile;
    ProfileSecrets secrets; ///< empty secretKey: take those kept in the ledger
    Actor actor;
    Deadlines deadlines;
    QString witnessFolder{}; ///< where the mark of the newest ledger is kept; empty: LedgerWitness::defaultFolder()
};

/// One open profile: the stores, the client and the contract that every use case needs. Made, used and destroyed in one
/// thread with an event loop; the ledger and the cache have threads of their own.
class Session
{
public:
    /// Opens the stores, locks sending where the ledger may not be the newest one (services/quarantine.h), and settles
    /// what a former run left, gifts and cancellations: INTENT becomes NOT_SENT, SENDING UNKNOWN (design §4).
    /// `contract` and `clock` are borrowed. Faults: those of the stores, ProfileMissing where no secrets are kept,
    /// ProfileKeyUnreadable.
    static Result<std::unique_ptr<Session>> open(std::unique_ptr<ProfileFolder> folder, SessionOptions options,
                                                 const contract::Contract &contract, const Clock &clock);
    ~Session();

    const Profile &profile() const { return m_profile; }
    const contract::Contract &contract() const { return m_contract; }
    const Clock &clock() const { return m_clock; }
    ApiClient &api() { return *m_api; }
    GiftSource &giftSource() { return *m_giftSource; }
    StoreThread<LedgerStore> &ledger() { return m_ledger; }
    Cache &cache() { return *m_cache; }
    const ProfileFolder &folder() const { return *m_folder; }
    /// Entries that were found open at start and are UNKNOWN now.
    int unknownAtStart() const { return m_unknownAtStart; }
    /// Sending was locked when the session opened; quarantineOf() tells how it stands now.
    bool lockedAtStart() const { return m_lockedAtStart; }
    /// The ledger is damaged: what can be read of it is shown, nothing is written and nothing sent (R17).
    bool isDamaged() const { return m_damaged; }

    /// Keeps the profile's secrets in the ledger with the audit row of the import, in one transaction. Waits for the
    /// commit.
    Status keepSecrets(const ProfileSecrets &secrets);

private:
    Session(std::unique_ptr<ProfileFolder> folder, Profile profile, const contract::Contract &contract,
            const Clock &clock);
    Status openLedger(const SessionOptions &options);
    Status openDamaged(const Error &damage);
    Result<int> settleLedger(LedgerStore &ledger);
    Status makeClient(SessionOptions options);

    // In the order of their dependence: the folder outlives the stores.
    std::unique_ptr<ProfileFolder> m_folder;
    Profile m_profile;
    const contract::Contract &m_contract;
    const Clock &m_clock;
    std::optional<PlaceCheck> m_place; ///< used in the ledger's thread
    StoreThread<LedgerStore> m_ledger;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<GiftSource> m_giftSource;
    int m_unknownAtStart = 0;
    bool m_lockedAtStart = false;
    bool m_damaged = false;
};

} // namespace giftdesk
