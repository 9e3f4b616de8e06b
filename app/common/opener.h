// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "services/datafolder.h"
#include "services/session.h"

#include <functional>

namespace giftdesk {

/// What a program was told about where to work. Shared by console and command line.
struct OpenOptions
{
    QString dataDir;        ///< empty: DataFolder::defaultPath()
    QString profile;        ///< NAME or FILE (decisions B7); empty: none
    QString passphraseFile; ///< empty: none
    QString program;        ///< as in the lock file and the audit record: `giftctl`
    QString witnessFolder;  ///< as SessionOptions::witnessFolder
    bool embedded = false;  ///< the embedded sandbox, whatever is imported
    Deadlines deadlines;
    SandboxOptions sandbox; ///< of the embedded one

    DataFolder dataFolder() const { return DataFolder(dataDir.isEmpty() ? DataFolder::defaultPath() : dataDir); }
};

/// Something worth saying to the person that is no error; the words are made above.
struct OpenNote
{
    enum class Kind {
        LoosePassphraseFile, ///< argument: the file; others than its owner may read it
        UnknownProfileKeys,  ///< argument: the keys
        KeyFileMade,         ///< argument: the file; no passphrase guards this sandbox
        PassphraseTakesOver, ///< the key file is gone, the passphrase guards the folder now
        CacheRebuilt,        ///< argument: where the damaged file lies
        LedgerDamaged,       ///< no argument; it is shown as far as it can be read, nothing is sent
        SendingLocked,       ///< no argument; the ledger may not be the newest one
        UnknownAtStart,      ///< argument: how many entries a former run left open
    };
    Kind kind;
    QString argument;
};

/// What still has to be asked of a person before the folder opens.
enum class UnlockNeed {
    Nothing,
    Passphrase,    ///< of a vault that is there
    NewPassphrase, ///< for a vault to be made; may be left empty where a key file is allowed
};

/// Which profile, in which folder, and how it will be unlocked. Nothing has been opened or written yet.
struct OpenPlan
{
    Profile profile;
    ProfileSecrets secrets; ///< of a profile file; empty: those kept in the ledger
    bool fromFile = false;
    QString folder;
    UnlockNeed need = UnlockNeed::Nothing;
    UnlockRequest unlock;
    QList<OpenNote> notes;
};

/// Chooses the profile (decisions B7, B13) and finds out how its folder opens (B8). Never asks. Faults:
/// ProfileRequired, ProfileMissing, those of readProfileFile, PassphraseMissing, PassphraseFileEmpty, VaultDamaged,
/// StoreUnsafePath.
Result<OpenPlan> planOpening(const OpenOptions &options, const contract::Contract &contract);
/// The same for a profile file, whatever its name looks like.
Result<OpenPlan> planOpeningFile(const QString &file, const OpenOptions &options, const contract::Contract &contract);

/// Asks a person for a passphrase. Empty where there is nobody to ask.
using PassphrasePrompt = std::function<Result<SecretBytes>(UnlockNeed need)>;

/// Settles what the plan needs: by the prompt, else by a key file where one is allowed, else PassphraseMissing.
Status settleUnlock(OpenPlan &plan, const PassphrasePrompt &prompt);

/// An open profile with what it stands on. Goes in the thread that made it.
struct OpenDesk
{
    std::unique_ptr<Session> session; ///< owns the folder
    std::unique_ptr<Sandbox> sandbox; ///< of the embedded profile only
    QList<OpenNote> notes;            ///< those of the plan too
    bool fromFile = false;
};

/// Takes the recovery code of a vault just made, which exists this once.
using RecoveryShown = std::function<void(const SecretBytes &code)>;

/// Opens the planned folder, starts the embedded sandbox where it is that one, and opens the session. `contract` and
/// `clock` are borrowed for the session's life. `recovery` is called as soon as a vault was made, before anything else
/// can fail; not for the embedded sandbox. Faults: those of ProfileFolder, Sandbox and Session.
Result<OpenDesk> openDesk(OpenPlan plan, const OpenOptions &options, const contract::Contract &contract,
                          const Clock &clock, const RecoveryShown &recovery);

} // namespace giftdesk
