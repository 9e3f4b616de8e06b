// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ledgerrestore.h"

#include "crypto/foldersync.h"
#include "domain/providertime.h"
#include "services/quarantine.h"
#include "store/folderlock.h"
#include "store/pagecopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

const QString ledgerName = u"ledger.db"_s;
const QString vaultName = u"vault.json"_s;
const QString journalName = u"ledger.db-journal"_s; // one that is left belongs to the old ledger alone
const QString stagedName = u"ledger.db.restored"_s;

bool sameFile(const QString &left, const QString &right)
{
    QFile a(left);
    QFile b(right);
    return a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly) && a.readAll() == b.readAll();
}

Status moveFile(const QString &from, const QString &to)
{
    const bool moved = std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
    return moved ? Status() : failure(Fault::StoreReadOnly, {to});
}

/// One restore: where from, where to, and where the old files go.
class Restore
{
public:
    Restore(const OpenBackup &backup, const QString &target, qint64 utcMs)
        : m_backup(backup)
        , m_source(backup.folder)
        , m_target(target)
        , m_aside(
              m_target.filePath(u"before-restore-"_s + toZone(utcMs, TimeZone::Utc).toString(u"yyyyMMdd-HHmmss-zzz"_s)))
        , m_sameVault(sameFile(m_source.filePath(vaultName), m_target.filePath(vaultName)))
    {
    }

    /// The copy, brought up to date and locked, beside its place.
    Status stage(const Actor &actor, const Clock &clock) const
    {
        const QString staged = m_target.filePath(stagedName);
        auto copied = Database::openForLooking(m_source.filePath(ledgerName), *m_backup.vfs);
        if (!copied) {
            return failure(copied.error());
        }
        if (const Status done = copyDatabase(*copied, staged, *m_backup.vfs); !done) {
            return done;
        }
        auto ledger = LedgerStore::open(staged, *m_backup.vfs, m_backup.keys.clone(), actor, clock);
        if (!ledger) {
            return failure(ledger.error());
        }
        LedgerStore &store = **ledger;
        const Status locked =
            inOrder([&] { return beginQuarantine(store, QuarantineCause::Restored, clock.utcMs()); },
                    [&] {
                        return store.audit().record(
                            {u"backup.restore"_s, {}, u"madeAt=%1"_s.arg(m_backup.manifest.madeAt), {}});
                    });
        ledger->reset();
        QFile::remove(staged + u"-journal"_s);                 // empty: the ledger was closed
        QFile::remove(m_target.filePath(u"ledger.db.seal"_s)); // of the staged name; the next opening checks everything
        return locked;
    }

    /// The old ledger by a second name, then the new one in its place by one rename.
    Status putInPlace()
    {
        const QString ledger = m_target.filePath(ledgerName);
        return inOrder([&] { return setAside(); }, [&] { return m_sameVault ? Status() : copyVault(); },
                       [&] { return moveFile(m_target.filePath(stagedName), ledger); },
                       [&] { return syncFolderOf(ledger); });
    }

    QString aside() const { return m_moved ? m_aside : QString(); }

private:
    /// Under another vault nothing that is there can be read any more: all of it goes aside.
    Status setAside()
    {
        QStringList names{ledgerName, journalName, u"ledger.seal"_s};
        if (!m_sameVault) {
            names += {vaultName, u"vault.key"_s, u"cache.db"_s, u"cache.db-wal"_s, u"cache.db-shm"_s, u"sandbox.db"_s};
        }
        for (const QString &name : names) {
            if (!QFileInfo::exists(m_target.filePath(name))) {
                continue;
            }
            if (const Status made = ensurePrivateFolder(m_aside); !made) {
                return made;
            }
            m_moved = true;
            const QString to = QDir(m_aside).filePath(name);
            const Status kept =
                name == ledgerName ? linkFile(m_target.filePath(name), to) : moveFile(m_target.filePath(name), to);
            if (!kept) {
                return kept;
            }
        }
        return {};
    }

    /// A second name, so that there is no moment without a ledger; where the file system has none, it is moved.
    static Status linkFile(const QString &from, const QString &to)
    {
        const bool linked = ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
        return linked ? Status() : moveFile(from, to);
    }

    Status copyVault() const
    {
        for (const QString &name : {vaultName, u"vault.key"_s}) {
            const QString from = m_source.filePath(name);
            if (!QFileInfo::exists(from)) {
                continue;
            }
            const QString to = m_target.filePath(name);
            const bool copied =
                QFile::copy(from, to) && QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            if (!copied) {
                return failure(Fault::StoreReadOnly, {to});
            }
        }
        return {};
    }

    const OpenBackup &m_backup;
    QDir m_source;
    QDir m_target;
    QString m_aside;
    bool m_sameVault;
    bool m_moved = false;
};

} // namespace

Result<RestoreReport> restoreBackup(const OpenBackup &backup, const QString &profileFolder, const Actor &actor,
                                    const QString &program, const Clock &clock)
{
    if (const Status made = ensurePrivateFolder(profileFolder); !made) {
        return failure(made.error());
    }
    const auto lock = FolderLock::acquire(profileFolder, program);
    if (!lock) {
        return failure(lock.error());
    }
    Restore restore(backup, profileFolder, clock.utcMs());
    const Status done = inOrder([&] { return restore.stage(actor, clock); }, [&] { return restore.putInPlace(); });
    return done ? Result<RestoreReport>({backup.manifest, profileFolder, restore.aside()}) : failure(done.error());
}

} // namespace giftdesk
