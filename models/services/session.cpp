// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

#include "services/apigiftsource.h"
#include "store/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const QString secretKeyName = u"profile.secretKey"_s;
const QString serverKeyName = u"profile.serverPublicKey"_s;
const QString clientKeyName = u"profile.clientPrivateKey"_s;

Result<ProfileSecrets> storedSecrets(SecretRepository &repository, const QString &profile)
{
    ProfileSecrets secrets;
    for (auto [name, into] :
         {std::pair{&secretKeyName, &secrets.secretKey}, std::pair{&serverKeyName, &secrets.serverPublicPem},
          std::pair{&clientKeyName, &secrets.clientPrivatePem}}) {
        auto value = repository.get(*name);
        if (!value) {
            return failure(value.error());
        }
        if (!*value) {
            return failure(Fault::ProfileMissing, {profile});
        }
        *into = std::move(**value);
    }
    return secrets;
}

/// Damage of the ledger's content, whichever check has found it.
bool isDamage(const Error &error)
{
    return error.fault == Fault::StoreDamaged || error.fault == Fault::RowMacWrong ||
           error.fault == Fault::AuditChainBroken;
}

} // namespace

Session::Session(std::unique_ptr<ProfileFolder> folder, Profile profile, const contract::Contract &contract,
                 const Clock &clock)
    : m_folder(std::move(folder))
    , m_profile(std::move(profile))
    , m_contract(contract)
    , m_clock(clock)
    , m_ledger(u"ledger"_s)
{
}

Session::~Session()
{
    if (m_place) { // the ledger was opened
        m_ledger.run([this](LedgerStore &ledger) { m_place->witness(ledger); });
    }
}

Result<std::unique_ptr<Session>> Session::open(std::unique_ptr<ProfileFolder> folder, SessionOptions options,
                                               const contract::Contract &contract, const Clock &clock)
{
    std::unique_ptr<Session> session(new Session(std::move(folder), options.profile, contract, clock));
    if (const Status opened = session->openLedger(options); !opened) {
        return failure(opened.error());
    }
    auto cache = Cache::open(session->m_folder->file(u"cache.db"_s), session->m_folder->vfs(), clock.utcMs());
    if (!cache) {
        return failure(cache.error());
    }
    session->m_cache = std::move(*cache);
    if (const Status connected = session->makeClient(std::move(options)); !connected) {
        return failure(connected.error());
    }
    return session;
}

Status Session::openLedger(const SessionOptions &options)
{
    const Status opened = m_ledger.open([this, &options]() {
        return LedgerStore::open(m_folder->file(u"ledger.db"_s), m_folder->vfs(), m_folder->keys(), options.actor,
                                 m_clock);
    });
    if (!opened) {
        if (opened.error().fault == Fault::StoreInUse) {
            return failure(Fault::StoreInUse, FolderLock::holder(m_folder->path()));
        }
        return isDamage(opened.error()) ? openDamaged(opened.error()) : opened;
    }
    m_place.emplace(LedgerPlace::of(m_folder->path()), options.witnessFolder, m_folder->keys().rowMac.clone());
    const auto unknown = m_ledger.call([this](LedgerStore &ledger) { return settleLedger(ledger); });
    if (!unknown) {
        return failure(unknown.error());
    }
    m_unknownAtStart = *unknown;
    return {};
}

/// What can still be read is worth showing: who waits on the line is not served by a closed door.
Status Session::openDamaged(const Error &damage)
{
    const Status looking = m_ledger.open([this]() {
        return LedgerStore::openForLooking(m_folder->file(u"ledger.db"_s), m_folder->vfs(), m_folder->keys(), m_clock);
    });
    m_damaged = bool(looking);
    return looking ? Status() : failure(damage);
}

/// In the ledger's thread, while the session's own thread waits.
Result<int> Session::settleLedger(LedgerStore &ledger)
{
    if (m_folder->rewrapped()) {
        if (const Status noted = ledger.audit().record({u"vault.rewrap"_s, u"passphrase"_s, {}, {}}); !noted) {
            return failure(noted.error());
        }
    }
    if (const Status placed = m_place->check(ledger, m_clock.utcMs()); !placed) {
        return failure(placed.error());
    }
    const auto lock = quarantineOf(ledger);
    if (!lock) {
        return failure(lock.error());
    }
    m_lockedAtStart = lock->has_value();
    if (const auto lost = ledger.cancellations().settleAfterRestart(); !lost) {
        return failure(lost.error());
    }
    if (const Status settled = ledger.batches().settleAfterRestart(); !settled) {
        return failure(settled.error());
    }
    const auto unknown = ledger.entries().settleAfterRestart(m_lockedAtStart);
    m_place->witness(ledger);
    ledger.setCommitListener([this, &ledger] { m_place->witness(ledger); });
    return unknown;
}

Status Session::makeClient(SessionOptions options)
{
    if (options.secrets.secretKey.isEmpty()) {
        auto stored = m_ledger.call(
            [name = m_profile.name](LedgerStore &ledger) { return storedSecrets(ledger.secrets(), name); });
        if (!stored) {
            return failure(stored.error());
        }
        options.secrets = std::move(*stored);
    }
    auto credentials = makeCredentials(options.secrets);
    if (!credentials) {
        return failure(credentials.error());
    }
    m_api = std::make_unique<ApiClient>(m_profile, std::move(*credentials), m_contract, m_clock, options.deadlines);
    m_giftSource = std::make_unique<ApiGiftSource>(*m_api);
    return {};
}

Status Session::keepSecrets(const ProfileSecrets &secrets)
{
    auto kept = std::make_shared<ProfileSecrets>(secrets.clone());
    return m_ledger.call([kept, name = m_profile.name, kind = profileKindName(m_profile.kind)](LedgerStore &ledger) {
        SecretRepository &store = ledger.secrets();
        auto transaction = Transaction::begin(ledger.database());
        if (!transaction) {
            return Status(failure(transaction.error()));
        }
        return inOrder([&] { return store.put(secretKeyName, kept->secretKey); },
                       [&] { return store.put(serverKeyName, kept->serverPublicPem); },
                       [&] { return store.put(clientKeyName, kept->clientPrivatePem); },
                       [&] {
                           return ledger.audit().append({u"profile.import"_s, name, kind, {}});
                       },
                       [&] { return transaction->commit(); });
    });
}

} // namespace giftdesk
