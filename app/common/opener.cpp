// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/opener.h"

#include "app/common/embeddedsandbox.h"
#include "app/common/startup.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// FILE or NAME, by decisions B7.
bool looksLikeFile(const QString &profile)
{
    return profile.contains(u'/') || profile.endsWith(u".json"_s) || QFileInfo::exists(profile);
}

Status readPassphrase(OpenPlan &plan, const QString &path)
{
    auto file = readPassphraseFile(path);
    if (!file) {
        return failure(file.error());
    }
    if (file->looseMode) {
        plan.notes.append({OpenNote::Kind::LoosePassphraseFile, path});
    }
    plan.unlock.passphrase = std::move(file->passphrase);
    return {};
}

Result<UnlockNeed> needOf(const QString &vault, bool embedded)
{
    if (!KeyVault::exists(vault)) {
        return embedded ? UnlockNeed::Nothing : UnlockNeed::NewPassphrase; // nothing but made-up members in there
    }
    const auto kinds = KeyVault::slotKinds(vault);
    if (!kinds) {
        return failure(kinds.error());
    }
    return kinds->contains(SlotKind::KeyFile) ? UnlockNeed::Nothing : UnlockNeed::Passphrase;
}

/// The way into the folder, in the order of decisions B8.
Result<OpenPlan> withUnlock(OpenPlan plan, const OpenOptions &options)
{
    plan.folder = options.dataFolder().folderOf(plan.profile);
    plan.unlock.keyFileAllowed = plan.profile.kind == ProfileKind::Sandbox;
    if (!options.passphraseFile.isEmpty()) {
        if (const Status read = readPassphrase(plan, options.passphraseFile); !read) {
            return failure(read.error());
        }
        return plan;
    }
    const auto need = needOf(QDir(plan.folder).filePath(u"vault.json"_s), plan.profile.embedded);
    if (!need) {
        return failure(need.error());
    }
    plan.need = *need;
    return plan;
}

Result<OpenPlan> planEmbedded(const OpenOptions &options)
{
    OpenPlan plan;
    plan.profile = embeddedProfile();
    return withUnlock(std::move(plan), options);
}

Result<OpenPlan> planNamed(const QList<Profile> &profiles, const OpenOptions &options)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const Profile &profile) { return profile.name == options.profile; });
    if (found == profiles.end()) {
        return failure(Fault::ProfileMissing, {options.profile});
    }
    OpenPlan plan;
    plan.profile = *found;
    return withUnlock(std::move(plan), options);
}

void noteOpened(OpenDesk &desk, const ProfileFolder &folder)
{
    if (folder.madeVault() && folder.usesKeyFile()) {
        const QString file = KeyVault::keyFilePath(folder.file(u"vault.json"_s));
        desk.notes.append({OpenNote::Kind::KeyFileMade, file});
    }
    if (folder.rewrapped()) {
        desk.notes.append({OpenNote::Kind::PassphraseTakesOver, {}});
    }
    if (desk.session->cache().wasRebuilt()) {
        desk.notes.append({OpenNote::Kind::CacheRebuilt, desk.session->cache().setAside()});
    }
    if (desk.session->isDamaged()) {
        desk.notes.append({OpenNote::Kind::LedgerDamaged, {}});
    }
    if (desk.session->lockedAtStart()) {
        desk.notes.append({OpenNote::Kind::SendingLocked, {}});
    }
    if (const int open = desk.session->unknownAtStart(); open > 0) {
        desk.notes.append({OpenNote::Kind::UnknownAtStart, QString::number(open)});
    }
}

/// The sandbox knows its address and keys only once it runs.
Status startSandbox(OpenDesk &desk, OpenPlan &plan, const ProfileFolder &folder, const OpenOptions &options)
{
    auto sandbox = startEmbeddedSandbox(folder, options.sandbox);
    if (!sandbox) {
        return failure(sandbox.error());
    }
    desk.sandbox = std::move(*sandbox);
    plan.profile = embeddedProfile(*desk.sandbox);
    plan.secrets = embeddedSecrets(*desk.sandbox);
    return {};
}

} // namespace

Result<OpenPlan> planOpening(const OpenOptions &options, const contract::Contract &contract)
{
    if (options.embedded) {
        return planEmbedded(options);
    }
    if (!options.profile.isEmpty() && looksLikeFile(options.profile)) {
        return planOpeningFile(options.profile, options, contract);
    }
    const auto profiles = options.dataFolder().profiles(contract);
    if (!profiles) {
        return failure(profiles.error());
    }
    if (!options.profile.isEmpty()) {
        return planNamed(*profiles, options);
    }
    return profiles->isEmpty() ? planEmbedded(options) : failure(Fault::ProfileRequired);
}

Result<OpenPlan> planOpeningFile(const QString &file, const OpenOptions &options, const contract::Contract &contract)
{
    auto read = readProfileFile(file, contract);
    if (!read) {
        return failure(read.error());
    }
    OpenPlan plan;
    plan.profile = std::move(read->profile);
    plan.secrets = std::move(read->secrets);
    plan.fromFile = true;
    if (!read->unknownKeys.isEmpty()) {
        plan.notes.append({OpenNote::Kind::UnknownProfileKeys, read->unknownKeys.join(u", "_s)});
    }
    return withUnlock(std::move(plan), options);
}

Status settleUnlock(OpenPlan &plan, const PassphrasePrompt &prompt)
{
    if (plan.need == UnlockNeed::Nothing) {
        return {};
    }
    if (prompt) {
        auto passphrase = prompt(plan.need);
        if (!passphrase) {
            return failure(passphrase.error());
        }
        plan.unlock.passphrase = std::move(*passphrase);
    }
    const bool keyFileWillDo = plan.need == UnlockNeed::NewPassphrase && plan.unlock.keyFileAllowed;
    if (plan.unlock.passphrase.isEmpty() && !keyFileWillDo) {
        return failure(Fault::PassphraseMissing);
    }
    plan.need = UnlockNeed::Nothing;
    return {};
}

Result<OpenDesk> openDesk(OpenPlan plan, const OpenOptions &options, const contract::Contract &contract,
                          const Clock &clock, const RecoveryShown &recovery)
{
    if (const Status safe = ensurePrivateFolder(options.dataFolder().path()); !safe) {
        return failure(safe.error());
    }
    auto folder = ProfileFolder::open(plan.folder, options.program, plan.unlock);
    if (!folder) {
        return failure(folder.error());
    }
    OpenDesk desk;
    desk.fromFile = plan.fromFile;
    desk.notes = std::move(plan.notes);
    if (plan.profile.embedded) {
        if (const Status started = startSandbox(desk, plan, **folder, options); !started) {
            desk.sandbox.reset();
            return failure(started.error());
        }
    } else if ((*folder)->madeVault()) {
        recovery((*folder)->recoveryText());
    }
    const ProfileFolder &opened = **folder; // the session keeps it where it is
    auto session = Session::open(std::move(*folder),
                                 {plan.profile, std::move(plan.secrets), currentActor(options.program),
                                  options.deadlines, options.witnessFolder},
                                 contract, clock);
    if (!session) {
        return failure(session.error());
    }
    desk.session = std::move(*session);
    noteOpened(desk, opened);
    return desk;
}

} // namespace giftdesk
