// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/startup.h"
#include "app/ctl/commands/commands.h"
#include "app/ctl/jsonrows.h"
#include "app/ctl/terminal.h"
#include "domain/giftorder.h"
#include "domain/personname.h"
#include "services/ledgerrestore.h"
#include "services/profilefile.h"
#include "services/quarantinerelease.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

Json manifestJson(const BackupManifest &manifest)
{
    const BackupCounts &counts = manifest.counts;
    return {{"ok", true},
            {"profileKey", jsonText(manifest.profileKey)},
            {"madeAt", instantOrNull(manifest.madeAt, TimeZone::Utc)},
            {"bytes", manifest.bytes},
            {"entries", counts.entries},
            {"cancellations", counts.cancellations},
            {"batches", counts.batches},
            {"auditRows", counts.audit.rows},
            {"auditHead", jsonText(QString::fromLatin1(counts.audit.hash.toHex()))}};
}

class BackupCreate final : public Command
{
public:
    using Command::Command;

    Status check() override
    {
        return invocation().has(u"--to"_s) ? Status() : failure(Fault::MissingOption, {u"--to DIR"_s});
    }

    void start() override
    {
        const QJsonObject facts = backupFacts(session().profile(), context().desk->fromFile);
        fromLedger(
            [&folder = session().folder(), facts, target = invocation().value(u"--to"_s), clock = context().clock](
                LedgerStore &ledger) { return createBackup(ledger, folder, facts, target, *clock); },
            [this](const BackupManifest &manifest) {
                output().object(manifestJson(manifest));
                done();
            });
    }
};

/// A command that opens a backup rather than a profile: the passphrase is that of the backup's vault.
class BackupCommand : public Command
{
public:
    using Command::Command;

    CommandStatus prepare() override
    {
        auto passphrase = readPassphrase();
        if (!passphrase) {
            return tl::unexpected(CommandError{passphrase.error(), {}, {}});
        }
        m_passphrase = std::move(*passphrase);
        return {};
    }

protected:
    const QString &folder() const { return invocation().argument; }
    const SecretBytes &passphrase() const { return m_passphrase; }

private:
    Result<SecretBytes> readPassphrase() const
    {
        const QString &file = context().options.passphraseFile;
        if (!file.isEmpty()) {
            auto read = readPassphraseFile(file);
            return read ? Result<SecretBytes>(std::move(read->passphrase)) : failure(read.error());
        }
        const auto kinds = KeyVault::slotKinds(QDir(folder()).filePath(u"vault.json"_s));
        const bool asks = kinds && !kinds->contains(SlotKind::KeyFile) && isInteractive();
        return asks ? askPassphrase(UnlockNeed::Passphrase) : Result<SecretBytes>(SecretBytes());
    }

    SecretBytes m_passphrase;
};

class BackupVerify final : public BackupCommand
{
public:
    using BackupCommand::BackupCommand;

    void start() override
    {
        const auto backup = verifyBackup(folder(), passphrase(), *context().clock);
        if (!backup) {
            return fail(backup.error());
        }
        output().object(manifestJson(backup->manifest));
        done();
    }
};

class BackupRestore final : public BackupCommand
{
public:
    using BackupCommand::BackupCommand;

    void start() override
    {
        const auto backup = verifyBackup(folder(), passphrase(), *context().clock);
        const auto restored = backup ? restore(*backup) : failure(backup.error());
        if (!restored) {
            return fail(restored.error());
        }
        Json line = manifestJson(restored->manifest);
        line["folder"] = jsonText(restored->folder);
        line["setAside"] = textOrNull(restored->setAside);
        line["sendingLocked"] = true;
        output().object(line);
        done();
    }

private:
    Result<RestoreReport> restore(const OpenBackup &backup)
    {
        const BackupManifest &manifest = backup.manifest;
        static const QRegularExpression keyForm(u"^[0-9a-z-]{1,32}$"_s);
        const DataFolder data = context().options.dataFolder();
        if (!keyForm.match(manifest.profileKey).hasMatch()) {
            return failure(Fault::BackupUnreadable, {folder()});
        }
        if (const Status safe = ensurePrivateFolder(data.path()); !safe) {
            return failure(safe.error());
        }
        const QString &program = context().options.program;
        auto restored = restoreBackup(backup, QDir(data.path()).filePath(manifest.profileKey), currentActor(program),
                                      program, *context().clock);
        if (!restored || manifest.profile.isEmpty()) {
            return restored;
        }
        const Status known = rememberProfile(data, manifest.profile);
        return known ? std::move(restored) : failure(known.error());
    }

    Status rememberProfile(const DataFolder &data, const QJsonObject &facts) const
    {
        const auto profile = profileFromJson(facts, *context().contract);
        return profile ? data.remember(*profile, *context().contract) : failure(profile.error());
    }
};

class BackupRelease final : public Command
{
public:
    using Command::Command;

    CommandStatus prepare() override
    {
        const auto reason = parseFreeText(invocation().value(u"--reason"_s), u"reason"_s, maxReasonCodePoints);
        if (!reason) {
            return tl::unexpected(CommandError{reason.error(), {}, {}});
        }
        m_reason = *reason;
        return {};
    }

    void start() override
    {
        m_release.emplace(session());
        connect(&*m_release, &QuarantineRelease::finished, this, &BackupRelease::show);
        m_release->start(m_reason);
    }

private:
    void show(const Result<ReleaseReport> &report)
    {
        if (!report) {
            return fail(report.error(), u"gifts.list");
        }
        output().object({{"ok", true},
                         {"wasLocked", report->wasLocked},
                         {"rows", report->rows},
                         {"unclaimed", report->unclaimed},
                         {"resolved", report->resolved},
                         {"contradicted", report->contradicted}});
        done();
    }

    QString m_reason;
    std::optional<QuarantineRelease> m_release;
};

} // namespace

std::unique_ptr<Command> makeBackupCreate(CommandContext &context)
{
    return std::make_unique<BackupCreate>(context);
}

std::unique_ptr<Command> makeBackupVerify(CommandContext &context)
{
    return std::make_unique<BackupVerify>(context);
}

std::unique_ptr<Command> makeBackupRestore(CommandContext &context)
{
    return std::make_unique<BackupRestore>(context);
}

std::unique_ptr<Command> makeBackupRelease(CommandContext &context)
{
    return std::make_unique<BackupRelease>(context);
}

} // namespace giftdesk::ctl
