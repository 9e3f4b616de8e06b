// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerstore.h"

#include "store/migrator.h"
#include "store/transaction.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

static void initLedgerResources()
{
    Q_INIT_RESOURCE(store_ledger);
}

namespace giftdesk {

namespace {

const auto schemaFolder = u":/store/ledger"_s;

/// A transaction was left in the middle: only opening in earnest takes it back.
bool hasHotJournal(const QString &path)
{
    return QFileInfo(path + u"-journal"_s).size() > 0;
}

/// A first start that was cut off leaves the first page of a database under our key, and nothing in it.
Status checkUnbegun(Database &database)
{
    Query query(database, u"SELECT count(*) FROM sqlite_schema"_s);
    if (const Result<bool> read = query.execOne(); !read) {
        return failure(read.error());
    }
    return query.integer(0) == 0 ? database.checkIntegrity()
                                 : failure(Fault::StoreDamaged, {database.path()}, u"tables without a version"_s);
}

} // namespace

LedgerStore::LedgerStore(LedgerSeal seal, Database database, DataKeys keys, const Actor &actor, const Clock &clock)
    : m_seal(std::move(seal))
    , m_database(std::move(database))
    , m_keys(std::move(keys))
    , m_audit(m_database, actor, clock)
    , m_settings(m_database, m_keys.rowMac, m_audit, clock)
    , m_durable(m_database)
    , m_entries(m_database, m_keys.rowMac, m_audit, m_settings, m_durable, clock)
    , m_cancellations(m_database, m_keys.rowMac, m_audit, m_settings, m_entries, m_durable, clock)
    , m_follow(m_database, m_cancellations)
    , m_secrets(m_database)
    , m_looks(m_database, m_keys.rowMac)
    , m_drafts(m_database, clock)
    , m_batches(m_database, m_keys.rowMac, m_audit, clock)
{
}

Result<std::unique_ptr<LedgerStore>> LedgerStore::open(const QString &path, const EncryptedVfs &vfs, DataKeys keys,
                                                       const Actor &actor, const Clock &clock)
{
    initLedgerResources();
    LedgerSeal seal(path, keys.rowMac.clone());
    const LedgerSeal::State state = seal.state();
    const bool holdsAnything = QFileInfo(path).size() > 0;
    if (state == LedgerSeal::State::Broken && !holdsAnything) {
        return failure(Fault::StoreDamaged, {path}, u"the ledger is gone, its seal is there"_s);
    }
    const bool unsealed = state != LedgerSeal::State::Fits && holdsAnything;
    const bool checkFirst = unsealed && !hasHotJournal(path);
    if (const Status sound = checkFirst ? checkClosed(path, vfs, keys, clock, state) : Status(); !sound) {
        return failure(sound.error());
    }
    auto database = Database::openLedger(path, vfs);
    if (!database) {
        return failure(database.error());
    }
    if (const Status done = Migrator(schemaFolder).migrate(*database, vfs); !done) {
        return failure(done.error());
    }
    std::unique_ptr<LedgerStore> store(
        new LedgerStore(std::move(seal), std::move(*database), std::move(keys), actor, clock));
    if (const Status sound = unsealed && !checkFirst ? store->checkWhole() : Status(); !sound) {
        return failure(sound.error());
    }
    store->m_sealWasBroken = state == LedgerSeal::State::Broken;
    store->m_seal.open();
    return store;
}

/// A file of an older form has tables that only the steps to come make; its structure and chain must do.
Status LedgerStore::checkClosed(const QString &path, const EncryptedVfs &vfs, const DataKeys &keys, const Clock &clock,
                                LedgerSeal::State seal)
{
    auto database = Database::openForLooking(path, vfs);
    if (!database) {
        return failure(database.error());
    }
    const auto version = database->userVersion();
    if (!version) {
        return failure(version.error());
    }
    const int newest = Migrator(schemaFolder).newestVersion();
    if (*version > newest) {
        return failure(Fault::StoreNewer, {QString::number(*version), QString::number(newest)});
    }
    if (*version == 0) {
        return seal == LedgerSeal::State::Missing
                   ? checkUnbegun(*database)
                   : failure(Fault::StoreDamaged, {path}, u"emptied since it was closed"_s);
    }
    if (*version < newest) {
        return database->checkIntegrity();
    }
    return LedgerStore(LedgerSeal(path, {}), std::move(*database), keys.clone(), {}, clock).checkWhole();
}

Status LedgerStore::checkWhole()
{
    return inOrder([this] { return m_database.checkIntegrity(); },
                   [this]() -> Status {
                       const auto chain = m_audit.verify();
                       return chain ? Status() : failure(chain.error());
                   },
                   [this]() -> Status { // reads and checks the MAC of every one
                       const auto all = m_entries.entries({});
                       return all ? Status() : failure(all.error());
                   });
}

Result<std::unique_ptr<LedgerStore>> LedgerStore::openForLooking(const QString &path, const EncryptedVfs &vfs,
                                                                 DataKeys keys, const Clock &clock)
{
    initLedgerResources();
    auto database = Database::openForLooking(path, vfs);
    if (!database) {
        return failure(database.error());
    }
    const auto version = database->userVersion();
    const int newest = Migrator(schemaFolder).newestVersion();
    if (!version || *version > newest) {
        return version ? failure(Fault::StoreNewer, {QString::number(*version), QString::number(newest)})
                       : failure(version.error());
    }
    if (*version < newest) {
        return failure(Fault::StoreDamaged, {path}, u"of an older form"_s);
    }
    std::unique_ptr<LedgerStore> store(
        new LedgerStore(LedgerSeal(path, {}), std::move(*database), std::move(keys), {}, clock));
    store->m_durable.forbid();
    return store;
}

} // namespace giftdesk
