// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ledgerwitness.h"
#include "store/ledgerstore.h"

namespace giftdesk {

/// Why a ledger may not be the newest one.
enum class QuarantineCause {
    Moved,     ///< it lies in another place, or on another machine, than when it was last used
    Older,     ///< its witness has seen more of it
    Different, ///< its witness has seen another one, or somebody else has changed the file
    Restored,  ///< it was put back from a backup
};

/// Sending is locked (design §4.9): gifts may have been sent that this ledger does not know.
struct Quarantine
{
    QuarantineCause cause = QuarantineCause::Moved;
    qint64 since = 0;      ///< UTC ms
    qint64 knownUntil = 0; ///< UTC ms: the last thing on record when it began; the history from here on is to be read

    friend bool operator==(const Quarantine &, const Quarantine &) = default;
};

QString quarantineCauseName(QuarantineCause cause);

// In the ledger's thread; faults are those of SettingsRepository.

/// Nothing while sending is not locked.
Result<std::optional<Quarantine>> quarantineOf(LedgerStore &ledger);
/// Locks sending. One that stands stays as it is: it reaches back further. `utcMs`: now.
Status beginQuarantine(LedgerStore &ledger, QuarantineCause cause, qint64 utcMs);

/// Where a ledger is used: the machine and the folder.
struct LedgerPlace
{
    QString machine; ///< a digest of the machine's own id; empty where it has none
    QString folder;  ///< canonical path

    static LedgerPlace of(const QString &folder);
    QString text() const { return machine + u'\n' + folder; }
};

/// Remembers where the ledger is used, and locks sending where it was used elsewhere, is older than its witness or is
/// another one. A ledger without any gift is taken as it is: it knows of nothing that could be sent twice. A missing
/// witness is not an alarm but is put on the audit record: state folders are lost more often than ledgers are put back.
class PlaceCheck
{
public:
    /// `witnessFolder`: empty for the default.
    PlaceCheck(LedgerPlace place, QString witnessFolder, SecretBytes key);

    /// At opening, before anything is settled. `utcMs`: now.
    Status check(LedgerStore &ledger, qint64 utcMs);
    /// Brings the witness up to date; what cannot be kept is tried again with the next.
    void witness(LedgerStore &ledger);

private:
    Result<std::optional<QuarantineCause>> doubt(LedgerStore &ledger, const QString &ledgerId, bool gifts) const;
    Result<std::optional<QuarantineCause>> judge(LedgerStore &ledger, const AuditHead &seen) const;

    LedgerPlace m_place;
    QString m_folder;
    SecretBytes m_key;
    std::optional<LedgerWitness> m_witness;
};

} // namespace giftdesk
